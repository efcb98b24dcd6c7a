"""A mail that says one thing over and over is coached in a moment, whatever it says."""

import time

import pytest

from bot.domain import MOST_CHARACTERS
from tests.coaching import coached

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
    """In a quarter of the time that is given here; where each piece looks at all others it takes many seconds."""
    text = (HEAD + piece * MOST_CHARACTERS)[:MOST_CHARACTERS]
    begun = time.process_time()

    coached(text)

    assert time.process_time() - begun < 1.2


def test_a_mail_of_commas_alone_is_coached() -> None:
    assert coached(HEAD + ", and " * 800).rewrite


def test_hundreds_of_the_same_ask_are_weighed_once() -> None:
    begun = time.process_time()

    coached((":00\nthat is done. sign today; " * MOST_CHARACTERS)[:MOST_CHARACTERS])

    assert time.process_time() - begun < 4


def test_if_and_and_that_never_end_are_read_at_once() -> None:
    piece = "If " + "and " * 120 + "it. "
    begun = time.process_time()

    coached(("Hi Ana,\n\nAfter all I've done for you, sign by Friday or else. " + piece * 40)[:MOST_CHARACTERS])

    assert time.process_time() - begun < 4
