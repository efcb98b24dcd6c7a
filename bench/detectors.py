"""Who reads the drafts: the product, a naive list of phrases, and three prose checkers that other people made."""

import json
import subprocess
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.labelled import Labelled
from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.domain import Family, Situation, Span, Verdict

HERE = Path(__file__).parent
PEERS = HERE / "peers"


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch that was flagged. A checker that knows no families may be right about either."""

    span: Span
    family: Family | None = None
    signal: str = ""
    severity: int = 1


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader says of one draft."""

    found: tuple[Found, ...]
    verdict: Verdict | None = None
    situation: Situation | None = None


def sameside(analyst: Analyst, drafts: Sequence[Labelled]) -> list[Reading]:
    """Read the drafts as the product does, with the context a rep gave."""
    analyses = [read_twice(analyst, read_draft(draft.text, context=draft.context)) for draft in drafts]
    return [
        Reading(
            tuple(Found(f.span, f.family, f.signal, f.severity) for f in analysis.findings),
            analysis.verdict,
            analysis.situation,
        )
        for analysis in analyses
    ]


def naive(families: dict[str, Family], drafts: Sequence[Labelled]) -> list[Reading]:
    """Look for stock phrases, letter by letter."""
    phrases = tomllib.loads((HERE / "naive_phrases.toml").read_text(encoding="utf-8"))

    def stand(text: str) -> Iterator[Found]:
        plain = text.replace("\u2019", "'").lower()
        for signal, entries in phrases.items():
            for entry in entries:
                start = plain.find(entry.lower())
                if start >= 0 and len(plain) == len(text):
                    yield Found(Span(start, start + len(entry)), families[signal], signal)

    return [Reading(tuple(stand(draft.text))) for draft in drafts]


PROGRAMS = {
    "proselint": (PEERS / ".venv" / "bin" / "python", PEERS / "proselint_spans.py"),
    "write-good": ("node", PEERS / "node_spans.mjs", "write-good"),
    "alex": ("node", PEERS / "node_spans.mjs", "alex"),
}


def peer(name: str, drafts: Sequence[Labelled]) -> list[Reading]:
    """Read the drafts with another checker, in an environment of its own."""
    answered = subprocess.run(  # noqa: S603 - our own scripts
        [str(part) for part in PROGRAMS[name]],
        input=json.dumps([draft.text for draft in drafts]),
        capture_output=True,
        text=True,
        check=True,
    )
    return [Reading(tuple(Found(Span(*span)) for span in spans)) for spans in json.loads(answered.stdout)]
