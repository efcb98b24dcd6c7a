"""What a workspace and its channels want of the app."""

from datetime import datetime
from typing import Protocol

from bot.domain import ChannelId, TeamId, UserId


class DraftChannels(Protocol):
    """Channels in which what starts with `draft:` is coached for its author."""

    async def opened_by(self, team: TeamId, channel: ChannelId) -> UserId | None:
        """Return who asked for it in a channel, or None where nobody did.

        Raises:
            DatabaseUnavailable: Nobody knows.
        """
        ...

    async def open(self, team: TeamId, channel: ChannelId, user: UserId, at: datetime) -> None:
        """Coach drafts in a channel from now on; of several who ask the first is kept.

        Raises:
            DatabaseUnavailable: Nothing has changed.
        """
        ...

    async def close(self, team: TeamId, channel: ChannelId) -> None:
        """Coach none there any more.

        Raises:
            DatabaseUnavailable: Nothing has changed.
        """
        ...


class Workspaces(Protocol):
    """Workspaces in which the app is installed."""

    async def begin_greeting(self, team: TeamId, at: datetime) -> bool:
        """Return True once in a workspace's life: who installed the app is told of it now.

        Raises:
            DatabaseUnavailable: Nobody knows.
        """
        ...

    async def undo_greeting(self, team: TeamId) -> None:
        """Let the greeting be tried again: it surely did not arrive."""
        ...
