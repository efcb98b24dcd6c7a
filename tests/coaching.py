"""The local coach at work on the small playbook."""

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.domain import Analysis, Proposal
from bot.models.local.coach import PlaybookCoach


class Propose:
    """Coaches a draft, or tells its analysis, or its rewrite alone."""

    def __init__(self, analyst: Analyst, coach: PlaybookCoach) -> None:
        self.analyst, self.coach = analyst, coach

    def __call__(self, text: str, context: str = "") -> Proposal:
        return self.coach.propose(self.analysis(text, context)).whole

    def analysis(self, text: str, context: str = "") -> Analysis:
        return self.analyst.analyse(read_draft(text, context=context))

    def rewrite(self, text: str) -> str:
        found = self(text).rewrite
        assert found is not None
        return found
