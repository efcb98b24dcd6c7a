"""Says what is wrong with the shape of a playbook file, before anything is read from it."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.domain import Family

DOCUMENTS = ("D1", "D2", "D3", "D4", "D5")
SEVERITIES = (1, 2, 3)
SLOTS = frozenset({"reader", "when", "length", "amount", "thing", "topic"})
"""What a reframe may leave open for the draft to fill; `reads_as` may leave open `reader` alone."""

LEAST_ROW = 3
TEXTS = ("title", "principle", "definition", "not_this", "seat", "reads_as", "move")
_GUARDS = ("unless", "unless_near", "unless_here", "unless_anywhere")
_PHRASES = (*_GUARDS, "beside")
_EITHER = ("question", "doubtful")
_OPTIONAL = {"protects_from", *_PHRASES, "patterns", "reframes"}
_REQUIRED = {*TEXTS, "family", "level", "severity", "documents"}


def signal_problems(table: Mapping[str, Any]) -> list[str]:
    """Return what is missing, unknown or out of range in a signal's table, each as one sentence."""
    problems = [f"{name!r} is missing" for name in sorted(_REQUIRED - table.keys())]
    problems += [f"{name!r} is not known" for name in sorted(table.keys() - _REQUIRED - _OPTIONAL)]
    problems += [f"{name!r} must be text" for name in TEXTS if not is_text(table.get(name, "x"))]
    return problems or [*_head_problems(table), *_body_problems(table)]


def seat_problems(line: str) -> Iterator[str]:
    """Say which slots of a seat no words can fill."""
    return slot_problems(repr(line), line, SLOTS | {"person", "words"})


def common_seat_problems(line: str) -> Iterator[str]:
    """Say which slots of a seat cannot be filled that is thought of any words of its signal: only they are known."""
    return slot_problems(repr(line), line, frozenset({"words"}))


def reader_problems(where: str, line: object) -> Iterator[str]:
    """Say which slots of a line nobody can fill that is said of any words: only who reads them is known."""
    return slot_problems(where, line, frozenset({"reader"}))


def slot_problems(where: str, text: object, slots: frozenset[str]) -> Iterator[str]:
    """Say which slots of a text are none of these."""
    from string import Formatter  # what was checked before needs none

    try:
        used = {name for _, name, _, _ in Formatter().parse(str(text)) if name is not None}
    except ValueError:
        used = None
    if used is None or not isinstance(text, str):
        yield f"{where} is not a text whose brackets close"
        return
    for name in sorted(used - slots):
        yield f"{where} has no slot {{{name}}}"


def is_text(value: object) -> bool:
    """Tell whether it is a text with something in it."""
    return isinstance(value, str) and bool(value.strip())


def is_texts(value: object, *, least: int = 0) -> bool:
    """Tell whether it is a list of at least so many texts."""
    return isinstance(value, list) and len(value) >= least and all(map(is_text, value))


def is_documents(value: object) -> bool:
    """Tell whether it names one or more of the documents."""
    return isinstance(value, list) and bool(value) and all(name in DOCUMENTS for name in value)


def _head_problems(table: Mapping[str, Any]) -> Iterator[str]:
    good = table["family"] == Family.GOOD
    if table["family"] not in list(Family):
        yield "family must be push, passive or good"
    if table["level"] not in ("span", "document"):
        yield "level must be span or document"
    if isinstance(table["severity"], bool) or table["severity"] not in ((0,) if good else SEVERITIES):
        yield "severity must be 1, 2 or 3, and 0 for a good signal"
    if not is_documents(table["documents"]):
        yield "documents must name some of D1 to D5"
    if table["level"] == "span" and not table.get("patterns"):
        yield "a span signal needs patterns"
    if table["level"] == "span" and not good and not table.get("reframes"):
        yield "a push or passive signal needs a reframe"


def _body_problems(table: Mapping[str, Any]) -> Iterator[str]:
    yield from reader_problems("reads_as", table["reads_as"])
    for name, what in (*((phrases, "phrases") for phrases in _PHRASES), ("protects_from", "signals")):
        if not is_texts(table.get(name, [])):
            yield f"`{name}` is a list of {what}"
    for name, problems in (("patterns", _pattern_problems), ("reframes", _reframe_problems)):
        entries = table.get(name, [])
        if not isinstance(entries, list):
            yield f"`{name}` is a list of tables"
            continue
        for entry in entries:
            yield from problems(entry)


def _pattern_problems(entry: object) -> Iterator[str]:
    known = {"say", "row", *_GUARDS, "shift", *_EITHER}
    if not isinstance(entry, dict) or entry.keys() - known or not _is_told(entry):
        others = ", ".join(f"`{name}`" for name in (*_GUARDS, "shift", *_EITHER))
        yield f"a pattern has `say` or `row` and, if needed, {others}"
        return
    for name in _GUARDS:
        if not is_texts(entry.get(name, [])):
            yield f"`{name}` is a list of phrases"
    if entry.get("shift", 0) not in (-1, 0, 1):
        yield "`shift` is -1, 0 or 1"
    for name in _EITHER:
        if not isinstance(entry.get(name, True), bool):
            yield f"`{name}` is true or false"


def _is_told(entry: Mapping[str, Any]) -> bool:
    """Tell whether a pattern is told by what it says or by the number of things in a row, and not by both."""
    row = entry.get("row")
    return is_text(entry.get("say")) if row is None else type(row) is int and row >= LEAST_ROW and "say" not in entry


def _reframe_problems(entry: object) -> Iterator[str]:
    if not isinstance(entry, dict) or entry.keys() - {"text", "check"} or "text" not in entry:
        yield "a reframe has `text` and, if needed, `check`"
        return
    for name, said in entry.items():
        yield from slot_problems(f"a reframe's `{name}`", said, SLOTS)
