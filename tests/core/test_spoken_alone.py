"""Where whoever was copied is taken off the mail, it speaks to its reader alone."""

import pytest

from bot.domain import Span
from bot.models.local.mail.spoken_alone import spoken_alone
from tests.coaching import rewrite_of

PRESSES = "This is my fourth mail and I'm running out of patience."


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            "I'd like to explain it to both of you on Thursday at 10.",
            "I'd like to explain it to you on Thursday at 10.",
        ),
        ("The two of you know the cellar.", "You know the cellar."),
        ("The report tells you both what the cellar needs.", "The report tells you what the cellar needs."),
    ],
)
def test_reader_is_spoken_to_alone(told: str, said: str) -> None:
    rewrite = rewrite_of(
        f"Dear Anna,\n\nI have copied in your director, Mr Vogel. The pump is 9,200 euros. {told} {PRESSES}\n\nMark"
    )
    assert "Vogel" not in rewrite
    assert said in rewrite


@pytest.mark.parametrize(
    "opening",
    [
        # Two are written to anyway.
        "Dear Anna and Tom,\n\nI have copied in your director, Mr Vogel.",
        # Nobody is taken off.
        "Dear Anna,\n\nYour colleague Tom reads this with you.",
    ],
)
def test_two_stay_two(opening: str) -> None:
    told = "I'd like to explain it to both of you on Thursday at 10."
    rewrite = rewrite_of(f"{opening} The heat pump is 9,200 euros. {told} {PRESSES}\n\nMark")
    assert told in rewrite


def test_who_is_offered_a_copy_is_still_one_of_two() -> None:
    text = "I have copied in your director, Mr Vogel."
    copied = Span(0, len(text))
    offered = {copied: "Should Mr Vogel have this as well, so that it is with both of you?"}

    assert list(spoken_alone(text, [copied], offered)) == []
