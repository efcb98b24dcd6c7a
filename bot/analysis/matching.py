"""Finds which phrases stand where: a sentence is tested against all of them at once, then against the few that may."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import NamedTuple

from bot.analysis.guards import Guards
from bot.analysis.negations import holds_a_negation, is_negated, is_taken_back
from bot.analysis.rows import rows
from bot.analysis.sentences import Sentence, Words
from bot.domain import MOST_CHARACTERS, Family, Span
from bot.playbook.phrases import Language, Phrase, Phrases
from bot.playbook.signals import Pattern, Signal


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
        self._users: dict[int, list[tuple[Signal, int]]] = defaultdict(list)
        self._rows: list[tuple[Signal, int]] = []
        for signal in signals:
            for place, written in enumerate(signal.patterns.said):
                if written is None:
                    self._rows.append((signal, place))
                elif (number := language.number(written)) is not None:
                    self._users[number].append((signal, place))
        self._phrases = _Phrases(self._users)
        self._fewest_commas = min(
            (signal.patterns.at(place).row - 1 for signal, place in self._rows), default=MOST_CHARACTERS
        )

    def warm(self) -> None:
        """Read every guard; else that is done for the first draft that needs it, while somebody waits."""
        for users in (*self._users.values(), self._rows):
            for signal, place in users:
                pattern = signal.patterns.at(place)
                for guard in (pattern.unless, pattern.unless_near, pattern.unless_here, pattern.unless_anywhere):
                    _ = guard.by_character
        import_module("bot.analysis.denials")

    def hits(self, shade: str, sentences: tuple[Sentence, ...], guards: Guards | None = None) -> Iterator[Hit]:
        """Return every match no guard cancels, sentence by sentence; who has the guards of the sentences gives them."""
        guards = guards or Guards(self._language, sentences)
        negations = self._language.vocabulary.negations
        for number, sentence in enumerate(sentences):
            encoded = sentence.encoded
            for phrase in filter(None, map(self._phrases.__getitem__, sentence.candidates)):
                match = phrase.search(encoded)  # nearly always nothing, so nothing is made before it is known
                while match:
                    words = match.span()
                    if negations.isdisjoint(sentence.characters) or not is_taken_back(phrase, shade, sentence, words):
                        yield from _counting(self._users[phrase.number or 0], guards, number, sentence, words)
                    match = phrase.search(encoded, words[0] + 1)
            if shade.count(",", *sentence.span) >= self._fewest_commas:
                for signal, place in self._rows:
                    for words in rows(sentence, signal.patterns.at(place).row):
                        yield from _counting([(signal, place)], guards, number, sentence, words)


def _counting(
    users: Iterable[tuple[Signal, int]], guards: Guards, number: int, sentence: Sentence, words: Words
) -> Iterator[Hit]:
    """Yield a hit for each pattern that counts where it was found, in words of the sentence of this number."""
    for signal, place in users:
        pattern = signal.patterns.at(place)
        if _may_count(signal, pattern, sentence, words) and not guards.cancel(pattern, number, words):
            yield Hit(signal, pattern, sentence.span_of(*words), number)


class _Phrases(dict[int, Phrase | None]):
    """The phrases that have users, by number: each read when it may first stand in a sentence."""

    def __init__(self, users: Mapping[int, Sequence[tuple[Signal, int]]]) -> None:
        super().__init__()
        self._users = users

    def __missing__(self, number: int) -> Phrase | None:
        signal, place = self._users[number][0] if number in self._users else (None, 0)
        self[number] = phrase = signal.patterns.at(place).say if signal else None
        return phrase


class Standing:
    """Where indexed phrases stand in the sentences of a mail, for whoever asks for many of them."""

    def __init__(self, language: Language, sentences: Iterable[Sentence]) -> None:
        """Note in which sentences each phrase may stand."""
        self._language = language
        self._may_stand: dict[int, list[Sentence]] = defaultdict(list)
        for sentence in sentences:
            for number in sentence.read(language).candidates:
                self._may_stand[number].append(sentence)

    def of(self, phrases: Phrases) -> Iterator[tuple[Phrase, Sentence]]:
        """Yield those of the phrases that stand somewhere, with each sentence where they do, in no order."""
        for number in phrases.by_number.keys() & self._may_stand.keys():
            phrase = phrases.by_number[number]
            for sentence in self._may_stand[number]:
                if phrase.search(sentence.read(self._language).encoded):
                    yield phrase, sentence


def _may_count(signal: Signal, pattern: Pattern, sentence: Sentence, words: Words) -> bool:
    """Tell whether the sentence is of the right kind, and a fault does not run on from one thought into the next."""
    if pattern.question is not None and pattern.question is not sentence.is_question:
        return False
    if ";" not in sentence.shade or signal.family is Family.GOOD or sentence.shade.find(";", *sentence.span) < 0:
        return True
    return sentence.shade.find(";", *sentence.span_of(*words)) < 0


def said(phrase: Phrase, shade: str, sentences: Iterable[Sentence], *, plainly: bool = False) -> bool:
    """Tell whether a phrase stands in one of the sentences; `plainly` if nothing in it or before takes it back."""
    return any(
        not (
            plainly and (is_negated(phrase, shade, sentence, match.start) or holds_a_negation(phrase, match, sentence))
        )
        for sentence in sentences
        if phrase.number is None or phrase.number in sentence.read(phrase.language).candidates
        for match in places_of(phrase, sentence)
    )


def places_of(phrase: Phrase, sentence: Sentence) -> Iterator[Span]:
    """Return the words of a sentence, by number, where a phrase stands that its words do not rule out."""
    return map(Span._make, phrase.places(sentence.read(phrase.language).encoded))
