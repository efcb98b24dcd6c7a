"""The JSON shapes other programs rely on: `sameside.check/1`, `try/1`, `stuck/1`, `verify/1`.

They are documented in `docs/contracts.md`; a change of shape is a new number after the slash.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from bot.domain import Advice, Analysis, Judged, Mode, Prompt, Violation
from bot.domain.wishes import WayOut
from bot.errors import SamesideError
from bot.rendering.catalogue import catalogue

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a JSONL file; `about` holds its `id`, if it has one, and `text` is None when it cannot be read."""

    about: Json
    text: str | None = None
    context: str = ""


def read_line(line: bytes) -> Line:
    """Read `{"id", "text", "context"?}`; other keys are ignored."""
    try:
        given = json.loads(line.decode("utf-8-sig"), parse_constant=_no_json)
    except (ValueError, RecursionError):
        return Line({})
    if not isinstance(given, dict):
        return Line({})
    about = {"id": given["id"]} if "id" in given else {}
    text, context = given.get("text"), given.get("context") or ""
    readable = isinstance(text, str) and isinstance(context, str)
    return Line(about, text, context) if readable else Line(about)


def _no_json(constant: str) -> None:
    """Refuse NaN and Infinity, which Python reads and no other program does."""
    raise ValueError(constant)


def check_json(analysis: Analysis, about: Mapping[str, object]) -> Json:
    """Return `sameside.check/1`; `about` holds the `id` of the line it answers, if there is one."""
    return {
        "schema": "sameside.check/1",
        **about,
        "verdict": analysis.judged.told(analysis.verdict),
        "situation": analysis.situation,
        "findings": [
            {
                "signal": finding.signal,
                "family": finding.family,
                "severity": finding.severity,
                "start": finding.span.start,
                "end": finding.span.end,
                "quote": finding.quote,
                "source": finding.source,
            }
            for finding in analysis.findings
        ],
        "keep": [
            {"signal": kept.signal, "start": kept.span.start, "end": kept.span.end, "quote": kept.quote}
            for kept in analysis.keep
        ],
        "document": list(analysis.document),
        "us_share": analysis.us_share,
        "judged": analysis.judged,
        "quoted": _places(analysis),
    }


def try_json(advice: Advice, about: Mapping[str, object], analysis: Analysis | None = None) -> Json:
    """Return `sameside.try/1`; `about` as in `check_json`, `analysis` of what a local coach read: a model reads all."""
    judged = analysis.judged if analysis and advice.mode is not Mode.MODEL else Judged.WHOLE
    return {
        "schema": "sameside.try/1",
        **about,
        "verdict": judged.told(advice.verdict),
        "keep_line": advice.keep_line,
        "from_their_chair": advice.from_their_chair,
        "highlights": [asdict(light) for light in advice.highlights],
        "rewrite": advice.rewrite,
        "before_you_send": list(advice.before_you_send),
        "mode": advice.mode,
        "model": advice.model,
        "judged": judged,
        "quoted": _places(analysis) if analysis else [],
        "violations": _violations(advice.violations),
    }


def stuck_json(out: WayOut) -> Json:
    """Return `sameside.stuck/1`."""
    return {
        "schema": "sameside.stuck/1",
        "what_changed": list(out.what_changed),
        "questions": list(out.questions),
        "message": out.message,
        "when_to_stop": out.when_to_stop,
        "mode": out.mode,
        "model": out.model,
    }


def verify_json(advice: Advice | None, violations: tuple[Violation, ...], analysis: Analysis | None = None) -> Json:
    """Return `sameside.verify/1`; `analysis` of the draft, where a proposal could be read."""
    return {
        "schema": "sameside.verify/1",
        "accepted": advice is not None,
        "violations": _violations(violations),
        "advice": try_json(advice, {}, analysis) if advice else None,
    }


def prompt_json(prompt: Prompt) -> Json:
    """Return exactly what is sent to the model, and which prompt it is."""
    return {"system": prompt.system, "user": prompt.user, "schema": prompt.schema, "prompt": str(prompt.id)}


def error_json(error: SamesideError, about: Mapping[str, object]) -> Json:
    """Return what stands in the place of an answer that could not be given."""
    return {**about, "error": {"code": error.code(), "message": catalogue().trouble(error)}}


def _places(analysis: Analysis) -> list[Json]:
    return [{"start": span.start, "end": span.end} for span in analysis.draft.quoted]


def _violations(violations: tuple[Violation, ...]) -> list[Json]:
    return [asdict(violation) for violation in violations]
