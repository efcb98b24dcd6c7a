"""Learn the classifier's weights from the labelled drafts in `bench/drafts`: `python -m bench.learn --help`."""

import argparse
import json
import math
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from bench.detectors import sameside
from bench.labelled import Label, Labelled, may_be_read
from bench.marked import read_marked
from bench.scoring import Figures
from bot.analysis import second_reading
from bot.analysis.analyse import Analyst
from bot.analysis.classifier import features
from bot.analysis.matching import Standing
from bot.analysis.measures import INSIDE, counted
from bot.analysis.passages import read_draft
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.analysis.situations import house_features, outside_features, phrase_counts
from bot.domain import FAULTS, SignalKey, Situation, Span, Verdict
from bot.playbook.book import Playbook, load_playbook
from bot.playbook.examples import read_examples
from bot.playbook.weights import HOUSE, LEANINGS, NAMES, OUTSIDE, House, Hundredths, Outside, Weights

HERE = Path(__file__).parent
DRAFTS = HERE / "drafts"
FIT = HERE / "learning" / ".venv" / "bin" / "python", HERE / "learning" / "fit.py"
# What we say ourselves is never a fault.
OUR_OWN = 2.0
# More weights than that change next to nothing, and every process has to read them.
LEAST_ROWS, MOST_LEANINGS, MOST_NAMING, MOST_HOUSE, MOST_OUTSIDE = 2, 4000, 250, 1000, 1200
C_LEANINGS, C_NAMES, C_HOUSE, C_OUTSIDE = 0.5, 3.0, 0.5, 0.0006
SUSPECTED, DOUBTED, OF_THE_REST = (0.6, 0.65, 0.7, 0.75, 0.8), (0.03, 0.05, 0.1, 0.15), (0.0, 0.5, 1.0, 1.5)


class Row(NamedTuple):
    """A sentence, or a mail: what is seen of it, what it is labelled with, and how much it counts."""

    seen: frozenset[str]
    signals: frozenset[str]
    counts: float = 1.0


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
    print(*_figures(playbook, writers), sep="\n")
    if not options.figures:
        drafts = [draft for each in writers.values() for draft in each]
        weights = learned(playbook, drafts)
        folder = playbook.folder / "learned"
        _write(folder / LEANINGS, {"push": weights.push, "passive": weights.passive})
        _write(folder / NAMES, weights.names())
        _write(folder / HOUSE, learned_house(playbook, drafts)._asdict())
        _write(folder / OUTSIDE, learned_outside(playbook, drafts)._asdict())
    return 0


def learned(playbook: Playbook, drafts: Sequence[Labelled]) -> Weights:
    """Learn from these drafts and from the playbook's own examples and reframes."""
    rows = [*(row for draft in drafts for row in rows_of(draft)), *_rows_of_playbook(playbook)]
    family_of = {str(key): signal.family for key, signal in playbook.signals.items()}
    families = {str(fault): [any(family_of[name] is fault for name in row.signals) for row in rows] for fault in FAULTS}
    push, passive = (_largest(weights, MOST_LEANINGS) for weights in _fitted(rows, families, C_LEANINGS).values())
    faults = [row for row in rows if row.signals]
    names = sorted(frozenset[str]().union(*(row.signals for row in faults)))
    fitted = _fitted(faults, {name: [name in row.signals for row in faults] for name in names}, C_NAMES)
    naming = {SignalKey(name): _largest(weights, MOST_NAMING) for name, weights in fitted.items()}
    return Weights(push, passive, lambda: naming)


def learned_house(playbook: Playbook, drafts: Sequence[Labelled]) -> House:
    """Learn which mails stay in the house, and which of those go to reps."""
    rows = [_mail(playbook, draft) for draft in drafts]
    inside = [row for row in rows if row.signals & INSIDE]
    stays = _fitted(rows, {"": [bool(row.signals & INSIDE) for row in rows]}, C_HOUSE)[""]
    reps = _fitted(inside, {"": [Situation.MANAGER_TO_REPS in row.signals for row in inside]}, C_HOUSE)[""]
    return House(_largest(stays, MOST_HOUSE), _largest(reps, MOST_HOUSE))


def learned_outside(playbook: Playbook, drafts: Sequence[Labelled]) -> Outside:
    """Learn in which situation customers are written to: by all that is seen, then by what weighs most of it."""
    rows = [row for row in (_mail(playbook, draft, outside=True) for draft in drafts) if not row.signals & INSIDE]
    names = sorted(frozenset[str]().union(*(row.signals for row in rows)) - {Situation.OTHER})
    labels = {name: [name in row.signals for row in rows] for name in names}
    standing = Counter(chain.from_iterable(row.seen for row in rows))
    fitted = _fitted(rows, labels, C_OUTSIDE, even=True).values()
    weighing = Counter(
        {each: math.sqrt(standing[each]) * max(abs(adds.get(each, 0)) for adds in fitted) for each in sorted(standing)}
    )
    kept = frozenset(feature for feature, _ in weighing.most_common(MOST_OUTSIDE))
    rows = [row._replace(seen=row.seen & kept) for row in rows]
    fitted = _fitted(rows, labels, C_OUTSIDE, even=True).values()
    return Outside(names, {each: [round(adds[each] * 100) for adds in fitted] for each in ("", *kept)})


def _mail(playbook: Playbook, draft: Labelled, *, outside: bool = False) -> Row:
    said_in = sentences(read_draft(draft.text), shadow(draft.text))
    counts = phrase_counts(playbook.situations, Standing(playbook.language, said_in))
    seen = house_features(said_in, counted(said_in), counts)
    labels = frozenset({str(draft.situation)} if draft.situation else ())
    return Row(frozenset(outside_features(seen, said_in, counts) if outside else seen), labels)


def rows_of(draft: Labelled) -> Iterator[Row]:
    """Yield the sentences of a draft, each with the signals of labels that share half of it, or half of themselves."""
    said_in = sentences(read_draft(draft.text), shadow(draft.text))
    for number, sentence in enumerate(said_in):
        signals = frozenset(label.signal for label in draft.spans if _is_of(label, sentence.span))
        yield Row(features(said_in, number), signals)


def _is_of(label: Label, sentence: Span) -> bool:
    shared = min(label.span.end, sentence.end) - max(label.span.start, sentence.start)
    return 2 * shared >= min(label.span.end - label.span.start, sentence.end - sentence.start)


def _rows_of_playbook(playbook: Playbook) -> Iterator[Row]:
    for key, signal in playbook.signals.items():
        written = read_examples(playbook.folder / "signals" / f"{key}.examples.toml")
        fault = frozenset({str(key)} if signal.family in FAULTS and signal.level == "span" else ())
        for texts, signals in (
            ((*written.flags, *written.blind_flags), fault),
            ((*written.passes, *written.blind_passes), frozenset[str]()),
        ):
            yield from (Row(seen, signals) for text in texts for seen in _seen(text))
        for reframe in signal.reframes:
            yield from (Row(seen, frozenset(), OUR_OWN) for seen in _seen(reframe.text))


def _seen(text: str) -> Iterator[frozenset[str]]:
    if text.strip():
        said_in = sentences(read_draft(text), shadow(text))
        yield from (features((sentence,), 0) for sentence in said_in)


def _fitted(
    rows: Sequence[Row], labels: Mapping[str, Sequence[bool]], c: float, *, even: bool = False
) -> dict[str, dict[str, float]]:
    """Return for each label what to begin with, under an empty name, and what each feature adds."""
    asked = {
        "rows": [sorted(row.seen) for row in rows],
        "weights": [row.counts for row in rows],
        "labels": {name: list(map(int, each)) for name, each in labels.items()},
        "c": c,
        "least": LEAST_ROWS,
        "even": even,
    }
    answered = subprocess.run(  # noqa: S603 - our own script
        [str(part) for part in FIT], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    fitted: dict[str, dict[str, float]] = json.loads(answered.stdout)
    return fitted


def _largest(weights: Mapping[str, float], most: int) -> Hundredths:
    kept = sorted(weights, key=lambda feature: (feature != "", -abs(weights[feature])))[: most + 1]
    return {feature: round(weights[feature] * 100) for feature in kept}


def _write(path: Path, table: Mapping[Any, Any]) -> None:
    """Write a line for each feature, in order, so that a change can be read."""
    written = json.dumps(table, indent=0, separators=(",", ":"), sort_keys=True)
    rows = re.sub(r"\[[^\]]*\]", lambda row: row[0].replace("\n", ""), written)
    path.write_text(rows + "\n", encoding="utf-8")


def _figures(playbook: Playbook, writers: Mapping[str, Sequence[Labelled]]) -> Iterator[str]:
    """Yield what is found in each writer's drafts by the phrases, and by what the others teach beside them."""
    alone = Analyst(playbook._replace(weights=None))
    taught = {
        held: _taught(playbook, [draft for writer, each in writers.items() if writer != held for draft in each])
        for held in writers
    }
    pairs = [(taught[writer], drafts) for writer, drafts in writers.items()]
    yield _line("phrases alone", playbook, [(alone, drafts) for drafts in writers.values()])
    odds = {chance: math.log(chance / (1 - chance)) for chance in (*SUSPECTED, *DOUBTED)}
    for name, values in (
        ("SUSPECTED", {f"{chance:.0%}": odds[chance] for chance in SUSPECTED}),
        ("DOUBTED", {f"{chance:.0%}": odds[chance] for chance in DOUBTED}),
        ("OF_THE_REST", {str(most): most for most in OF_THE_REST}),
    ):
        shipped = getattr(second_reading, name)
        for said_as, value in values.items():
            setattr(second_reading, name, value)
            yield _line(f"{name.lower().replace('_', ' ')} at {said_as}", playbook, pairs)
        setattr(second_reading, name, shipped)
    figures = _figures_of(playbook, pairs)
    yield from (figures.told_inside, figures.told_outside)


def _taught(playbook: Playbook, drafts: Sequence[Labelled]) -> Analyst:
    house, outside = learned_house(playbook, drafts), learned_outside(playbook, drafts)
    return Analyst(playbook._replace(weights=learned(playbook, drafts), house=house, outside=outside))


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
