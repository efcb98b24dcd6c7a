"""Fakes of the ports around digests: in memory, and as strict as the real ones."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain import ChannelId, TeamId, UserId
from bot.domain.digests import Subscription
from bot.domain.postings import Closed, Posting, Stage
from bot.domain.team_weeks import Digest, TeamWeek
from bot.errors import ChannelClosed, DeliveryError

Where = tuple[TeamId, ChannelId]


@dataclass
class KeptSubscriptions:
    """`Subscriptions` in a dictionary."""

    kept: dict[Where, Subscription] = field(default_factory=dict)

    async def keep(self, subscription: Subscription, at: datetime) -> None:
        del at
        where = subscription.team, subscription.channel
        last = self.kept[where].last if where in self.kept else ""
        self.kept[where] = replace(subscription, last=last)

    async def of(self, team: TeamId, channel: ChannelId) -> Subscription | None:
        return self.kept.get((team, channel))

    async def set_up_by(self, team: TeamId, user: UserId) -> list[Subscription]:
        return [each for each in self.kept.values() if (each.team, each.setter) == (team, user)]

    async def pause(self, team: TeamId, channel: ChannelId, at: datetime) -> None:
        del at
        if known := self.kept.get((team, channel)):
            self.kept[team, channel] = replace(known, paused=True)

    async def stop(self, team: TeamId, channel: ChannelId) -> None:
        self.kept.pop((team, channel), None)

    async def running(self) -> list[Subscription]:
        return [each for each in self.kept.values() if not each.paused]


@dataclass
class KeptDigests:
    """`Digests` in a dictionary."""

    postings: dict[tuple[TeamId, ChannelId, str], Posting] = field(default_factory=dict)
    forgotten_before: datetime | None = None

    async def keep(self, team: TeamId, channel: ChannelId, digest: Digest, at: datetime) -> Posting:
        new = Posting(team, channel, digest, Stage.WRITTEN, 0, "", at)
        return self.postings.setdefault((team, channel, digest.week), new)

    async def of(self, team: TeamId, channel: ChannelId, week: str) -> Posting | None:
        return self.postings.get((team, channel, week))

    async def before(self, team: TeamId, channel: ChannelId, week: str) -> Digest | None:
        earlier = [one for key, one in self.postings.items() if key[:2] == (team, channel) and key[2] < week]
        newest = max(earlier, key=lambda posting: posting.digest.week, default=None)
        return newest.digest if newest else None

    async def move(self, posting: Posting, stage: Stage, at: datetime, *, ts: str = "") -> Posting | None:
        key = posting.team, posting.channel, posting.digest.week
        if self.postings[key] != posting:
            return None
        self.postings[key] = replace(posting, stage=stage, moves=posting.moves + 1, ts=ts or posting.ts, at=at)
        return self.postings[key]

    async def forget_before(self, when: datetime) -> None:
        self.forgotten_before = when


@dataclass
class CountedWeeks:
    """`TeamWeeks` told in advance; it remembers how many weeks it was asked for, and of whom."""

    told: list[TeamWeek] = field(default_factory=list)
    asked: list[tuple[int, Collection[UserId] | None]] = field(default_factory=list)

    async def until(
        self, team: TeamId, week: str, count: int, members: Collection[UserId] | None = None
    ) -> list[TeamWeek]:
        del team
        self.asked.append((count, members))
        return [each for each in self.told if each.week <= week][-count:]


@dataclass
class Board:
    """A `DigestChannel` on which everything stays; each failure in turn meets one posting, None is none.

    `arrives` says whether a posting that failed is there all the same, `searchable` whether anybody may look.
    """

    failures: list[DeliveryError | None] = field(default_factory=list)
    arrives: bool = False
    searchable: bool = True
    known_members: frozenset[UserId] = frozenset()
    closed: Closed | None = None
    posted: list[Posting] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    deaf: list[DeliveryError] = field(default_factory=list)

    async def members(self, team: TeamId, channel: ChannelId) -> frozenset[UserId]:
        del team, channel
        return self.known_members

    async def require_open(self, team: TeamId, channel: ChannelId) -> None:
        del team, channel
        if self.closed:
            raise ChannelClosed(reason=self.closed)

    async def post(self, subscription: Subscription, posting: Posting) -> str:
        del subscription
        failure = self.failures.pop(0) if self.failures else None
        if failure is None or self.arrives:
            self.posted.append(posting)
        if failure:
            raise failure
        return f"{len(self.posted)}.0"

    async def find(self, posting: Posting) -> str | None:
        if not self.searchable:
            return None
        there = [each for each in self.posted if (each.digest.week, each.stage) == (posting.digest.week, posting.stage)]
        return f"{self.posted.index(there[-1]) + 1}.0" if there else ""

    async def tell_unclear(self, subscription: Subscription, posting: Posting) -> None:
        await self._tell(f"{subscription.setter}: unclear {posting.digest.week}")

    async def tell_closed(self, subscription: Subscription, reason: Closed) -> None:
        await self._tell(f"{subscription.setter}: {reason}")

    async def _tell(self, what: str) -> None:
        if self.deaf:
            raise self.deaf.pop(0)
        self.told.append(what)


@dataclass
class OpenedChannels:
    """`DraftChannels` in a dictionary."""

    openers: dict[Where, UserId] = field(default_factory=dict)

    async def opened_by(self, team: TeamId, channel: ChannelId) -> UserId | None:
        return self.openers.get((team, channel))

    async def open(self, team: TeamId, channel: ChannelId, user: UserId, at: datetime) -> None:
        del at
        self.openers.setdefault((team, channel), user)

    async def close(self, team: TeamId, channel: ChannelId) -> None:
        self.openers.pop((team, channel), None)
