"""The second reading, by the classifier: it suspects what no phrase stands for."""

import math
from bisect import bisect
from collections.abc import Collection, Iterator, Sequence

from bot.analysis.analyse import Analyst
from bot.analysis.classifier import Classifier, features
from bot.analysis.exceptions import judged
from bot.analysis.sentences import Sentence, clause, sentences
from bot.analysis.shadow import shadow
from bot.domain import FAULTS, Analysis, Finding
from bot.playbook.weights import Weights


def _log_odds(chance: float) -> float:
    return math.log(chance / (1 - chance))


# `python -m bench.learn` prints what other chances would find, and flag by mistake.
SUSPECTED = _log_odds(0.65)
# How far the likeliest signal leads where it may be named: four of five such names are right on mails unseen.
NAMED = 1.5
# Suspicion calls for a change, and never says that harm is done.
_SEVERITY = 2
_LEAST_WORDS = 4


def heeding(analyst: Analyst, analysis: Analysis) -> Analysis:
    """Return the analysis with what is suspected among its findings, and the verdict that makes.

    It is for the first look, `check` and the local coach: it refuses no model's rewrite and is told no model.
    """
    weights, inside = analyst.playbook.weights, analysis.situation in analyst.playbook.inside
    if weights is None or inside or not analysis.english:
        return analysis
    shade = shadow(analysis.draft.text)
    said_in = sentences(analysis.draft, shade)
    known = _known(analyst, analysis, said_in)
    suspected = tuple(_suspicions(analyst, weights, analysis, shade, said_in, known))
    if not suspected:
        return analysis
    findings = sorted((*analysis.findings, *suspected), key=lambda finding: (finding.span, finding.signal))
    return judged(analysis._replace(findings=tuple(findings)), said_in)


def _known(analyst: Analyst, analysis: Analysis, said_in: Sequence[Sentence]) -> set[int]:
    """Return the sentences in which something was found, was found and called fair, or excuses what is found."""
    signals, text = analyst.playbook.signals, analysis.draft.text
    good = [kept.span for kept in analysis.keep if signals[kept.signal].protects_from]
    starts = [sentence.span.start for sentence in said_in]
    found = {bisect(starts, span.start) - 1 for span in (*good, *(finding.span for finding in analysis.findings))}
    quotes = [dismissal.quote for dismissal in analysis.fair]
    fair = (n for n, sentence in enumerate(said_in) if any(quote in sentence.span.of(text) for quote in quotes))
    return found.union(fair)


def _suspicions(  # noqa: PLR0917 - one reading needs all of it
    analyst: Analyst,
    weights: Weights,
    analysis: Analysis,
    shade: str,
    said_in: tuple[Sentence, ...],
    known: Collection[int],
) -> Iterator[Finding]:
    """Yield the sentences of a mail, but for the `known` ones, that lean towards a fault no evidence makes fair."""
    classifier, fair = Classifier(weights), analyst.fair_in(analysis.draft, shade, said_in)
    for number, sentence in enumerate(said_in):
        if number in known or len(sentence.written) < _LEAST_WORDS:
            continue
        seen = features(said_in, number)
        leaning = classifier.leaning(seen)
        family = max(FAULTS, key=leaning.towards)
        if leaning.towards(family) < SUSPECTED:
            continue
        likely = [signal for signal in analyst.playbook.signals.values() if signal.family is family]
        if not any(fair(signal.key, number) for signal in likely):
            key, lead = classifier.likeliest(seen, likely)
            span = clause(shade, sentence.span, (), sentence.span)
            yield Finding(
                key, family, _SEVERITY, span, span.of(analysis.draft.text), source="words", named=lead >= NAMED
            )
