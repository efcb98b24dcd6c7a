"""One draft in the eyes of the classifier: what is suspected in its sentences, and what is doubted."""

import math
import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from bot.analysis.analyse import FirstReading
from bot.analysis.classifier import Classifier, log_odds
from bot.analysis.expressions import Late
from bot.analysis.measures import INSIDE
from bot.analysis.sentences import Sentence, clause
from bot.analysis.speech import THEY_TOLD, quoted_of_them
from bot.analysis.subject_line import is_subject
from bot.analysis.surroundings import LEAST_WORDS, seen_by, surroundings
from bot.domain import FAULTS, WORST, Finding, SignalKey
from bot.playbook.book import Playbook
from bot.playbook.phrases import NO_PHRASES
from bot.playbook.signals import Signal
from bot.playbook.weights import Weights

if TYPE_CHECKING:
    from bot.analysis.amends import Amends

# A good move in the sentence speaks against a suspicion, but for one so strong: of 17 in mails unseen 14 were right.
_DESPITE_GOOD = log_odds(0.7)
# What asks for something is needed: only what leans as far as a mail by itself is suspected of is told to press.
_DESPITE_AN_ASK = log_odds(0.5)
# Who warns, condoles or tells an error of ours seldom presses beside it: in words like those of a mail that sells.
_WHERE_NOTHING_IS_SOLD = log_odds(0.9)
# So does who owns a failure and makes amends, though more are among them who hint beside it.
_WHERE_AMENDS_ARE_MADE = log_odds(0.8)
# Who advises against buying from us hardly ever does: of the labelled mails that do none is to be changed.
_WHERE_NOBODY_SHOULD_BUY = log_odds(0.95)
# What leans further than that is not made fair by what excuses something else; so short a sentence names too little.
_EXCUSED_POINTEDLY, _SPEAKS_OF_SOMETHING = log_odds(0.6), 12
# What leans less towards a fault than that may be praised.
_PRAISED = log_odds(0.25)
# So many known words have to speak against what a phrase found, or fewer that hardly any fault is made of.
_ENOUGH_WORDS, _FEW_WORDS, _HARDLY = 7, 4, log_odds(0.04)
# These press by a price or a date, in words as plain as those of any fair mail, which tell little against them.
_BY_PRICE_OR_DATE = frozenset(map(SignalKey, ("discount_bait", "false_urgency", "scarcity", "ultimatum")))
# Who owns an error has said nothing yet for the ultimatum beside it.
_ADMITS = SignalKey("own_and_advocate")
# They, and what is grave, are doubted only where a good move stands in another sentence, and so little speaks for a
# fault: of what was flagged in good mails of two writers unseen that took away a quarter, and no label that was found.
_DOUBTED_BESIDE_GOOD = log_odds(0.1)
# How far the likeliest signal leads where it may be named: four of five such names are right on mails unseen.
# `python -m bench.naming` counts them.
_NAMED = 3.5
# So is what is grave where it is all that is found, which phrases written for it seldom are: by 20% a fiftieth of the
# playbook's own examples would go unheard in mails that say nothing else, by this one in a hundred.
_DOUBTED_ALONE = log_odds(0.15)
# A mail of fewer words tells too little of what else it is about.
_LEAST_TOLD = 40
# What mends a failure that the mail owns is told in words like an act or a price given away.
_DOUBTED_IN_AMENDS = log_odds(0.5)
# What is done otherwise on our side since, or what it cost them, was neither theirs to ask for nor said to frighten.
_DOUBTED_IN_THE_REST = log_odds(0.75)
_AN_ACT = SignalKey("fait_accompli")
# An item of a list is a fact: of seven that the words spoke against in mails unseen, one was labelled.
_ITEM = re.compile(r"(?:[-*\u2022]|\d{1,2}[.)])\s")
# Left standing in a mail that is mended, such seldom press though their words lean so: what is short, gives a price,
# cheers, or tells what they said. Of 93 in mails unseen 11 were labelled, and of what else leans so more than a third.
_LEAST_NAMED = 8
_SELDOM = Late(rf"[\u20ac\u00a3$] ?\d|!\s*\Z|{THEY_TOLD}")
# Suspicion calls for a change, and never says that harm is done.
_SEVERITY = 2


class Likelihoods:
    """How likely each sentence of a draft is at fault, by its words and by what stands around it."""

    def __init__(self, playbook: Playbook, weights: Weights, first: FirstReading) -> None:
        """Weigh what was read a first time."""
        self._weights = weights
        self._classifier = Classifier(weights)
        self._analysis, self._said_in = first.analysis, first.said_in
        self._fair, self._standing, self._guards = first.fair, first.standing, first.guards
        self._signals, self._asks = playbook.signals_in(first.analysis.situation), playbook.asks
        self._seen = seen_by(self._classifier, self._said_in)
        self._around = list(surroundings(self._classifier, self._analysis, self._said_in, self._seen))
        self._odds = [each.odds(weights.suspecting) for each in self._around]
        self._towards: dict[int, list[Signal]] = {}  # each sentence is looked at once, for whatever chance

    def doubted(self, most: float, *, suspecting: bool) -> tuple[Finding, ...]:
        """Return what stands alone in sentences whose other words, and whose mail, so far speak against any fault.

        They have to speak louder against what is grave or presses by a price or a date, and a good move beside them;
        but not against what is grave where it is all that is found in a mail in which no words are suspected.
        """
        found = [(finding, self._analysis.sentence_at(finding.span)) for finding in self._analysis.findings]
        standing = Counter(number for _, number in found)
        sole = len(found) == 1 and not suspecting and sum(len(each.written) for each in self._said_in) >= _LEAST_TOLD
        return tuple(
            finding
            for finding, number in found
            if (
                standing[number] == 1 and self._speaks_against(number, self._most_for(finding, number, most, sole=sole))
            )
            or self._makes_amends(finding, number)
        )

    def _makes_amends(self, finding: Finding, number: int) -> bool:
        """Tell whether the sentence makes amends for a failure that the mail owns, without a lever in it."""
        if finding.signal in _BY_PRICE_OR_DATE:
            return False
        if number in self._amends.rest:
            grave = finding.severity == WORST and finding.signal != _AN_ACT
            return not grave and self._speaks_against(number, _DOUBTED_IN_THE_REST)
        return number in self._amends.mended and self._speaks_against(number, _DOUBTED_IN_AMENDS)

    def _most_for(self, finding: Finding, number: int, most: float, *, sole: bool) -> float:
        """Return how far a sentence may lean at most where this finding in it is doubted."""
        levers = finding.signal in _BY_PRICE_OR_DATE
        if not levers and finding.severity < WORST:
            return most
        if not levers and sole:
            return min(most, _DOUBTED_ALONE)
        moves = (kept for kept in self._analysis.keep if not (levers and kept.signal == _ADMITS))
        beside = any(self._analysis.sentence_at(kept.span) != number for kept in moves)
        return min(most, _DOUBTED_BESIDE_GOOD) if beside else -math.inf

    def _speaks_against(self, number: int, most: float) -> bool:
        """Tell whether a sentence has words enough that are known, and these and its mail speak against a fault."""
        odds = self._around[number].odds(self._weights.doubting)
        enough = _FEW_WORDS if odds < _HARDLY else _ENOUGH_WORDS
        return odds < most and self._classifier.words_known(self._seen[number].features) >= enough

    def likeliest(self) -> float:
        """Return how far by its words alone the sentence leans that leans furthest towards a fault."""
        long = (number for number, sentence in enumerate(self._said_in) if len(sentence.written) >= LEAST_WORDS)
        return max((max(self._seen[number].leaning) for number in long), default=-math.inf)

    def suspected(self, least: float, sure: float) -> Iterator[Finding]:
        """Yield the sentences, but for those known, that lean so far towards a fault and no evidence makes fair."""
        for number, signals in self.leaning(least):
            sentence = self._said_in[number]
            key, lead = self._classifier.likeliest(self._seen[number].features, signals)
            named = lead >= _NAMED and self._analysis.situation not in INSIDE
            span = clause(sentence.shade, sentence.span, (), sentence.span)
            quote = span.of(self._analysis.draft.text)
            family, is_sure = self._signals[key].family, self._odds[number] >= sure
            yield Finding(key, family, _SEVERITY, span, quote, source="words", named=named, sure=is_sure)

    def perhaps(self, least: float) -> list[str]:
        """Return the sentences that are not known and lean so far, the likeliest first; none that seldom presses."""
        numbers = sorted((number for number, _ in self.leaning(least)), key=lambda number: -self._odds[number])
        long = (self._said_in[number] for number in numbers if len(self._said_in[number].written) >= _LEAST_NAMED)
        said = (sentence.span.of(self._analysis.draft.text) for sentence in long)
        return [words for words in said if not _SELDOM.search(words)]

    def leaning(self, least: float) -> Iterator[tuple[int, list[Signal]]]:
        """Yield the sentences that lean so far, with the signals of the family that they lean towards."""
        for number, odds in enumerate(self._odds):
            if odds >= least:
                if number not in self._towards:
                    self._towards[number] = self._leans_to(number, odds)
                if signals := self._towards[number]:
                    yield number, signals

    def _leans_to(self, number: int, odds: float) -> list[Signal]:
        """Return the signals of the family that a sentence leans towards; none where something speaks against it."""
        sentence = self._said_in[number]
        if len(sentence.written) < LEAST_WORDS or number in self._known:
            return []
        if (odds < _DESPITE_GOOD and number in self._good) or (odds < _DESPITE_AN_ASK and number in self._asking):
            return []
        if not number and is_subject(sentence.span.of(sentence.shade)):
            return []
        family = max(FAULTS, key=self._seen[number].leaning.towards)
        signals = [signal for signal in self._signals.values() if signal.family is family]
        item = _ITEM.match(sentence.shade, sentence.span.start)
        if item or self._is_excused(number, signals) or self._is_harmless(sentence):
            return []
        # What the rest of the mail is about takes longest to tell.
        return signals if number not in self._spared and odds >= self._least_here else []

    def _is_harmless(self, sentence: Sentence) -> bool:
        from bot.analysis.harmless import is_harmless  # its expressions take long to make, and few mails need them

        return is_harmless(sentence.span.of(sentence.shade), sentence.span.of(self._analysis.draft.text))

    def _is_excused(self, number: int, signals: list[Signal]) -> bool:
        """Tell whether evidence makes a sentence fair: where it leans far, only what speaks of the same."""
        speaks = len(self._said_in[number].written) >= _SPEAKS_OF_SOMETHING
        pointedly = speaks and self._odds[number] >= _EXCUSED_POINTEDLY
        return any(self._fair(signal.key, number, pointedly=pointedly) for signal in signals)

    def leans_to_none(self, number: int) -> bool:
        """Tell whether a sentence may be praised: in its mail it leans to no fault."""
        return self._odds[number] < _PRAISED

    @cached_property
    def _apart(self) -> frozenset[int]:
        """The sentences that warn, condole or tell an error of ours, and so keep some signal out of the mail."""
        guards = {signal.unless_anywhere for signal in self._signals.values()} - {NO_PHRASES}
        return frozenset(number for guard in guards for number in self._guards.anywhere(guard))

    @cached_property
    def _spared(self) -> frozenset[int]:
        """The sentences that are not suspected: those, and what makes amends, whatever presses beside it."""
        return self._apart.union(*self._amends)

    @cached_property
    def _least_here(self) -> float:
        """How far a sentence of this mail has to lean; amends count for that only where no phrase is found."""
        from bot.analysis.misfits import advises_against_us  # as `is_harmless`: few mails need it

        found = self._analysis.findings
        if not found and advises_against_us(sentence.span.of(sentence.shade) for sentence in self._said_in):
            return _WHERE_NOBODY_SHOULD_BUY
        if self._apart:
            return _WHERE_NOTHING_IS_SOLD
        return _WHERE_AMENDS_ARE_MADE if self._spared and not found else -math.inf

    @cached_property
    def _amends(self) -> "Amends":
        """The sentences that own a failure, say what mends it, or tell of it what is to be told."""
        from bot.analysis.amends import amends_in  # as `is_harmless`: few mails need it

        return amends_in(sentence.span.of(sentence.shade) for sentence in self._said_in)

    @cached_property
    def _good(self) -> set[int]:
        """The sentences with a good move in them that excuses some fault."""
        kept = self._analysis.keep
        return {self._analysis.sentence_at(good.span) for good in kept if self._signals[good.signal].protects_from}

    @cached_property
    def _asking(self) -> set[int]:
        """The sentences in which something is asked for that is no question."""
        asking = {sentence for _, sentence in self._standing.of(self._asks)}
        return {number for number, sentence in enumerate(self._said_in) if sentence in asking}

    @cached_property
    def _known(self) -> set[int]:
        """The sentences in which something was found or called fair, or that quote them."""
        analysis = self._analysis
        theirs = quoted_of_them(self._said_in[0].shade) if self._said_in else ()
        found = {analysis.sentence_at(finding.span) for finding in analysis.findings}
        quotes, text = [dismissal.quote for dismissal in analysis.fair], analysis.draft.text
        if not theirs and not quotes:  # as in most mails
            return found
        fair = (n for n, each in enumerate(self._said_in) if any(quote in each.span.of(text) for quote in quotes))
        said = (n for n, each in enumerate(self._said_in) if any(each.span.overlaps(words) for words in theirs))
        return {*found, *fair, *said}
