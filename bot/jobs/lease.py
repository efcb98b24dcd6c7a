"""Proof of life: who dies loses a lock, and whoever can take that lock may take over the work."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import LiteralString, Protocol

import psycopg

from bot.errors import DataFolderInUse, JobsUnavailable
from bot.jobs.storage import SILENT_MILLISECONDS

# A machine that vanishes closes no connection; with these its lock is free after some ten seconds. Whoever waits for a
# lock waits as long as it takes, whatever a role's settings say.
SESSION = """
SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3;
SET statement_timeout = 0; SET lock_timeout = 0
"""


class Lease(Protocol):
    """A lock that ends with the process holding it."""

    def take(self) -> None:
        """Hold the lock from now on.

        Raises:
            DataFolderInUse: Another process works on the same SQLite file.
            JobsUnavailable: The lock is out of reach.
        """
        ...

    def keep(self) -> bool:
        """Take the lock again if it was lost; return False when it was.

        Raises:
            JobsUnavailable: The lock is out of reach.
        """
        ...

    def seize(self, executor: str) -> AbstractContextManager[bool]:
        """Hold another executor's lock meanwhile; gives False while that executor lives."""
        ...

    def release(self) -> None:
        """Let go."""
        ...


class FileLease:
    """One process per SQLite file, enforced by the operating system."""

    def __init__(self, database: Path) -> None:
        self._file = database.with_name(f"{database.name}.lease")
        self._connection: sqlite3.Connection | None = None

    def take(self) -> None:
        """Lock a file beside the database; a process that is just ending gets one second to go."""
        try:
            self._connection = sqlite3.connect(self._file, timeout=1, check_same_thread=False)
            self._connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as refusal:
            if refusal.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise DataFolderInUse(path=str(self._file.parent)) from refusal
            raise JobsUnavailable from refusal

    def keep(self) -> bool:
        """Return True: a locked file stays locked."""
        return True

    @contextmanager
    def seize(self, _executor: str) -> Iterator[bool]:
        """Give True: whoever else had this file is gone."""
        yield True

    def release(self) -> None:
        """Unlock the file."""
        if self._connection is not None:
            self._connection.close()


class SessionLease:
    """One advisory lock per process on PostgreSQL, held by a connection of its own.

    The session must be its own: see `require_own_sessions`.
    """

    def __init__(self, address: str, executor: str) -> None:
        self._address = address
        self._executor = executor
        self._session: psycopg.Connection | None = None

    def take(self) -> None:
        """Connect and lock."""
        try:
            self._session = psycopg.connect(
                self._address, autocommit=True, connect_timeout=5, tcp_user_timeout=SILENT_MILLISECONDS
            )
            self._session.execute(SESSION)
            self._session.execute("SELECT pg_advisory_lock(%s)", (_key(self._executor),))
        except psycopg.Error as vendor:
            # A session without the lock would pass for one that holds it.
            self.release()
            raise JobsUnavailable from vendor

    def keep(self) -> bool:
        """Ask the session for a sign of life: the lock lives as long as it does."""
        try:
            self._ask("SELECT true")
        except JobsUnavailable:
            self.release()
            self.take()
            return False
        return True

    @contextmanager
    def seize(self, executor: str) -> Iterator[bool]:
        """Try the other executor's lock."""
        key = _key(executor)
        free = self._ask("SELECT pg_try_advisory_lock(%s)", key)
        try:
            yield free
        finally:
            if free:
                self._ask("SELECT pg_advisory_unlock(%s)", key)

    def release(self) -> None:
        """Close the connection, and with it the lock."""
        if self._session is not None:
            self._session.close()
            self._session = None

    def _ask(self, question: LiteralString, *key: int) -> bool:
        if self._session is None:
            raise JobsUnavailable
        try:
            answer = self._session.execute(question, key).fetchone()
        except psycopg.Error as vendor:
            raise JobsUnavailable from vendor
        return bool(answer and answer[0])


def _key(executor: str) -> int:
    digest = hashlib.blake2b(f"sameside jobs {executor}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
