"""The phrase language finds what `prompts/README.md` says it finds, and refuses the rest by name."""

from sys import getrefcount

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playbook.words import PhraseInvalid
from tests.playbooks import encoded, language_of

WORDS = {
    "day": ("friday", "end of week"),
    "boss": ("cfo", "vp"),
    "by_when": ("(by|before) {day}", "within {number} [short] days"),
    "they": ("{boss}", "your {boss}"),
    "itself": ("a {itself}",),
    "around": ("a {about}",),
    "about": ("an {around}",),
    "tied": ("^ {day}",),
}


def finds(phrase: str, text: str) -> bool:
    language = language_of(WORDS, phrase)
    return bool(language.phrase(phrase).search(encoded(language, text)))


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("sign today", "please sign today"),
        ("Sign TODAY", "sign today"),
        ("sign today", "sign,  today"),
        ("sign today", "sign\ntoday"),
        ("sign today", 'sign "today"'),
        ("sign today", "sign (today)"),
        ("(blocked|put down) time", "put down time"),
        ("blocked [out] your day", "blocked your day"),
        ("blocked [out] your day", "blocked out your day"),
        ("[so] we are", "we are"),
        ("[so] we are", "so we are"),
        ("block* your", "blocking your"),
        ("block* your", "block your"),
        ("i ..2 signed", "i signed"),
        ("i ..2 signed", "i really just signed"),
        ("by {day}", "by friday"),
        ("by {day}", "by end of week"),
        ("at {hour}", "at 5pm"),
        ("at {hour}", "at 14:30"),
        ("in {year}", "in 2019"),
        ("at {hour} am", "at 9 a.m."),
        ("at {hour}", "at 9"),
        ("{percentage} off", "20% off"),
        ("{percentage} off", "20 % off"),
        ("{amount} each", "$1,200.50 each"),
        ("{amount} each", "$ 5 each"),
        ("{amount} each", "5 $ each"),
        ("20 off", "20 off"),
        ("{number} off", "20 off"),
        ("open 24/7", "open 24/7"),
        ("back {by_when}", "back before end of week"),
        ("back {by_when}", "back within 10 days"),
        ("{they} knows", "your cfo knows"),
        ("don't sign", "do not sign"),
        ("you've signed", "you have signed"),
        ("you would sign", "you'd sign"),
        ("you had signed", "you'd signed"),
        ("your {boss} diary", "your cfo's diary"),
        ("kick-off today", "kick off today"),
        ("sign [now] ..1 please", "sign it please"),
        ("what is it", "what's it"),
        ("{number} seats", "140 seats"),
        ("{number} email", "4th email"),
        ("i have signed", "i've signed"),
        ("i have signed", "i have signed"),
        ("you do not want", "you don't want"),
        ("it is over", "it's over"),
        ("we cannot wait", "we can't wait"),
        ("we will not wait", "we won't wait"),
        ("let us close", "let's close"),
        ("they are gone", "they're gone"),
        ("they are not in", "they're not in"),
        ("they are not in", "they aren't in"),
        ("i am not in", "i'm not in"),
        ("she will not wait", "she'll not wait"),
        ("will not wait", "won't wait"),
        ("it has ended", "it's ended"),
    ],
)
def test_phrase_finds(phrase: str, text: str) -> None:
    found = finds(phrase, text)

    assert found


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("sign today", "sign todays"),
        ("sign today", "sign it today"),
        ("i ..2 signed", "i have really just signed"),
        ("by {day}", "by fridays"),
        ("{percentage} off", "20 off"),
        ("{amount} each", "20 each"),
        ("at {hour}", "at 500"),
        ("in {year}", "in 2190"),
        ("in {year}", "in 20 days"),
        ("sign*", "design"),
        ("you would", "the boss'd"),
        ("it is", "its"),
        ("(blocked|put) it", "it"),
        ("sign", "sign_"),
    ],
)
def test_phrase_does_not_find(phrase: str, text: str) -> None:
    found = finds(phrase, text)

    assert not found


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("^ thoughts", "thoughts on it", True),
        ("^ thoughts", "any thoughts", False),
        ("any update $", 'any update?!"', True),
        ("any update $", "any update on this?", False),
    ],
)
def test_phrase_may_be_tied_to_the_start_or_the_end(phrase: str, text: str, *, found: bool) -> None:
    assert finds(phrase, text) is found


def test_words_of_every_phrase_are_told_apart_whoever_was_read_first() -> None:
    language = language_of(WORDS, "block* it", "blocking it", "block it", "blocked")

    held = [
        bool(language.phrase("block* it").search(encoded(language, f"{word} it")))
        for word in ("block", "blocking", "blocked", "blocks", "bloc")
    ]

    assert held == [True, True, True, True, False]


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "   ",
        "^",
        "$",
        "..3 signed",
        "[maybe]",
        "(sign|close",
        "sign) it",
        "[sign",
        "sign]",
        "(sign|) it",
        "()",
        "sign | close",
        "by {weekday}",
        "by {day",
        "sign ..0 it",
        "sign ..12 it",
        "sign ^ it",
        "sign $ it",
        "*",
        "sign ! it",
        "caf\u00e9",
        "((sign)",
        "a {itself}",
        "{around}",
        "{tied}",
        "[sign] ..3",
    ],
)
def test_malformed_phrase_is_refused(phrase: str) -> None:
    with pytest.raises(PhraseInvalid):
        language_of(WORDS, phrase)


@given(st.text(alphabet="ab1 ()[]|{}.^$*'-\u00e9day3", max_size=60))
def test_any_phrase_is_read_or_refused(phrase: str) -> None:
    try:
        language = language_of(WORDS, phrase)
    except PhraseInvalid:
        return

    assert language.phrase(phrase).search(encoded(language, "nothing of the kind")) is None


@given(st.lists(st.sampled_from(["sign", "today", "we", "now"]), min_size=1, max_size=8))
def test_plain_words_find_themselves(words: list[str]) -> None:
    phrase = " ".join(words)

    assert finds(phrase, phrase)


def test_a_name_is_not_remembered_for_long() -> None:
    vocabulary = language_of(WORDS, "sign today").vocabulary
    name, word = (f"{written}," for written in ("zaphodine", "today"))
    held = getrefcount(name)
    vocabulary.encode([name, word])
    assert getrefcount(name) > held
    vocabulary.encode([f"name{number}" for number in range(1_000)])
    assert getrefcount(name) == held
    assert getrefcount(word) > held
