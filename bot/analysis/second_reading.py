"""The second reading, by the classifier: it suspects what no phrase stands for."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping

from bot.analysis.classifier import Classifier
from bot.analysis.sentences import Sentence
from bot.domain import FAULTS, Finding, SignalKey, Span
from bot.playbook.signals import Signal

Fair = Callable[[SignalKey, int], bool]


def _log_odds(chance: float) -> float:
    return math.log(chance / (1 - chance))


# `python -m bench.learn` prints what other chances would find, and flag by mistake.
SUSPECTED = _log_odds(0.75)
# How far the likeliest signal leads where it may be named.
NAMED = 1.0
# Suspicion calls for a change, and never says that harm is done.
_SEVERITY = 2
_LEAST_WORDS = 4
_AROUND = " \n\t-*.,;:\"'()"


def suspicions(
    classifier: Classifier,
    text: str,
    sentences: Iterable[tuple[int, Sentence]],
    signals: Mapping[SignalKey, Signal],
    fair: Fair,
) -> Iterator[Finding]:
    """Yield the sentences, of these with their numbers, that lean towards a fault which no evidence makes fair."""
    for number, sentence in sentences:
        leaning = classifier.leaning(sentence)
        family = max(FAULTS, key=leaning.towards)
        if leaning.towards(family) < SUSPECTED or len(sentence.written) < _LEAST_WORDS:
            continue
        likely = [signal for signal in signals.values() if signal.family is family]
        if not any(fair(signal.key, number) for signal in likely):
            key, lead = classifier.likeliest(sentence, likely)
            span = _without_marks(text, sentence.span)
            yield Finding(key, family, _SEVERITY, span, span.of(text), source="words", named=lead >= NAMED)


def _without_marks(text: str, sentence: Span) -> Span:
    """Return the span of a sentence without the list mark, quotation marks and stop around its words."""
    words = sentence.of(text)
    start = sentence.start + len(words) - len(words.lstrip(_AROUND))
    return Span(start, max(start, start + len(words.strip(_AROUND))))
