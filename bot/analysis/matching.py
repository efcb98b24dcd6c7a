"""Finds which phrases stand where: each word of a sentence looks up the phrases that may begin with it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from bot.analysis.sentences import Sentence
from bot.domain import Span
from bot.playbook.phrases import NUMERIC, Phrase
from bot.playbook.signals import Pattern, Signal

_PREFIX = 3
_NEGATIONS = frozenset({"not", "never", "no", "t", "without", "nothing"})
_NEGATED_WITHIN = 3


class Hit(NamedTuple):
    """A pattern of a signal that stands in a sentence."""

    signal: Signal
    pattern: Pattern
    span: Span
    sentence: int


class Matcher:
    """An index from first words to the patterns of all signals."""

    def __init__(self, signals: Iterable[Signal]) -> None:
        """Build the index; done once for a playbook."""
        self._by_word: dict[str, list[tuple[Signal, Pattern]]] = defaultdict(list)
        self._by_prefix: dict[str, list[tuple[Signal, Pattern]]] = defaultdict(list)
        for signal in signals:
            for pattern in signal.patterns:
                for first in pattern.say.first:
                    if first.endswith("*"):
                        self._by_prefix[first.removesuffix("*")[:_PREFIX]].append((signal, pattern))
                    else:
                        self._by_word[first].append((signal, pattern))

    def warm(self) -> None:
        """Compile every phrase; else each is compiled when one of its first words is met."""
        for _, pattern in chain.from_iterable([*self._by_word.values(), *self._by_prefix.values()]):
            for phrase in (pattern.say, *pattern.unless, *pattern.unless_near):
                phrase.regex  # noqa: B018 - reading it compiles it

    def hits(self, shade: str, sentences: tuple[Sentence, ...]) -> Iterator[Hit]:
        """Return every match no guard cancels, in order of place."""

        @cache
        def guarded(phrases: tuple[Phrase, ...], number: int) -> bool:
            return any(said(phrase, shade, (sentences[number],)) for phrase in phrases)

        for number, sentence in enumerate(sentences):
            near = range(max(0, number - 1), min(len(sentences), number + 2))
            for place, (start, word) in enumerate(sentence.words):
                for signal, pattern in self._candidates(word):
                    match = _match(pattern.say, shade, sentence, place, start)
                    if match is None or not _counts(pattern, shade, sentence, place) or guarded(pattern.unless, number):
                        continue
                    if not any(guarded(pattern.unless_near, other) for other in near):
                        yield Hit(signal, pattern, match, number)

    def _candidates(self, word: str) -> Iterator[tuple[Signal, Pattern]]:
        yield from self._by_word.get(word, ())
        for length in range(1, min(_PREFIX, len(word)) + 1):
            yield from self._by_prefix.get(word[:length], ())
        if word[0] == "$" or word[0].isdigit():
            yield from self._by_word.get(NUMERIC, ())


def said(phrase: Phrase, shade: str, sentences: Iterable[Sentence], *, plainly: bool = False) -> bool:
    """Tell whether a phrase stands in one of the sentences; `plainly` if nothing in it or before takes it back."""
    return any(
        match and not (plainly and (_negated(shade, sentence, place) or _negates(phrase, match, sentence)))
        for sentence in sentences
        for place, (start, _) in enumerate(sentence.words)
        for match in [_match(phrase, shade, sentence, place, start)]
    )


def _match(phrase: Phrase, shade: str, sentence: Sentence, place: int, start: int) -> Span | None:
    if phrase.at_start and place:
        return None
    match = phrase.regex.match(shade, start, sentence.span.end)
    return Span(match.start(), match.end()) if match else None


def _negates(phrase: Phrase, match: Span, sentence: Sentence) -> bool:
    """Tell whether a gap of the phrase holds a negation ("she never gave me a date")."""
    inside = [word for at, word in sentence.words if match.start <= at < match.end]
    return not _NEGATIONS.isdisjoint(inside) and _NEGATIONS.isdisjoint(re.findall(r"\w+", phrase.written))


def _counts(pattern: Pattern, shade: str, sentence: Sentence, place: int) -> bool:
    """Tell whether it is the right kind of sentence and nothing just before takes the words back."""
    return pattern.question in {None, sentence.is_question} and not _negated(shade, sentence, place)


def _negated(shade: str, sentence: Sentence, place: int) -> bool:
    """Tell whether the words just before take the phrase back ("this is not your last chance").

    A comma ends what they take back: "no rush, but sign today" still asks to sign.
    """
    start = sentence.words[place][0]
    before = [(at, word) for at, word in sentence.words[max(0, place - _NEGATED_WITHIN) : place]]
    negations = [at for at, word in before if word in _NEGATIONS and "," not in shade[at:start]]
    return bool(negations) and all(word != "why" for _, word in before)
