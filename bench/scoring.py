"""What counts as a hit, and the figures made of hits."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bench.detectors import Found, Reading
from bench.labelled import Label, Labelled
from bot.analysis.measures import INSIDE
from bot.domain import Family, Situation, Span, Verdict

_STOP = re.compile(r"[.!?][\"')\u201d\u2019]*\s+|\n\s*\n")


def one_to_one(
    draft: Labelled, found: Sequence[Found], families: Mapping[str, Family]
) -> Iterator[tuple[Label, Found | None]]:
    """Pair each label with the finding that hits it, or None; one finding counts for one label.

    A hit is of the same family, covers at least half of the label, and is at most twice its length or one sentence.
    """
    free = list(found)
    for label in sorted(draft.spans, key=lambda label: label.span):
        hits = [each for each in free if _hits(draft.text, each, label, families[label.signal])]
        best = min(hits, key=lambda each: (each.signal != label.signal, -_shared(each.span, label.span)), default=None)
        if best:
            free.remove(best)
        yield label, best


def _hits(text: str, found: Found, label: Label, family: Family) -> bool:
    wanted = label.span.end - label.span.start
    return (
        found.family in {None, family}
        and 2 * _shared(found.span, label.span) >= wanted
        and (found.span.end - found.span.start <= 2 * wanted or not _STOP.search(found.span.of(text).strip()))
    )


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


@dataclass
class Figures:
    """The figures of one reader on one file."""

    drafts: Sequence[Labelled]
    readings: Sequence[Reading]
    families: Mapping[str, Family]
    pairs: list[list[tuple[Label, Found | None]]] = field(init=False)

    def __post_init__(self) -> None:
        """Pair labels and findings once, for all figures."""
        self.pairs = [list(one_to_one(draft, reading.found, self.families)) for draft, reading in self._both]

    @property
    def _both(self) -> Iterator[tuple[Labelled, Reading]]:
        return zip(self.drafts, self.readings, strict=True)

    @cached_property
    def recall(self) -> Mapping[str, tuple[int, int]]:
        """Hits and labels: of `all`, of each family, of each signal."""
        hits: Counter[str] = Counter()
        labels: Counter[str] = Counter()
        for label, found in (pair for pairs in self.pairs for pair in pairs):
            for name in ("all", str(self.families[label.signal]), label.signal):
                labels[name] += 1
                hits[name] += found is not None
        return {name: (hits[name], count) for name, count in labels.most_common()}

    @cached_property
    def named_right(self) -> int:
        """How many labels were hit by a finding of the very signal."""
        return sum(found is not None and found.signal == label.signal for pairs in self.pairs for label, found in pairs)

    def precision(self, *, strict: bool) -> tuple[int, int]:
        """Of the findings on rework drafts: those that hit a label, or (not strict) touch one; and all."""
        right = total = 0
        for (draft, reading), pairs in zip(self._both, self.pairs, strict=True):
            if draft.verdict is Verdict.REWORK:
                total += len(reading.found)
                if strict:
                    right += sum(found is not None for _, found in pairs)
                else:
                    right += sum(any(f.span.overlaps(label.span) for label in draft.spans) for f in reading.found)
        return right, total

    def flagged_share(self, verdict: Verdict) -> float:
        """Share of the text of such drafts that is flagged."""
        chosen = [(draft, reading) for draft, reading in self._both if draft.verdict is verdict]
        flagged = sum(len({at for f in reading.found for at in range(*f.span)}) for _, reading in chosen)
        return flagged / max(1, sum(len(draft.text) for draft, _ in chosen))

    def flags_per_draft(self, verdict: Verdict) -> float:
        """Findings per draft of this verdict."""
        counts = [len(reading.found) for draft, reading in self._both if draft.verdict is verdict]
        return sum(counts) / max(1, len(counts))

    @cached_property
    def on_keep(self) -> tuple[int, int]:
        """Stretches to be kept that are touched by a finding, and all of them."""
        kept = [(label, reading) for draft, reading in self._both for label in draft.keep]
        return sum(any(f.span.overlaps(label.span) for f in reading.found) for label, reading in kept), len(kept)

    @cached_property
    def confusion(self) -> Mapping[tuple[Verdict, Verdict], int]:
        """How often a draft of the first verdict was given the second."""
        return Counter((draft.verdict, reading.verdict) for draft, reading in self._both if reading.verdict)

    @cached_property
    def auc(self) -> float:
        """Chance that a rework draft has the larger sum of severities than a draft to send; ties count half."""
        sums = [(draft.verdict, sum(f.severity for f in reading.found)) for draft, reading in self._both]
        worse = [total for verdict, total in sums if verdict is Verdict.REWORK]
        good = [total for verdict, total in sums if verdict is Verdict.SEND]
        wins = sum((a > b) + (a == b) / 2 for a in worse for b in good)
        return wins / max(1, len(worse) * len(good))

    @property
    def told_inside(self) -> str:
        """Say how many mails that stay in the house were told, how many others were taken for one, and with whom."""
        pairs = [(draft.situation, reading.situation) for draft, reading in self._both if reading.situation]
        house = [(label, told) for label, told in pairs if label in INSIDE]
        told = [(label, heard) for label, heard in house if heard in INSIDE]
        right = sum(label is heard for label, heard in told)
        false = sum(heard in INSIDE for label, heard in pairs if label not in INSIDE)
        return (
            f"{len(told)} of {len(house)} mails that stay in the house told, {right} of them with whom; "
            f"{false} of {len(pairs) - len(house)} others taken for one"
        )

    @property
    def told_outside(self) -> str:
        """Say in how many of the customers' mails whose situation is known one was named, and how often rightly."""
        pairs = [(draft.situation, reading.situation) for draft, reading in self._both if draft.situation]
        outside = [(label, told) for label, told in pairs if label not in INSIDE]
        named = [(label, told) for label, told in outside if told is not Situation.OTHER]
        right = sum(label is told for label, told in named)
        if not outside:
            return "nobody said in which situation these customers are written to"
        return f"situation named in {len(named)} of {len(outside)} mails to customers, {right} of them rightly"
