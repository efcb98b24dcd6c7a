"""What is ordered by a date is told as a condition of what comes of it, or asked for."""

import pytest

from bot.domain import SignalKey
from bot.models.local.sentence.editor import Editor
from bot.models.local.sentence.unheard import beside_what_was_found
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits


@pytest.mark.parametrize(
    ("ordered", "told"),
    [
        (
            "Get the letter to me by lunchtime tomorrow and I'll see the old firm gets it the same day.",
            "If you send me the letter by lunchtime tomorrow, the old firm gets it the same day.",
        ),
        (
            "Have the forms with me by Monday and we start on the Tuesday.",
            "If you send me the forms by Monday, we start on the Tuesday.",
        ),
        (
            "Send over the artwork by end of play and the plates are made tonight.",
            "If you send over the artwork by end of play, the plates are made tonight.",
        ),
        (
            "So bring the keys round by 9 tomorrow and the lads can get going.",
            "If you bring the keys round by 9 tomorrow, the lads can get going.",
        ),
        (
            "Send me a yes by Thursday lunchtime and I'll leave the hives until June.",
            "If you tell me by Thursday lunchtime, I'll leave the hives until June.",
        ),
        (
            "Contract back by Wednesday and I'll move you to the bar side.",
            "If we have the contract back by Wednesday, I'll move you to the bar side.",
        ),
        (
            "I should be obliged to have your list by Friday.",
            "Is Friday realistic for your list, or is another time better?",
        ),
        (
            "Yes by dinnertime or I can't be answerable.",
            "Is dinnertime realistic for an answer, or is another time better?",
        ),
    ],
)
def test_order_with_a_date_is_a_condition_also_where_nothing_is_found_in_it(ordered: str, told: str) -> None:
    assert beside_what_was_found(Editor(EDITS, lambda _: True), ordered, presses=True) == told


@pytest.mark.parametrize(
    ("ordered", "asked"),
    [
        ("Decide by Friday.", "Is Friday realistic for an answer, or is another time better?"),
        ("I need a yes by teatime.", "Is teatime realistic for an answer, or is another time better?"),
        (
            "Let us have your numbers by 12 June at the latest.",
            "Could you send us your numbers by 12 June, or is another time better?",
        ),
        (
            "Return the contract by Friday, please.",
            "If you decide to go ahead, could you return the contract by Friday, or is another time better?",
        ),
    ],
)
def test_order_with_a_date_that_brings_nothing_is_a_question(ordered: str, asked: str) -> None:
    editor = Editor(EDITS, lambda words: words != ordered)

    assert editor.smallest(ordered, frozenset({SignalKey("false_urgency")})) == asked


@pytest.mark.parametrize(
    "fair",
    [
        "We get the boat to Leeds by Monday and it sails on Tuesday.",
        "I'll send the drawings by Friday and the samples follow.",
    ],
)
def test_what_somebody_does_by_a_date_is_no_order(fair: str) -> None:
    assert beside_what_was_found(Editor(EDITS, lambda _: True), fair, presses=True) is None
