"""What is quoted is whole: a stump says what nobody said, or nothing."""

import pytest

from bot.domain import Span
from bot.rendering.quoting import opening_of, part_of, quoted_whole, rests, shortened, turns_after


@pytest.mark.parametrize(
    ("words", "most", "part"),
    [
        ("the frames are dry", 9, "the frames are dry"),
        ("and the frames are dry", 9, "the frames are dry"),
        ("I told the yard, and they start on Monday at six in the morning", 5, "I told the yard"),
        ("the frames are dry; the glass comes later this month", 6, "the glass comes later this month"),
        ("we heard nothing from the yard or the harbour master, which is why I was surprised", 6, ""),
        ("Can I rely on you?", 9, "Can I rely on you?"),
        ("a partner and I are in the lead, and you decide it", 9, "a partner and I are in the lead"),
        ("and $500 off if you sign", 9, "$500 off if you sign"),
        ("You said \u201cfine, we go then\u201d, and we went", 9, "You said \u201cfine, we go then\u201d, and we went"),
        ("You said \u201cfine for me, we go then with all of them\u201d", 6, ""),
    ],
    ids=[
        "whole",
        "without its and",
        "up to the next thought",
        "longest",
        "no stump",
        "question",
        "one subject",
        "sign of money",
        "quotation whole",
        "no half of a quotation",
    ],
)
def test_part_is_whole(words: str, most: int, part: str) -> None:
    assert part_of(words, most) == part


def test_part_is_one_of_which_something_holds() -> None:
    words = "the frames are dry; I told the yard, and they start soon"

    assert part_of(words, 5, lambda part: "yard" in part) == "I told the yard"


def test_sentence_is_named_by_its_beginning() -> None:
    assert opening_of("So I told the yard, and they start on Monday.", 6) == "I told the yard"
    assert opening_of("All of the windows on the north side of the house leak.", 6) == "All of the windows \u2026"
    assert opening_of("As we agreed, the yard starts on Monday at six in the morning.", 7) == (
        "As we agreed, the yard starts \u2026"
    )
    assert shortened("\u201cone\u201d two.", 3) == "one two"


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ('Just reply "go" and we start.', 'Just reply "go', 'Just reply "go"'),
        ("Say \u201cyes, go on\u201d by noon.", "Say \u201cyes", "Say \u201cyes, go on\u201d"),
        ('The 12" pipe and the 14" pipe', 'The 12" pipe', 'The 12" pipe'),
    ],
    ids=["straight", "curly", "inches"],
)
def test_quotation_in_a_stretch_is_quoted_to_its_end(text: str, words: str, whole: str) -> None:
    assert quoted_whole(text, Span(0, len(words))) == whole


def test_what_rests_on_other_words_or_is_taken_back_is_known() -> None:
    assert rests("which is why I write")
    assert not rests("the frames are dry")
    assert turns_after(", but the glass is not")
    assert not turns_after(". The glass comes later")


def test_cut_quotation_shows_that_something_waits() -> None:
    assert (
        shortened("We take \u00a340 off as soon as you have paid the rest", 9)
        == "We take \u00a340 off as soon as \u2026"
    )
