"""What is given stays with its terms where a threat that tells nothing stood behind it."""

import pytest

from bot.domain import SignalKey
from bot.models.local.sentence.read_as import read_as
from tests.coaching import rewrite_of
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
PRESSING = frozenset(map(SignalKey, ("discount_bait", "false_urgency", "threat")))


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            "If you sign this week the removal of the old unit is free, otherwise I can't promise anything.",
            "On contracts signed this week the removal of the old unit is free.",
        ),
        (
            "If you order by Friday, delivery and fitting are free, otherwise I can't help you.",
            "Delivery and fitting are free; that holds until Friday.",
        ),
    ],
)
def test_gift_stays_without_the_threat(told: str, said: str) -> None:
    assert said in rewrite_of(f"Dear Jo,\n\n{told} The new unit is 2,300 euros fitted. Which day suits you?\n\nPat")


@pytest.mark.parametrize(
    "told",
    [
        # It tells a figure, or somebody.
        "If you sign this week delivery is free, otherwise it is 340 euros.",
        "If you sign this week delivery is free, otherwise Kemp gets the van.",
        # There is none.
        "If you sign this week delivery is free.",
    ],
)
def test_what_tells_something_is_no_mere_threat(told: str) -> None:
    assert [words for words, _ in read_as(told, PRESSING, EDITS)] == [told]
