"""Fakes of the ports around digests: in memory, and as strict as the real ones."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain import ChannelId, TeamId, UserId
from bot.domain.digests import Subscription

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
class JoinedMembers:
    """`DigestMembers` in a dictionary."""

    in_channel: dict[Where, frozenset[UserId]] = field(default_factory=dict)

    async def join(self, team: TeamId, channel: ChannelId, user: UserId, at: datetime) -> None:
        del at
        self.in_channel[team, channel] = await self.joined(team, channel) | {user}

    async def leave(self, team: TeamId, channel: ChannelId, user: UserId) -> None:
        self.in_channel[team, channel] = await self.joined(team, channel) - {user}

    async def joined(self, team: TeamId, channel: ChannelId) -> frozenset[UserId]:
        return self.in_channel.get((team, channel), frozenset())
