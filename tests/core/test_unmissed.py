"""A sentence that leans goes from a mail that presses only where nobody would miss it."""

import pytest

from bot.models.local.mail.unmissed import nobody_misses
from tests.coaching import coached, rewrite_of

FAULT = "Every day you wait is costing you money."


@pytest.mark.parametrize(
    "words",
    [
        "I'm certain this is only an oversight of yours.",
        "You know better than most what hangs on it.",
        "My wife told me to try you once more.",
        "Honestly it would be a kindness to yourselves.",
    ],
)
def test_what_only_leans_is_missed_by_nobody(words: str) -> None:
    assert nobody_misses(words)


@pytest.mark.parametrize(
    "words",
    [
        "The glaze we sold you holds cadmium.",
        "Our foreman says the beam is cracked.",
        "Somebody was in your yard at the weekend.",
        "You can still cancel as you please.",
        "I understand why that worries the board.",
        "We haven't passed your question on yet.",
        "You told us the lift sticks in frost.",
        "Please have the caretaker there as well.",
        "Would that be of help to you?",
        "My name is Ife and I look after Leeds now.",
        "The price is £240 with the fitting.",
        "Not a single one.",
    ],
)
def test_what_tells_asks_or_leaves_them_free_is_missed(words: str) -> None:
    assert not nobody_misses(words)


def test_what_leans_goes_and_is_named_beside_what_presses() -> None:
    leans = "You carry that responsibility, and I know you carry it seriously."
    draft = "Hi Dana,\n\nThe gate is £2,400 fitted. {} " + leans + " Which width is the gap?\n\nBest,\nTom"

    pressing, fair = coached(draft.format(FAULT)), draft.format("It takes two days.")

    assert leans not in (pressing.rewrite or "")
    assert "£2,400" in (pressing.rewrite or "")
    assert any("You carry that responsibility" in line for line in pressing.before_you_send)
    assert leans in fair
    assert coached(fair).rewrite is None


def test_it_stays_where_too_little_would_be_left() -> None:
    leans = "You carry that responsibility, and I know you carry it seriously."

    assert rewrite_of(f"Hi Dana,\n\n{FAULT} {leans}\n\nTom")
