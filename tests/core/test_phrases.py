"""The phrase language finds what `prompts/README.md` says it finds, and refuses the rest by name."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playbook.phrases import NUMERIC, PhraseInvalid, compile_phrase

WORDS = {"day": ("friday", "end of week"), "boss": ("cfo", "vp")}


def finds(phrase: str, text: str) -> bool:
    compiled = compile_phrase(phrase, WORDS)
    return any(compiled.regex.match(text, place) for place in range(len(text)))


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
        ("at {time}", "at 5pm"),
        ("at {time}", "at 14:30"),
        ("at {time}", "at 9 a.m."),
        ("{percent} off", "20% off"),
        ("{percent} off", "20 percent off"),
        ("{money} each", "$1,200.50 each"),
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
        ("sign today", "sign. today"),
        ("i ..2 signed", "i have really just signed"),
        ("by {day}", "by fridays"),
        ("{percent} off", "20 off"),
        ("{money} each", "20 each"),
        ("(blocked|put) it", "it"),
        ("sign", "sign_"),
    ],
)
def test_phrase_does_not_find(phrase: str, text: str) -> None:
    found = finds(phrase, text)

    assert not found


@pytest.mark.parametrize(
    ("phrase", "first"),
    [
        ("sign today", {"sign"}),
        ("(sign|close) it", {"sign", "close"}),
        ("[so] we are", {"so", "we"}),
        ("sign* it", {"sign*"}),
        ("{boss} knows", {"cfo", "vp"}),
        ("{money} off", {NUMERIC}),
        ("20 off", {NUMERIC}),
        ("e-mail me", {"e"}),
    ],
)
def test_first_words_are_what_the_index_looks_up(phrase: str, first: set[str]) -> None:
    compiled = compile_phrase(phrase, WORDS)

    assert compiled.first == first


def test_start_is_remembered_for_the_sentence_to_decide() -> None:
    bound = compile_phrase("^ thoughts $", WORDS)
    free = compile_phrase("thoughts", WORDS)

    assert bound.at_start
    assert not free.at_start


def test_end_allows_only_marks_after_it() -> None:
    compiled = compile_phrase("any update $", WORDS)

    assert compiled.regex.match('any update?!"')
    assert not compiled.regex.match("any update on this?")


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
    ],
)
def test_malformed_phrase_is_refused(phrase: str) -> None:
    with pytest.raises(PhraseInvalid):
        compile_phrase(phrase, WORDS)


@given(st.text(alphabet="ab1 ()[]|{}.^$*'-\u00e9day3", max_size=60))
def test_any_phrase_compiles_or_is_refused(phrase: str) -> None:
    try:
        compiled = compile_phrase(phrase, WORDS)
    except PhraseInvalid:
        return

    assert compiled.first
    assert isinstance(compiled.regex, re.Pattern)


@given(st.lists(st.sampled_from(["sign", "today", "we", "now"]), min_size=1, max_size=8))
def test_plain_words_find_themselves(words: list[str]) -> None:
    phrase = " ".join(words)

    assert finds(phrase, phrase)
