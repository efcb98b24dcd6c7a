"""What a sentence is judged by: two things of its own words, and four of the mail around it.

Of all that was tried these told most on mails of writers whom nothing was learned from (decision 0034).
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from operator import mul
from typing import NamedTuple

from bot.analysis.classifier import Classifier, Leaning, features
from bot.analysis.sentences import Sentence
from bot.domain import Analysis

# A greeting and a name lean nowhere, nor does what is not there.
LEAST_WORDS = 4
_NOWHERE = -4.0
# Beyond that a mail says no more of any one sentence in it: none is all of one kind.
_MOST_OF_MAIL = 2.0


class Surroundings(NamedTuple):
    """A sentence in its mail: what speaks for a fault in it, in log odds and counts."""

    own: float
    """What it leans towards most, divided by the root of the number of its words: long ones gather much by chance."""
    other: float
    """The lesser of its two leanings: what leans both ways is likelier a fault than what leans one way alone."""
    mail: float
    """Log odds that there is a fault in a mail of such words, at most 2."""
    before: float
    """What the sentence before it leans towards."""
    good: int
    """How many good moves stand in other sentences."""
    found: bool
    """Whether a phrase was found in another sentence."""

    def odds(self, weights: Mapping[str, float]) -> float:
        """Return the log odds of a fault: a number to begin with, and so much for each thing."""
        odds: float = weights[""] + sum(map(mul, map(weights.__getitem__, self._fields), self))
        return odds


class Seen(NamedTuple):
    """A sentence as the classifier sees it, and what it leans towards."""

    features: frozenset[str]
    leaning: Leaning


def seen_by(classifier: Classifier, said_in: Sequence[Sentence]) -> list[Seen]:
    """Return how the sentences of a mail look to a classifier."""
    seen = (features(said_in, number) for number in range(len(said_in)))
    return [Seen(each, classifier.leaning(each)) for each in seen]


def surroundings(
    classifier: Classifier, analysis: Analysis, said_in: Sequence[Sentence], seen: Sequence[Seen]
) -> Iterator[Surroundings]:
    """Yield for each sentence of an analysed mail what it is judged by."""
    of_mail = classifier.of_mail(frozenset[str]().union(*(each.features for each in seen)))
    # A sentence alone has no mail around it.
    mail = min(of_mail, _MOST_OF_MAIL) if len(said_in) > 1 else 0.0
    found = {analysis.sentence_at(finding.span) for finding in analysis.findings}
    moves = Counter(number for _, number in {(kept.signal, analysis.sentence_at(kept.span)) for kept in analysis.keep})
    moved, before = moves.total(), _NOWHERE
    for number, (sentence, (_, leaning)) in enumerate(zip(said_in, seen, strict=True)):
        most, words = max(leaning), len(sentence.written)
        good, elsewhere = moved - moves.get(number, 0), len(found) > (number in found)
        yield Surroundings(most / math.sqrt(words or 1), min(leaning), mail, before, good, elsewhere)
        before = most if words >= LEAST_WORDS else _NOWHERE
