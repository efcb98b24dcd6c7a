"""What the hits in a mail come to: those that count, widened to clauses and joined, and the verdict."""

from bisect import bisect, bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate

from bot.analysis.doubtful import beyond_doubt
from bot.analysis.matching import Hit
from bot.analysis.sentences import Sentence, clause, cuts
from bot.domain import WORST, DocumentFact, Family, Finding, Kept, SignalKey, Span, Verdict
from bot.playbook.signals import Signal


def is_grave(hit: Hit) -> bool:
    """Tell whether a hit counts as the worst there is, whatever stands beside it."""
    return not hit.pattern.beside and hit.signal.severity + hit.pattern.shift >= WORST


def heard(faults: list[Hit], good: Sequence[Hit], said_in: Sequence[Sentence]) -> list[Hit]:
    """Leave out what is doubtful in a mail that does well, and what counts only beside others where they are few.

    Few are the faults of a family where none is grave and no two sentences hold one.
    """
    if any(hit.pattern.doubtful for hit in faults):
        faults = list(beyond_doubt(faults, good, said_in))
    places: dict[Family, set[int]] = defaultdict(set)
    grave: set[Family] = set()
    for hit in faults:
        if not hit.pattern.beside and hit.signal.severity + hit.pattern.shift > 1:
            places[hit.signal.family].add(hit.sentence)
            grave |= {hit.signal.family} if is_grave(hit) else set()
    loud = grave | {family for family, standing in places.items() if len(standing) > 1}
    return [hit for hit in faults if not hit.pattern.beside or hit.signal.family in loud]


def findings_of(faults: Iterable[Hit], said_in: tuple[Sentence, ...], text: str) -> tuple[Finding, ...]:
    """Return what presses and what withdraws in a mail, in order of place."""
    return tuple(
        Finding(signal.key, signal.family, severity, span, span.of(text))
        for signal, span, severity in _merged(faults, said_in)
    )


def kept_beside(
    findings: tuple[Finding, ...], good: Iterable[Hit], said_in: tuple[Sentence, ...], text: str
) -> tuple[Kept, ...]:
    """Return what is good in a mail, without what a fault stands on the same words of, so that praise would mislead."""
    keep = (Kept(signal.key, span, span.of(text)) for signal, span, _ in _merged(good, said_in))
    starts = [finding.span.start for finding in findings]
    reach = [0, *accumulate((finding.span.end for finding in findings), max)]
    return tuple(kept for kept in keep if reach[bisect_left(starts, kept.span.end)] <= kept.span.start)


def verdict_of(findings: tuple[Finding, ...], document: tuple[DocumentFact, ...], where: tuple[Span, ...]) -> Verdict:
    """Say what to do with a draft in which this was found, given where its sentences stand."""
    pressing = [finding for finding in findings if finding.severity > 1]
    if not pressing and not document and len(findings) <= 1:
        return Verdict.SEND
    starts = [sentence.start for sentence in where]
    touched = {bisect(starts, finding.span.start) for finding in findings}
    if (len(touched) <= 1 and not document) or (not findings and len(document) == 1):
        return Verdict.ONE_CHANGE
    return Verdict.REWORK


def _merged(hits: Iterable[Hit], said_in: tuple[Sentence, ...]) -> list[tuple[Signal, Span, int]]:
    """Widen hits to clauses and join those of one signal that overlap; in order of place."""
    parted = cache(lambda number: cuts(said_in[number].shade, said_in[number].span))
    held = ((said_in[hit.sentence], hit) for hit in hits)
    widened = [
        (clause(sentence.shade, sentence.span, parted(hit.sentence), hit.span), hit.signal, hit.pattern.shift)
        for sentence, hit in held
    ]
    merged: dict[SignalKey, list[tuple[Signal, Span, int]]] = defaultdict(list)
    for span, signal, shift in sorted(widened, key=lambda each: each[0]):
        severity, of_signal = min(WORST, max(1, signal.severity + shift)), merged[signal.key]
        if of_signal and span.overlaps(of_signal[-1][1]):
            _, before, known = of_signal.pop()
            of_signal.append((signal, Span(before.start, max(span.end, before.end)), max(severity, known)))
        else:
            of_signal.append((signal, span, severity))
    return sorted((each for found in merged.values() for each in found), key=lambda each: (each[1], each[0].key))
