"""Channels in which drafts are coached."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select

from bot.database.connection import Database
from bot.database.inserts import ensure_workspace, insert_into
from bot.database.queries import TEAM, TeamQuery
from bot.database.tables import DraftChannel
from bot.domain import ChannelId, TeamId, UserId

_channels = DraftChannel.__table__
_OPENED_BY = TeamQuery(
    select(_channels.c.user_id).where(_channels.c.team_id == TEAM, _channels.c.channel_id == bindparam("channel"))
)


class DatabaseDraftChannels:
    """`DraftChannels` in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def opened_by(self, team: TeamId, channel: ChannelId) -> UserId | None:
        """Return who opened one; see `DraftChannels.opened_by`."""
        rows = await self._database.read(_OPENED_BY, team, channel=channel)
        return rows[0][0] if rows else None

    async def open(self, team: TeamId, channel: ChannelId, user: UserId, at: datetime) -> None:
        """Open one; see `DraftChannels.open`."""
        async with self._database.session(team) as session:
            await ensure_workspace(session, at)
            insert = insert_into(session, DraftChannel).values(channel_id=channel, user_id=user, opened_at=at)
            await session.execute(insert.on_conflict_do_nothing())

    async def close(self, team: TeamId, channel: ChannelId) -> None:
        """Close one; see `DraftChannels.close`."""
        async with self._database.session(team) as session:
            await session.execute(delete(DraftChannel).where(DraftChannel.channel_id == channel))
