"""Writes `docs/signals.md` from the playbook: `python -m tests.signals_page`. The gate holds the page to the files."""

from pathlib import Path

from bot.domain import Family, SignalKey
from bot.playbook.book import Playbook, load_playbook
from bot.playbook.examples import Examples, read_examples
from bot.playbook.signals import Signal

PAGE = Path(__file__).parents[1] / "docs" / "signals.md"
SHOWN = 3
_HEAD = """# What the coach looks for

Written by `python -m tests.signals_page` from [`prompts/signals`](../prompts/signals); change a signal there, not here.
[How a verdict comes about](method.md) says what is made of them. Severity 3 damages trust, 2 presses or withdraws, 1 is
a habit of sellers. The sentences were written for this; none is from anybody's mail.
"""
_FAMILIES = {
    Family.PUSH: "Pressing: the mail takes something from the reader",
    Family.PASSIVE: "Withdrawing: the mail leaves the work to the reader",
    Family.GOOD: "Serving: recognised, praised and left alone",
}


def page(playbook: Playbook) -> str:
    parts = [_HEAD, _contents(playbook)]
    for family, title in _FAMILIES.items():
        parts.append(f"\n## {title}\n")
        parts += [_signal(signal, playbook) for signal in _of(playbook, family)]
    return "".join(parts)


def _of(playbook: Playbook, family: Family) -> list[Signal]:
    return [signal for _, signal in sorted(playbook.signals.items()) if signal.family is family]


def _contents(playbook: Playbook) -> str:
    return "".join(
        f"\n{title.partition(':')[0]}: " + ", ".join(f"[{s.title}](#{s.key})" for s in _of(playbook, family)) + ".\n"
        for family, title in _FAMILIES.items()
    )


def _signal(signal: Signal, playbook: Playbook) -> str:
    principle = playbook.principles[signal.principle]
    severity = f", severity {signal.severity}" if signal.severity else ""
    said = "What to say of it" if signal.family is Family.GOOD else "Instead"
    written = read_examples(playbook.folder / "signals" / f"{signal.key}.examples.toml")
    return (
        f'\n### <a id="{signal.key}"></a>{signal.title}\n`{signal.key}`{severity}; from {", ".join(signal.documents)}: '
        f"*{principle.line}*\n\n{signal.definition} **Not this:** {signal.not_this}\n\n"
        f"- The customer thinks: *{signal.seat}*\n- {said}: {signal.move}\n{_lines(written, signal.key)}"
    )


def _lines(written: Examples, key: SignalKey) -> str:
    kinds = tuple(zip(("It is", "It is not"), written.shown, strict=True))
    if not all(texts for _, texts in kinds):
        raise ValueError(f"{key} has no examples of both kinds")
    return "".join(f"- {kind}: “{' '.join(text.split())}”\n" for kind, texts in kinds for text in texts[:SHOWN])


if __name__ == "__main__":
    PAGE.write_text(page(load_playbook()), encoding="utf-8")
