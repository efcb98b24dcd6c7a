"""What was done is offered where it can be, and only there; what the customer will notice is owned whole."""

import pytest

from bot.domain import SignalKey
from bot.models.edits import Editor
from bot.playbook.book import load_playbook

EDITS = load_playbook().edits
DONE = frozenset({SignalKey("fait_accompli"), SignalKey("assumed_close")})


@pytest.mark.parametrize(
    ("done", "offered"),
    [
        (
            "I've put your name on one and will ship it on Monday.",
            "I can put your name on one and ship it on Monday, if that suits you.",
        ),
        (
            "I've prepared the order form with the quantities and only need your stamp.",
            "I can prepare the order form with the quantities, if that suits you.",
        ),
        (
            "While I was in there I went ahead and put your first run on his list for the 14th.",
            "While I was in there I can put your first run on his list for the 14th, if that suits you.",
        ),
        ("I have now written to you on 4, 11 and 18 May.", None),
    ],
)
def test_act_is_offered_with_what_goes_with_it(done: str, offered: str | None) -> None:
    assert Editor(EDITS, lambda words: words != done).smallest(done, DONE) == offered


def test_reason_that_presses_goes_from_before_an_offer() -> None:
    editor = Editor(EDITS, lambda words: "bishop" not in words)

    said = editor.smallest("As the bishop has agreed, I have drafted the contract.", DONE)

    assert said == "I can draft the contract, if that suits you."


def test_act_is_not_owned_where_that_would_leave_out_another_with_its_date() -> None:
    editor = Editor(EDITS, lambda _: True)

    assert editor.owned("I've asked our man to come on 4 May, and I've let your foreman know.", DONE) is None
    assert (
        editor.owned("I've let your foreman know.", DONE) == "I should have asked you before I let your foreman know."
    )
