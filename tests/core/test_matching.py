"""Patterns are found where they stand, and guards, negations and kinds of sentence cancel them."""

import pytest

from bot.analysis.matching import Matcher, said
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.domain import Draft, Family, SignalKey, Span
from bot.playbook.phrases import Language, Phrase, Phrases
from bot.playbook.signals import Pattern, Patterns, Signal

LANGUAGE = Language({"day": ("friday", "monday")})
# A language is read before its first text; so every phrase of these tests is, too.
SAID = tuple(
    """
sign today|i have signed|block* your|go* ahead|{number} seats|{amount} each|by {day}|^ just checking|any update $
sign ..3 today|re-sign now|you asked|never there|n* way|no* way|now* way|nowh* way
""".strip()
    .replace("\n", "|")
    .split("|")
)
for written in SAID:
    LANGUAGE.phrase(written, indexed=True)


def phrase(written: str) -> Phrase:
    assert written in SAID
    return LANGUAGE.phrase(written)


def pattern(
    say: str, *, unless: str = "", near: str = "", here: str = "", anywhere: str = "", question: bool | None = None
) -> Pattern:
    return Pattern(
        phrase(say),
        unless=Phrases((phrase(unless),) if unless else ()),
        unless_near=Phrases((phrase(near),) if near else ()),
        unless_here=Phrases((phrase(here),) if here else ()),
        unless_anywhere=Phrases((phrase(anywhere),) if anywhere else ()),
        question=question,
    )


def signal(key: str, *ways: Pattern) -> Signal:
    patterns = Patterns([way.say.written if way.say else None for way in ways], ways.__getitem__)
    return Signal(SignalKey(key), key, Family.PUSH, "span", 2, ("D1",), "p", "d", "n", "s", "r", "m", patterns=patterns)


def found(text: str, *patterns: Pattern) -> list[str]:
    shade = shadow(text)
    spoken = sentences(Draft(text, (Span(0, len(text)),)), shade)
    return [hit.span.of(text) for hit in Matcher(LANGUAGE, [signal("any", *patterns)]).hits(shade, spoken)]


@pytest.mark.parametrize(
    ("say", "text", "expected"),
    [
        ("sign today", "Please SIGN  today, then sign today.", ["SIGN  today", "sign today"]),
        ("i have signed", "I\u2019ve signed.", ["I\u2019ve signed"]),
        ("block* your", "We blocked your day.", ["blocked your"]),
        ("go* ahead", "I went ahead. I am going ahead. I go ahead.", ["going ahead", "go ahead"]),
        ("{number} seats", "It is 140 seats now.", ["140 seats"]),
        ("{amount} each", "It is \u20ac5 each.", ["\u20ac5 each"]),
        ("by {day}", "Back by Friday, or by Monday.", ["by Friday", "by Monday"]),
        ("^ just checking", "Just checking. I am just checking.", ["Just checking"]),
        ("any update $", "Any update? Any update on it?", ["Any update"]),
        ("sign ..3 today", "Sign it. Or today.", []),
        ("sign ..3 today", "Sign it and send it today.", []),
        ("sign ..3 today", "Sign it for me today.", ["Sign it for me today"]),
        ("sign today", "Design today. Signs today. Sign todays.", []),
        ("re-sign now", "Please re-sign now.", ["re-sign now"]),
    ],
)
def test_pattern_is_found_with_its_own_words(say: str, text: str, expected: list[str]) -> None:
    spans = found(text, pattern(say))

    assert spans == expected


def test_guard_of_a_breath_cancels_what_stands_in_it_alone() -> None:
    guarded = pattern("sign today", here="you asked")

    same = found("You asked to sign today.", guarded)
    other = found("You asked for blue tiles: sign today.", guarded)

    assert (same, other) == ([], ["sign today"])


def test_guard_of_a_mail_cancels_wherever_it_stands() -> None:
    guarded = pattern("sign today", anywhere="you asked")

    far = found("You asked. It is fine. It is good. Please sign today.", guarded)
    never = found("It is fine. It is good. Please sign today.", guarded)

    assert (far, never) == ([], ["sign today"])


def test_guard_cancels_in_its_own_sentence_only() -> None:
    guarded = pattern("sign today", unless="you asked")

    same = found("You asked to sign today.", guarded)
    next_door = found("You asked. Please sign today.", guarded)

    assert same == []
    assert next_door == ["sign today"]


class Counted(Phrases):
    """A guard that knows how often a sentence was looked through for it."""

    looks = 0

    @property
    def by_character(self) -> dict[str, list[Phrase]]:
        self.looks += 1
        return {character: [each] for each in self.each for character in each.needed}


def test_sentence_is_looked_through_for_a_guard_once_however_often_the_pattern_stands_in_it() -> None:
    guard = Counted((phrase("i have signed"),))

    hits = found("please sign today and " * 50, Pattern(phrase("sign today"), unless=guard))

    assert (len(hits), guard.looks) == (50, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You asked. Please sign today.", []),
        ("Please sign today. You asked.", []),
        ("Please sign today, you asked.", []),
        ("You asked. We met. Please sign today.", ["sign today"]),
    ],
)
def test_near_guard_cancels_from_the_sentences_beside_it(text: str, expected: list[str]) -> None:
    spans = found(text, pattern("sign today", near="you asked"))

    assert spans == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You need not sign today.", []),
        ("You don't have to sign today.", []),
        ("Never sign today.", []),
        ("There is no need to sign today.", []),
        ("Why not sign today?", ["sign today"]),
        ("You did not call, so sign today.", ["sign today"]),
        ("No rush, but sign today.", ["sign today"]),
        ("Not to hurry you, sign today.", ["sign today"]),
        ("It is not much work and we can all sign today.", ["sign today"]),
    ],
)
def test_words_just_before_can_take_a_phrase_back_within_their_clause(text: str, expected: list[str]) -> None:
    spans = found(text, pattern("sign today"))

    assert spans == expected


@pytest.mark.parametrize(
    ("question", "expected"), [(None, ["sign today", "sign today"]), (True, ["sign today"]), (False, ["sign today"])]
)
def test_pattern_may_want_questions_or_statements_only(*, question: bool | None, expected: list[str]) -> None:
    text = "Can you sign today? Please sign today."

    spans = found(text, pattern("sign today", question=question))

    assert spans == expected


def test_each_hit_knows_its_signal_pattern_and_sentence() -> None:
    text = "We met. Please sign today."
    asked = pattern("sign today")
    matcher = Matcher(LANGUAGE, [signal("other", pattern("never there")), signal("rush", asked)])
    shade = shadow(text)

    (hit,) = matcher.hits(shade, sentences(Draft(text, (Span(0, len(text)),)), shade))

    assert (hit.signal.key, hit.pattern, hit.sentence) == ("rush", asked, 1)


@pytest.mark.parametrize("say", ["n* way", "no* way", "now* way", "nowh* way"])
def test_prefix_of_any_length_is_looked_up(say: str) -> None:
    spans = found("A nowhere way.", pattern(say))

    assert spans == ["nowhere way"]


def test_said_looks_at_every_sentence_it_is_given() -> None:
    text = "First. Then you asked."
    shade = shadow(text)
    first, second = sentences(Draft(text, (Span(0, len(text)),)), shade)

    heard = [said(phrase("you asked"), shade, given) for given in ((first,), (second,), (first, second), ())]

    assert heard == [False, True, True, False]


def test_language_that_knows_no_phrase_finds_none() -> None:
    assert Language({}).candidates("any words") == set()
