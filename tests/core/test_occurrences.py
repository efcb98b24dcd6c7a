"""Words are found where they stand whole, and nothing of a draft stays behind in the patterns that Python keeps."""

import re

import pytest

from bot.analysis.occurrences import occurrences
from tests.coaching import Propose

KEPT = vars(re)["_cache"]


@pytest.mark.parametrize(
    ("words", "text", "starts"),
    [
        ("Ned", "Ned, Nedda and Ned's brother, NeNed", [0, 15]),
        ("1", "11, 1_000, 1 and 1.", [11, 17]),
        ("\u00a390", "for \u00a390 (was \u00a3900)", [4]),
        ("40", "$11.40 a seat, 1,400, 40,5, 3:40 and 40 seats, 40.", [30, 37, 47]),
        ("11.40", "$11.40, 11.405 and 11.40.", [1, 19]),
        ("aa", "aaaa aa", [5]),
        ("", "nothing", []),
    ],
)
def test_words_are_found_where_they_stand_whole(words: str, text: str, starts: list[int]) -> None:
    assert [place.start for place in occurrences(words, text)] == starts


def test_no_word_of_a_draft_stays_in_a_pattern(propose: Propose) -> None:
    draft = (
        "Hi Zorblatta,\n\nI guess we might perhaps send the zorblat contract; it sort of covers 47 zorblats at page 9. "
        "Mr Zorblatty and Zorblatts only wait for you until Friday, and then the zorblat price of 4,711 euros is gone. "
        "They are the wide ones. You must sign now or lose your zorblat.\n\nZorb"
    )

    propose(draft)

    assert not [key for key in KEPT if "zorb" in str(key).lower()]
