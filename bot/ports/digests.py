"""What a digest is counted from, which channels get one, and how it comes there."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from bot.domain import ChannelId, TeamId, UserId
from bot.domain.digests import Subscription
from bot.domain.postings import Closed, Posting, Stage
from bot.domain.team_weeks import Digest, TeamWeek


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
        """Store the subscription of its channel, or change the one that is there, less `last` and `told_at`."""
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


class Digests(Protocol):
    """What was written for a channel and week, and how far its posting has come."""

    async def keep(self, team: TeamId, channel: ChannelId, digest: Digest, at: datetime) -> Posting:
        """Store a digest, unless one of its channel and week is there; return the one that is there then."""
        ...

    async def of(self, team: TeamId, channel: ChannelId, week: str) -> Posting | None:
        """Return what there is of a channel and week."""
        ...

    async def before(self, team: TeamId, channel: ChannelId, week: str) -> Digest | None:
        """Return the newest digest of a channel that tells of an earlier week."""
        ...

    async def move(self, posting: Posting, stage: Stage, at: datetime, *, ts: str = "") -> Posting | None:
        """Bring it to another stage, with the name of its message once there is one.

        Returns:
            How it stands now, or None when somebody else has moved it meanwhile.
        """
        ...

    async def forget_before(self, when: datetime) -> None:
        """Delete those of all workspaces that nobody has touched since."""
        ...


class DigestChannel(Protocol):
    """A channel of the team chat, as a digest needs it."""

    async def members(self, team: TeamId, channel: ChannelId) -> frozenset[UserId]:
        """Return who is a member.

        Raises:
            ChannelClosed: The channel is not there for the app, or it may not see who is in it.
            DeliveryError: Nobody knows just now.
        """
        ...

    async def require_open(self, team: TeamId, channel: ChannelId) -> None:
        """Look whether a digest may be posted there.

        Raises:
            ChannelClosed: The channel is not there for the app, or others than the company would read it.
            DeliveryError: Nobody knows just now.
        """
        ...

    async def post(self, subscription: Subscription, posting: Posting) -> str:
        """Post the message, or what stands in its thread once `posting` has a `ts`; return the name it got.

        Raises:
            ChannelClosed: Slack does not take it there, now or later.
            DeliveryError: It did not arrive; `maybe_sent` says that it may have.
        """
        ...

    async def find(self, posting: Posting) -> str | None:
        """Look for what `post` may have posted: its name, nothing when it is not there, None when none may look.

        Raises:
            DeliveryError: Nobody knows just now.
        """
        ...

    async def tell_unclear(self, subscription: Subscription, posting: Posting) -> None:
        """Tell who set it up, in private, that it may not have come, and that they may have it posted again.

        Raises:
            DeliveryError: It did not arrive.
        """
        ...

    async def tell_closed(self, subscription: Subscription, reason: Closed) -> None:
        """Tell who set it up, in private, that the channel is closed to the app and that the digest is paused.

        Raises:
            DeliveryError: It did not arrive.
        """
        ...
