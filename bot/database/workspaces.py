"""Workspaces themselves: which there are, and whether who installed the app there was told of it."""

from datetime import datetime

from sqlalchemy import select, update

from bot.database.connection import Database
from bot.database.inserts import ensure_workspace
from bot.database.tables import Workspace
from bot.domain import TeamId


class DatabaseWorkspaces:
    """`Workspaces` in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> list[TeamId]:
        """Return every workspace of which something is kept."""
        async with self._database.housekeeping() as session:
            return list(await session.scalars(select(Workspace.team_id)))

    async def begin_greeting(self, team: TeamId, at: datetime) -> bool:
        """Claim the one greeting; see `Workspaces.begin_greeting`."""
        claim = update(Workspace).where(Workspace.greeted_at.is_(None)).values(greeted_at=at)
        async with self._database.session(team) as session:
            await ensure_workspace(session, at)
            return await session.scalar(claim.returning(Workspace.team_id)) is not None

    async def undo_greeting(self, team: TeamId) -> None:
        """Give the claim back; see `Workspaces.undo_greeting`."""
        async with self._database.session(team) as session:
            await session.execute(update(Workspace).values(greeted_at=None))
