"""Words begin a sentence with a capital, and stand in the midst of one without it, unless they are written so."""

import pytest

from bot.models.local.reading.capitals import as_began, in_the_midst, with_a_capital, without_a_capital


@pytest.mark.parametrize(
    ("began", "within"),
    [
        ("The two pumps", "the two pumps"),
        ("Oak floors", "oak floors"),
        ("I'd rather wait", "I'd rather wait"),
        ("It is ready", "it is ready"),
        ("CNC time", "CNC time"),
        ("A4 sheets", "A4 sheets"),
        ("A sheet", "a sheet"),
        ("T-shirts in grey", "T-shirts in grey"),
        ("E-bikes", "e-bikes"),
        ("iMacs", "iMacs"),
        ("", ""),
    ],
)
def test_words_keep_only_the_capitals_they_are_written_with(began: str, within: str) -> None:
    assert without_a_capital(began) == within
    assert with_a_capital(within) == began


@pytest.mark.parametrize(
    ("began", "within"),
    [
        ("Our fitter", "our fitter"),
        ("Both lorries", "both lorries"),
        ("Lena Marsh", "Lena Marsh"),
        ("All Saints", "All Saints"),
        ("Theo", "Theo"),
    ],
)
def test_what_may_be_a_name_keeps_its_capital(began: str, within: str) -> None:
    assert in_the_midst(began) == within


def test_words_begin_as_what_stood_there_did() -> None:
    assert as_began("the jackets", "Anyway, the jackets") == "The jackets"
    assert as_began("the jackets", "anyway, the jackets") == "the jackets"
