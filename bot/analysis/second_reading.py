"""The second reading, by the classifier: it suspects what no phrase stands for, and doubts what a lone one says."""

from collections.abc import Iterable
from itertools import islice

from bot.analysis.analyse import Analyst, FirstReading
from bot.analysis.classifier import Classifier, features, log_odds
from bot.analysis.exceptions import judged
from bot.analysis.guards import Guards
from bot.analysis.kinds import kind_of
from bot.analysis.likelihoods import Likelihoods
from bot.analysis.matching import Standing
from bot.analysis.sentences import Sentence, found_in_each, unwrapped
from bot.analysis.shadow import shadow
from bot.domain import FAULTS, Analysis, Draft, Family, Finding, Span
from bot.playbook.weights import Weights

# `python -m bench.learn` prints what other chances would find, and flag by mistake.
SUSPECTED = log_odds(0.5)
# Where so much is found, the mail is to be reworked in any case, and what may press in it is better told: in mails
# unseen five of six sentences that lean so far did.
_MUCH, SUSPECTED_TOO = 2, log_odds(0.25)
# Of the sentences left in such a mail the likeliest is worth another look: in mails unseen more than half did press.
_MAY_BE = log_odds(0.15)
# Half of a sentence that pressed may be the half that did: of halves as likely as this, two of three do.
_LEFT = log_odds(0.35)
# A phrase alone is not believed where the words around it make any fault less likely than that.
DOUBTED = log_odds(0.2)
# How far the signal of a phrase may lag behind where its words show no kind. Three of four names are right then on
# mails unseen, as `python -m bench.naming` counts.
_MISNAMED = 1.0


def read_twice(analyst: Analyst, draft: Draft) -> Analysis:
    """Return what both readings say of a draft; `heeding` says what for."""
    return _heeded(analyst, analyst.first_reading(draft))


def heeding(analyst: Analyst, analysis: Analysis, *, doubting: bool = True) -> Analysis:
    """Return the analysis with what is suspected among its findings, without what is doubted, and judged anew.

    It is for the first look, `check` and the local coach: it refuses no model's rewrite and is told no model. A
    sentence that was changed is read without `doubting`, so that nothing is mended into a doubt. What presses in a mail
    that stays in the house is suspected and neither named nor doubted.
    """
    if _weights_for(analyst, analysis) is None:
        return analysis
    return _heeded(analyst, _again(analyst, analysis), doubting=doubting)


def _heeded(analyst: Analyst, first: FirstReading, *, doubting: bool = True) -> Analysis:
    analysis = first.analysis
    weights = _weights_for(analyst, analysis)
    if weights is None:
        return analysis
    reading = Likelihoods(analyst.playbook, weights, first)
    known = len(analysis.findings)
    much = known >= _MUCH or known + sum(1 for _ in reading.leaning(SUSPECTED)) >= _MUCH
    suspected = tuple(reading.suspected(SUSPECTED_TOO if much else SUSPECTED, SUSPECTED))
    doubting = doubting and analysis.situation not in analyst.playbook.inside
    lone = reading.doubted(DOUBTED, suspecting=bool(suspected)) if doubting else ()
    doubted = tuple(each for each in lone if not _is_plain(each, analyst, analysis))
    if not suspected and not doubted:
        return analysis
    heeded = {*analysis.findings, *suspected}.difference(doubted)
    findings = sorted(heeded, key=lambda finding: (finding.span, finding.signal))
    keep = tuple(each for each in analysis.keep if not any(each.span.overlaps(other.span) for other in suspected))
    return judged(analysis._replace(findings=tuple(findings), keep=keep, doubted=analysis.doubted + doubted))


def _is_plain(finding: Finding, analyst: Analyst, analysis: Analysis) -> bool:
    """Tell whether the words of a finding press by a count, as plainly as those of any fair mail."""
    may_be = any(
        kind.plain and not kind.of.isdisjoint((finding.signal, finding.family)) for kind in analyst.playbook.kinds
    )
    kind = kind_of(finding, analyst.playbook, analysis.situation) if may_be else None
    return kind is not None and kind.plain


def surely_named(analyst: Analyst, analysis: Analysis) -> Analysis:
    """Return the analysis with what a phrase heard left unnamed where its words rather speak for another signal.

    Words that show what they are, as those of a kind do, may be named so whatever else they speak for.
    """
    weights = _weights_for(analyst, analysis)
    if weights is None or analysis.situation in analyst.playbook.inside:
        return analysis

    classifier = Classifier(weights)

    def told(finding: Finding) -> Finding:
        seen = _features_of(finding.quote)
        alike = [signal for signal in analyst.playbook.signals.values() if signal.family is finding.family]
        if classifier.lag(seen, finding.signal, alike) >= _MISNAMED:
            kind = kind_of(finding, analyst.playbook, analysis.situation)
            if kind is None or kind.unsure:
                family = max(FAULTS, key=classifier.leaning(seen).towards)
                return finding._replace(named=False, family=family)
        return finding

    return analysis._replace(findings=tuple(map(told, analysis.findings)))


def leans(analyst: Analyst, analysis: Analysis) -> bool:
    """Tell whether what is left of a sentence in which something was found may be what pressed or withdrew in it."""
    weights = analyst.playbook.weights
    if weights is None:
        return False
    return Likelihoods(analyst.playbook, weights, _again(analyst, analysis)).likeliest() >= _LEFT


def worth_another_look(analyst: Analyst, analysis: Analysis, rewrite: str, most: int) -> tuple[str, ...]:
    """Return the sentences of a draft that stand in its rewrite and, of those, most likely press or withdraw.

    Nothing was found in them, so they were not changed; there are none where none is likely enough to be read again.
    """
    reading = _likelihoods(analyst, analysis)
    if reading is None:
        return ()
    return tuple(islice((said for said in reading.perhaps(_MAY_BE) if said in rewrite), most))


def unsuspected(analyst: Analyst, analysis: Analysis) -> tuple[Span, ...]:
    """Return the sentences of a mail in which nothing was found, and that lean to no fault either."""
    free = [number for number, found in enumerate(found_in_each(analysis).values()) if not found]
    if free and (reading := _likelihoods(analyst, analysis)):
        free = [number for number in free if reading.leans_to_none(number)]
    return tuple(analysis.sentences[number] for number in free)


def likeliest_of(analyst: Analyst, parts: Iterable[str], family: Family) -> str:
    """Return which part of a sentence, read by itself, leans most towards a family of faults, or nothing of none."""
    weights = analyst.playbook.weights
    if weights is None:
        return next(iter(parts), "")
    classifier = Classifier(weights)

    return max(parts, key=lambda part: classifier.leaning(_features_of(part)).towards(family), default="")


def _weights_for(analyst: Analyst, analysis: Analysis) -> Weights | None:
    """Return what reads a mail once more: nothing one that is not English, for they were learned from English alone."""
    return analyst.playbook.weights if analysis.english else None


def _likelihoods(analyst: Analyst, analysis: Analysis) -> Likelihoods | None:
    """Return how likely each sentence of a draft is at fault; None of one that is not read twice."""
    weights = _weights_for(analyst, analysis)
    return Likelihoods(analyst.playbook, weights, _again(analyst, analysis)) if weights else None


def _features_of(words: str) -> frozenset[str]:
    """Return what the classifier sees of words that stand alone."""
    return features((Sentence(Span(0, len(words)), shadow(words)),), 0)


def _again(analyst: Analyst, analysis: Analysis) -> FirstReading:
    """Return what an analysis was made of, made anew."""
    shade = unwrapped(shadow(analysis.draft.text))
    said_in = tuple(Sentence(span, shade) for span in analysis.sentences)
    fair, language = analyst.fair_in(analysis.draft, shade, said_in), analyst.playbook.language
    return FirstReading(analysis, said_in, fair, Standing(language, said_in), Guards(language, said_in))
