"""What a digest is counted from, and which channels get one."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from bot.domain import ChannelId, TeamId, UserId
from bot.domain.digests import Subscription
from bot.domain.team_weeks import TeamWeek


class TeamWeeks(Protocol):
    """What the people of a workspace did, week by week, without who they are."""

    async def until(
        self, team: TeamId, week: str, count: int, members: Collection[UserId] | None = None
    ) -> list[TeamWeek]:
        """Return `count` weeks, the last of them `week`, also those in which nothing was coached.

        Args:
            team: The workspace.
            week: An ISO week, such as `2026-W48`.
            count: How many weeks, oldest first.
            members: Whom to count; everybody if not given. Who left themselves out is never counted.
        """
        ...


class Subscriptions(Protocol):
    """Which channels get a weekly digest."""

    async def keep(self, subscription: Subscription, at: datetime) -> None:
        """Store the subscription of its channel, or change the one that is there; `last` is not written."""
        ...

    async def of(self, team: TeamId, channel: ChannelId) -> Subscription | None:
        """Return a channel's subscription, if it has one."""
        ...

    async def set_up_by(self, team: TeamId, user: UserId) -> list[Subscription]:
        """Return those somebody set up, paused ones too, oldest first."""
        ...

    async def pause(self, team: TeamId, channel: ChannelId, at: datetime) -> None:
        """Post nothing there until it is taken up again."""
        ...

    async def stop(self, team: TeamId, channel: ChannelId) -> None:
        """Delete a channel's subscription."""
        ...

    async def running(self) -> list[Subscription]:
        """Return the subscriptions of all workspaces that are not paused."""
        ...


class DigestMembers(Protocol):
    """Who asked to be counted in a channel's digest, where the app may not see who is a member."""

    async def join(self, team: TeamId, channel: ChannelId, user: UserId, at: datetime) -> None:
        """Count somebody in from now on."""
        ...

    async def leave(self, team: TeamId, channel: ChannelId, user: UserId) -> None:
        """Count them no more."""
        ...

    async def joined(self, team: TeamId, channel: ChannelId) -> frozenset[UserId]:
        """Return who is counted in."""
        ...
