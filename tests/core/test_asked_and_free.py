"""A mail keeps the times that are free and what leads to its list, and has a blank for an answer that went."""

import pytest

from bot.analysis.harmless import is_harmless
from bot.analysis.introductions import introduces
from bot.domain import Span
from bot.models.local.cuts.free_times import free_times
from bot.models.local.mail.asked_about import unanswered
from bot.models.local.reading.hanging import hanging
from tests.coaching import coached, rewrite_of

PUSH = "I've gone ahead and booked the crew for the 4th, and if I don't hear from you by Monday I will close the file."


@pytest.mark.parametrize(
    ("sentence", "free"),
    [
        ("I've got Tuesday at 9 or at 11 and I'd strongly suggest you take one.", "I've got Tuesday at 9 or at 11"),
        ("We have the 4th open; take it while you can.", "We have the 4th open"),
        ("I'm free on Wednesday and on Thursday, but not for long.", "I'm free on Wednesday and on Thursday"),
    ],
)
def test_free_times_are_left_to_the_reader(sentence: str, free: str) -> None:
    assert list(free_times(sentence)) == [f"{free}; would that suit you, or is another time better?"]


@pytest.mark.parametrize(
    "sentence",
    [
        "I have Friday off.",
        "I've got a Tuesday feeling.",
        "I'm in town on Monday.",
        "I've booked you for Tuesday at 9.",
    ],
)
def test_what_is_no_free_time_is_not_offered(sentence: str) -> None:
    assert list(free_times(sentence)) == []


def test_answer_that_went_leaves_a_blank() -> None:
    asked, lost = "You asked about the moisture.", "It was fine, only amateurs worry about it."
    text = f"{asked} {lost}\n\nYou also asked about the price. It is £40 a bale."
    at = len(asked) + 1
    first, second = Span(0, len(asked)), Span(at, at + len(lost))
    start = text.index("You also")
    third, fourth = Span(start, start + 31), Span(start + 32, len(text))
    spans = [first, second, third, fourth]

    assert list(unanswered(text, spans, {second: ""})) == [(first, "You asked about the moisture")]
    assert list(unanswered(text, spans, {})) == []
    # Where a fact stays behind it, that may be the answer.
    assert list(unanswered(text, [third, fourth], {})) == []


def test_blank_for_an_answer_is_told_to_the_rep() -> None:
    proposal = coached(
        "Hi Ana,\n\nYou asked for the test sheet. I've left it out because it would only muddy things for you."
        f"\n\nThe bale is £40. {PUSH}\n\nCal"
    )

    assert "You asked for the test sheet: [your answer in a line]." in (proposal.rewrite or "")
    assert any("[brackets]" in check for check in proposal.before_you_send)


@pytest.mark.parametrize(
    "words",
    [
        "So we can look after you properly there are just a few bits:",
        "The following dates are open:",
        "I have three small questions:",
    ],
)
def test_what_leads_to_a_list_presses_nobody(words: str) -> None:
    assert is_harmless(words)


@pytest.mark.parametrize("words", ["Two things to sign today:", "The three reasons why you cannot wait:"])
def test_what_hurries_before_a_list_may(words: str) -> None:
    assert not is_harmless(words)


def test_new_contact_says_who_writes_and_asks_what_to_know() -> None:
    assert introduces("My name's Ewa and I'm your new point of contact, taking over from Jan.")
    assert not introduces("I'm your only hope, and I know your boss.")
    rewrite = rewrite_of(
        "Hi Aurel,\n\nMy name's Ewa and I'm your new point of contact, taking over from Jan. I'm finding my feet, so"
        " please bear with me!\n\nIt would be nice to say hello at some point if you ever happened to have time, but no"
        " worries at all if not!\n\nEwa"
    )

    assert "My name's Ewa and I'm your new point of contact" in rewrite
    assert "What should I know about your side first?" in rewrite


def test_so_alone_asks_of_nothing_once_the_push_is_gone() -> None:
    text = "You lose a day for each week.\n\nSo?"
    push, so = Span(0, 29), Span(31, len(text))

    assert list(hanging(text, [push, so], {push}, [push])) == [so]
    assert list(hanging(text, [push, so], set(), [])) == []
