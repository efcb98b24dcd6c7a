"""The way to the database: its sessions, its statements, and the one place where its errors become ours."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimedOut
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from bot.database.encryption import KeyRing, use_keys
from bot.database.engines import open_reader, open_sessions, open_writer
from bot.database.queries import Rows, Run, TeamQuery, insert_ours
from bot.database.sessions import bound_session
from bot.database.tables import Workspace, table_of
from bot.domain import TeamId
from bot.errors import DatabaseUnavailable, WorkspaceMismatch

# More than there are connections, so that whoever waits in vain for one is told so.
THREADS = 16
_WORKSPACE = TeamQuery(insert_ours(table_of(Workspace)).on_conflict_do_nothing())
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Database:
    """An open database; make one with `open_database`.

    Sessions go by `engine`; statements built once go by `reader` and `writer`, in `threads`. They are its own: while a
    database hangs, they hold up nobody who needs a thread to answer without it.
    """

    engine: AsyncEngine
    reader: Engine
    writer: Engine
    threads: ThreadPoolExecutor

    @asynccontextmanager
    async def session(self, team: TeamId) -> AsyncIterator[AsyncSession]:
        """Open a transaction that sees one workspace; it is committed at the end, or undone by an error.

        Raises:
            DatabaseUnavailable: The database does not answer; nothing was written.
            WorkspaceMismatch: A statement reaches outside the workspace, or cannot be kept inside.
        """
        with errors_as_ours():
            async with bound_session(self.engine, team) as session, session.begin():
                yield session

    async def transaction(self, team: TeamId, work: Callable[[Run], T], seen_at: datetime | None = None) -> T:
        """Let `work` run statements that were built and examined once, in a thread and all in one transaction.

        Each step of a driver of asyncio's is a way there and back: this takes a third of what a session takes, and
        holds up other writers for no longer than the statements do.
        Values named as columns are written there, beside those that a statement names. With `seen_at`, for rows to be
        added: the workspace's own row is written, first seen then, unless it is there.

        Raises:
            DatabaseUnavailable: The database does not answer; nothing was written.
            WorkspaceMismatch: A value names the workspace.
        """

        def done() -> T:
            with errors_as_ours(), self.writer.begin() as connection:

                def run(query: TeamQuery, **values: object) -> Rows:
                    if "team_id" in values:
                        raise WorkspaceMismatch
                    result = connection.execute(query.statement, {**values, "team": team})
                    return result.all() if result.returns_rows else ()

                if seen_at:
                    run(_WORKSPACE, created_at=seen_at)
                return work(run)

        return await self._in_a_thread(done)

    async def read(self, query: TeamQuery, team: TeamId, **values: object) -> Rows:
        """Read with one such statement.

        Raises:
            DatabaseUnavailable: The database does not answer.
        """

        def rows() -> Rows:
            with errors_as_ours(), self.reader.connect() as connection:
                return connection.execute(query.statement, {**values, "team": team}).all()

        return await self._in_a_thread(rows)

    async def write(self, query: TeamQuery, team: TeamId, seen_at: datetime | None = None, **values: object) -> Rows:
        """Write with one such statement, and return the rows that it gives back; see `transaction`.

        Raises:
            DatabaseUnavailable: The database does not answer; nothing was written.
        """
        return await self.transaction(team, lambda run: run(query, **values), seen_at)

    async def _in_a_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self.threads, work)

    @asynccontextmanager
    async def housekeeping(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction that sees every workspace: for retention, never for answering anyone.

        Raises:
            DatabaseUnavailable: The database does not answer; nothing was written.
        """
        with errors_as_ours():
            async with AsyncSession(self.engine, expire_on_commit=False) as session, session.begin():
                yield session

    async def erase_deleted(self) -> None:
        """Take what was deleted out of SQLite's write-ahead log too; PostgreSQL sees to that by itself.

        Raises:
            DatabaseUnavailable: The database does not answer.
        """
        if self.engine.dialect.name == "sqlite":
            with errors_as_ours():
                async with self.engine.connect() as connection:
                    await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        """Close every connection, once what is under way has ended."""
        await asyncio.to_thread(self.threads.shutdown)
        self.reader.dispose()
        self.writer.dispose()
        await self.engine.dispose()


def open_database(url: str, keys: KeyRing) -> Database:
    """Make a database ready for use; nothing is connected before the first session.

    Args:
        url: `sqlite:///path` or `postgresql://user:password@host/name`; the driver is chosen here.
        keys: What the encrypted columns are written and read with.

    Raises:
        SettingsInvalid: The address is of another kind.
    """
    engine, reader, writer = open_sessions(url), open_reader(url), open_writer(url)
    for dialect in (engine.dialect, reader.dialect, writer.dialect):
        use_keys(dialect, keys)
    return Database(engine, reader, writer, ThreadPoolExecutor(THREADS, "database"))


@contextmanager
def errors_as_ours() -> Iterator[None]:
    """Let the trouble of a database be ours by name, and a mistake in our own SQL stay what it is.

    Raises:
        DatabaseUnavailable: The database does not answer.
    """
    try:
        yield
    except (DataError, IntegrityError, ProgrammingError):
        raise
    except (DBAPIError, PoolTimedOut) as error:
        in_file = isinstance(getattr(error, "orig", None), sqlite3.Error)
        raise DatabaseUnavailable(in_file=in_file) from error
