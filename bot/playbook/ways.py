"""What has to stand in a sentence so that a phrase can: words that are there, and two that stand side by side.

A phrase is one way of saying it, or as many as its longest choice has phrases, if one alone would tell too little.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import prod
from typing import Any

from bot.playbook.grammar import Choice, Gap, Part, Sequence, Shape, Word, has_to_be_there
from bot.playbook.index import AFTER, BEFORE, BETWEEN_PLACES, FIRST_PLACE, SETS

_CERTAIN = 400  # what a set costs of which nearly every sentence has a word
_TELLS_ENOUGH = 0.01
_Set = frozenset[str]


@dataclass(frozen=True, slots=True)
class Way:
    """A way of saying a phrase: sets of which it has a word each, and two of which it has words side by side."""

    sets: tuple[_Set, ...]
    beside: tuple[_Set, _Set] | None


class Ways:
    """Tells the ways of saying phrases, given the characters a word stands as and what those of frequent words cost."""

    def __init__(self, characters: Callable[[Word | Shape], str], costs: Mapping[str, int]) -> None:
        """Take both from a language."""
        self._characters = characters
        self._costs = costs

    def rarest(self, parts: Sequence) -> str:
        """Return characters of which one has to be there, as few and as rare as there are."""
        return "".join(sorted(min(self._sets(parts), key=self._cost)))

    def lay_out(self, phrases: Iterable[Sequence]) -> dict[str, Any]:
        """Return the phrase of each way, and what each character brings, as `Index` takes them."""
        ways = list(dict.fromkeys((number, way) for number, parts in enumerate(phrases) for way in self._said(parts)))
        places: dict[str, list[int]] = defaultdict(list)
        for at, (_, way) in enumerate(ways):
            for row, characters in _rows(way):
                for character in characters:
                    places[character].append(row * len(ways) + at)
        # A place is a character, which is read faster than its digits.
        written = ["".join(chr(FIRST_PLACE + place) for place in places[each]) for each in ("", *filter(None, places))]
        return {
            "ways": [number for number, _ in ways],
            "characters": "".join(places),
            "places": BETWEEN_PLACES.join(written),
        }

    def _said(self, parts: Sequence) -> list[Way]:
        sets = sorted(self._sets(parts), key=self._cost)
        if prod(min(1, self._cost(each) / _CERTAIN) for each in sets[:SETS]) > _TELLS_ENOUGH:
            choices = [part for part in parts if isinstance(part, Choice) and not part.optional]
            longest = max(choices, key=lambda choice: len(choice.sequences), default=None)
            if longest and not all(map(is_one, longest.sequences)):
                return [self._way(said) for said in _told_apart(parts, longest)]
        return [self._way(parts)]

    def _way(self, parts: Sequence) -> Way:
        beside = self._rarest_pair(parts)
        sets = sorted(set(self._sets(parts)) - set(beside or ()), key=self._cost)
        return Way(tuple(sets[:SETS]), beside)

    def _cost(self, characters: Iterable[str]) -> int:
        return sum(self._costs.get(character, 1) for character in characters)

    def _sets(self, parts: Sequence) -> list[_Set]:
        """Return sets of characters of which one each has to be there."""
        sets: list[_Set] = []
        for part in parts:
            match part:
                case Choice(sequences, optional=False):
                    inner = [self._sets(sequence) for sequence in sequences]
                    if len(inner) == 1:
                        sets += inner[0]
                    elif all(inner):
                        sets.append(frozenset().union(*(min(each, key=self._cost) for each in inner)))
                case Choice() | Gap():
                    pass
                case _:
                    sets.append(frozenset(self._characters(part)))
        return sets

    def _rarest_pair(self, parts: Sequence) -> tuple[_Set, _Set] | None:
        return min(self._pairs(parts), key=lambda pair: self._cost(pair[0]) * self._cost(pair[1]), default=None)

    def _pairs(self, parts: Sequence) -> Iterator[tuple[_Set, _Set]]:
        """Yield pairs of sets of which a word each has to stand side by side."""
        for place, part in enumerate(parts):
            if isinstance(part, Choice) and not part.optional:
                inner = [self._rarest_pair(sequence) for sequence in part.sequences]
                pairs = [pair for pair in inner if pair]
                if len(pairs) == len(inner):
                    yield frozenset().union(*(one for one, _ in pairs)), frozenset().union(*(two for _, two in pairs))
            if has_to_be_there(part):
                for before, after in (((part,), parts[place + 1 :]), (parts[:place], (part,))):
                    if any(map(has_to_be_there, before)) and any(map(has_to_be_there, after)):
                        last, first = self._first(_mirrored(before)), self._first(after)
                        if last and first:
                            yield last, first

    def _first(self, parts: Sequence) -> _Set | None:
        """Return the characters a sequence may begin with; None if that may be any word."""
        found: set[str] = set()
        for part in parts:
            match part:
                case Gap():
                    return None
                case Choice(sequences):
                    for sequence in sequences:
                        first = self._first(sequence)
                        if first is None:
                            return None
                        found |= first
                case _:
                    found.update(self._characters(part))
            if has_to_be_there(part):
                break
        return frozenset(found)


def is_one(sequence: Sequence) -> bool:
    """Tell whether it is a single word or number."""
    return len(sequence) == 1 and not isinstance(sequence[0], Choice | Gap)


def _rows(way: Way) -> Iterator[tuple[int, Iterable[str]]]:
    """Yield the row of each set and its characters; what a way does not name is always met."""
    yield from enumerate([*way.sets, *[("",)] * (SETS - len(way.sets))])
    yield from zip((BEFORE, AFTER), way.beside or (("",), ("",)), strict=True)


def _told_apart(parts: Sequence, choice: Choice) -> Iterator[Sequence]:
    """Yield the parts with each phrase of a choice in its place; its single words stay together."""
    place = parts.index(choice)
    single = tuple(filter(is_one, choice.sequences))
    for said in ([(Choice(single),)] if single else []) + [each for each in choice.sequences if not is_one(each)]:
        yield (*parts[:place], *said, *parts[place + 1 :])


def _mirrored(parts: Sequence) -> Sequence:
    return tuple(map(_mirrored_part, reversed(parts)))


def _mirrored_part(part: Part) -> Part:
    return Choice(tuple(map(_mirrored, part.sequences)), part.optional) if isinstance(part, Choice) else part
