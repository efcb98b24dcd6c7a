"""The smallest changes that take the pressure out of a sentence, read from `prompts/edits.toml`."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from bot.domain import SignalKey


class Edits(NamedTuple):
    """What the file says: signals each change may mend, the verbs it turns, and the words it adds."""

    offered: frozenset[SignalKey]
    verbs: Mapping[str, str]
    bare: frozenset[str]
    offer_ending: str
    second_ending: str
    promised: frozenset[SignalKey]
    promise_verbs: tuple[str, ...]
    promise_ending: str
    chosen: frozenset[SignalKey]
    another_time: str
    too_early: str
    settled: frozenset[SignalKey]
    concern: re.Pattern[str]
    settling: str
    closings: tuple[str, ...]


def read_edits(table: Mapping[str, Any] | str, problems: list[str]) -> Edits | None:
    """Read the file's table; append what is wrong with it, or why there is none, to `problems`."""
    if isinstance(table, str):
        problems.append(f"edits.toml: {table}")
        return None
    try:
        return Edits(
            offered=frozenset(map(SignalKey, table["offer"]["signals"])),
            verbs=dict(table["offer"]["verbs"]),
            bare=frozenset(table["offer"]["bare"]),
            offer_ending=str(table["offer"]["ending"]),
            second_ending=str(table["offer"]["second_ending"]),
            promised=frozenset(map(SignalKey, table["promise"]["signals"])),
            promise_verbs=tuple(table["promise"]["verbs"]),
            promise_ending=str(table["promise"]["ending"]),
            chosen=frozenset(map(SignalKey, table["third_answer"]["signals"])),
            another_time=str(table["third_answer"]["times"]),
            too_early=str(table["third_answer"]["others"]),
            settled=frozenset(map(SignalKey, table["settle"]["signals"])),
            concern=re.compile(rf"\b(?:{'|'.join(map(re.escape, table['settle']['concerns']))})\b", re.IGNORECASE),
            settling=str(table["settle"]["question"]),
            closings=tuple(table["closing"]["phrases"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        problems.append(f"edits: offer, promise, third_answer, settle and closing are needed whole ({error})")
        return None
