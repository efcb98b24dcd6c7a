"""What the rules find in labelled drafts, beside what other checkers find: `python -m bench.judgement --help`."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.detectors import PROGRAMS, Reading, naive, peer, sameside
from bench.examples import example_lines
from bench.labelled import HELD_OUT, Labelled, may_be_read
from bench.marked import read_drafts
from bench.scoring import Figures
from bot.analysis.analyse import Analyst
from bot.domain import Family, Span, Verdict
from bot.playbook.book import load_playbook

FILES = ("dev.jsonl", "train.jsonl", "locked.jsonl")
DRAFTS = Path(__file__).parent / "drafts"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what was asked for; return 2 when it may not be shown."""
    options = _parser().parse_args(arguments)
    analyst = Analyst(load_playbook(options.playbook))
    families = {str(key): signal.family for key, signal in analyst.playbook.signals.items()}
    held_out = (DRAFTS / f"{name}.txt" for name in HELD_OUT)
    paths = options.files or [*(options.drafts / name for name in FILES), *held_out]
    showing = options.misses or options.false_alarms
    if showing and options.files and not all(map(may_be_read, paths)):
        print("A locked file gives figures only.", file=sys.stderr)
        return 2
    absent = [str(path) for path in paths if not path.is_file()]
    if absent and not options.examples:
        print(f"There is no {', '.join(absent)}: say where with --drafts, or DRAFTS=FOLDER.", file=sys.stderr)
        return 2
    if options.examples:
        print(*example_lines(analyst), sep="\n")
        return 0
    for path in paths:
        drafts = read_drafts(path)
        figures = Figures(drafts, sameside(analyst, drafts), families)
        if not showing:
            print(*_lines(path.stem, figures, _others(analyst, drafts, families, peers=options.peers)), "", sep="\n")
        elif may_be_read(path):
            print(*(_misses(figures, options.misses) if options.misses else _false_alarms(figures)), sep="\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.judgement", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help=f"labelled files instead of {', '.join(FILES)}")
    parser.add_argument("--drafts", type=Path, default=Path("../shared/drafts"), help="the folder of those three")
    parser.add_argument("--playbook", type=Path, help="a playbook folder instead of the one that ships")
    parser.add_argument("--peers", action="store_true", help=f"also run {', '.join(PROGRAMS)}")
    parser.add_argument("--misses", metavar="SIGNAL", help="print labelled stretches that were not found (or: all)")
    parser.add_argument("--false-alarms", action="store_true", help="print findings that touch no label")
    parser.add_argument("--examples", action="store_true", help="print how many of the playbook's examples hold")
    return parser


def _others(
    analyst: Analyst, drafts: Sequence[Labelled], families: dict[str, Family], *, peers: bool
) -> Iterator[tuple[str, Figures]]:
    alone = Analyst(analyst.playbook._replace(weights=None))
    readings: dict[str, list[Reading]] = {
        "its rules alone": sameside(alone, drafts),
        "a list of phrases": naive(families, drafts),
    }
    readings |= {name: peer(name, drafts) for name in PROGRAMS} if peers else {}
    for name, read in readings.items():
        yield name, Figures(drafts, read, families)


def _lines(name: str, ours: Figures, others: Iterator[tuple[str, Figures]]) -> Iterator[str]:
    yield f"{name}: {len(ours.drafts)} drafts"
    yield (
        f"  {'':18} {'found':>12} {'push':>9} {'passive':>9} {'hits/flags':>11} {'touching':>9} "
        f"{'text flagged':>13} {'per send':>9} {'on keep':>8} {'AUC':>5}"
    )
    for who, figures in (("Sameside", ours), *others):
        yield _row(who, figures)
    yield f"  the very signal: {ours.named_right} of {ours.recall['all'][0]} found"
    signals = sorted((entry for entry in ours.recall.items() if entry[0] in ours.families), key=lambda each: each[0])
    yield "  by signal: " + ", ".join(f"{signal} {hits}/{count}" for signal, (hits, count) in signals)
    yield "  verdicts (theirs > ours): " + ", ".join(
        f"{theirs} > {given} {count}" for (theirs, given), count in sorted(ours.confusion.items())
    )
    yield f"  {ours.told_inside}"
    yield f"  {ours.told_outside}"


def _row(who: str, figures: Figures) -> str:
    found, push, passive = (figures.recall.get(name, (0, 0)) for name in ("all", "push", "passive"))
    strict, total = figures.precision(strict=True)
    touching, _ = figures.precision(strict=False)
    kept, keep = figures.on_keep
    return (
        f"  {who:18} {found[0]:>4}/{found[1]} {_percent(*found)} {_of(push):>9} {_of(passive):>9} "
        f"{_percent(strict, total):>11} {_percent(touching, total):>9} "
        f"{figures.flagged_share(Verdict.REWORK):>13.1%} {figures.flags_per_draft(Verdict.SEND):>9.2f} "
        f"{kept:>3}/{keep} {figures.auc:>5.2f}"
    )


def _of(pair: tuple[int, int]) -> str:
    return f"{pair[0]}/{pair[1]}"


def _percent(part: int, whole: int) -> str:
    return f"{part / max(1, whole):.0%}"


def _misses(figures: Figures, signal: str) -> Iterator[str]:
    for draft, pairs in zip(figures.drafts, figures.pairs, strict=True):
        for label, found in pairs:
            if found is None and signal in {label.signal, "all"}:
                yield f"{draft.id} {label.signal}: {label.span.of(draft.text)!r}"
                yield f"    in {_around(draft.text, label.span)!r}"


def _false_alarms(figures: Figures) -> Iterator[str]:
    for draft, reading in zip(figures.drafts, figures.readings, strict=True):
        for found in reading.found:
            kept = [label.signal for label in draft.keep if label.span.overlaps(found.span)]
            if not any(label.span.overlaps(found.span) for label in draft.spans):
                why = f"keep: {', '.join(kept)}" if kept else draft.verdict
                yield f"{draft.id} {found.signal} ({why}): {found.span.of(draft.text)!r}"


def _around(text: str, span: Span) -> str:
    return text[max(0, span.start - 60) : span.end + 60]


if __name__ == "__main__":
    sys.exit(main())
