"""Labelled drafts as their writers marked them.

`<<signal/severity:words>>` presses or withdraws, `<<+signal:words>>` is good and never to be flagged. A draft begins
with `=== ID | verdict | situation | (context: one line)`; the situation and its bar stand only where somebody said
which it is. `bench/drafts/README.md` tells who wrote them, and how.
"""

import re
from pathlib import Path

from bench.labelled import Label, Labelled, read_labelled
from bot.domain import Situation, Span, Verdict

_HEAD = re.compile(
    r"^=== ?(?P<id>\S+) \| (?P<verdict>\w+) \|(?: (?P<situation>\w+) \|)?(?: \(context: (?P<context>.*)\))?$",
    re.MULTILINE,
)
_MARK = re.compile(r"<<(?P<good>\+?)(?P<signal>[a-z_]+)(?:/[123])?:(?P<words>.*?)>>", re.DOTALL)


def read_drafts(path: Path) -> list[Labelled]:
    """Read labelled drafts: marked ones (`.txt`), or JSON lines."""
    return read_marked(path) if path.suffix == ".txt" else read_labelled(path)


def read_marked(path: Path) -> list[Labelled]:
    """Read one writer's drafts."""
    written = path.read_text(encoding="utf-8")
    heads = list(_HEAD.finditer(written))
    ends = [head.start() for head in heads[1:]] + [len(written)]
    return [_draft(head, written[head.end() : end].strip()) for head, end in zip(heads, ends, strict=True)]


def _draft(head: re.Match[str], marked: str) -> Labelled:
    spans: list[Label] = []
    keep: list[Label] = []
    text, at = "", 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        label = Label(mark["signal"], Span(len(text), len(text) + len(mark["words"])))
        (keep if mark["good"] else spans).append(label)
        text, at = text + mark["words"], mark.end()
    text += marked[at:]
    situation = Situation(head["situation"]) if head["situation"] else None
    return Labelled(
        head["id"], text, head["context"] or "", Verdict(head["verdict"]), tuple(spans), tuple(keep), situation
    )
