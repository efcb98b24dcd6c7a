"""Which phrases may stand in a sentence, told for all of them at once.

Every way of saying a phrase names sets of words of which one each has to be there, one after the other, and two sets
of which words stand side by side. Each word brings the bits of the sets it is in; the ways whose sets are met in
their order are left, and their phrases may stand.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from zlib import compress, decompress

try:
    from bot.playbook._sieve import left
except ImportError:  # it was installed where no compiler is
    from bot.playbook.sieve import left

Layout = tuple[bytes, bytes, bytes, bytes]
"""The phrase of each way; every character; what is always met and what each character meets, and where that begins."""

_BYTES = 4  # of a number


class Index:
    """Tells of each sentence which phrases its words do not rule out."""

    def __init__(self, ways: bytes, characters: bytes, met: bytes, begins: bytes) -> None:
        """Take what `Ways` laid out."""
        self.ways = list(map(int, ways.split()))
        self.rows = _Rows(characters.decode(), met, begins)

    def candidates(self, words: Iterable[str]) -> set[int]:
        """Return the phrases that may stand in a sentence, given the characters of its words."""
        return left(self.ways, self.rows[""], list(map(self.rows.__getitem__, words)))


class _Rows(dict[str, bytes]):
    """The rows of bits of each character, unpacked when first asked for."""

    def __init__(self, characters: str, met: bytes, begins: bytes) -> None:
        super().__init__()
        self._characters, self._met, self._begins = characters, met, begins

    def __missing__(self, character: str) -> bytes:
        rows = b""
        if character in self._characters:
            # What is always met stands first, under no character: nothing is found at the beginning.
            place = self._characters.index(character) + len(character)
            rows = decompress(self._met[self._begin(place) : self._begin(place + 1)])
        self[character] = rows
        return rows

    def _begin(self, place: int) -> int:
        return int.from_bytes(self._begins[place * _BYTES : (place + 1) * _BYTES], "little")


def packed(ways: Iterable[int], rows: Mapping[str, Sequence[int]]) -> Layout:
    """Return what an index is made of: the phrase of each way, and the rows of bits of each character, and of none."""
    phrases = list(ways)
    characters = list(filter(None, rows))
    # Most bits are not set, so this is a tenth of them; and unpacked it is faster than bits set one by one.
    met = [compress(_in_bytes(rows[""], len(phrases))), *(compress(_in_bytes(rows[each])) for each in characters)]
    begins = accumulate(map(len, met), initial=0)
    return (
        " ".join(map(str, phrases)).encode(),
        "".join(characters).encode(),
        b"".join(met),
        b"".join(begin.to_bytes(_BYTES, "little") for begin in begins),
    )


def _in_bytes(rows: Sequence[int], bits: int = 0) -> bytes:
    """Return the rows one after the other, each in as many whole numbers of 64 bits as the longest and `bits` take."""
    size = -(-max(bits, *map(int.bit_length, rows)) // 64) * 8
    return b"".join(row.to_bytes(size, "little") for row in rows)
