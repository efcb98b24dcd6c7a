"""Labelled drafts, as the files hold them: one JSON object a line, offsets in code points."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.domain import Situation, Span, Verdict

# Files of `bench/drafts` that nothing is learned from.
HELD_OUT = ("sealed", "nel")
# `situation` there is a sentence for people ("Sales manager to a junior rep who ..."); it tells who stays in the house.
_WITH_WHOM = {
    Situation.MANAGER_TO_REPS: re.compile(
        r"sales (?:manager|director)\b.*? (?:to|giving) (?:an?|his|her|the) [^,]{0,35}\b(?:reps?|AE|sales team|desk)\b",
        re.IGNORECASE,
    ),
    Situation.INTERNAL: re.compile(r"\b(?:his|her) own\b.*\b(?:teams?|company)\b|internal channel|to a colleague\b"),
}


@dataclass(frozen=True, slots=True)
class Label:
    """A stretch that a person marked, and the signal they saw in it."""

    signal: str
    span: Span


@dataclass(frozen=True, slots=True)
class Labelled:
    """A draft with what people found in it: `spans` are to be found, `keep` never to be flagged."""

    id: str
    text: str
    context: str
    verdict: Verdict
    spans: tuple[Label, ...]
    keep: tuple[Label, ...]
    situation: Situation | None = None


def read_labelled(path: Path) -> list[Labelled]:
    """Read one file of labelled drafts."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    return [
        Labelled(
            row["id"],
            row["text"],
            row.get("context", ""),
            Verdict(row["verdict"]),
            _labels(row["spans"]),
            _labels(row["keep"]),
            next((each for each, written in _WITH_WHOM.items() if written.search(row.get("situation", ""))), None),
        )
        for row in rows
    ]


def may_be_read(path: Path) -> bool:
    """Tell whether people may look at the texts of this file, and learn from it; the others give figures only."""
    return path.stem not in {"locked", *HELD_OUT}


def _labels(entries: Iterable[dict[str, object]]) -> tuple[Label, ...]:
    return tuple(Label(str(e["signal"]), Span(int(str(e["start"])), int(str(e["end"])))) for e in entries)
