"""Finds which phrases stand where: a sentence is tested against all of them at once, then against the few that may."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
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
                _ = [phrase.search for phrase in (pattern.say, *pattern.unless.each, *pattern.unless_near.each)]
                _ = pattern.unless.by_character, pattern.unless_near.by_character

    def hits(self, shade: str, sentences: tuple[Sentence, ...]) -> Iterator[Hit]:
        """Return every match no guard cancels, sentence by sentence."""
        guarded = cache(_guarded)  # a guard looks through a long sentence once, however often its pattern stands there
        for number, sentence in enumerate(sentences):
            encoded, candidates = sentence.read(self._language)
            for phrase in filter(None, map(self._phrases.get, candidates)):
                match = phrase.search(encoded)  # nearly always nothing, so nothing is made before it is known
                while match:
                    for signal, pattern in self._users[phrase.number or 0]:
                        if _counts(pattern, shade, sentence, match.start()) and not (
                            guarded(pattern.unless, sentence) or _near(guarded, pattern.unless_near, sentences, number)
                        ):
                            yield Hit(signal, pattern, sentence.span_of(*match.span()), number)
                    match = phrase.search(encoded, match.start() + 1)


def said(phrase: Phrase, shade: str, sentences: Iterable[Sentence], *, plainly: bool = False) -> bool:
    """Tell whether a phrase stands in one of the sentences; `plainly` if nothing in it or before takes it back."""
    return any(
        not (plainly and (_negated(phrase.language, shade, sentence, match.start) or _negates(phrase, match, sentence)))
        for sentence in sentences
        if phrase.number is None or phrase.number in sentence.read(phrase.language).candidates
        for match in _places(phrase, sentence)
    )


def standing(phrases: Phrases, sentence: Sentence) -> Iterator[Phrase]:
    """Yield those of the phrases, all of them indexed, that stand in a sentence."""
    if phrases.each:
        encoded, candidates = sentence.read(phrases.each[0].language)
        if not phrases.numbers.isdisjoint(candidates):
            yield from (each for each in phrases.each if each.number in candidates and each.search(encoded))


def _places(phrase: Phrase, sentence: Sentence) -> Iterator[Span]:
    """Yield the words of a sentence, by number, where a phrase stands that its words do not rule out."""
    encoded = sentence.read(phrase.language).encoded
    match = phrase.search(encoded)
    while match:
        yield Span(*match.span())
        match = phrase.search(encoded, match.start() + 1)


def _guarded(guard: Phrases, sentence: Sentence) -> bool:
    """Tell whether one of the phrases stands in the sentence; most are ruled out by the words it has."""
    if not guard.each:
        return False
    may_stand, encoded = guard.by_character, sentence.read(guard.each[0].language).encoded
    for character in may_stand.keys() & set(encoded):
        for phrase in may_stand[character]:
            if phrase.search(encoded):
                return True
    return False


def _near(
    guarded: Callable[[Phrases, Sentence], bool], guard: Phrases, sentences: tuple[Sentence, ...], number: int
) -> bool:
    """Tell whether one of the phrases stands in a sentence or in one next to it."""
    if not guard.each:
        return False
    return any(guarded(guard, each) for each in sentences[max(0, number - 1) : number + 2])


def _negates(phrase: Phrase, match: Span, sentence: Sentence) -> bool:
    """Tell whether a gap of the phrase holds a negation ("she never gave me a date")."""
    inside = [word for _, _, word in sentence.places[match.start : match.end]]
    own = [word for _, _, word in words_in(phrase.written.lower(), 0, len(phrase.written))]
    return not _NEGATIONS.isdisjoint(inside) and _NEGATIONS.isdisjoint(own)


def _counts(pattern: Pattern, shade: str, sentence: Sentence, place: int) -> bool:
    """Tell whether it is the right kind of sentence and nothing just before takes the words back."""
    return (pattern.question is None or pattern.question is sentence.is_question) and not _negated(
        pattern.say.language, shade, sentence, place
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
