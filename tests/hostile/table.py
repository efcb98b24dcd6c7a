"""Counts how many hostile proposals of each class are refused, and how many that hold: `make hostile` prints it."""

import sys
from functools import cache
from typing import NamedTuple

from tests.hostile.answers import ANSWERS
from tests.hostile.goods import Good, goods, verified, voices
from tests.hostile.harmless import said_otherwise
from tests.hostile.mutations import Hostility
from tests.hostile.rewrites import REWRITES

CLASSES = (*REWRITES, *ANSWERS)


class Row(NamedTuple):
    """A class with how many were made, and those no code of the class refused."""

    hostility: Hostility
    made: int
    missed: tuple[str, ...]


@cache
def row(hostility: Hostility) -> Row:
    """Verify every hostile proposal of a class."""
    made = [(good, proposal) for good in goods() for proposal in hostility.mutate(good)]
    missed = tuple(
        f"{good.name}: {proposal}"
        for good, proposal in made
        if hostility.codes.isdisjoint(found.code for found in verified(proposal, good.analysis).violations)
    )
    return Row(hostility, len(made), missed)


@cache
def refused(good: Good) -> tuple[str, ...]:
    """Return why the proposal that holds, or what says the same otherwise, is refused; nothing is hoped for."""
    ways = [("as it stands", good.proposal), *said_otherwise(good)]
    return tuple(f"{name}: {found.detail}" for name, way in ways for found in verified(way, good.analysis).violations)


def table() -> str:
    """Return the table as Markdown."""
    rows = [row(hostility) for hostility in CLASSES]
    holding = (*goods(), *voices())
    ways = sum(1 + len(list(said_otherwise(good))) for good in holding)
    refusals = sum(len(refused(good)) for good in holding)
    lines = ["| what goes wrong | made | caught | by |", "|---|---|---|---|"]
    for hostility, made, missed in rows:
        codes = ", ".join(f"`{code}`" for code in sorted(hostility.codes))
        lines.append(f"| {hostility.name} | {made} | {made - len(missed)} | {codes} |")
    every, escaped = sum(made for _, made, _ in rows), sum(len(missed) for _, _, missed in rows)
    lines.append(f"| **hostile, in {len(rows)} classes** | **{every}** | **{every - escaped}** | |")
    lines.append(f"| **holding, {len(holding)} in {ways} ways** | **{ways}** | **{refusals} refused** | |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(f"{table()}\n")
