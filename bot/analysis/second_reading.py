"""The second reading, by the classifier: it suspects what no phrase stands for."""

import math
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from bot.analysis.classifier import Classifier, features
from bot.analysis.sentences import Sentence, clause
from bot.domain import FAULTS, Finding, SignalKey
from bot.playbook.signals import Signal

Fair = Callable[[SignalKey, int], bool]


def _log_odds(chance: float) -> float:
    return math.log(chance / (1 - chance))


# `python -m bench.learn` prints what other chances would find, and flag by mistake.
SUSPECTED = _log_odds(0.65)
# How far the likeliest signal leads where it may be named: four of five such names are right on mails unseen.
NAMED = 1.5
# Suspicion calls for a change, and never says that harm is done.
_SEVERITY = 2
_LEAST_WORDS = 4


def suspicions(  # noqa: PLR0917 - one reading needs all of it
    classifier: Classifier,
    text: str,
    said_in: Sequence[Sentence],
    known: Collection[int],
    signals: Mapping[SignalKey, Signal],
    fair: Fair,
) -> Iterator[Finding]:
    """Yield the sentences of a mail, but for the `known` ones, that lean towards a fault no evidence makes fair."""
    for number, sentence in enumerate(said_in):
        if number in known or len(sentence.written) < _LEAST_WORDS:
            continue
        seen = features(said_in, number)
        leaning = classifier.leaning(seen)
        family = max(FAULTS, key=leaning.towards)
        if leaning.towards(family) < SUSPECTED:
            continue
        likely = [signal for signal in signals.values() if signal.family is family]
        if not any(fair(signal.key, number) for signal in likely):
            key, lead = classifier.likeliest(seen, likely)
            span = clause(sentence.shade, sentence.span, (), sentence.span)
            yield Finding(key, family, _SEVERITY, span, span.of(text), source="words", named=lead >= NAMED)
