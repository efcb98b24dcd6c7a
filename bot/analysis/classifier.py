"""What a sentence leans towards by its words, where no phrase stands for it: a linear classifier.

It was learned (logistic regression) from the labelled mails in `bench/drafts`; `docs/judgement.md` says how well it
does on mails of others.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from bot.analysis.sentences import Sentence
from bot.domain import Family, SignalKey
from bot.playbook.signals import Signal
from bot.playbook.weights import Hundredths, Weights, weighed

_NUMBER, _BEGIN, _END, _MARKS, _PLACE = "0", "<", ">", "?!", "@"
_TAIL, _PLACES = 3, 4
_LEAST_WORD = "A"  # letters come behind what numbers begin with


def log_odds(chance: float) -> float:
    """Return the log odds of a chance between 0 and 1."""
    return math.log(chance / (1 - chance))


def features(said_in: Sequence[Sentence], number: int) -> frozenset[str]:
    """Return what the classifier sees of a sentence of a mail.

    That is its words and its pairs of words, how it begins and ends, and in which quarter of the mail it stands. One
    number is as good as another.
    """
    sentence = said_in[number]
    words = [word if word >= _LEAST_WORD else _NUMBER for word in sentence.written]
    tail = sentence.shade[max(sentence.span.start, sentence.span.end - _TAIL) : sentence.span.end]
    words += [mark for mark in _MARKS if mark in tail]
    words += map(" ".join, pairwise([_BEGIN, *words, _END]))
    if len(said_in) > 1:
        words.append(f"{_PLACE}{_PLACES * number // (len(said_in) - 1)}")
    return frozenset(words)


class Leaning(NamedTuple):
    """Log odds that a sentence presses, and that it withdraws."""

    push: float
    passive: float

    def towards(self, family: Family) -> float:
        """Return the log odds of a family of faults."""
        return self.push if family is Family.PUSH else self.passive


class Classifier:
    """Reads sentences by learned weights."""

    def __init__(self, weights: Weights) -> None:
        """Read by these weights."""
        self._weights = weights

    def leaning(self, seen: frozenset[str]) -> Leaning:
        """Tell what a sentence with these features leans towards."""
        return Leaning(weighed(self._weights.push, seen), weighed(self._weights.passive, seen))

    def of_mail(self, seen: frozenset[str]) -> float:
        """Return the log odds that a mail of sentences with these features holds a fault."""
        return weighed(self._weights.mail, seen)

    def words_known(self, seen: frozenset[str]) -> int:
        """Return how many of these features are single words that were learned; numbers, marks and places are none."""
        known = (seen & self._weights.push.keys()) | (seen & self._weights.passive.keys())
        return sum(" " not in feature and feature[0].isalpha() for feature in known)

    def likeliest(self, seen: frozenset[str], signals: Iterable[Signal]) -> tuple[SignalKey, float]:
        """Return which of the signals it most likely is, and by how much it leads the next one, in log odds."""
        (second, _), (first, key) = self._odds(seen, signals)[-2:]
        return key, first - second

    def lag(self, seen: frozenset[str], named: SignalKey, signals: Iterable[Signal]) -> float:
        """Return by how much a signal lags behind the likeliest, in log odds: not at all where nothing was learned."""
        odds = {key: its for its, key in self._odds(seen, signals)}
        return max(odds.values()) - odds[named] if named in odds else 0.0

    def _odds(self, seen: frozenset[str], signals: Iterable[Signal]) -> list[tuple[float, SignalKey]]:
        names, each = self._weights.names(), tuple(seen & _naming(self._weights.names))
        return sorted((weighed(names[signal.key], each), signal.key) for signal in signals if signal.key in names)


@lru_cache(maxsize=1)
def _naming(names: Callable[[], Mapping[SignalKey, Hundredths]]) -> frozenset[str]:
    """Return every feature that counts for a signal: of those of a sentence one in five does."""
    return frozenset[str]().union(*names().values())
