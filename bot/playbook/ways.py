"""What has to stand in a sentence so that a phrase can: words in their order, and two that stand side by side.

A phrase is one way of saying it, or as many as one of its choices has phrases, if one alone would tell too little.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import prod
from typing import Any, TypeVar

from bot.playbook.grammar import Choice, Gap, Part, Sequence, Shape, Word, has_to_be_there
from bot.playbook.index import Layout, packed
from bot.playbook.sieve import AFTER, BEFORE, ROWS, SETS

_CERTAIN = 1000  # what a set costs of which nearly every sentence has a word
_TELLS_ENOUGH = 0.03
_Set = frozenset[str]
_Pair = tuple[_Set, _Set]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Way:
    """A way of saying a phrase: sets of which it has a word each in order, and two whose words stand side by side."""

    sets: tuple[_Set, ...]
    beside: _Pair | None


class Ways:
    """Tells the ways of saying phrases, given the characters a word stands as and what those of frequent words cost."""

    def __init__(self, characters: Callable[[Word | Shape], str], costs: Mapping[str, int]) -> None:
        """Take both from a language."""
        self._characters = characters
        self._costs = costs
        self._told: dict[tuple[object, ...], tuple[Choice, Any]] = {}

    def rarest(self, parts: Sequence) -> str:
        """Return characters of which one has to be there, as few and as rare as there are."""
        return "".join(sorted(min(self._sets(parts), key=self._cost)))

    def lay_out(self, phrases: Iterable[Sequence]) -> Layout:
        """Return the phrase of each way, and what each character brings, as `Index` takes them."""
        said = dict.fromkeys((number, way) for number, parts in enumerate(phrases) for way in self._said(parts))
        # The bits of what frequent words are in stand low, so that what each of those brings is a short number.
        ways = sorted(said, key=lambda each: -sum(self._cost(characters) for _, characters in _rows(each[1])))
        met: dict[str, list[int]] = defaultdict(lambda: [0] * ROWS)
        for place, (_, way) in enumerate(ways):
            for row, characters in _rows(way):
                for character in characters:
                    met[character][row] |= 1 << place
        return packed((number for number, _ in ways), met)

    def _said(self, parts: Sequence) -> list[Way]:
        if self._frequency(parts) > _TELLS_ENOUGH:
            choices = [part for part in parts if isinstance(part, Choice) and not part.optional]
            if told := [[*_told_apart(parts, each)] for each in choices if not all(map(is_one, each.sequences))]:
                return [self._way(said) for said in min(told, key=lambda ways: sum(map(self._frequency, ways)))]
        return [self._way(parts)]

    def _frequency(self, parts: Sequence) -> float:
        """Return in what share of sentences, about, the rarest words of some parts are."""
        return prod(min(1, self._cost(each) / _CERTAIN) for each in sorted(self._sets(parts), key=self._cost)[:SETS])

    def _way(self, parts: Sequence) -> Way:
        sets = self._sets(parts)
        rarest = sorted(range(len(sets)), key=lambda place: self._cost(sets[place]))[:SETS]
        return Way(tuple(sets[place] for place in sorted(rarest)), self._rarest_pair(parts))

    def _cost(self, characters: Iterable[str]) -> int:
        return sum(self._costs.get(character, 1) for character in characters)

    def _sets(self, parts: Sequence) -> list[_Set]:
        """Return sets of characters of which one each has to be there, in their order."""
        return [each for part in parts for each in self._sets_of(part)]

    def _sets_of(self, part: Part) -> list[_Set]:
        match part:
            case Choice(sequences, optional=False):
                return self._once(self._sets_of_choice, part, sequences)
            case Choice() | Gap():
                return []
            case _:
                return [frozenset(self._characters(part))]

    def _sets_of_choice(self, sequences: tuple[Sequence, ...]) -> list[_Set]:
        inner = [self._sets(sequence) for sequence in sequences]
        if len(inner) == 1:
            return inner[0]
        return [frozenset().union(*(min(each, key=self._cost) for each in inner))] if all(inner) else []

    def _rarest_pair(self, parts: Sequence) -> _Pair | None:
        return min(self._pairs(parts), key=lambda pair: self._cost(pair[0]) * self._cost(pair[1]), default=None)

    def _pairs(self, parts: Sequence) -> Iterator[_Pair]:
        """Yield pairs of sets of which a word each has to stand side by side."""
        for place, part in enumerate(parts):
            if isinstance(part, Choice) and not part.optional:
                yield from self._once(self._pairs_of_choice, part, part.sequences)
            if has_to_be_there(part):
                for before, after in (((part,), parts[place + 1 :]), (parts[:place], (part,))):
                    if any(map(has_to_be_there, before)) and any(map(has_to_be_there, after)):
                        last, first = self._first(reversed(before), -1), self._first(after, 1)
                        if last and first:
                            yield last, first

    def _pairs_of_choice(self, sequences: tuple[Sequence, ...]) -> list[_Pair]:
        pairs = [pair for pair in map(self._rarest_pair, sequences) if pair]
        if len(pairs) < len(sequences):
            return []
        before, after = zip(*pairs, strict=True)
        return [(frozenset().union(*before), frozenset().union(*after))]

    def _first(self, parts: Iterable[Part], step: int) -> _Set | None:
        """Return the characters parts may begin with, or end with for a `step` of -1; None if that may be any word."""
        found: set[str] = set()
        for part in parts:
            match part:
                case Gap():
                    return None
                case Choice(sequences):
                    firsts = self._once(self._firsts, part, sequences, step)
                    if firsts is None:
                        return None
                    found |= firsts
                case _:
                    found.update(self._characters(part))
            if has_to_be_there(part):
                break
        return frozenset(found)

    def _firsts(self, sequences: tuple[Sequence, ...], step: int) -> _Set | None:
        firsts = [self._first(sequence[::step], step) for sequence in sequences]
        return None if None in firsts else frozenset().union(*filter(None, firsts))

    def _once(self, told: Callable[..., _T], choice: Choice, *given: object) -> _T:
        """Return what is told of a choice: a class of words is one choice in all phrases that use it."""
        key = (told.__name__, id(choice), *given[1:])
        if key not in self._told:
            self._told[key] = (choice, told(*given))  # with the choice, so that none else gets its id
        answer: _T = self._told[key][1]
        return answer


def is_one(sequence: Sequence) -> bool:
    """Tell whether it is a single word or number."""
    return len(sequence) == 1 and not isinstance(sequence[0], Choice | Gap)


def _rows(way: Way) -> Iterator[tuple[int, Iterable[str]]]:
    """Yield the row of each set and its characters; what a way does not name is always met, its first sets first."""
    yield from enumerate([*[("",)] * (SETS - len(way.sets)), *way.sets])
    yield from zip((BEFORE, AFTER), way.beside or (("",), ("",)), strict=True)


def _told_apart(parts: Sequence, choice: Choice) -> Iterator[Sequence]:
    """Yield the parts with each phrase of a choice in its place; its single words stay together."""
    place = parts.index(choice)
    single = tuple(filter(is_one, choice.sequences))
    for said in ([(Choice(single),)] if single else []) + [each for each in choice.sequences if not is_one(each)]:
        yield (*parts[:place], *said, *parts[place + 1 :])
