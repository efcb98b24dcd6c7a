"""Finds which phrases stand where: a sentence is tested against all of them at once, then against the few that may."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from bot.analysis.sentences import Sentence
from bot.domain import Span
from bot.playbook.phrases import Language, Phrase, Phrases
from bot.playbook.signals import Pattern, Signal
from bot.playbook.words import NEGATIONS, words_in

_NEGATIONS = frozenset(NEGATIONS)
_NEGATED_WITHIN = 3


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
        self._phrases: dict[int, Phrase] = {}
        self._users: dict[int, list[tuple[Signal, Pattern]]] = defaultdict(list)
        for signal in signals:
            for pattern in signal.patterns:
                if (number := pattern.say.number) is not None:
                    self._phrases[number] = pattern.say
                    self._users[number].append((signal, pattern))

    def warm(self) -> None:
        """Make the index and compile every phrase; else that is done for the first draft, while somebody waits."""
        self._language.candidates("")
        for users in self._users.values():
            for _, pattern in users:
                _ = [phrase.regex for phrase in (pattern.say, *pattern.unless.each, *pattern.unless_near.each)]
                _ = pattern.unless.by_character, pattern.unless_near.by_character

    def hits(self, shade: str, sentences: tuple[Sentence, ...]) -> Iterator[Hit]:
        """Return every match no guard cancels, sentence by sentence."""
        guarded = cache(_guarded)  # a guard looks through a long sentence once, however often its pattern stands there
        for number, sentence in enumerate(sentences):
            for phrase in self._standing(sentence):
                for match in _places(phrase, sentence):
                    for signal, pattern in self._users[phrase.number or 0]:
                        if not _counts(pattern, shade, sentence, match) or guarded(pattern.unless, sentence):
                            continue
                        near = sentences[max(0, number - 1) : number + 2]
                        if not any(guarded(pattern.unless_near, each) for each in near):
                            yield Hit(signal, pattern, _span(sentence, match), number)

    def _standing(self, sentence: Sentence) -> Iterator[Phrase]:
        """Yield the phrases of patterns that stand in the sentence."""
        encoded, candidates = sentence.read(self._language)
        for number in candidates:
            phrase = self._phrases.get(number)
            if phrase and phrase.regex.search(encoded):
                yield phrase


def said(phrase: Phrase, shade: str, sentences: Iterable[Sentence], *, plainly: bool = False) -> bool:
    """Tell whether a phrase stands in one of the sentences; `plainly` if nothing in it or before takes it back."""
    return any(
        not (plainly and (_negated(phrase.language, shade, sentence, match.start) or _negates(phrase, match, sentence)))
        for sentence in sentences
        for match in _places(phrase, sentence)
    )


def standing(phrases: Phrases, sentence: Sentence) -> Iterator[Phrase]:
    """Yield those of the phrases that stand in a sentence."""
    if phrases.each and not phrases.numbers.isdisjoint(sentence.read(phrases.each[0].language).candidates):
        yield from (phrase for phrase in phrases.each if next(_places(phrase, sentence), None))


def _places(phrase: Phrase, sentence: Sentence) -> Iterator[Span]:
    """Yield the words of a sentence, by number, where a phrase stands."""
    reading = sentence.read(phrase.language)
    if phrase.number is not None and phrase.number not in reading.candidates:
        return
    match = phrase.regex.search(reading.encoded)
    while match:
        yield Span(*match.span())
        match = phrase.regex.search(reading.encoded, match.start() + 1)


def _span(sentence: Sentence, match: Span) -> Span:
    return Span(sentence.places[match.start][0], sentence.places[match.end - 1][1])


def _guarded(guard: Phrases, sentence: Sentence) -> bool:
    """Tell whether one of the phrases stands in the sentence; most are ruled out by the words it has."""
    if not guard.each:
        return False
    encoded, may_stand = sentence.read(guard.each[0].language).encoded, guard.by_character
    return any(
        phrase.regex.search(encoded)
        for character in set(encoded)
        if character in may_stand
        for phrase in may_stand[character]
    )


def _negates(phrase: Phrase, match: Span, sentence: Sentence) -> bool:
    """Tell whether a gap of the phrase holds a negation ("she never gave me a date")."""
    inside = [word for _, _, word in sentence.places[match.start : match.end]]
    own = [word for _, _, word in words_in(phrase.written.lower(), 0, len(phrase.written))]
    return not _NEGATIONS.isdisjoint(inside) and _NEGATIONS.isdisjoint(own)


def _counts(pattern: Pattern, shade: str, sentence: Sentence, match: Span) -> bool:
    """Tell whether it is the right kind of sentence and nothing just before takes the words back."""
    return pattern.question in {None, sentence.is_question} and not _negated(
        pattern.say.language, shade, sentence, match.start
    )


def _negated(language: Language, shade: str, sentence: Sentence, place: int) -> bool:
    """Tell whether the words just before take the phrase back ("this is not your last chance").

    A comma ends what they take back: "no rush, but sign today" still asks to sign.
    """
    before = sentence.read(language).encoded[max(0, place - _NEGATED_WITHIN) : place]
    if language.vocabulary.negations.isdisjoint(before) or language.vocabulary.why in before:
        return False
    start = sentence.places[place][0]
    return any(
        word in _NEGATIONS and "," not in shade[at:start]
        for at, _, word in sentence.places[max(0, place - _NEGATED_WITHIN) : place]
    )
