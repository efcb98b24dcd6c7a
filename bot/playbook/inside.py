"""What signals mean in mails that stay in the house, read from `prompts/inside.toml`: to reps, and to colleagues."""

from collections.abc import Mapping
from typing import Any

from bot.domain import SignalKey, Situation
from bot.playbook.phrases import Language
from bot.playbook.shapes import common_seat_problems
from bot.playbook.signals import Signal, read_signal
from bot.playbook.tables import Tables

_SAID = {"seat", "reads_as", "move", "only", "patterns", "reframes"}


def read_inside(
    tables: Tables, language: Language, problems: list[str], *, checked: bool
) -> dict[Situation, dict[SignalKey, Signal]]:
    """Return the signals that count in each situation inside, each said for who reads it there."""
    table = tables["inside"]
    if isinstance(table, str):
        problems.append(f"inside.toml: {table}")
        return {}
    inside: dict[Situation, dict[SignalKey, Signal]] = {}
    for situation, entries in table.items():
        if situation not in list(Situation):
            problems.append(f"inside: there is no situation {situation!r}")
            continue
        if not isinstance(entries, dict) or not all(isinstance(entry, dict) for entry in entries.values()):
            problems.append(f"inside: {situation} is a table of signals")
            continue
        read = [_signal(key, entry, tables, language, problems, checked=checked) for key, entry in entries.items()]
        inside[Situation(situation)] = {signal.key: signal for signal in read if signal}
    return inside


def _signal(
    key: str,
    entry: Mapping[str, Any],
    tables: Tables,
    language: Language,
    problems: list[str],
    *,
    checked: bool,
) -> Signal | None:
    """Read a signal's own table with the words of this one in place of its own, and with these patterns as well."""
    own = tables[f"signals/{key}"]
    if isinstance(own, str) or entry.keys() - _SAID:
        problems.append(f"inside: {key} is a signal with some of {', '.join(sorted(_SAID))}")
        return None
    problems += [f"inside: {key}: {problem}" for problem in common_seat_problems(str(entry.get("seat", "")))]
    said = dict(entry)
    general = [] if said.pop("only", False) else own.get("patterns", [])
    said["patterns"] = [*(general if isinstance(general, list) else ()), *said.get("patterns", ())]
    said["beside"] = []  # what presses on customers beside other things does not press on a colleague
    return read_signal(key, {**own, **said}, language, problems, checked=checked)
