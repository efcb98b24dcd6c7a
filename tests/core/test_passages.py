"""What a rep pasted is parted into their own words, quoted replies, and a signature nobody coaches."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analysis.passages import MOST_CONTEXT, MOST_NOTES_LENGTH, count_words, read_draft
from bot.domain import MOST_CHARACTERS, Draft
from bot.errors import ContextTooLong, DraftNotText, DraftOnlyQuoted, DraftRejected, DraftTooLong, DraftTooShort
from tests.stepping import grows_evenly

BODY = "Hi Dana,\n\nCould you read the plan before Thursday?\n"


@pytest.mark.parametrize(
    ("text", "rejected"),
    [
        ("", DraftTooShort),
        ("two words", DraftTooShort),
        ("... !!! ???", DraftTooShort),
        ("\u4f60\u597d", DraftTooShort),
        ("word " * 2401, DraftTooLong),
        ("Hi Dana,\0 see below", DraftNotText),
        ("Hi Dana, half a \ud83d character", DraftNotText),
        ("> she wrote this\n> and this", DraftOnlyQuoted),
        ("On 3 May, Dana wrote:\nPlease send the plan.", DraftOnlyQuoted),
        ("Ok\n> she wrote this\n> and this", DraftOnlyQuoted),
    ],
    ids=[
        "empty",
        "two words",
        "marks",
        "two characters",
        "long",
        "nul",
        "surrogate",
        "quoted",
        "wrote",
        "one own word",
    ],
)
def test_text_that_cannot_be_coached_is_named(text: str, rejected: type[DraftRejected]) -> None:
    with pytest.raises(rejected) as caught:
        read_draft(text)

    assert type(caught.value) is rejected
    assert "she wrote" not in str(caught.value)


@pytest.mark.parametrize("text", ["Sign it today", "\u4f60\u597d\u5417", "\u00bfPuede firmar hoy?", "word " * 2400])
def test_three_words_in_any_script_are_enough(text: str) -> None:
    draft = read_draft(text)

    assert draft.text == text


@pytest.mark.parametrize(("what", "most"), [("context", MOST_CONTEXT), ("notes", MOST_NOTES_LENGTH)])
def test_side_words_have_a_limit_that_is_told(what: str, most: int) -> None:
    fits = {what: "x" * most}
    too_long = {what: "x" * (most + 1)}

    read_draft(BODY, **fits)
    with pytest.raises(ContextTooLong) as caught:
        read_draft(BODY, **too_long)

    assert caught.value.facts == {"what": what, "length": most + 1, "most": most}


def test_draft_may_begin_with_its_own_header() -> None:
    own = "From: Dana Reed\nTo: All reps\n\nPlease ring whoever asked for the plan, and nobody else."

    assert "Please ring" in read_draft(own).own_text
    with pytest.raises(DraftOnlyQuoted):
        read_draft(own.replace("To:", "Sent: Monday\nTo:"))


def test_nul_in_the_context_is_refused_too() -> None:
    with pytest.raises(DraftNotText):
        read_draft(BODY, context="she said\0 yes")


@pytest.mark.parametrize(
    "thread",
    [
        "> Could you send the plan?\n> Dana",
        "On Mon, 3 May 2027 at 10:14, Dana Reed wrote:\n> Could you send the plan?",
        "On Mon, 3 May 2027 at 10:14, Dana Reed\n<dana@acme.example> wrote:\nCould you send the plan?",
        "-----Original Message-----\nCould you send the plan?",
        "---- Forwarded message ----\nCould you send the plan?",
        "Begin forwarded message:\n\nCould you send the plan?",
        "From: Dana Reed\nSent: Monday\nTo: Marcus\nSubject: Plan\n\nCould you send the plan?",
        "______________\nFrom: Dana Reed\nDate: 3 May 2027 10:14\nTo: Marcus\n\nCould you send the plan?",
        "Am 03.05.2027 um 10:14 schrieb Dana Reed:\nCould you send the plan?",
        "Le 3 mai 2027, Dana Reed a \u00e9crit :\nCould you send the plan?",
    ],
    ids=["marks", "gmail", "two lines", "outlook", "forwarded", "apple", "header", "rule", "german", "french"],
)
def test_quoted_reply_is_not_the_reps_own(thread: str) -> None:
    text = f"{BODY}\nMarcus\n\n{thread}"

    draft = read_draft(text)

    assert "Could you send the plan?" in draft.quoted_text
    assert "Could you send the plan?" not in draft.own_text
    assert "Could you read the plan" in draft.own_text


def test_answers_between_quoted_lines_are_the_reps_own() -> None:
    text = "> Is March possible?\nMarch is possible for us.\n> And the price?\nThe price stays.\n"

    draft = read_draft(text)

    assert draft.own_text.split("\n") == ["March is possible for us.", "", "The price stays.", ""]
    assert "Is March possible?" in draft.quoted_text


@pytest.mark.parametrize(
    "below", ["> We said May.\n> And June.", "On 3 May, Dana wrote:\nWe said May.", "Best,\nMarcus"]
)
def test_lines_may_end_as_windows_ends_them(below: str) -> None:
    text = f"{BODY}\n{below}"

    unix, windows = read_draft(text), read_draft(text.replace("\n", "\r\n"))

    assert windows.own_text.split() == unix.own_text.split() == BODY.split()
    assert windows.quoted_text.split() == unix.quoted_text.split()


def test_mail_that_is_all_closing_is_coached_whole() -> None:
    text = "Thanks,\nMarcus Hale"

    assert read_draft(text).own_text == text


def test_evidence_holds_draft_context_and_notes() -> None:
    draft = read_draft(BODY, context=" she gave me that date ", notes="CFO out until 4 May\n")

    evidence = draft.evidence

    assert evidence == f"{BODY}\nshe gave me that date\nCFO out until 4 May"


LINES = ["> quoted", "On 3 May, Dana wrote:", "Best,", "Marcus", "PS: one more", "Sign it today.", "From: a\nTo: b", ""]


@given(st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=30)), max_size=12).map("\n".join))
def test_spans_are_in_order_apart_and_inside_any_text(text: str) -> None:
    try:
        draft = read_draft(text)
    except DraftRejected:
        return

    spans = sorted([*draft.own, *draft.quoted])
    assert list(draft.own) == sorted(draft.own)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert count_words(draft.own_text) >= 3
    assert isinstance(draft, Draft)


@pytest.mark.parametrize(
    ("piece", "end"),
    [
        ("|a\n\n", ""),
        ("| a b c d\n\n", ""),
        ("|" + "a" * MOST_CHARACTERS, ""),
        (">", ":\n"),
        ("|>", ":\n"),
    ],
)
def test_the_longest_draft_of_marks_alone_is_read_at_once(piece: str, end: str) -> None:
    head = "We wrote it down for you.\n\n"

    assert grows_evenly(
        lambda size: read_draft(head + (piece * size)[: size - len(head) - len(end)] + end), MOST_CHARACTERS
    )
