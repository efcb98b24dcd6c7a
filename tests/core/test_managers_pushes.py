"""What a manager pushes reps to do, rough or polite, is heard and turned into what helps, spoken to the same people."""

import pytest

from bot.analysis.passages import read_draft
from bot.domain import Mode, Proposal, Verdict
from bot.models.local.coach import PlaybookCoach
from bot.verification.case import BLANK
from bot.verification.verify import Verifier
from tests.parts import analyst

ANALYST = analyst()
TO_REPS = "to my reps"


def proposed(text: str) -> Proposal:
    return PlaybookCoach(ANALYST).propose(ANALYST.analyse(read_draft(text, context=TO_REPS))).whole


@pytest.mark.parametrize(
    "text",
    [
        "All, please get two signatures in before Friday, and tell me tonight how far you are.",
        "Ines, your numbers are embarrassing. Would you like me to ring your customers myself?",
        "Guys, tell your customers the warehouse is nearly empty, even where it isn't. They need a nudge.",
        "Lou, they're stalling. Say legal will pull the offer tonight.",
        "Could each of you kindly let customers know that others in their street have ordered? They like to hear it.",
        "Ruth, if the head nurse won't decide, go to her director. You have until Wednesday, then I give it to Paul.",
        "Morning all, we are at 82 per cent. Would you please press every pending quote for a decision today.",
        "Hi everyone, nobody goes home on the 30th with an open quote. Call them until they say yes or no.",
    ],
)
def test_a_managers_push_gets_a_rewrite_that_can_be_sent(text: str) -> None:
    analysis = ANALYST.analyse(read_draft(text, context=TO_REPS))
    whole = PlaybookCoach(ANALYST).propose(analysis).whole

    assert whole.verdict is not Verdict.SEND
    assert whole.rewrite
    assert not BLANK.search(whole.rewrite)
    assert proposed(whole.rewrite).verdict is Verdict.SEND
    assert Verifier(ANALYST).verify(whole, analysis, mode=Mode.LOCAL).violations == ()


@pytest.mark.parametrize(
    "text",
    [
        "Team, six days left and we are 14 short. Which of your customers is waiting for something from us?",
        "Nobody presses for a decision today, please. Ask which day matters to them, and write it down.",
        "Ben, book the demo in her calendar once she has said which day suits her.",
        "If a customer says no, thank them and ask what would have been different. That is enough.",
        "The warehouse is low on blue tiles, so tell your customers before they order. It comes in on the 9th.",
    ],
)
def test_what_a_manager_may_fairly_say_is_left_alone(text: str) -> None:
    assert proposed(text).verdict is Verdict.SEND


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Ruth, go to whoever signs at the hospital. The quote is at 9,400.", "Ruth, ask your contact"),
        ("To all reps: anyone under 70 per cent can explain it to the director.", "To all reps: if you are stuck"),
    ],
)
def test_the_rewrite_speaks_to_the_same_people(text: str, begins: str) -> None:
    assert (proposed(text).rewrite or "").startswith(begins)
