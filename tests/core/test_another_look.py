"""Of what was left as it was, the rep is asked to read again what may well press, and not what seldom does."""

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import worth_another_look
from bot.domain import SignalKey
from tests.parts import shipped_playbook
from tests.playbooks import words_alone

GUILT = SignalKey("guilt")


@pytest.fixture(scope="module")
def analyst() -> Analyst:
    """Return an analyst to whom a warm kettle presses."""
    playbook = shipped_playbook()
    names = {key: {"": 0} for key in playbook.signals} | {GUILT: {"": 0, "kettle": 900}}
    weights = words_alone({"": -300, "kettle is": 300, "warm": 300}, {"": -300}, lambda: names)
    return Analyst(playbook._replace(weights=weights))


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("The kettle is warm for whoever signs the form here.", True),
        ("The kettle is warm for whoever you saw the form with.", True),
        ("The kettle is warm.", False),
        ("The kettle is warm with the fourth page at \u20ac14 a head.", False),
        ("The kettle is warm with all of the four pages in it!", False),
        ("The kettle is warm with the four pages that you asked for.", False),
        ("The kettle is warm with the four pages you've kindly wanted.", False),
    ],
)
def test_what_seldom_presses_is_not_named_among_what_was_left(analyst: Analyst, words: str, *, named: bool) -> None:
    text = f"Hi Dana,\n\nThe plan has four pages. {words} What would you change in it?\n\nMarcus"

    assert bool(worth_another_look(analyst, analyst.analyse(read_draft(text)), text, 1)) is named
