"""What is praised is true, whole and nothing that presses; a good draft is told two things."""

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.domain import Proposal, Verdict
from bot.models.local_coach import PlaybookCoach
from bot.playbook.book import load_playbook

ANALYST = Analyst(load_playbook())


def proposed(text: str) -> Proposal:
    return PlaybookCoach(ANALYST).propose(ANALYST.analyse(read_draft(f"Hi Ines,\n\n{text}\n\nBest,\nOle"))).whole


@pytest.mark.parametrize(
    "text",
    [
        "Please sign it today. If anything looks off tell me by tomorrow, otherwise the invoice goes out on Friday.",
        "Please sign it today. What's the best number to reach you on this afternoon?",
        "Please sign it today. Could you please finally put it to your council?",
        "Please sign it today. The offer at 4,200 euros ends on Friday and I doubt it comes back.",
        "Please sign it today. I know you wanted to ask your tenants, but by then they are gone.",
    ],
    ids=["an announcement", "a number", "impatience", "an end", "a wish set aside"],
)
def test_nothing_that_presses_is_praised(text: str) -> None:
    keep = proposed(text).keep_line

    assert "\u201c" not in keep


def test_praise_is_never_cut() -> None:
    figure = "We can replace both for 3,150 plus VAT in one day, outside school hours"

    assert (
        proposed(f"Please sign it today. {figure}.").keep_line == f"\u201c{figure}\u201d. A figure they can plan with."
    )


def test_good_draft_is_told_two_different_things() -> None:
    proposal = proposed(
        "You told me that the old ramp must stay. The racks cost 1,940 euros with the fitting. "
        "Does that match how you see it?"
    )

    assert proposal.verdict is Verdict.SEND
    assert (
        proposal.keep_line == "\u201cYou told me that the old ramp must stay\u201d. You start from what they told you."
    )
    assert proposal.from_their_chair == "\u201cDoes that match how you see it?\u201d I may correct you."
