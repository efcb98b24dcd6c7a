"""Where jobs are kept: a file of their own on SQLite, a schema of their own on PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import Enum, auto
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine.interfaces import DBAPIConnection

from bot.errors import JobsUnavailable

# FULL: a job is promised before its ack, so it must outlive a power cut.
SQLITE = ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON")
# A frozen process must not hold its row locks for ever.
POSTGRESQL = ("SET idle_in_transaction_session_timeout = '60s'",)
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


def connect(url: sa.URL) -> sa.Engine:
    """Make the connection pool that DBOS works with; nothing is opened yet."""
    sqlite = url.get_backend_name() == "sqlite"
    if sqlite:
        arguments: dict[str, Any] = {"timeout": 30, "isolation_level": "IMMEDIATE"}
    else:
        url, arguments = url.set(drivername="postgresql+psycopg"), {"connect_timeout": 5}
    engine = sa.create_engine(url, connect_args=arguments, hide_parameters=True, **POOL)

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, _record: object) -> None:
        cursor = connection.cursor()
        for statement in SQLITE if sqlite else POSTGRESQL:
            cursor.execute(statement)
        connection.commit()

    @event.listens_for(engine, "handle_error")
    def answer_at_once(failure: sa.ExceptionContext) -> None:
        ours = _submission.get()
        # A failed ping is a connection gone stale, not yet a database gone.
        if ours is not None and ours.standing is not _Standing.ACCEPTED and not failure.is_pre_ping:
            raise JobsUnavailable from failure.original_exception

    @event.listens_for(engine, "commit")
    def never_too_late(_connection: sa.Connection) -> None:
        ours = _submission.get()
        if ours is not None and ours.standing is _Standing.ABANDONED:
            raise JobsUnavailable

    return engine
