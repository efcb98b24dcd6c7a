"""How many of the playbook's own example sentences hold, signal by signal."""

from collections.abc import Iterator, Sequence

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.domain import Analysis
from bot.playbook.examples import read_examples


def signals_in(analysis: Analysis) -> set[str]:
    """Return every signal the draft was found to hold, good ones and those of the whole mail too."""
    found = {str(finding.signal) for finding in analysis.findings} | {str(kept.signal) for kept in analysis.keep}
    return found | {str(fact) for fact in analysis.document}


def example_lines(analyst: Analyst) -> Iterator[str]:
    """Yield a table: what is flagged and left alone of the examples, and of the blind ones now and at first sight."""
    yield f"{'examples that hold':28} {'flags':>9} {'passes':>9} {'blind flags':>14} {'blind passes':>14} (first)"
    totals = [0] * 10
    for key in sorted(analyst.playbook.signals):
        written = read_examples(analyst.playbook.folder / "signals" / f"{key}.examples.toml")
        groups = written.flags, written.passes, written.blind_flags, written.blind_passes
        held = [_held(analyst, key, group, flags=number % 2 == 0) for number, group in enumerate(groups)]
        row = [value for pair in zip(held, map(len, groups), strict=True) for value in pair]
        row += [written.first_flags, written.first_passes]
        totals = [total + value for total, value in zip(totals, row, strict=True)]
        yield _line(key, row)
    yield _line("all", totals)


def _held(analyst: Analyst, key: str, texts: Sequence[str], *, flags: bool) -> int:
    return sum((key in signals_in(analyst.analyse(read_draft(text)))) is flags for text in texts)


def _line(name: str, row: Sequence[int]) -> str:
    flags, passes, blind, blind_passes = (f"{row[at]}/{row[at + 1]}" for at in (0, 2, 4, 6))
    first = f" ({row[8]})", f" ({row[9]})"
    return f"{name:28} {flags:>9} {passes:>9} {blind + first[0]:>14} {blind_passes + first[1]:>14}"
