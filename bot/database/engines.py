"""The connections to the database, as they were measured to serve best."""

import sqlite3
from typing import Any, Final

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.database.address import database_address

PRAGMAS = (
    "busy_timeout=10000",
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "foreign_keys=ON",
    "secure_delete=ON",
    # In KiB, for each connection and only as far as it is used: with SQLite's own two megabytes a run that forgets
    # costs more for each workspace the more there are (`bench.year`).
    "cache_size=-8192",
)
POSTGRESQL: Final[dict[str, Any]] = {
    # A person waits three seconds for an acknowledgement, so a lost server must be noticed sooner.
    "connect_args": {"connect_timeout": 2, "tcp_user_timeout": 10_000},
    "pool_timeout": 2,
    "max_overflow": 0,
    "pool_pre_ping": True,
    "pool_recycle": 1800,
}

# Set and not asked for at the start of a session, which a pooler would refuse.
LONGEST_STATEMENT = "SET statement_timeout = '15s'"
# Each statement is a transaction of its own, so that none is begun nor undone around it.
READING: Final[dict[str, Any]] = {"isolation_level": "AUTOCOMMIT", "skip_autocommit_rollback": True}
# Connections to PostgreSQL of one process.
SESSIONS, READERS, WRITERS = 3, 3, 4


def open_sessions(url: str) -> AsyncEngine:
    """Return the way to sessions; nothing is connected before the first use.

    Raises:
        SettingsInvalid: The address is of another kind.
    """
    address = database_address(url)
    if address.drivername == "sqlite":
        engine = create_async_engine(address.set(drivername="sqlite+aiosqlite"), hide_parameters=True)
    else:
        engine = create_async_engine(address, hide_parameters=True, pool_size=SESSIONS, **POSTGRESQL)
    _prepare(engine.sync_engine)
    return engine


def open_reader(url: str) -> Engine:
    """Return the way to single reads, as with `open_sessions`.

    Raises:
        SettingsInvalid: The address is of another kind.
    """
    return _open_plainly(url, READERS, READING)


def open_writer(url: str) -> Engine:
    """Return the way to transactions of statements that were built once, as with `open_sessions`.

    Raises:
        SettingsInvalid: The address is of another kind.
    """
    return _open_plainly(url, WRITERS, {})


def _open_plainly(url: str, connections: int, options: dict[str, Any]) -> Engine:
    address = database_address(url)
    if address.drivername != "sqlite":
        options = options | POSTGRESQL | {"pool_size": connections}
    engine = create_engine(address, hide_parameters=True, **options)
    _prepare(engine)
    return engine


def _prepare(engine: Engine) -> None:
    # On these engines only: in a migration, foreign keys would delete the children of a rebuilt table.
    event.listen(engine, "connect", _set_pragmas if engine.dialect.name == "sqlite" else _limit_statements)


def _limit_statements(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute(LONGEST_STATEMENT)
    cursor.close()
    connection.commit()


def _set_pragmas(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    try:
        for pragma in PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        # The pool lets go of a connection that fails here, and would leave its thread running.
        connection.close()
        raise
    cursor.close()
