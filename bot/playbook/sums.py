"""What some features add up to by what was learned; under "" each table has what to begin with.

`_sums.c` does the same without an object for each step; it is compiled where a compiler is at hand, and takes over.
"""

from collections.abc import Iterable


def total(table: dict[str, int], features: Iterable[str]) -> int:
    """Return the sum of what a table gives for these features; what it does not have adds nothing."""
    return table[""] + sum(filter(None, map(table.get, features)))


def totals(table: dict[str, list[int]], features: Iterable[str]) -> list[int]:
    """Return the sums of the rows of a table, number by number."""
    known = filter(None, map(table.get, features))
    return list(map(sum, zip(table[""], *known, strict=True)))
