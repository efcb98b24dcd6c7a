"""A line of context that a rep types in a hurry excuses what it speaks of, and nothing else."""

import tomllib
from pathlib import Path

import pytest

from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from tests.parts import analyst

ANALYST = analyst()
HURRIED = tomllib.loads((Path(__file__).parent / "data" / "hurried_contexts.toml").read_text(encoding="utf-8"))["cases"]


def flagged(case: dict[str, str], context: str) -> list[str]:
    """Return the signals that people are told of the phrase of a case, in a mail with more in it."""
    body = f"The list you wanted is attached, with both sizes.\n\n{case['phrase']}"
    text = f"Hi {case['reader']},\n\n{body}\n\nRegards,\nOlaf"
    start = text.index(case["phrase"])
    findings = read_twice(ANALYST, read_draft(text, context=context)).findings
    return [finding.signal for finding in findings if start <= finding.span.start < start + len(case["phrase"])]


@pytest.mark.parametrize(
    ("case", "context", "fair"),
    [
        (case, context, kind == "fair")
        for case in HURRIED
        for kind in ("fair", "unfair", "missed")
        for context in case.get(kind, [])
    ],
)
def test_line_typed_in_a_hurry_excuses_what_it_speaks_of(case: dict[str, str], context: str, *, fair: bool) -> None:
    pressing = flagged(case, "")

    assert pressing
    assert flagged(case, context) == ([] if fair else pressing)
