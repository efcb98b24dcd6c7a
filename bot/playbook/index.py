"""Which phrases may stand in a sentence, told for all of them at once.

Every way of saying a phrase names sets of words of which one each has to be there, one after the other, and two sets
of which words stand side by side. Each word brings the bits of the sets it is in; the ways whose sets are met in
their order are left, and their phrases may stand.
"""

from collections.abc import Sequence

SETS = 3
"""How many sets of words a way names, of which one each has to be there, in this order; the rarest."""
BEFORE, AFTER = SETS, SETS + 1
"""Above the sets stand the words of which one comes right before one of the others."""
_ROWS = SETS + 2

FIRST_PLACE, BETWEEN = 0x10000, " "
"""How places are written: each as a character above those of half a pair, which no file can hold."""

Layout = tuple[bytes, bytes, bytes]
"""The phrase of each way; every character; what is always met, and what each character meets."""


class Index:
    """Tells of each sentence which phrases its words do not rule out."""

    def __init__(self, ways: bytes, characters: bytes, places: bytes) -> None:
        """Take what `Ways` laid out."""
        self._ways = list(map(int, ways.split()))
        self._rows = _Rows(characters.decode(), places.split(BETWEEN.encode()), len(self._ways))

    def candidates(self, words: str) -> set[int]:
        """Return the phrases that may stand in a sentence, given the characters of its words."""
        rows = self._rows
        first_met, second_met, _, possible, _ = rows[""]
        in_order = before = 0
        # A third counts behind both others alone, and a second behind a first. A plain loop is faster than a chain of
        # `map` and `accumulate`: each step waits for the one before.
        for word in words:
            first, second, third, left, right = rows[word]
            in_order |= second_met & third
            second_met |= first_met & second
            first_met |= first
            possible |= before & right
            before = left
        possible &= in_order
        found: set[int] = set()
        while possible:
            way = possible.bit_length() - 1
            possible ^= 1 << way
            found.add(self._ways[way])
        return found


class _Rows(dict[str, tuple[int, ...]]):
    """The bits of each character in every row of `count` ways, made when first asked for."""

    def __init__(self, characters: str, places: Sequence[bytes], count: int) -> None:
        super().__init__()
        self._characters, self._places, self._count = characters, places, count

    def __missing__(self, character: str) -> tuple[int, ...]:
        rows = [0] * _ROWS
        # What is always met stands first, under no character: nothing is found at the beginning.
        known = character in self._characters
        places = self._places[self._characters.find(character) + len(character)] if known else b""
        for place in map(ord, places.decode()):
            row, way = divmod(place - FIRST_PLACE, self._count)
            rows[row] |= 1 << way
        self[character] = tuple(rows)
        return self[character]
