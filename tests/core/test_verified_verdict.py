"""A verdict stands on words that can be found, on faults that are faults, and on reasons that bear on them."""

import pytest

from bot.domain import Verdict
from bot.verification.verify import MOST_VIOLATIONS, Verifier
from tests.parts import analyst
from tests.proposing import DRAFT, PROPOSAL, codes, dismissal, light, rewritten, verify

GOOD = "Hi Dana,\n\nTo make your opening, send the plan back. Which of the two plans suits your team?\n\nMarcus"
KEPT = "To make your opening, send the plan back"


def test_good_move_is_no_reason_for_a_change(verifier: Verifier) -> None:
    again = GOOD.replace("send the plan back", "send me the plan")

    found = codes(verifier, GOOD, rewrite=again, highlights=(light(KEPT),), before_you_send=())

    assert found == {"good_move_flagged"}


def test_good_move_with_pressure_in_it_may_be_highlighted(verifier: Verifier) -> None:
    draft = GOOD.replace("send the plan back", "we are excited, send the plan back")
    kept = "To make your opening, we are excited, send the plan back"

    found = codes(verifier, draft, rewrite=GOOD, highlights=(light(kept),), before_you_send=())

    assert "good_move_flagged" not in found


def test_good_move_is_none_either_with_a_few_words_around_it(verifier: Verifier) -> None:
    again = GOOD.replace("send the plan back", "send me the plan")

    found = codes(verifier, GOOD, rewrite=again, highlights=(light(f"{KEPT}. Which of"),), before_you_send=())

    assert found == {"good_move_flagged"}


@pytest.mark.parametrize(
    ("context", "refused"),
    [
        ("She told me they decide on 9 May, the deadline is hers.", True),
        ("She wants to decide by 9 May.", True),
        ("My manager set 9 May as the deadline.", False),
        ("She told me their deadline is 2 June.", False),
        ("", False),
    ],
    ids=["their date", "their wish", "ours", "another date", "nothing known"],
)
def test_date_of_the_customer_is_no_fault(context: str, *, refused: bool) -> None:
    draft = (
        "Hi Dana,\n\nThe decision is due by 9 May, so here is what is open. Which seats are for your team?\n\nMarcus"
    )
    again = draft.replace("so here is", "and here is")
    flagged = light("The decision is due by 9 May", "false_urgency")

    found = codes(Verifier(analyst()), draft, context, rewrite=again, highlights=(flagged,), before_you_send=())

    assert ("good_move_flagged" in found) is refused


@pytest.mark.parametrize("quote", ["a", "Please", "plan."])
def test_one_word_points_at_nothing(verifier: Verifier, quote: str) -> None:
    found = codes(verifier, highlights=(*PROPOSAL.highlights, light(quote)))

    assert found == {"quote_not_in_draft"}


@pytest.mark.parametrize(("length", "refused"), [(5, True), (6, False)])
def test_without_spaces_six_characters_point_at_a_place(verifier: Verifier, length: int, *, refused: bool) -> None:
    words = "\u8bf7\u5728\u4eca\u5929\u7b7e\u5b57"

    found = codes(verifier, f"{words}\u3002", highlights=(light(words[:length]),))

    assert ("quote_not_in_draft" in found) is refused


@pytest.mark.parametrize(
    ("because", "context", "accepted"),
    [
        ("they wrote: thanks for the call", "Thanks for the call. Keep Thursday for us.", False),
        ("they wrote: keep Thursday for us", "Thanks for the call. Keep Thursday for us.", True),
        ("they know what the definition of it is", "We know what the definition of it is", True),
    ],
    ids=["of something else", "of the day", "of the signal"],
)
def test_dismissal_of_damage_bears_on_what_it_dismisses(
    verifier: Verifier, because: str, context: str, *, accepted: bool
) -> None:
    settled = "I've gone ahead and kept Thursday at 2 for the rollout with Luis"
    fair = (dismissal("Please sign it today"), dismissal(settled, because, "settled"))

    found = codes(
        verifier, context=context, verdict=Verdict.SEND, highlights=(), rewrite=None, before_you_send=(), dismissed=fair
    )

    assert found == (set() if accepted else {"dismissal_unsupported"})


def test_violations_sent_back_are_bounded(verifier: Verifier) -> None:
    hostile = rewritten("your team", " ".join(f"${number}00 " for number in range(1000, 1060)))
    endless = rewritten("your team", f"your https://evil.example/{'x' * 9000}")

    violations = verify(verifier, rewrite=hostile).violations
    longest = max(len(violation.detail) for violation in verify(verifier, rewrite=endless).violations)

    assert len(violations) == MOST_VIOLATIONS
    assert violations[-1].code == "more_violations"
    assert "more" in violations[-1].detail
    assert longest <= 300


def test_draft_itself_is_no_hostile_text(verifier: Verifier) -> None:
    found = codes(verifier, DRAFT)

    assert found == set()
