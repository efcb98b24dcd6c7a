"""What is left of all phrases in a sentence: those that its words, their order and who stands beside whom allow.

For each word a bit of every way tells in which of its sets the word is. `_sieve.c` does the same on as many bits at
once as the processor takes; it is compiled where a compiler is at hand, and takes over from this.
"""

from collections.abc import Iterable, Sequence
from functools import cache

SETS = 3
"""How many sets of words a way names, of which one each has to be there, in this order; the rarest."""
BEFORE, AFTER = SETS, SETS + 1
"""Above the sets stand the words of which one comes right before one of the others."""
ROWS = SETS + 2


def left(ways: Sequence[int], always: bytes, words: Iterable[bytes]) -> set[int]:
    """Return the phrases whose ways are met by the words of a sentence.

    `ways` is the phrase of each way, by bit. `always` and each of the `words` are rows of bits, one after the other
    and each in whole numbers of 64: what is met without any word, and what each word meets, as far as it meets any.
    """
    first_met, second_met, _, beside, _ = _numbers(always)
    in_order = before = 0
    # A third counts behind both others alone, and a second behind a first. A plain loop is faster than a chain of
    # `map` and `accumulate`: each step waits for the one before. Often nothing is met, and nothing need be added.
    for first, second, third, goes_before, goes_after in map(_numbers, words):
        if now_in_order := second_met & third:
            in_order |= now_in_order
        second_met |= first_met & second
        first_met |= first
        if now_beside := before & goes_after:
            beside |= now_beside
        before = goes_before
    met = beside & in_order
    found: set[int] = set()
    while met:
        way = met.bit_length() - 1
        met ^= 1 << way
        found.add(ways[way])
    return found


@cache
def _numbers(rows: bytes) -> tuple[int, ...]:
    size = len(rows) // ROWS
    return tuple(int.from_bytes(rows[row * size : (row + 1) * size], "little") for row in range(ROWS))
