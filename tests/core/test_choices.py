"""A choice of two gets the answer that it left out, also where nothing was found in it but in the mail around it."""

import pytest

from bot.models.local.sentence.choices import with_a_no
from bot.models.local.sentence.editor import Editor
from bot.models.local.sentence.unheard import beside_what_was_found
from tests.coaching import rewrite_of
from tests.parts import shipped_playbook

EDITS = shipped_playbook().edits


@pytest.mark.parametrize(
    ("choice", "asked"),
    [
        ("Twice-weekly or weekly visits?", "Twice-weekly or weekly visits, or is it too early to say?"),
        ("So which is it, round tables or long?", "So which is it, round tables or long, or is it too early to say?"),
        ("Saturday or Sunday?", "Saturday or Sunday, or is another time better for you?"),
    ],
)
def test_choice_without_a_verb_gets_its_third_answer_beside_what_presses(choice: str, asked: str) -> None:
    assert beside_what_was_found(Editor(EDITS, lambda _: True), choice, presses=True) == asked


@pytest.mark.parametrize(
    "whole",
    ["Interested or not?", "Would you like oak or walnut?", "Now or later?", "Oak, walnut or neither?"],
)
def test_question_that_leaves_room_or_has_a_verb_stays_beside_what_presses(whole: str) -> None:
    assert beside_what_was_found(Editor(EDITS, lambda _: True), whole, presses=True) is None


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Would you rather pay monthly or yearly?",
            "Would you rather pay monthly or yearly, or is it too early to say?",
        ),
        ("Would you rather have the 3rd or the 5th?", "Would you rather have the 3rd or the 5th, or neither?"),
    ],
)
def test_neither_is_the_answer_to_a_choice_of_times(question: str, asked: str) -> None:
    assert with_a_no(question, EDITS) == asked


def test_a_second_question_in_one_sentence_is_asked_once() -> None:
    asked = "Shall I come on Wednesday or would Thursday be better for the handover of the keys"

    rewrite = rewrite_of(f"Hi Mo,\n\n{asked}? Sign today, everyone else has.\n\nBest,\nAnn")

    assert f"{asked}, or neither?" in rewrite
