"""What the customer thinks, and what is good, are said of the very words that stand in the draft."""

from pathlib import Path

import pytest

from bot.analysis.analyse import Analyst
from bot.domain import Family, Finding, SignalKey, Situation, Span
from bot.models.local.coach import PlaybookCoach
from bot.models.local.reply.chair import seat_of
from tests.coaching import Propose
from tests.parts import shipped_playbook
from tests.playbooks import problems_of, write_playbook

PLAYBOOK = shipped_playbook()


def thought(signal: str, quote: str, words: str = "") -> str:
    finding = Finding(SignalKey(signal), Family.PUSH, 2, Span(0, len(quote)), quote)
    return seat_of(finding, PLAYBOOK, Situation.OTHER, "Dana", words)


@pytest.mark.parametrize(
    ("signal", "quote", "expected"),
    [
        ("fait_accompli", "I've blocked Thursday at 2 for us", "Thursday at 2? Nobody asked me"),
        ("discount_bait", "This 20% discount ends on Friday", "20% discount now: and why not after Friday?"),
        ("going_over_head", "and I've copied your CFO", "Now my CFO hears of it"),
        ("going_over_head", "and I've copied your head of finance", "Now my head of finance hears of it"),
        ("going_over_head", "and I've copied your head", "Now I look small in my own house."),
        ("assumed_close", "only our contract is missing", "You are already at your contract."),
    ],
)
def test_customer_speaks_of_the_words_they_read(signal: str, quote: str, expected: str) -> None:
    assert thought(signal, quote).startswith(expected)


def test_every_signal_that_presses_or_withdraws_has_a_seat_for_its_words() -> None:
    spoken = {
        key for key, signal in PLAYBOOK.signals.items() if signal.family is not Family.GOOD and signal.level == "span"
    }

    assert set(PLAYBOOK.seats) == spoken


def test_customer_repeats_words_only_where_they_are_given_whole() -> None:
    quote = "Everyone in your street has moved on to the new meters"

    assert thought("fomo", quote, quote).startswith("\u201cEveryone in your street")
    assert thought("fomo", quote) == PLAYBOOK.signals[SignalKey("fomo")].seat


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Please sign it today. The frames are \u20ac1,200 and go out on 3 May.",
            "\u201cThe frames are \u20ac1,200 and go out on 3 May\u201d. A figure they can plan with.",
        ),
        ("Please sign it today. @U0KIM00001 is here.", ""),
        ("How are you? Please sign it today. Fine here.", ""),
        (
            "Please sign it today. Which of the two sites is the wetter one?",
            "\u201cWhich of the two sites is the wetter one?\u201d They can answer that in their own words.",
        ),
    ],
    ids=["facts", "somebody named by an id", "small talk", "question"],
)
def test_line_to_keep_quotes_what_is_good(text: str, line: str) -> None:
    analyst = Analyst(PLAYBOOK)
    propose = Propose(analyst, PlaybookCoach(analyst))

    assert propose(text).keep_line == line


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("seats.toml", 'rush = ["{wen}"]', "{wen}"),
        ("seats.toml", "rush = 3", "rush is a list of texts"),
        ("edits.toml", "[offer]", "every table of the shipped file is needed whole"),
        ("edits.toml", "[offer", "edits.toml"),
    ],
)
def test_fault_in_seats_or_edits_is_named(tmp_path: Path, name: str, text: str, told: str) -> None:
    folder = write_playbook(tmp_path)
    (folder / name).write_text(text, encoding="utf-8")

    assert any(told in problem for problem in problems_of(folder))


@pytest.mark.parametrize(
    ("words", "answered"),
    [
        ("your plan is quite old by now", "is that how I see it?"),
        ("she was pleased to hear it", "do I need that to decide?"),
        ("a kettle of the second sort", "is that for me, or for you?"),
    ],
)
def test_what_is_only_suspected_is_answered_in_its_very_words(words: str, answered: str) -> None:
    finding = Finding(SignalKey("fomo"), Family.PUSH, 2, Span(0, len(words)), words, named=False)

    assert seat_of(finding, PLAYBOOK, Situation.OTHER, "Dana", words) == f"\u201c{words}\u201d: {answered}"
