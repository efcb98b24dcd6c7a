"""What was sent, on which day and for how much stays where the push around it goes; so does what is granted."""

import pytest

from bot.models.local.prices.granted import with_what_is_granted
from tests.coaching import rewrite_of


@pytest.mark.parametrize(
    ("limp", "told"),
    [
        (
            "Just circling back on the sketch I sent over on 9 October (1,250 for the two arches, paint included).",
            "You have the sketch of 9 October (1,250 for the two arches, paint included).",
        ),
        (
            "I just thought it might perhaps be worth a chat about the offer I sent on 3 May (2,650 euros).",
            "You have the offer of 3 May (2,650 euros).",
        ),
        (
            "Following up on the swatches that went out on the 17th: 12 in wool, 6 in silk, and the list for 2027.",
            "The swatches went out on the 17th: 12 in wool, 6 in silk, and the list for 2027.",
        ),
    ],
)
def test_what_they_have_is_told_and_the_chase_goes(limp: str, told: str) -> None:
    assert told in rewrite_of(f"Hi Ana,\n\n{limp} Sorry to bother you again.\n\nThanks,\nOle")


@pytest.mark.parametrize(
    ("pressing", "told"),
    [
        (
            "Voss & Sohn is the region's leading supplier of oak floors and stairs, with 40 years of experience.",
            "Voss & Sohn supplies oak floors and stairs.",
        ),
        (
            "We are Pomerania's number one supplier of hoists and winches, with a showroom that we are so proud of.",
            "We supply hoists and winches.",
        ),
    ],
)
def test_who_writes_is_told_by_what_they_sell(pressing: str, told: str) -> None:
    assert told in rewrite_of(f"Hi Ana,\n\n{pressing} The floor of your hall was sanded in 2011.\n\nOle")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (
            "They quoted £2.10 a loaf against our £2.35, so I've asked and we can match that, or go lower.",
            "They quoted £2.10 a loaf against our £2.35. We can match that.",
        ),
        (
            "They asked 410 euros and we ask 440, so I had a word and I can meet their price, and add a lid too.",
            "They asked 410 euros and we ask 440. I can meet their price.",
        ),
    ],
)
def test_price_that_is_matched_stays_without_what_is_given_away_beside_it(given: str, told: str) -> None:
    assert told in list(with_what_is_granted(given))


@pytest.mark.parametrize(
    "given",
    [
        "You know your own mind better than I do, so whatever they charge you we can match that, no questions asked.",
        "They asked 410 euros and we ask 440, so I might see if we can go lower, or throw in the lids.",
    ],
)
def test_nothing_is_matched_that_nobody_named_or_granted(given: str) -> None:
    assert list(with_what_is_granted(given)) == []
