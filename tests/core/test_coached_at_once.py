"""A mail that says one thing over and over is coached in a moment, whatever it says."""

import pytest

from bot.domain import MOST_CHARACTERS
from tests.coaching import coached
from tests.stepping import grows_evenly

HEAD = "Hi Dana,\n\nPlease sign the contract by Friday.\n\n"


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """Else what is compiled for the first mail is counted too."""
    coached(HEAD + "I've gone ahead and booked Tuesday. I need your answer before our quarter ends on the 30th.\n\nTom")


@pytest.mark.parametrize(
    "piece",
    [
        "1,",
        "$1",
        "I ",
        "we have ",
        "monday ",
        "\t",
        "! ",
        "sign today; ",
        ":00\nthat is done. sign today; ",
        "if not told, ",
        "no word, unless you say so, ",
    ],
)
def test_the_longest_mail_of_one_thing_is_coached_at_once(piece: str) -> None:
    assert grows_evenly(lambda size: coached((HEAD + piece * size)[:size]), MOST_CHARACTERS)


def test_a_mail_of_commas_alone_is_coached() -> None:
    assert coached(HEAD + ", and " * 800).rewrite


def test_if_and_and_that_never_end_are_read_at_once() -> None:
    head, piece = "Hi Ana,\n\nAfter all I've done for you, sign by Friday or else. ", "If " + "and " * 120 + "it. "

    assert grows_evenly(lambda size: coached((head + piece * 40)[:size]), MOST_CHARACTERS)
