"""Phrases made ready to be found: each becomes a pattern over the vocabulary's characters, one a word.

A sentence is tested against every phrase at once before any pattern is tried: each phrase names up to four sets of
words of which one each has to be there, and those sets are bits of one long number for each word.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from bot.playbook.grammar import Choice, Gap, Parsed, Part, PhraseInvalid, Sequence, Shape, parse
from bot.playbook.index import CLAUSES, Index
from bot.playbook.vocabulary import Vocabulary

# Words that stand in most mails tell little about what may stand in a sentence.
_FREQUENT = frozenset(
    "i you we it the a an to and of in for is that this on be have with your our my me us as at if so or but are was "
    "not will can do would am from by all any no just when what up out get know time they has had how".split()
)
_FREQUENT_COST = 20


@dataclass(frozen=True)
class Phrase:
    """A phrase of a language. `number` is its place in the language's index, if it has one."""

    written: str
    language: "Language" = field(compare=False, repr=False)
    number: int | None = field(compare=False, repr=False, default=None)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern compiled, which is done when it is first needed: most never are."""
        return re.compile(self.language.expression(self.written))


@dataclass(frozen=True, eq=False)
class Phrases:
    """Phrases of one language that are looked for together: a guard, a situation, a way to ask."""

    each: tuple[Phrase, ...] = ()

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """One pattern for all of them."""
        return re.compile("|".join(phrase.language.expression(phrase.written) for phrase in self.each))

    @cached_property
    def numbers(self) -> int:
        """The places of those that are indexed, as the bits of a number."""
        return sum({1 << phrase.number for phrase in self.each if phrase.number is not None})


NO_PHRASES = Phrases()


class Language:
    """Reads phrases that share one vocabulary. `words` names classes of words; they may use each other."""

    def __init__(self, words: Mapping[str, Iterable[str]], compiled: Mapping[str, Any] | None = None) -> None:
        """Take the classes as they are written, and what `compiled` gave of the same phrases before."""
        compiled = compiled or {"words": (), "expressions": {}, "postings": {}, "ways": [], "indexed": 0}
        self.vocabulary = Vocabulary(compiled["words"])
        self._words = words
        self._classes: dict[str, Choice | None] = {}
        self._parsed: dict[str, Parsed] = {}
        self._known: dict[str, Phrase] = {}
        self._indexed: list[Phrase] = []
        self._expressions: dict[str, str] = dict(compiled["expressions"])
        self._postings: Mapping[str, list[int]] = compiled["postings"]
        self._ways: list[int] = compiled["ways"]
        self._compiled: int = compiled["indexed"]

    @property
    def classes(self) -> tuple[str, ...]:
        """The names of its classes of words."""
        return tuple(self._words)

    def phrase(self, written: str, *, indexed: bool = False) -> Phrase:
        """Read a phrase. An `indexed` one is looked for in every sentence, with all others at once.

        Raises:
            PhraseInvalid: The phrase is malformed, names an unknown class, or could begin with anything.
        """
        phrase = self._known.get(written)
        if phrase is None or (indexed and phrase.number is None):
            if written not in self._expressions:
                self._learn(self._parts(written).parts)
            phrase = self._known[written] = Phrase(written, self, len(self._indexed) if indexed else None)
            if indexed:
                self._indexed.append(phrase)
        return phrase

    def compiled(self) -> dict[str, Any]:
        """Return what another language with the same classes and phrases can be made of, as plain values."""
        expressions = {written: self.expression(written) for written in self._known}
        postings, ways = self._places()
        words = self.vocabulary.words
        return {
            "words": words,
            "expressions": expressions,
            "postings": postings,
            "ways": ways,
            "indexed": len(self._indexed),
        }

    def _parts(self, written: str) -> Parsed:
        if written not in self._parsed:
            self._parsed[written] = parse(written, self._named)
        return self._parsed[written]

    def _named(self, name: str) -> Choice:
        if name not in self._classes:
            if name not in self._words:
                raise PhraseInvalid(f"there is no word class {{{name}}}")
            self._classes[name] = None
            sequences: list[Sequence] = []
            for entry in self._words[name]:
                parsed = parse(entry, self._named)
                if parsed.at_start or parsed.at_end:
                    raise PhraseInvalid(f"{{{name}}}: {entry!r} cannot be tied to a sentence")
                sequences.append(parsed.parts)
            self._classes[name] = Choice(tuple(sequences))
        choice = self._classes[name]
        if choice is None:
            raise PhraseInvalid(f"{{{name}}} is made of itself")
        return choice

    def _learn(self, parts: Sequence) -> None:
        for part in parts:
            match part:
                case Choice(sequences):
                    for sequence in sequences:
                        self._learn(sequence)
                case Gap() | Shape():
                    pass
                case _:
                    self.vocabulary.add(part.text)

    def expression(self, written: str) -> str:
        """Return the pattern of a phrase over the vocabulary's characters."""
        if written not in self._expressions:
            parsed = self._parts(written)
            whole = f"{'^' * parsed.at_start}{self._render(parsed.parts)}{'$' * parsed.at_end}"
            self._expressions[written] = whole
        return self._expressions[written]

    def _render(self, parts: Sequence) -> str:
        return "".join(map(self._rendered, parts))

    def _rendered(self, part: Part) -> str:
        match part:
            case Gap(most):
                return f".{{0,{most}}}?"
            case Choice(sequences, optional):
                single = [self._characters(sequence[0]) for sequence in sequences if _is_one(sequence)]
                longer = [self._render(sequence) for sequence in sequences if not _is_one(sequence)]
                any_of = "|".join([*longer, *([_set("".join(single))] if single else [])])
                return f"(?:{any_of}){'?' * optional}"
            case _:
                return _set(self._characters(part))

    def _characters(self, part: Part) -> str:
        match part:
            case Shape(name):
                return self.vocabulary.characters(f"#{name}")
            case Choice() | Gap():
                raise TypeError(part)
            case _:
                return self.vocabulary.characters(part.text)

    def candidates(self, sentence: str) -> int:
        """Return the indexed phrases that may stand in an encoded sentence, as the bits of a number."""
        return self._index.candidates(sentence)

    @cached_property
    def _index(self) -> Index:
        kept = self._compiled == len(self._indexed)
        return Index(self._postings, self._ways) if kept else Index(*self._places())

    def _places(self) -> tuple[Mapping[str, list[int]], list[int]]:
        """Lay out every way of saying every indexed phrase: a long choice is as many ways as it has members."""
        ways = [
            (number, sorted(way, key=self._cost)[:CLAUSES])
            for number, phrase in enumerate(self._indexed)
            for way in self._said(self._parts(phrase.written).parts)
        ]
        places: dict[str, list[int]] = defaultdict(list)
        for at, (_, clauses) in enumerate(ways):
            for place in range(CLAUSES):
                for character in set(clauses[place]) if place < len(clauses) else [""]:
                    places[character].append(place * len(ways) + at)
        return places, [number for number, _ in ways]

    def _said(self, parts: Sequence) -> list[list[str]]:
        """Return the clauses of each way of saying it, told apart by its longest choice between phrases."""
        choices = [part for part in parts if isinstance(part, Choice) and not part.optional]
        longest = max(choices, key=lambda choice: len(choice.sequences), default=None)
        if longest is None or all(map(_is_one, longest.sequences)):
            return [self._clauses(parts)]
        rest = self._clauses(tuple(part for part in parts if part is not longest))
        single = tuple(sequence for sequence in longest.sequences if _is_one(sequence))
        ways = [self._clauses((Choice(single),))] if single else []
        for sequence in longest.sequences:
            if not _is_one(sequence):
                ways += self._said(sequence)
        return [rest + way for way in ways]

    def _clauses(self, parts: Sequence) -> list[str]:
        """Return sets of characters of which one each has to be there."""
        clauses: list[str] = []
        for part in parts:
            match part:
                case Choice(sequences, optional=False):
                    inner = [self._clauses(sequence) for sequence in sequences]
                    if len(inner) == 1:
                        clauses += inner[0]
                    elif all(inner):
                        clauses.append("".join(min(each, key=self._cost) for each in inner))
                case Choice() | Gap():
                    pass
                case _:
                    clauses.append(self._characters(part))
        return clauses

    def _cost(self, characters: str) -> int:
        return sum(_FREQUENT_COST if character in self._frequent else 1 for character in characters)

    @cached_property
    def _frequent(self) -> frozenset[str]:
        return frozenset(self.vocabulary.encode(_FREQUENT)) - {" "}


def _is_one(sequence: Sequence) -> bool:
    return len(sequence) == 1 and not isinstance(sequence[0], Choice | Gap)


def _set(characters: str) -> str:
    return characters if len(characters) == 1 else f"[{characters}]"
