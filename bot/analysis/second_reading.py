"""The second reading, by the classifier: it suspects what no phrase stands for, and doubts what a lone one says."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice

from bot.analysis.analyse import Analyst, Fair
from bot.analysis.classifier import Classifier, features
from bot.analysis.exceptions import judged
from bot.analysis.kinds import kind_of
from bot.analysis.measures import INSIDE
from bot.analysis.sentences import Sentence, clause, found_in_each, unwrapped
from bot.analysis.shadow import shadow
from bot.analysis.speech import quoted_of_them
from bot.analysis.surroundings import LEAST_WORDS, seen_by, surroundings
from bot.domain import FAULTS, WORST, Analysis, Family, Finding, SignalKey, Span
from bot.playbook.signals import Signal
from bot.playbook.weights import Weights


def _log_odds(chance: float) -> float:
    return math.log(chance / (1 - chance))


# `python -m bench.learn` prints what other chances would find, and flag by mistake.
SUSPECTED = _log_odds(0.5)
# Where so much is found, the mail is to be reworked in any case, and what may press in it is better told.
_MUCH, SUSPECTED_TOO = 2, _log_odds(0.45)
# A good move in the sentence speaks against a suspicion, but for one so strong: of 17 in mails unseen 14 were right.
_DESPITE_GOOD = _log_odds(0.7)
# Of the sentences left in such a mail the likeliest is worth another look: of mails unseen two in five were labelled.
_MAY_BE = _log_odds(0.25)
# Half of a sentence that pressed may be the half that did: of halves as likely as this, two of three do.
_LEFT = _log_odds(0.35)
# What leans less towards a fault than that may be praised.
_PRAISED = _log_odds(0.25)
# A phrase alone is not believed where so many known words make any fault less likely than that.
DOUBTED, _ENOUGH_WORDS = _log_odds(0.2), 7
# These press by a price or a date, in words as plain as those of any fair mail: their words tell nothing against them.
_BY_PRICE_OR_DATE = frozenset(map(SignalKey, ("discount_bait", "false_urgency", "scarcity", "ultimatum")))
# How far the likeliest signal leads where it may be named, and how far that of a phrase may lag behind where its words
# show no kind: of either four of five such names are right on mails unseen. `python -m bench.naming` counts them.
NAMED, MISNAMED = 3.5, 2.0
# An item of a list is a fact: of seven that the words spoke against in mails unseen, one was labelled.
_ITEM = re.compile(r"(?:[-*\u2022]|\d{1,2}[.)])\s")
# Suspicion calls for a change, and never says that harm is done.
_SEVERITY = 2


def heeding(analyst: Analyst, analysis: Analysis, *, doubting: bool = True) -> Analysis:
    """Return the analysis with what is suspected among its findings, without what is doubted, and judged anew.

    It is for the first look, `check` and the local coach: it refuses no model's rewrite and is told no model. A
    sentence that was changed is read without `doubting`, so that nothing is mended into a doubt. What presses in a mail
    that stays in the house is suspected and neither named nor doubted.
    """
    weights = analyst.playbook.weights
    if weights is None or not analysis.english:
        return analysis
    reading, fair = _read(analyst, analysis, weights)
    much = len(analysis.findings) + sum(1 for _ in reading.leaning(fair, SUSPECTED)) >= _MUCH
    suspected = tuple(reading.suspected(fair, SUSPECTED_TOO if much else SUSPECTED))
    doubting = doubting and analysis.situation not in analyst.playbook.inside
    doubted = tuple(each for each in reading.doubted() if not _is_plain(each, analyst, analysis)) if doubting else ()
    if not suspected and not doubted:
        return analysis
    heeded = {*analysis.findings, *suspected}.difference(doubted)
    findings = sorted(heeded, key=lambda finding: (finding.span, finding.signal))
    return judged(analysis._replace(findings=tuple(findings), doubted=analysis.doubted + doubted))


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
    weights = analyst.playbook.weights
    if weights is None or analysis.situation in analyst.playbook.inside or not analysis.english:
        return analysis

    classifier = Classifier(weights)

    def told(finding: Finding) -> Finding:
        seen = _features_of(finding.quote)
        alike = [signal for signal in analyst.playbook.signals.values() if signal.family is finding.family]
        if classifier.lag(seen, finding.signal, alike) >= MISNAMED:
            kind = kind_of(finding, analyst.playbook, analysis.situation)
            if kind is None or kind.unsure:
                family = max(FAULTS, key=classifier.leaning(seen).towards)
                return finding._replace(named=False, family=family)
        return finding

    return analysis._replace(findings=tuple(map(told, analysis.findings)))


def leans(analyst: Analyst, analysis: Analysis) -> bool:
    """Tell whether what is left of a sentence in which something was found may be what pressed or withdrew in it."""
    if analyst.playbook.weights is None:
        return False
    reading, _ = _read(analyst, analysis, analyst.playbook.weights)
    return reading.likeliest() >= _LEFT


def worth_another_look(analyst: Analyst, analysis: Analysis, rewrite: str, most: int) -> tuple[str, ...]:
    """Return the sentences of a draft that stand in its rewrite and, of those, most likely press or withdraw.

    Nothing was found in them, so they were not changed; there are none where none is likely enough to be read again.
    """
    weights = analyst.playbook.weights
    if weights is None or not analysis.english:
        return ()
    reading, fair = _read(analyst, analysis, weights)
    return tuple(islice((said for said in reading.perhaps(fair) if said in rewrite), most))


def unsuspected(analyst: Analyst, analysis: Analysis) -> tuple[Span, ...]:
    """Return the sentences of a mail in which nothing was found, and that lean to no fault either."""
    free = [number for number, found in enumerate(found_in_each(analysis).values()) if not found]
    weights = analyst.playbook.weights
    if weights is not None and analysis.english and free:
        reading, _ = _read(analyst, analysis, weights)
        free = [number for number in free if reading.leans_to_none(number)]
    return tuple(analysis.sentences[number] for number in free)


def likeliest_of(analyst: Analyst, parts: Iterable[str], family: Family) -> str:
    """Return which part of a sentence, read by itself, leans most towards a family of faults, or nothing of none."""
    weights = analyst.playbook.weights
    if weights is None:
        return next(iter(parts), "")
    classifier = Classifier(weights)

    return max(parts, key=lambda part: classifier.leaning(_features_of(part)).towards(family), default="")


def _features_of(words: str) -> frozenset[str]:
    """Return what the classifier sees of words that stand alone."""
    return features((Sentence(Span(0, len(words)), shadow(words)),), 0)


def _read(analyst: Analyst, analysis: Analysis, weights: Weights) -> tuple["_Reading", Fair]:
    """Return what the classifier sees of a draft, and what evidence there makes fair."""
    shade = unwrapped(shadow(analysis.draft.text))
    said_in = tuple(Sentence(span, shade) for span in analysis.sentences)
    reading = _Reading(weights, analyst.playbook.signals_in(analysis.situation), analysis, said_in)
    return reading, analyst.fair_in(analysis.draft, shade, said_in)


class _Reading:
    """One draft in the eyes of the classifier."""

    def __init__(
        self,
        weights: Weights,
        signals: Mapping[SignalKey, Signal],
        analysis: Analysis,
        said_in: tuple[Sentence, ...],
    ) -> None:
        self._weights = weights
        self._classifier = Classifier(weights)
        self._signals = signals
        self._analysis = analysis
        self._said_in = said_in
        self._seen = seen_by(self._classifier, said_in)
        self._around = list(surroundings(self._classifier, analysis, said_in, self._seen))
        self._odds = [each.odds(weights.suspecting) for each in self._around]

    def doubted(self) -> tuple[Finding, ...]:
        """Return what stands alone in sentences whose other words, and whose mail, speak against any fault.

        Nothing grave is among it, and nothing that presses by a price or a date.
        """
        found = [(finding, self._analysis.sentence_at(finding.span)) for finding in self._analysis.findings]
        standing = Counter(number for _, number in found)
        return tuple(
            finding
            for finding, number in found
            if finding.severity < WORST and finding.signal not in _BY_PRICE_OR_DATE
            if standing[number] == 1 and self._speaks_against(number)
        )

    def _speaks_against(self, number: int) -> bool:
        """Tell whether a sentence has words enough that are known, and these and its mail speak against a fault."""
        odds = self._around[number].odds(self._weights.doubting)
        return odds < DOUBTED and self._classifier.words_known(self._seen[number].features) >= _ENOUGH_WORDS

    def likeliest(self) -> float:
        """Return how far by its words alone the sentence leans that leans furthest towards a fault."""
        long = (number for number, sentence in enumerate(self._said_in) if len(sentence.written) >= LEAST_WORDS)
        return max((max(self._seen[number].leaning) for number in long), default=-math.inf)

    def suspected(self, fair: Fair, least: float) -> Iterator[Finding]:
        """Yield the sentences, but for those known, that lean so far towards a fault and no evidence makes fair."""
        for number, signals in self.leaning(fair, least):
            sentence = self._said_in[number]
            key, lead = self._classifier.likeliest(self._seen[number].features, signals)
            named = lead >= NAMED and self._analysis.situation not in INSIDE
            span = clause(sentence.shade, sentence.span, (), sentence.span)
            quote = span.of(self._analysis.draft.text)
            yield Finding(key, self._signals[key].family, _SEVERITY, span, quote, source="words", named=named)

    def perhaps(self, fair: Fair) -> list[str]:
        """Return the sentences that are not known and may well be at fault, the likeliest first; none that is fair."""
        numbers = sorted((number for number, _ in self.leaning(fair, _MAY_BE)), key=lambda number: -self._odds[number])
        return [self._said_in[number].span.of(self._analysis.draft.text) for number in numbers]

    def leaning(self, fair: Fair, least: float) -> Iterator[tuple[int, list[Signal]]]:
        """Yield the sentences that lean so far, with the signals of the family that they lean towards."""
        for number, sentence in enumerate(self._said_in):
            enough = max(least, _DESPITE_GOOD) if number in self._good else least
            if self._odds[number] < enough or len(sentence.written) < LEAST_WORDS or number in self._known:
                continue
            family = max(FAULTS, key=self._seen[number].leaning.towards)
            signals = [signal for signal in self._signals.values() if signal.family is family]
            item = _ITEM.match(sentence.shade, sentence.span.start)
            if not item and not any(fair(signal.key, number) for signal in signals):
                yield number, signals

    def leans_to_none(self, number: int) -> bool:
        """Tell whether a sentence may be praised: in its mail it leans to no fault."""
        return self._odds[number] < _PRAISED

    @cached_property
    def _good(self) -> set[int]:
        """The sentences with a good move in them that excuses some fault."""
        kept = self._analysis.keep
        return {self._analysis.sentence_at(good.span) for good in kept if self._signals[good.signal].protects_from}

    @cached_property
    def _known(self) -> set[int]:
        """The sentences in which something was found or called fair, or that quote them."""
        analysis = self._analysis
        theirs = quoted_of_them(self._said_in[0].shade) if self._said_in else ()
        found = (analysis.sentence_at(finding.span) for finding in analysis.findings)
        quotes, text = [dismissal.quote for dismissal in analysis.fair], analysis.draft.text
        fair = (n for n, each in enumerate(self._said_in) if any(quote in each.span.of(text) for quote in quotes))
        said = (n for n, each in enumerate(self._said_in) if any(each.span.overlaps(words) for words in theirs))
        return {*found, *fair, *said}
