"""What the labelled drafts of `bench/drafts` teach: rows made of them, and the weights fitted to these."""

import json
import math
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from bench.labelled import Label, Labelled
from bot.analysis.analyse import Analyst
from bot.analysis.classifier import Classifier, features
from bot.analysis.matching import Standing
from bot.analysis.measures import INSIDE, counted
from bot.analysis.passages import read_draft
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.analysis.situations import house_features, outside_features, phrase_counts
from bot.analysis.surroundings import LEAST_WORDS, Surroundings, seen_by, surroundings
from bot.domain import FAULTS, SignalKey, Situation, Span
from bot.models.local_coach import PlaybookCoach
from bot.playbook.book import Playbook, load_playbook
from bot.playbook.examples import read_examples
from bot.playbook.weights import House, Hundredths, Outside, Weights

FIT = Path(__file__).parent / "learning" / ".venv" / "bin" / "python", Path(__file__).parent / "learning" / "fit.py"
# What we say ourselves is never a fault.
OUR_OWN = 2.0
# More weights than that change next to nothing, and every process has to read them.
LEAST_ROWS, MOST_LEANINGS, MOST_MAIL, MOST_NAMING, MOST_HOUSE, MOST_OUTSIDE = 2, 4000, 1500, 250, 1000, 1200
C_LEANINGS, C_MAIL, C_AROUND, C_NAMES, C_HOUSE, C_OUTSIDE = 0.5, 0.05, 100.0, 3.0, 0.5, 0.0006
# Each fifth of the writers is read by what the others teach, to learn how far that may be believed.
PARTS = 5


class Row(NamedTuple):
    """A sentence, or a mail: what is seen of it, what it is labelled with, and how much it counts."""

    seen: frozenset[str]
    signals: frozenset[str]
    counts: float = 1.0


class Judged(NamedTuple):
    """A sentence as it looks to who learned from others: whether it is a fault, and whether a phrase found it."""

    things: Surroundings
    fault: bool
    found: bool


def learned(playbook: Playbook, drafts: Sequence[Labelled], judged: Sequence[Judged]) -> Weights:
    """Learn from these drafts and from the playbook's own examples and reframes, and from what was judged by others."""
    taught = _leanings(playbook, drafts)
    faults = [row for row in (*_rows(drafts), *_rows_of_playbook(playbook)) if row.signals]
    names = sorted(frozenset[str]().union(*(row.signals for row in faults)))
    fitted = _fitted(faults, {name: [name in row.signals for row in faults] for name in names}, C_NAMES)
    naming = {SignalKey(name): _largest(weights, MOST_NAMING) for name, weights in fitted.items()}
    suspecting, doubting = (_weighing([each for each in judged if each.found is found]) for found in (False, True))
    return taught._replace(suspecting=suspecting, doubting=doubting, names=lambda: naming)


def judged_by_others(playbook: Playbook, writers: Mapping[str, Sequence[Labelled]]) -> dict[str, list[Judged]]:
    """Return the sentences of each writer to customers, as they look to who learned from the writers of other parts."""
    alone = _phrases_alone().analyst
    names, judged = sorted(writers), dict[str, list[Judged]]()
    for part in range(PARTS):
        others = [draft for name in names if name not in names[part::PARTS] for draft in writers[name]]
        classifier = Classifier(_leanings(playbook, others))
        judged |= {
            name: [each for draft in writers[name] for each in _judged(alone, classifier, draft)]
            for name in names[part::PARTS]
        }
    return judged


def _judged(analyst: Analyst, classifier: Classifier, draft: Labelled) -> Iterator[Judged]:
    read = read_draft(draft.text, context=draft.context)
    analysis = analyst.analyse(read)
    if INSIDE & {analysis.situation, draft.situation}:
        return
    said_in = sentences(read, shadow(draft.text))
    found = {analysis.sentence_at(finding.span) for finding in analysis.findings}
    around = surroundings(classifier, analysis, said_in, seen_by(classifier, said_in))
    for number, (things, row) in enumerate(zip(around, rows_of(draft), strict=True)):
        if len(said_in[number].written) >= LEAST_WORDS:
            yield Judged(things, bool(row.signals), number in found)


def _weighing(judged: Sequence[Judged]) -> dict[str, float]:
    fitted = _answer(
        rows=[list(map(float, each.things)) for each in judged],
        names=Surroundings._fields,
        weights=[1.0] * len(judged),
        labels={"": [int(each.fault) for each in judged]},
        c=C_AROUND,
        even=False,
    )
    return {name: round(weight, 3) for name, weight in fitted[""].items()}


def _leanings(playbook: Playbook, drafts: Sequence[Labelled]) -> Weights:
    """Learn what words lean towards, in a sentence and in a mail, and nothing of what stands around."""
    rows = [*_rows(drafts), *_rows_of_playbook(playbook), *_rows_of_rewrites(drafts)]
    family_of = {str(key): signal.family for key, signal in playbook.signals.items()}
    families = {str(fault): [any(family_of[name] is fault for name in row.signals) for row in rows] for fault in FAULTS}
    push, passive = (_largest(weights, MOST_LEANINGS) for weights in _fitted(rows, families, C_LEANINGS).values())
    mails = [_whole(draft) for draft in drafts if draft.situation not in INSIDE]
    fitted = _most_telling(mails, {"": [bool(mail.signals) for mail in mails]}, C_MAIL, MOST_MAIL)
    return Weights(push, passive, _largest(fitted[""], MOST_MAIL), {}, {}, dict)


@cache
def _whole(draft: Labelled) -> Row:
    """Return a mail as one row of all that is seen in its sentences."""
    rows = list(rows_of(draft))
    seen, signals = (
        frozenset[str]().union(*each) for each in zip(*((row.seen, row.signals) for row in rows), strict=True)
    )
    return Row(seen, signals)


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
    fitted = _most_telling(rows, labels, C_OUTSIDE, MOST_OUTSIDE, even=True).values()
    kept = frozenset[str]().union(*fitted)
    return Outside(names, {each: [round(adds[each] * 100) for adds in fitted] for each in ("", *kept)})


def _mail(playbook: Playbook, draft: Labelled, *, outside: bool = False) -> Row:
    said_in = sentences(read_draft(draft.text), shadow(draft.text))
    counts = phrase_counts(playbook.situations, Standing(playbook.language, said_in))
    seen = house_features(said_in, counted(said_in), counts)
    labels = frozenset({str(draft.situation)} if draft.situation else ())
    return Row(frozenset(outside_features(seen, said_in, counts) if outside else seen), labels)


def _rows(drafts: Sequence[Labelled]) -> Iterator[Row]:
    return (row for draft in drafts for row in rows_of(draft))


@cache
def rows_of(draft: Labelled) -> tuple[Row, ...]:
    """Return the sentences of a draft, each with the signals of labels that share half of it, or half of themselves."""
    said_in = sentences(read_draft(draft.text), shadow(draft.text))
    return tuple(
        Row(
            features(said_in, number),
            frozenset(label.signal for label in draft.spans if _is_of(label, sentence.span)),
        )
        for number, sentence in enumerate(said_in)
    )


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


def _rows_of_rewrites(drafts: Sequence[Labelled]) -> Iterator[Row]:
    """Yield the sentences that a rewrite by phrases alone put into these mails."""
    return (Row(seen, frozenset(), OUR_OWN) for draft in drafts for seen in _put_in(draft))


@cache
def _phrases_alone() -> PlaybookCoach:
    return PlaybookCoach(Analyst(load_playbook()._replace(weights=None)))


@cache
def _put_in(draft: Labelled) -> list[frozenset[str]]:
    coach = _phrases_alone()
    rewrite = coach.propose(coach.analyst.analyse(read_draft(draft.text, context=draft.context))).whole.rewrite or ""
    said_in = sentences(read_draft(rewrite), shadow(rewrite)) if rewrite else ()
    new = (number for number, each in enumerate(said_in) if each.span.of(rewrite) not in draft.text)
    return [features(said_in, number) for number in new]


def _seen(text: str) -> Iterator[frozenset[str]]:
    if text.strip():
        said_in = sentences(read_draft(text), shadow(text))
        yield from (features((sentence,), 0) for sentence in said_in)


def _most_telling(
    rows: Sequence[Row], labels: Mapping[str, Sequence[bool]], c: float, most: int, *, even: bool = False
) -> dict[str, dict[str, float]]:
    """Fit by all that is seen, then by what weighs most of it."""
    standing = Counter(chain.from_iterable(row.seen for row in rows))
    fitted = _fitted(rows, labels, c, even=even).values()
    weighing = Counter(
        {each: math.sqrt(standing[each]) * max(abs(adds.get(each, 0)) for adds in fitted) for each in sorted(standing)}
    )
    kept = frozenset(feature for feature, _ in weighing.most_common(most))
    return _fitted([row._replace(seen=row.seen & kept) for row in rows], labels, c, even=even)


def _fitted(
    rows: Sequence[Row], labels: Mapping[str, Sequence[bool]], c: float, *, even: bool = False
) -> dict[str, dict[str, float]]:
    """Return for each label what to begin with, under an empty name, and what each feature adds."""
    return _answer(
        rows=[sorted(row.seen) for row in rows],
        weights=[row.counts for row in rows],
        labels={name: list(map(int, each)) for name, each in labels.items()},
        c=c,
        least=LEAST_ROWS,
        even=even,
    )


def _answer(**asked: object) -> dict[str, dict[str, float]]:
    answered = subprocess.run(  # noqa: S603 - our own script
        [str(part) for part in FIT], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    fitted: dict[str, dict[str, float]] = json.loads(answered.stdout)
    return fitted


def _largest(weights: Mapping[str, float], most: int) -> Hundredths:
    kept = sorted(weights, key=lambda feature: (feature != "", -abs(weights[feature])))[: most + 1]
    return {feature: round(weights[feature] * 100) for feature in kept}
