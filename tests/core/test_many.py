"""One thing is, and many are: by the noun that is named, and not by what it is of."""

import pytest

from bot.models.local.cuts.told_apart import priced_apart
from bot.models.local.prices.usually import with_its_usual_price
from bot.models.local.reading.many import is_many, is_or_are


@pytest.mark.parametrize(
    "thing",
    [
        "the chairs in the hall",
        "the cello strings for her lesson",
        "your two rooms for the board",
        "both of the vans",
        "these people",
        "The lighting menus",
        "the drop-offs",
        "they",
        "the four paninis",
        "our kiwis",
        "all the safaris",
        "several bikinis",
        "the 12 salamis for the buffet",
    ],
)
def test_many_things_are(thing: str) -> None:
    assert is_many(thing)
    assert is_or_are(thing) == "are"


@pytest.mark.parametrize(
    "thing",
    [
        "the set of chairs",
        "the roof over the stables",
        "the customer's car",
        "the school bus",
        "our apparatus",
        "the analysis",
        "the fitting gas",
        "yours",
        "the road atlas",
        "the chaos in the yard",
        "the three day course",
        "all the glass",
        "the 1 litre bus",
        "it",
        "",
    ],
)
def test_one_thing_is(thing: str) -> None:
    assert not is_many(thing)
    assert is_or_are(thing) == "is"


def test_a_price_is_told_with_the_verb_of_its_thing() -> None:
    waived = "The lessons for the choir I normally charge at £45, but let's forget it."
    assert list(with_its_usual_price(waived)) == ["The lessons for the choir are £45."]
    assert list(priced_apart("You'd be mad to miss the school bus at £900.")) == ["The school bus is £900."]
