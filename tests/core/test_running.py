"""What was set going unasked is owned with what it costs, and from when."""

import pytest

from bot.models.local.acts.running import is_a_term, told_plainly
from tests.coaching import rewrite_of


@pytest.mark.parametrize(
    "clause",
    [
        "the first two months are free",
        "and the first delivery is on us",
        "and from 9 June it simply runs on at £310",
        "after that it's £48 a month",
        "it costs £12 a week",
    ],
)
def test_what_comes_of_it_in_money_and_days_is_a_term(clause: str) -> None:
    assert is_a_term(clause)


@pytest.mark.parametrize(
    "clause",
    ["so that you're safe", "it's a great help", "from our side it all looks fine", "the first meeting was fun"],
)
def test_what_it_spares_them_is_none(clause: str) -> None:
    assert not is_a_term(clause)


def test_nothing_makes_light_of_it() -> None:
    assert told_plainly("and from 9 June it simply runs on at £310") == "and from 9 June it runs on at £310"


def test_plan_that_was_switched_is_owned_with_its_terms() -> None:
    mail = (
        "Hello Mina,\n\nOn Tuesday your booking page was down from 14:05 to 16:20. The fan was replaced.\n\n"
        "I've switched you to Guarded as of today so that you're safe, the first two months are free, and from 9 June "
        "it simply runs on at £310.\n\nThe credit of £44 is on the May invoice.\n\nBest\nLuca"
    )
    said = rewrite_of(mail)
    assert "the first two months are free; from 9 June it runs on at £310" in said
    assert "so that you're safe" not in said
