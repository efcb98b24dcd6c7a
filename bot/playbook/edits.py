"""The smallest changes that take the pressure out of a sentence, read from `prompts/edits.toml`."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from bot.domain import SignalKey


class Turn(NamedTuple):
    """A way of saying something, up to the end of its sentence, and the fair way to say the `{rest}`."""

    signals: frozenset[SignalKey]
    said: str
    instead: str


class Edits(NamedTuple):
    """What the file says: signals each change may mend, the words it looks for, and the words it adds.

    What it looks for are regular expressions in text: few commands ever need them compiled.
    """

    offered: frozenset[SignalKey]
    verbs: Mapping[str, str]
    bare: frozenset[str]
    checked: frozenset[SignalKey]
    offer_ending: str
    second_ending: str
    promised: frozenset[SignalKey]
    promise_verbs: tuple[str, ...]
    chosen: frozenset[SignalKey]
    another_time: str
    too_early: str
    turns: tuple[Turn, ...]
    softened: frozenset[SignalKey]
    softener: str
    settled: frozenset[SignalKey]
    concern: str
    settling: str
    levers: frozenset[SignalKey]
    scares: frozenset[SignalKey]
    about: str
    news: str
    unknown: str
    closings: tuple[str, ...]


def read_edits(table: Mapping[str, Any] | str, problems: list[str]) -> Edits | None:
    """Read the file's table; append what is wrong with it, or why there is none, to `problems`."""
    if isinstance(table, str):
        problems.append(f"edits.toml: {table}")
        return None
    try:
        return Edits(
            offered=_signals(table["offer"]),
            verbs=dict(table["offer"]["verbs"]),
            bare=frozenset(table["offer"]["bare"]),
            checked=frozenset(map(SignalKey, table["offer"]["checked"])),
            offer_ending=str(table["offer"]["ending"]),
            second_ending=str(table["offer"]["second_ending"]),
            promised=_signals(table["promise"]),
            promise_verbs=tuple(table["promise"]["verbs"]),
            chosen=_signals(table["third_answer"]),
            another_time=str(table["third_answer"]["times"]),
            too_early=str(table["third_answer"]["others"]),
            turns=tuple(Turn(_signals(turn), _opening(turn["say"]), str(turn["instead"])) for turn in table["turn"]),
            softened=_signals(table["plain"]),
            softener=rf",? ?\b(?:{'|'.join(map(_spoken, table['plain']['leave_out']))})\b",
            settled=_signals(table["settle"]),
            concern=rf"\b(?:{'|'.join(table['settle']['concerns'])})\b",
            settling=str(table["settle"]["question"]),
            levers=_signals(table["levers"]),
            scares=frozenset(map(SignalKey, table["levers"]["scares"])),
            about=str(table["bare"]["about"]),
            news=str(table["bare"]["news"]),
            unknown=str(table["bare"]["unknown"]),
            closings=tuple(table["closing"]["phrases"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        problems.append(f"edits: every table of the shipped file is needed whole ({error})")
        return None


def _signals(table: Mapping[str, Any]) -> frozenset[SignalKey]:
    return frozenset(map(SignalKey, table["signals"]))


def _opening(say: str) -> str:
    """Return what stands before the rest of a sentence: "..." takes in whatever stands before that."""
    before, said = (r"\A.*?", say[4:]) if say.startswith("... ") else ("", say)
    return rf"{before}\b{_spoken(said)} (?P<rest>.+)"


def _spoken(phrase: str) -> str:
    """Return a phrase as a regular expression: (a|b) is a choice, [a] may be there, apostrophes may be curly."""
    escaped = re.sub(r"([.?+*^$\\])", r"\\\1", str(phrase)).replace("'", "['\u2019]")
    return re.sub(r"\[([\w |]+)\] ?", r"(?:(?:\1) )?", escaped)
