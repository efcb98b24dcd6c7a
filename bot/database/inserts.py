"""Inserts that may find their row already there."""

from datetime import datetime

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database.tables import Base, Workspace


def insert_into(session: AsyncSession, table: type[Base]) -> postgresql.Insert | sqlite.Insert:
    """Begin an insert that knows `on_conflict_do_nothing` and `on_conflict_do_update`."""
    if session.get_bind().dialect.name == "sqlite":
        return sqlite.insert(table)
    return postgresql.insert(table)


async def ensure_workspace(session: AsyncSession, at: datetime) -> None:
    """Write the row of the session's workspace, first seen at this time, unless it is there."""
    await session.execute(insert_into(session, Workspace).values(created_at=at).on_conflict_do_nothing())
