"""Learn the classifier's weights from the labelled drafts in `bench/drafts`: `python -m bench.learn --help`."""

import argparse
import json
import math
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from bench.detectors import sameside
from bench.fitting import FIT
from bench.labelled import Labelled, may_be_read
from bench.lessons import Judged, judged_by_others, learned, learned_house, learned_outside
from bench.marked import read_marked
from bench.scoring import Figures
from bot.analysis import second_reading
from bot.analysis.analyse import Analyst
from bot.domain import Verdict
from bot.playbook.book import Playbook, load_playbook
from bot.playbook.weights import HOUSE, LEANINGS, NAMES, OUTSIDE

DRAFTS = Path(__file__).parent / "drafts"
SUSPECTED, DOUBTED = (0.35, 0.4, 0.45, 0.5, 0.55, 0.6), (0.05, 0.1, 0.15, 0.2, 0.3)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what the others' drafts teach of each writer's, then learn from all of them and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m bench.learn", description=__doc__)
    parser.add_argument("--figures", action="store_true", help="print the figures only, and write nothing")
    options = parser.parse_args(arguments)
    if not FIT[0].exists():
        print("There is nothing to learn with yet: make learn sets it up.", file=sys.stderr)
        return 2
    playbook = load_playbook()
    writers = {path.stem: read_marked(path) for path in sorted(DRAFTS.glob("*.txt")) if may_be_read(path)}
    judged = judged_by_others(playbook, writers)
    print(*_figures(playbook, writers, judged), sep="\n")
    if not options.figures:
        drafts = [draft for each in writers.values() for draft in each]
        weights = learned(playbook, drafts, list(chain.from_iterable(judged.values())))
        folder = playbook.folder / "learned"
        _write(folder / LEANINGS, {name: table for name, table in weights._asdict().items() if name != "names"})
        _write(folder / NAMES, weights.names())
        _write(folder / HOUSE, learned_house(playbook, drafts)._asdict())
        _write(folder / OUTSIDE, learned_outside(playbook, drafts)._asdict())
    return 0


def _write(path: Path, table: Mapping[Any, Any]) -> None:
    """Write a line for each feature, in order, so that a change can be read."""
    written = json.dumps(table, indent=0, separators=(",", ":"), sort_keys=True)
    rows = re.sub(r"\[[^\]]*\]", lambda row: row[0].replace("\n", ""), written)
    path.write_text(rows + "\n", encoding="utf-8")


def _figures(
    playbook: Playbook, writers: Mapping[str, Sequence[Labelled]], judged: Mapping[str, Sequence[Judged]]
) -> Iterator[str]:
    """Yield what is found in each writer's drafts by the phrases, and by what the others teach beside them."""
    alone = Analyst(playbook._replace(weights=None))
    pairs = [(_taught(playbook, *_but(held, writers, judged)), drafts) for held, drafts in writers.items()]
    yield _line("phrases alone", playbook, [(alone, drafts) for drafts in writers.values()])
    odds = {chance: math.log(chance / (1 - chance)) for chance in (*SUSPECTED, *DOUBTED)}
    for name, values in (
        ("SUSPECTED", {f"{chance:.0%}": odds[chance] for chance in SUSPECTED}),
        ("DOUBTED", {f"{chance:.0%}": odds[chance] for chance in DOUBTED}),
    ):
        shipped = getattr(second_reading, name)
        for said_as, value in values.items():
            setattr(second_reading, name, value)
            yield _line(f"{name.lower().replace('_', ' ')} at {said_as}", playbook, pairs)
        setattr(second_reading, name, shipped)
    figures = _figures_of(playbook, pairs)
    yield from (figures.told_inside, figures.told_outside)


def _but(held: str, *all_of: Mapping[str, Sequence[Any]]) -> Iterator[list[Any]]:
    """Yield what all writers but one have."""
    for each in all_of:
        yield [thing for writer, things in each.items() if writer != held for thing in things]


def _taught(playbook: Playbook, drafts: Sequence[Labelled], judged: Sequence[Judged]) -> Analyst:
    house, outside = learned_house(playbook, drafts), learned_outside(playbook, drafts)
    return Analyst(playbook._replace(weights=learned(playbook, drafts, judged), house=house, outside=outside))


def _figures_of(playbook: Playbook, pairs: Sequence[tuple[Analyst, Sequence[Labelled]]]) -> Figures:
    families = {str(key): signal.family for key, signal in playbook.signals.items()}
    readings = [reading for analyst, drafts in pairs for reading in sameside(analyst, drafts)]
    return Figures([draft for _, drafts in pairs for draft in drafts], readings, families)


def _line(name: str, playbook: Playbook, pairs: Sequence[tuple[Analyst, Sequence[Labelled]]]) -> str:
    figures = _figures_of(playbook, pairs)
    (found, labels), (kept, keep), (touching, flags) = (
        figures.recall["all"],
        figures.on_keep,
        figures.precision(strict=False),
    )
    return (
        f"{name:18} found {found} of {labels} ({found / labels:.0%}), {figures.named_right} by name; "
        f"{figures.flags_per_draft(Verdict.SEND):.2f} findings a draft to send, {kept} of {keep} to keep; "
        f"{touching / flags:.0%} touch a label; called Send it though to rework: "
        f"{figures.confusion.get((Verdict.REWORK, Verdict.SEND), 0)}; AUC {figures.auc:.2f}"
    )


if __name__ == "__main__":
    sys.exit(main())
