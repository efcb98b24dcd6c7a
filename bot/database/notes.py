"""The little things people note on their clients, and the words they have called fine."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, func, select

from bot.database.connection import Database
from bot.database.encryption import KeyRing
from bot.database.inserts import ensure_workspace, insert_into
from bot.database.queries import TEAM, TeamQuery
from bot.database.tables import Exemption, Note, table_of
from bot.domain import SignalKey, TeamId, UserId
from bot.domain.people import MOST_NOTES, ClientNote, PrivateException

EXCEPTIONS_KEPT = timedelta(days=180)
_notes, _exceptions = table_of(Note), table_of(Exemption)
# Read for every draft.
_NOTES = TeamQuery(
    select(_notes)
    .where(_notes.c.team_id == TEAM, _notes.c.user_id == bindparam("user"))
    .order_by(_notes.c.noted_at.desc(), _notes.c.id)
)
_EXCEPTIONS = TeamQuery(
    select(_exceptions).where(_exceptions.c.team_id == TEAM, _exceptions.c.user_id == bindparam("user"))
)


class DatabaseClientNotes:
    """`ClientNotes` in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, team: TeamId, user: UserId, note: ClientNote) -> bool:
        """Store or change a note; see `ClientNotes.keep`."""
        values = {"client": note.client, "text": note.text, "noted_at": note.noted_at}
        async with self._database.session(team) as session:
            await ensure_workspace(session, note.noted_at)
            others = select(func.count()).select_from(Note).where(Note.user_id == user, Note.id != note.id)
            if (await session.scalar(others) or 0) >= MOST_NOTES:
                return False
            insert = insert_into(session, Note).values(user_id=user, id=note.id, **values)
            await session.execute(
                insert.on_conflict_do_update(index_elements=[Note.team_id, Note.user_id, Note.id], set_=values)
            )
        return True

    async def of(self, team: TeamId, user: UserId) -> list[ClientNote]:
        """Return a person's notes; see `ClientNotes.of`."""
        rows = await self._database.read(_NOTES, team, user=user)
        return [ClientNote(row.id, row.client, row.text, row.noted_at) for row in rows]

    async def forget(self, team: TeamId, user: UserId, id: str) -> None:
        """Delete a note; see `ClientNotes.forget`."""
        async with self._database.session(team) as session:
            await session.execute(delete(Note).where(Note.user_id == user, Note.id == id))
        await self._database.erase_deleted()


class DatabaseExceptions:
    """`PrivateExceptions` in the database; `keys` turn words into what stands for them."""

    def __init__(self, database: Database, keys: KeyRing) -> None:
        self._database = database
        self._keys = keys

    async def add(self, team: TeamId, user: UserId, exception: PrivateException, at: datetime) -> None:
        """Remember one; see `PrivateExceptions.add`."""
        mark, *_ = self._marks(exception.words)
        values = {"reason": exception.reason, "expires_at": at + EXCEPTIONS_KEPT}
        async with self._database.session(team) as session:
            await ensure_workspace(session, at)
            insert = insert_into(session, Exemption).values(
                user_id=user, signal=exception.signal, words_hash=mark, **values
            )
            key = [Exemption.team_id, Exemption.user_id, Exemption.signal, Exemption.words_hash]
            await session.execute(insert.on_conflict_do_update(index_elements=key, set_=values))

    async def among(
        self, team: TeamId, user: UserId, flagged: Iterable[tuple[SignalKey, str]]
    ) -> list[PrivateException]:
        """Return those that were called fine; see `PrivateExceptions.among`."""
        rows = await self._database.read(_EXCEPTIONS, team, user=user)
        reasons = {(row.signal, row.words_hash): row.reason for row in rows}
        return [
            PrivateException(signal, words, reasons[signal, mark])
            for signal, words in (flagged if reasons else ())
            for mark in self._marks(words)
            if (signal, mark) in reasons
        ]

    async def forget_expired(self, now: datetime) -> None:
        """Delete the old ones; see `PrivateExceptions.forget_expired`."""
        async with self._database.housekeeping() as session:
            await session.execute(delete(Exemption).where(Exemption.expires_at <= now))

    def _marks(self, words: str) -> list[str]:
        """Return what stands for words, whatever their capitals and spaces."""
        return self._keys.marks(" ".join(words.lower().split()))
