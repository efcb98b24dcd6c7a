"""A thing whose usual price is named to be waived is given its price, and one that is only priced is left alone."""

import pytest

from bot.models.local.prices.usually import with_its_usual_price


@pytest.mark.parametrize(
    ("told", "priced"),
    [
        ("The winter cover we usually bill at £90, but let's forget that.", ["The winter cover is £90."]),
        ("We normally charge £30 for the hooks, but not this time.", ["The hooks are £30."]),
        ("The winter cover we normally charge £90 for, so the sum is £210.", []),
        ("We usually charge £90 for the winter cover, as the list says.", []),
        ("The first one we normally charge £90 for, but never mind.", []),
    ],
)
def test_usual_price_is_told_where_it_is_waived(told: str, priced: list[str]) -> None:
    assert list(with_its_usual_price(told)) == priced
