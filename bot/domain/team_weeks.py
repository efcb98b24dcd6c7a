"""A team's week as a digest may know it: what people did, without who they are."""

from dataclasses import dataclass
from typing import Literal

from bot.domain import SignalKey

Hats = Literal["us", "even", "them"]


@dataclass(frozen=True, slots=True)
class PersonWeek:
    """What one person's drafts of a week held and what the rewrites they took no longer did.

    `us_percent` is the mean share of first-person words in their drafts; `ready` says that one needed no change.
    """

    drafts: int
    us_percent: float
    met: frozenset[SignalKey] = frozenset()
    changed: frozenset[SignalKey] = frozenset()
    ready: bool = False


@dataclass(frozen=True, slots=True)
class TeamWeek:
    """An ISO week and those who had a draft coached in it, in no order and without a name."""

    week: str
    people: tuple[PersonWeek, ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """How many people a signal speaks of, at the least."""

    signal: SignalKey
    people: int


@dataclass(frozen=True, slots=True)
class Numbers:
    """What may be told of a team's week; every number is a lower bound.

    `met` and `changed` name the most frequent first. `fewer` names what fewer people met than when it was last told.
    `trend` holds what is told of each signal of `met`, week by week, with no entry for a week without numbers.
    """

    people: int
    drafts: int
    met: tuple[AtLeast, ...]
    changed: tuple[AtLeast, ...]
    fewer: tuple[SignalKey, ...]
    ready: int
    hats: Hats | None
    hats_before: Hats | None
    trend: tuple[tuple[str, tuple[int, ...]], ...]
