"""The question of a mail stands above its farewell, however short that is, and wherever it stands."""

import pytest

from bot.analysis.passages import read_draft
from tests.coaching import rewrite_of

BODY = "Hi Ana,\n\nThe boat is £300 for the day. Everyone else here has booked already, so don't be the last one."
LINES = ("x", "xx", "T", "C x", "x Carly", "Carly xx", "Cheers C", "Cheers, C", "Best T", "Thx Bo", "/Tom", "- Tom")


@pytest.mark.parametrize("farewell", [*LINES, "Tom\nxx"])
def test_a_question_stands_above_a_farewell_on_a_line_of_its_own(farewell: str) -> None:
    assert rewrite_of(f"{BODY}\n\n{farewell}").endswith(f"?\n\n{farewell}")


@pytest.mark.parametrize("farewell", [*LINES, "Best, Tom", "Carly"])
def test_a_question_stands_before_a_farewell_behind_the_last_sentence(farewell: str) -> None:
    assert rewrite_of(f"{BODY} {farewell}").endswith(f"? {farewell}")


def test_what_is_said_instead_of_the_last_sentence_stands_before_the_farewell() -> None:
    rewrite = rewrite_of(
        "hey Ines! decide today or lose the boat. 12 seats, £30 each like we said."
        " I've already booked the band for your 4 June party. x Mo"
    )

    assert rewrite.endswith("party, if that suits you. x Mo")


@pytest.mark.parametrize(
    "end",
    [
        "- Olga\n- Tom",
        "The last one to ask is\ntom",
        "It is best\nCall me on Monday",
        "Do you want the blue one\nor x",
        "Each table seats 12 x 4",
        "Is it love, or is it best? It is both.",
    ],
)
def test_the_last_of_a_list_and_what_somebody_says_is_no_farewell(end: str) -> None:
    assert read_draft(f"Hi Ana,\n\nWho should have the keys?\n\n{end}").own_text.endswith(end)


@pytest.mark.parametrize(
    "end",
    [
        "the skipper of your day is XXX",
        "Bring on the day:\n\n- Passport",
        "Bring on the day:\n\n- Passport\nor a card with a photo\n- Oilskins",
    ],
)
def test_last_item_and_what_is_still_open_are_no_farewell(end: str) -> None:
    assert read_draft(f"{BODY}\n\n{end}").own_text.endswith(end)
