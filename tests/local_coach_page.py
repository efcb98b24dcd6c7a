"""Writes today's replies into `docs/local-coach.md`: `python -m tests.local_coach_page`."""

import re
from pathlib import Path

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import heeding
from bot.models.local.coach import PlaybookCoach
from bot.playbook.book import load_playbook

PAGE = Path(__file__).parents[1] / "docs" / "local-coach.md"
# The draft in quotation marks, the reply, and what was made of it by a person.
_READ = re.compile(
    r"(?P<draft>(?:^>[^\n]*\n)+)\n(?P<reply>From their chair: .*?)(?=^Read as )", re.MULTILINE | re.DOTALL
)


def page(written: str) -> str:
    """Return the page with each reply as it is today."""
    analyst = Analyst(load_playbook())
    coach = PlaybookCoach(analyst)

    def replied(match: re.Match[str]) -> str:
        draft = re.sub(r"^> ?", "", match["draft"], flags=re.MULTILINE)
        proposal = coach.propose(heeding(analyst, analyst.analyse(read_draft(draft.strip())))).whole
        rewrite = "\n".join(f"> {line}".rstrip() for line in (proposal.rewrite or "").split("\n"))
        checks = "".join(f"- {check}\n" for check in proposal.before_you_send)
        before = f"Before you send:\n{checks}\n" if checks else ""
        return f"{match['draft']}\nFrom their chair: {proposal.from_their_chair}\n\n{rewrite}\n\n{before}"

    return _READ.sub(replied, written)


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
