"""The local coach at work, on the small playbook or on the shipped one."""

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.domain import Analysis, Proposal
from bot.models.local.coach import PlaybookCoach
from tests import parts


def coached(mail: str, context: str = "") -> Proposal:
    """Return what the shipped coach proposes for a mail, read twice as whoever has no model has it read."""
    analyst = parts.analyst()
    return PlaybookCoach(analyst).propose(read_twice(analyst, read_draft(mail, context=context))).whole


def rewrite_of(mail: str, context: str = "") -> str:
    """Return its rewrite, which it has to have."""
    rewrite = coached(mail, context).rewrite
    assert rewrite is not None
    return rewrite


def asked_alike(said: str) -> str:
    """Return what is said with the question of any act as that of the last way, where only the act is compared."""
    owning = parts.shipped_playbook().edits.owning
    for question in owning.beside:
        said = said.replace(question, owning.ways[-1].question)
    return said


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
