"""Which phrases may stand in a sentence, told for all of them at once.

Every way of saying a phrase names a few sets of words of which one each has to be there. Each word brings the bits of
the sets it meets, one long number; where all sets of a way are met, its phrase may stand.
"""

from collections.abc import Mapping

CLAUSES = 4
"""How many sets a way names at most; the rarest."""


class Index:
    """`places` are the sets each character meets, those always met under none; `ways` the phrase of each way."""

    def __init__(self, places: Mapping[str, list[int]], ways: list[int]) -> None:
        """Take what a language laid out."""
        self._bits = _Bits(places)
        self._ways = ways

    def candidates(self, sentence: str) -> int:
        """Return the phrases that may stand in an encoded sentence, as the bits of a number."""
        met, count = self._bits[""], len(self._ways)
        for character in set(sentence):
            met |= self._bits[character]
        possible = (1 << count) - 1
        for _ in range(CLAUSES):
            possible &= met
            met >>= count
        found = 0
        while possible:
            way = possible.bit_length() - 1
            possible ^= 1 << way
            found |= 1 << self._ways[way]
        return found


class _Bits(dict[str, int]):
    """A number whose bits are the given places, made when first asked for."""

    def __init__(self, places: Mapping[str, list[int]]) -> None:
        super().__init__()
        self._places = places

    def __missing__(self, character: str) -> int:
        self[character] = bits = sum(1 << place for place in self._places.get(character, ()))
        return bits
