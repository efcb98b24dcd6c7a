"""Finds which phrases stand where: a sentence is tested against all of them at once, then against the few that may."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from bot.analysis.sentences import Sentence
from bot.domain import Span
from bot.playbook.phrases import Language, Phrase, Phrases
from bot.playbook.signals import Pattern, Signal
from bot.playbook.words import words_in

_NEGATIONS = frozenset({"not", "never", "no", "without", "nothing"})
_NEGATED_WITHIN = 3
_MAY_NEGATE = re.compile(r"\bno(?:t|thing)?\b|n't\b|\bnever\b|\bwithout\b|\bcannot\b")


class Hit(NamedTuple):
    """A pattern of a signal that stands in a sentence."""

    signal: Signal
    pattern: Pattern
    span: Span
    sentence: int


class Matcher:
    """The patterns of all signals, by the number their phrase has in the language's index."""

    def __init__(self, language: Language, signals: Iterable[Signal]) -> None:
        """Note who uses which phrase of the language; done once for a playbook."""
        self._language = language
        self._users: dict[int, list[tuple[Signal, Pattern]]] = defaultdict(list)
        for signal in signals:
            for pattern in signal.patterns:
                if pattern.say.number is not None:
                    self._users[pattern.say.number].append((signal, pattern))
        self._used = sum(1 << number for number in self._users)

    def warm(self) -> None:
        """Make the index and compile every phrase; else that is done for the first draft, while somebody waits."""
        self._language.candidates("")
        for users in self._users.values():
            for _, pattern in users:
                _ = pattern.say.regex, pattern.unless.regex, pattern.unless_near.regex

    def hits(self, shade: str, sentences: tuple[Sentence, ...]) -> Iterator[Hit]:
        """Return every match no guard cancels, sentence by sentence."""
        guarded = cache(_guarded)  # a guard looks through a long sentence once, however often its pattern stands there
        for number, sentence in enumerate(sentences):
            near = sentences[max(0, number - 1) : number + 2]
            for signal, pattern in self._found(sentence):
                for match in _places(pattern.say, sentence):
                    if not _counts(pattern, shade, sentence, match) or guarded(pattern.unless, sentence):
                        continue
                    if not any(guarded(pattern.unless_near, each) for each in near):
                        yield Hit(signal, pattern, _span(sentence, match), number)

    def _found(self, sentence: Sentence) -> Iterator[tuple[Signal, Pattern]]:
        """Yield the patterns whose phrase stands in the sentence, and the signal of each."""
        reading = sentence.read(self._language)
        bits = reading.candidates & self._used
        while bits:
            number = bits.bit_length() - 1
            bits ^= 1 << number
            users = self._users[number]
            if users[0][1].say.regex.search(reading.encoded):
                yield from users


def said(phrase: Phrase, shade: str, sentences: Iterable[Sentence], *, plainly: bool = False) -> bool:
    """Tell whether a phrase stands in one of the sentences; `plainly` if nothing in it or before takes it back."""
    return any(
        not (plainly and (_negated(shade, sentence, match.start) or _negates(phrase, match, sentence)))
        for sentence in sentences
        for match in _places(phrase, sentence)
    )


def standing(phrases: Phrases, sentence: Sentence) -> Iterator[Phrase]:
    """Yield those of the phrases that stand in a sentence."""
    if phrases.each and phrases.numbers & sentence.read(phrases.each[0].language).candidates:
        yield from (phrase for phrase in phrases.each if next(_places(phrase, sentence), None))


def _places(phrase: Phrase, sentence: Sentence) -> Iterator[Span]:
    """Yield the words of a sentence, by number, where a phrase stands."""
    reading = sentence.read(phrase.language)
    if phrase.number is not None and not reading.candidates >> phrase.number & 1:
        return
    match = phrase.regex.search(reading.encoded)
    while match:
        yield Span(*match.span())
        match = phrase.regex.search(reading.encoded, match.start() + 1)


def _span(sentence: Sentence, match: Span) -> Span:
    return Span(sentence.places[match.start][0], sentence.places[match.end - 1][1])


def _guarded(guard: Phrases, sentence: Sentence) -> bool:
    return bool(guard.each) and bool(guard.regex.search(sentence.read(guard.each[0].language).encoded))


def _negates(phrase: Phrase, match: Span, sentence: Sentence) -> bool:
    """Tell whether a gap of the phrase holds a negation ("she never gave me a date")."""
    inside = [word for _, _, word in sentence.places[match.start : match.end]]
    own = [word for _, _, word in words_in(phrase.written.lower(), 0, len(phrase.written))]
    return not _NEGATIONS.isdisjoint(inside) and _NEGATIONS.isdisjoint(own)


def _counts(pattern: Pattern, shade: str, sentence: Sentence, match: Span) -> bool:
    """Tell whether it is the right kind of sentence and nothing just before takes the words back."""
    return pattern.question in {None, sentence.is_question} and not _negated(shade, sentence, match.start)


def _negated(shade: str, sentence: Sentence, place: int) -> bool:
    """Tell whether the words just before take the phrase back ("this is not your last chance").

    A comma ends what they take back: "no rush, but sign today" still asks to sign.
    """
    if not _MAY_NEGATE.search(shade, *sentence.span):
        return False
    start = sentence.places[place][0]
    before = sentence.places[max(0, place - _NEGATED_WITHIN) : place]
    negations = [at for at, _, word in before if word in _NEGATIONS and "," not in shade[at:start]]
    return bool(negations) and all(word != "why" for _, _, word in before)
