"""A yes that was taken for granted, by where they are put down or by their silence, is asked for in other words."""

import pytest

from bot.domain import SignalKey
from bot.models.local.sentence.editor import Editor
from tests.coaching import rewrite_of
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits
CHOICE = frozenset({SignalKey("forced_choice")})


@pytest.mark.parametrize(
    ("taken", "asked"),
    [
        ("Which one shall I put you down for?", "Which one would suit you, if any?"),
        ("So which day should we book you in for?", "Which day would suit you, if any?"),
        ("How many seats can I put you down for?", "How many seats would suit you, if any?"),
    ],
)
def test_which_one_they_are_put_down_for_is_asked_as_which_suits(taken: str, asked: str) -> None:
    assert Editor(EDITS, lambda words: words != taken).smallest(taken, CHOICE) == asked


@pytest.mark.parametrize(
    "silence",
    [
        "Unless I hear otherwise by the 10th, we'll take it you're happy.",
        "If I don't hear from you by the 10th I'll assume all is fine and renew it.",
    ],
)
def test_silence_is_no_yes_and_the_answer_is_asked_for_by_its_thing(silence: str) -> None:
    told = "Your cover for the three boats is due for renewal on 31 March. It will be £2,870. I've set it to renew."

    rewrite = rewrite_of(f"Dear Paul,\n\n{told}\n\n{silence}\n\nKind regards,\nDenise Harker")

    assert "?" in rewrite
    assert "Would you like to renew your cover for the three boats" in rewrite


def test_pressing_words_do_not_stand_beside_an_answer_that_was_added() -> None:
    said = Editor(EDITS, lambda _: True).smallest("Shall we book you in on Monday or on Tuesday?", CHOICE)

    assert said is None or "book you in" not in said
