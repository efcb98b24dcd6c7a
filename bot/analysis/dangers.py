"""Which findings stand in a warning of danger, and so are none: "Keep off the balcony until Monday, it may drop"."""

from bisect import bisect
from collections.abc import Callable, Sequence
from functools import cache
from operator import itemgetter

from bot.analysis.matching import Hit
from bot.analysis.sentences import Sentence
from bot.domain import SignalKey, Span

# What a warning of danger may be taken for; whatever was done, and whoever is insulted, is told beside it.
_SOUNDS_LIKE_A_WARNING = frozenset(
    map(SignalKey, ("false_urgency", "fear_or_shame", "objection_steamroll", "threat", "ultimatum"))
)


def stands_in_a_warning(said_in: Sequence[Sentence]) -> Callable[[Hit], bool]:
    """Return what tells whether a hit stands in a warning of danger; each sentence is searched for them once."""

    @cache
    def warnings(number: int) -> tuple[Span, ...]:
        from bot.analysis.cautions import warning_in  # few mails need its expressions

        sentence = said_in[number].span
        parts = warning_in(sentence.of(said_in[number].shade))
        return tuple(Span(sentence.start + part.start, sentence.start + part.end) for part in parts)

    def is_warned(hit: Hit) -> bool:
        if hit.signal.key not in _SOUNDS_LIKE_A_WARNING:
            return False
        there = warnings(hit.sentence)
        at = bisect(there, hit.span.start, key=itemgetter(0)) - 1
        return at >= 0 and hit.span.end <= there[at].end

    return is_warned
