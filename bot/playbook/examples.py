"""The example sentences of a signal: what it must flag and what it must leave alone. Tests and docs read them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bot.domain import SignalKey
from bot.errors import PlaybookInvalid
from bot.playbook.shapes import is_texts

_KINDS = ("flags", "passes")


@dataclass(frozen=True, slots=True)
class Examples:
    """The sentences of one signal, those written by somebody who had seen only its definition kept apart.

    `first_flags` and `first_passes` count how many of the blind ones came out right when first tried,
    before anybody tuned a pattern.
    """

    flags: tuple[str, ...]
    passes: tuple[str, ...]
    blind_flags: tuple[str, ...] = ()
    blind_passes: tuple[str, ...] = ()
    first_flags: int = 0
    first_passes: int = 0

    @property
    def shown(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What people are shown of it: what it is, and what it is not; the blind ones where there are any."""
        return self.blind_flags or self.flags, self.blind_passes or self.passes


@cache
def example_of(folder: Path, key: SignalKey) -> tuple[str, str] | None:
    """Return a sentence that is what a signal of this playbook looks for, and one that is not; read once.

    A playbook of one's own may have none, or have it half written: it coaches all the same.
    """
    try:
        is_it, is_not = read_examples(folder / "signals" / f"{key}.examples.toml").shown
    except PlaybookInvalid:
        return None
    return (" ".join(is_it[0].split()), " ".join(is_not[0].split())) if is_it and is_not else None


def read_examples(path: Path) -> Examples:
    """Read one `<signal>.examples.toml`.

    Raises:
        PlaybookInvalid: It is not what `prompts/README.md` says it is; every problem is named at once.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PlaybookInvalid(problems=[f"{path.name}: cannot be read ({error})"]) from error
    problems = [f"{path.name}: {problem}" for problem in _problems(table)]
    if problems:
        raise PlaybookInvalid(problems=problems)
    blind = table.get("blind", {})
    first = blind.get("first_sight", {})
    return Examples(
        tuple(table["flags"]),
        tuple(table["passes"]),
        tuple(blind.get("flags", ())),
        tuple(blind.get("passes", ())),
        first.get("flags", 0),
        first.get("passes", 0),
    )


def _problems(table: Mapping[str, Any]) -> list[str]:
    blind = table.get("blind", {"flags": [], "passes": [], "first_sight": {"flags": 0, "passes": 0}})
    if not isinstance(blind, dict) or not isinstance(blind.get("first_sight"), dict):
        return ["`[blind]` is a table with `flags`, `passes` and `first_sight = {flags = N, passes = N}`"]
    known = {*_KINDS, "blind"}, {*_KINDS, "first_sight"}, set(_KINDS)
    tables = table, blind, blind["first_sight"]
    problems = [
        f"{name!r} is not known"
        for names, given in zip(known, tables, strict=True)
        for name in given
        if name not in names
    ]
    for kind in _KINDS:
        if not is_texts(table.get(kind)) or not is_texts(blind.get(kind)):
            problems.append(f"`{kind}` is a list of sentences")
        elif blind["first_sight"].get(kind) not in range(len(blind[kind]) + 1):
            problems.append(f"`first_sight` counts how many of the blind `{kind}` came out right at first")
    return problems
