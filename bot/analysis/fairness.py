"""What tells whether a fault of a mail is fair by what is known beside it, and the faults that are not."""

from typing import Protocol

from bot.analysis.matching import Hit
from bot.domain import SignalKey


class Fair(Protocol):
    """Tells whether a signal is fair in a sentence; `pointedly` by what speaks of this very sentence.

    Where other sentences do the like, by the signals found `beside` it, "she asked me to" tells not which is meant.
    """

    def __call__(
        self, signal: SignalKey, number: int, /, *, pointedly: bool = False, beside: frozenset[SignalKey] = frozenset()
    ) -> bool:
        """Tell it."""


def unfair(
    _signal: SignalKey,
    _number: int,
    /,
    *,
    pointedly: bool = False,  # noqa: ARG001
    beside: frozenset[SignalKey] = frozenset(),  # noqa: ARG001
) -> bool:
    """Without evidence nothing is excused."""
    return False


def unexcused(faults: list[Hit], fair: Fair) -> list[Hit]:
    """Return the faults that are not fair, each told beside what is found in other sentences."""
    if fair is unfair:
        return faults
    found = {(hit.sentence, hit.signal.key) for hit in faults}

    def is_fair(hit: Hit) -> bool:
        beside = frozenset(key for number, key in found if number != hit.sentence)
        return fair(hit.signal.key, hit.sentence, beside=beside)

    return [hit for hit in faults if not is_fair(hit)]
