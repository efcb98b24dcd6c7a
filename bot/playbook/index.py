"""Which phrases may stand in a sentence, told for all of them at once.

Every way of saying a phrase names sets of words of which one each has to be there, and two sets of which words stand
side by side. Each word brings the bits of the sets it meets; where all sets of a way are met, its phrase may stand.
"""

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import and_, or_

SETS = 3
"""How many sets of words a way names at most, of which one word each has to be there; the rarest."""
BEFORE, AFTER = SETS, SETS + 1
"""Above the sets stand the words of which one comes right before one of the others."""

FIRST_PLACE, BETWEEN_PLACES = 0x10000, " "
"""How places are written: each as a character above those of half a pair, which no file can hold."""


class Index:
    """`ways` are the phrase of each way; `places` what is always met, and what each of the `characters` meets."""

    def __init__(self, ways: Sequence[int], characters: str, places: str) -> None:
        """Take what `Ways` laid out."""
        self._ways = ways
        bits, count = _Bits(dict(zip(("", *characters), places.split(BETWEEN_PLACES), strict=True))), len(ways)
        self._among = _Rows(bits, 0, SETS * count)
        self._before = _Rows(bits, BEFORE * count, count)
        self._after = _Rows(bits, AFTER * count, count)

    def candidates(self, words: str) -> set[int]:
        """Return the phrases that may stand in a sentence, given the characters of its words."""
        among = reduce(or_, filter(None, map(self._among.__getitem__, words)), self._among[""])
        beside = map(and_, map(self._before.__getitem__, words), map(self._after.__getitem__, words[1:]))
        possible = reduce(or_, filter(None, beside), self._before[""])
        for _ in range(SETS):
            possible &= among
            among >>= len(self._ways)
        found: set[int] = set()
        while possible:
            way = possible.bit_length() - 1
            possible ^= 1 << way
            found.add(self._ways[way])
        return found


class _Bits(dict[str, int]):
    """A number whose bits are the given places, made when first asked for."""

    def __init__(self, places: Mapping[str, str]) -> None:
        super().__init__()
        self._places = places

    def __missing__(self, character: str) -> int:
        places = self._places.get(character, "")
        bits = bytearray((ord(max(places, default=chr(FIRST_PLACE))) - FIRST_PLACE) // 8 + 1)
        for place in map(ord, places):
            bits[(place - FIRST_PLACE) // 8] |= 1 << (place - FIRST_PLACE) % 8
        self[character] = number = int.from_bytes(bits, "little")
        return number


class _Rows(dict[str, int]):
    """The part of those bits that begins at `first`, `count` of them."""

    def __init__(self, bits: _Bits, first: int, count: int) -> None:
        super().__init__()
        self._bits, self._first, self._mask = bits, first, (1 << count) - 1

    def __missing__(self, character: str) -> int:
        self[character] = bits = self._bits[character] >> self._first & self._mask
        return bits
