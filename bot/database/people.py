"""What each person has set, and everything that is kept of them: to read, to export, to forget."""

import time
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select

from bot.database.connection import Database
from bot.database.inserts import ensure_workspace, insert_into
from bot.database.queries import TEAM, TeamQuery
from bot.database.tables import Base, Person, Workspace
from bot.domain import TeamId, UserId
from bot.domain.people import Preferences

# A secret of Slack's, and which table a row is of is said once for all its rows.
_NOT_EXPORTED = frozenset({"team_id", "user_id", "reply_address", "words_hash"})
MANNERS_SECONDS, _MOST = 1.0, 1000
_person = Person.__table__
# Read in every acknowledgement.
_PREFERENCES = TeamQuery(
    select(_person.c.first_look, _person.c.language, _person.c.keep_minutes, _person.c.in_digest, _person.c.told).where(
        _person.c.team_id == TEAM, _person.c.user_id == bindparam("user")
    )
)


class DatabasePeople:
    """`People` in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lately: dict[tuple[TeamId, UserId], tuple[Preferences, float]] = {}

    async def preferences(self, team: TeamId, user: UserId) -> Preferences:
        """Return what they have set; see `People.preferences`."""
        rows = await self._database.read(_PREFERENCES, team, user=user)
        return Preferences(*rows[0]) if rows else Preferences()

    async def manners(self, team: TeamId, user: UserId) -> Preferences:
        """Return what they had set a moment ago; see `People.manners`."""
        known, since = self._lately.get((team, user), (Preferences(), -MANNERS_SECONDS))
        if time.monotonic() - since > MANNERS_SECONDS:
            known = await self.preferences(team, user)
            if len(self._lately) >= _MOST:
                self._lately.clear()
            self._lately[team, user] = known, time.monotonic()
        return known

    async def prefer(self, team: TeamId, user: UserId, preferences: Preferences, at: datetime) -> None:
        """Keep what they have set; see `People.prefer`."""
        values = _values(preferences, at)
        await self._write(team, user, values, at, change=values)

    async def note_told(self, team: TeamId, user: UserId, at: datetime) -> None:
        """Note what they have read; see `People.note_told`."""
        await self._write(team, user, _values(Preferences(told=True), at), at, change={"told": True})

    async def _write(
        self, team: TeamId, user: UserId, values: dict[str, Any], at: datetime, *, change: dict[str, Any]
    ) -> None:
        """Write the first row of a person, or change theirs."""
        self._lately.pop((team, user), None)
        async with self._database.session(team) as session:
            await ensure_workspace(session, at)
            insert = insert_into(session, Person).values(user_id=user, **values)
            await session.execute(
                insert.on_conflict_do_update(index_elements=[Person.team_id, Person.user_id], set_=change)
            )

    async def export(self, team: TeamId, user: UserId) -> dict[str, list[dict[str, Any]]]:
        """Return everything of a person; see `People.export`."""
        exported: dict[str, list[dict[str, Any]]] = {}
        async with self._database.session(team) as session:
            for table in _of_people():
                rows = await session.scalars(select(table).where(table.user_id == user))
                exported[table.__tablename__] = [_plain(row) for row in rows]
        return exported

    async def forget(self, team: TeamId, user: UserId) -> int:
        """Delete everything of a person; see `People.forget`."""
        self._lately.pop((team, user), None)
        gone = 0
        async with self._database.session(team) as session:
            for table in _of_people():
                rows = await session.scalars(delete(table).where(table.user_id == user).returning(table.user_id))
                gone += len(rows.all())
        await self._database.erase_deleted()
        return gone

    async def purge(self, team: TeamId) -> None:
        """Delete a workspace and all that is its own; see `People.purge`."""
        self._lately.clear()
        async with self._database.session(team) as session:
            await session.execute(delete(Workspace))
        await self._database.erase_deleted()


def _of_people() -> list[Any]:
    """Return every class whose rows belong to a person, also those that will be added one day."""
    return [mapper.class_ for mapper in Base.registry.mappers if "user_id" in mapper.columns]


def _values(preferences: Preferences, at: datetime) -> dict[str, Any]:
    return {
        "first_look": preferences.first_look,
        "language": preferences.language,
        "keep_minutes": preferences.keep_minutes,
        "in_digest": preferences.in_digest,
        "told": preferences.told,
        "updated_at": at,
    }


def _plain(row: Base) -> dict[str, Any]:
    """Return a row's columns as JSON can write them."""
    columns = {name: getattr(row, name) for name in set(row.__mapper__.columns.keys()) - _NOT_EXPORTED}
    return {
        name: value.isoformat() if isinstance(value, datetime) else value for name, value in sorted(columns.items())
    }
