"""A team's week as a digest may know it, without who its people are, and what is told of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.domain import SignalKey

Hats = Literal["us", "even", "them"]
LEAST_PEOPLE = 5
"""With fewer there are no numbers: they could point at somebody."""


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
class HeldWeek:
    """How many people of a week something was true of, as counted when its digest was written and never again.

    Each count is that of the week before while one person alone may have moved it. Of a week below the floor there
    are no `people`, nor anything else. `drafts` leaves the two busiest out; `third_busiest` is what the next one had.
    """

    week: str
    people: int = 0
    drafts: int = 0
    third_busiest: int = 0
    met: Mapping[SignalKey, int] = field(default_factory=dict)
    changed: Mapping[SignalKey, int] = field(default_factory=dict)
    ready: int = 0
    hats: Hats | None = None


@dataclass(frozen=True, slots=True)
class AtLeast:
    """How many people a signal speaks of, at the least."""

    signal: SignalKey
    people: int


@dataclass(frozen=True, slots=True)
class Numbers:
    """What may be told of a team's week; every number is a lower bound.

    `met` and `changed` name the most frequent first, `changed_before` how many were last told of the same, 0 for none.
    `fewer` names what came up for fewer people than when it was last told, the furthest fallen first, unless fewer
    people wrote or it is what still comes up the most. `trend` holds what is told of each signal of `met`, week by
    week, with no entry for a week without numbers, and `hats_by_week` which hat it was in those weeks.
    """

    people: int
    drafts: int
    met: tuple[AtLeast, ...]
    changed: tuple[AtLeast, ...]
    changed_before: tuple[int, ...]
    fewer: tuple[SignalKey, ...]
    ready: int
    hats: Hats | None
    hats_by_week: tuple[tuple[str, Hats | None], ...]
    trend: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Before and after, written for the product and never taken from a rep's draft."""

    signal: SignalKey
    principle: str
    before: str
    after: str
    why: str


@dataclass(frozen=True, slots=True)
class Digest:
    """What is posted of a week; there are no numbers below the floor. `principle` is its key.

    `held` is what the next weeks are told against, oldest first, this one last; `practised` the first lines of
    a year's pairs, in the same order.
    """

    week: str
    numbers: Numbers | None
    principle: str
    pair: Pair
    missed: int = 0
    held: tuple[HeldWeek, ...] = ()
    practised: tuple[str, ...] = ()
