"""The index rules out most phrases, and never one that stands in the sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analysis.shadow import shadow
from bot.playbook.book import load_playbook
from bot.playbook.examples import read_examples
from bot.playbook.words import pieces_of
from tests.playbooks import encoded, language_of

WORDS = {"day": ("friday", "end of week"), "by_when": ("(by|before) {day}", "within {number} [short] days")}


PIECES = st.sampled_from(
    [
        "sign",
        "sign*",
        "we",
        "i have",
        "(today|now)",
        "[so] we",
        "{day}",
        "{number}",
        "{by_when}",
        "..2 it",
        "is",
        "[now] it",
    ]
)
PHRASES = st.lists(PIECES, min_size=1, max_size=4).map(" ".join).filter(lambda phrase: not phrase.startswith("..2"))
SPOKEN = st.lists(
    st.sampled_from(["sign", "signed", "we", "i've", "today", "so", "friday", "5", "by", "it", "it's", "word"]),
    max_size=12,
).map(" ".join)


@given(st.lists(PHRASES, min_size=1, max_size=6), SPOKEN)
def test_no_phrase_that_stands_in_a_sentence_is_ruled_out(phrases: list[str], text: str) -> None:
    language = language_of(WORDS, *phrases)
    sentence = encoded(language, text)
    candidates = language.candidates(sentence)

    standing = [language.phrase(phrase) for phrase in phrases if language.phrase(phrase).search(sentence)]

    assert candidates >= {phrase.number for phrase in standing}
    assert not any(phrase.needed.isdisjoint(sentence) for phrase in standing)


def test_no_phrase_of_the_playbook_is_ruled_out_that_a_search_for_it_alone_finds() -> None:
    playbook = load_playbook()
    language = playbook.language
    phrases = {
        phrase.written: phrase
        for signal in playbook.signals.values()
        for pattern in signal.patterns
        for guard in (pattern.unless, pattern.unless_near, pattern.unless_here, pattern.unless_anywhere)
        for phrase in (*filter(None, (pattern.say,)), *guard.each)
    }
    missed: list[tuple[str, str]] = []
    found = 0

    for path in (playbook.folder / "signals").glob("*.examples.toml"):
        for text in read_examples(path).flags[:2]:
            sentence = encoded(language, shadow(text))
            candidates = language.candidates(sentence)
            for written, phrase in phrases.items():
                if phrase.search(sentence):
                    found += 1
                    ruled_out = phrase.number is not None and phrase.number not in candidates
                    missed += [(written, text)] * (ruled_out or phrase.needed.isdisjoint(sentence))

    assert missed == []
    assert found > len(playbook.signals)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("So we have booked it.", {1}),
        ("So we have not booked it.", set()),
        ("It is so.", set()),
        ("Keep the sign up today.", {4}),
        ("Today the sign is up.", set()),
    ],
)
def test_most_phrases_are_ruled_out_by_their_words_their_order_and_which_stand_side_by_side(
    text: str, left: set[int]
) -> None:
    phrases = "we have signed it", "we have (booked|kept) it", "please wait for {day}", "so it is", "sign ..2 today"
    language = language_of(WORDS, *phrases)

    candidates = language.candidates(encoded(language, text))

    assert candidates == left


@given(st.text("ampx59.,:'$% \n-*_", max_size=30))
def test_pieces_of_a_text_are_read_as_its_words_are(text: str) -> None:
    language = language_of(WORDS, "am", "a* {amount}", "{percentage} {hour} {number}", "x 5")

    assert language.vocabulary.encode(pieces_of(text)) == encoded(language, text)
