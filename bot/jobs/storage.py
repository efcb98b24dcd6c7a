"""Where jobs are kept: a file of their own on SQLite, a schema of their own on PostgreSQL."""

import asyncio
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import partial
from typing import Any

import psycopg
import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine.interfaces import DBAPIConnection

from bot.errors import JobsUnavailable, SessionsShared

# FULL: a job is promised before its ack, so it must outlive a power cut.
SQLITE = ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON")
# A frozen process must not hold its row locks for ever.
POSTGRESQL = ("SET idle_in_transaction_session_timeout = '60s'",)
RETURN_POLL_SECONDS = 1.0
ANSWER_SECONDS = 2
# A server that hangs is a server that is gone.
SILENT_MILLISECONDS = 10_000
POOL: dict[str, Any] = {"pool_size": 8, "max_overflow": 0, "pool_pre_ping": True, "pool_recycle": 1800}


class _Standing(Enum):
    OPEN = auto()
    ACCEPTED = auto()
    ABANDONED = auto()


class _Submission:
    standing = _Standing.OPEN


_submission: ContextVar[_Submission | None] = ContextVar("submission", default=None)


@contextmanager
def submission() -> Iterator[None]:
    """Within this block a database error is an answer, and nothing is written once it is left early.

    DBOS waits out a lost database for as long as it takes: right for work that was promised, wrong for
    a person who waits for the ack and would be told "no" while a thread still says "yes" later.
    """
    ours = _Submission()
    token = _submission.set(ours)
    try:
        yield
        # The job's task has copied this context by now, and must go back to waiting things out.
        ours.standing = _Standing.ACCEPTED
    finally:
        if ours.standing is _Standing.OPEN:
            ours.standing = _Standing.ABANDONED
        _submission.reset(token)


@dataclass
class Patience:
    """What becomes of those who find no server: first an error, once `begun` a wait, and at the `end` nothing more.

    Left to itself DBOS asks at intervals that grow to a minute, and asks for ever, also when it is being stopped.
    """

    begun: threading.Event = field(default_factory=threading.Event)
    end: threading.Event = field(default_factory=threading.Event)


def connect(url: sa.URL, patience: Patience) -> sa.Engine:
    """Make the connection pool that DBOS works with; nothing is opened yet."""
    sqlite = url.get_backend_name() == "sqlite"
    if sqlite:
        arguments: dict[str, Any] = {"timeout": 30, "isolation_level": "IMMEDIATE"}
    else:
        url = url.set(drivername="postgresql+psycopg")
        arguments = {"connect_timeout": 5, "tcp_user_timeout": SILENT_MILLISECONDS}
    engine = sa.create_engine(url, connect_args=arguments, hide_parameters=True, **POOL)

    event.listen(engine, "connect", partial(_prepare, SQLITE if sqlite else POSTGRESQL))
    event.listen(engine, "handle_error", partial(_answer_or_wait, url, patience))
    event.listen(engine, "commit", _never_too_late)
    return engine


def find_tables(url: str) -> bool:
    """Tell whether the engine's tables are there; blocks, and makes nothing.

    Raises:
        JobsUnavailable: The database does not answer.
    """
    address = sa.make_url(url)
    schema = None if address.get_backend_name() == "sqlite" else "dbos"
    engine = connect(address, Patience())
    try:
        return sa.inspect(engine).has_table("workflow_status", schema=schema)
    except sa.exc.SQLAlchemyError as vendor:
        raise JobsUnavailable(in_file=schema is None) from vendor
    finally:
        engine.dispose()


def require_own_sessions(url: str) -> None:
    """Look whether a session is ours for as long as we are connected; blocks.

    A pooler in transaction mode hands it to the next who asks: what a lease locks there is locked by everybody, and
    what is prepared is prepared elsewhere.

    Raises:
        SessionsShared: It is not.
        JobsUnavailable: The database does not answer.
    """
    address = sa.make_url(url)
    if address.get_backend_name() == "sqlite":
        return
    server = address.set(drivername="postgresql").render_as_string(hide_password=False)
    try:
        with psycopg.connect(server, autocommit=True, connect_timeout=5) as ours:
            first = _backend_of(ours)
            # In a transaction, so that what it is given stays with it meanwhile.
            with psycopg.connect(server, connect_timeout=5) as other:
                others, again = _backend_of(other), _backend_of(ours)
    except psycopg.Error as vendor:
        raise JobsUnavailable from vendor
    if first == others or first != again:
        raise SessionsShared


def _backend_of(connection: psycopg.Connection) -> object:
    return connection.execute("SELECT pg_backend_pid()").fetchone()


def _prepare(statements: Sequence[str], connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    for statement in statements:
        cursor.execute(statement)
    connection.commit()


def _answer_or_wait(url: sa.URL, patience: Patience, failure: sa.ExceptionContext) -> None:
    if failure.is_pre_ping:
        return  # a connection gone stale, and not yet a database gone
    if _standing() in {_Standing.OPEN, _Standing.ABANDONED}:
        raise JobsUnavailable from failure.original_exception
    if failure.connection is None and patience.begun.is_set():
        _wait_for_return(url, patience)


def _never_too_late(_connection: sa.Connection) -> None:
    if _standing() is _Standing.ABANDONED:
        raise JobsUnavailable


def _standing() -> _Standing | None:
    submission = _submission.get()
    return submission.standing if submission else None


def _wait_for_return(url: sa.URL, patience: Patience) -> None:
    while not _answers(url):
        if patience.end.wait(RETURN_POLL_SECONDS):
            if threading.current_thread().daemon:
                return  # a loop of the engine's own, which sees for itself that it is over
            # No `Exception`: DBOS would record that as the outcome of a job that has yet to be finished.
            raise asyncio.CancelledError


def _answers(url: sa.URL) -> bool:
    if url.get_backend_name() == "sqlite":
        return True
    try:
        address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        # A server that accepts and says nothing would else be waited for two minutes.
        psycopg.connect(address, connect_timeout=ANSWER_SECONDS).close()
    except psycopg.OperationalError:
        return False
    return True
