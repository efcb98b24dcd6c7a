"""Where jobs are kept: a file of their own on SQLite, a schema of their own on PostgreSQL."""

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from enum import Enum, auto
from functools import partial
from typing import Any

import psycopg
import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine.interfaces import DBAPIConnection

from bot.errors import JobsUnavailable

# FULL: a job is promised before its ack, so it must outlive a power cut.
SQLITE = ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON")
# A frozen process must not hold its row locks for ever.
POSTGRESQL = ("SET idle_in_transaction_session_timeout = '60s'",)
RETURN_POLL_SECONDS = 1.0
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


def connect(url: sa.URL, patient: threading.Event) -> sa.Engine:
    """Make the connection pool that DBOS works with; nothing is opened yet.

    While `patient` is set, who finds no server on PostgreSQL waits here for its return. DBOS would ask at
    intervals that grow to a minute, and work would go on that much later than it could.
    """
    sqlite = url.get_backend_name() == "sqlite"
    if sqlite:
        arguments: dict[str, Any] = {"timeout": 30, "isolation_level": "IMMEDIATE"}
    else:
        url, arguments = url.set(drivername="postgresql+psycopg"), {"connect_timeout": 5}
    engine = sa.create_engine(url, connect_args=arguments, hide_parameters=True, **POOL)

    event.listen(engine, "connect", partial(_prepare, SQLITE if sqlite else POSTGRESQL))
    event.listen(engine, "handle_error", partial(_answer_or_wait, url, patient))
    event.listen(engine, "commit", _never_too_late)
    return engine


def _prepare(statements: Sequence[str], connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    for statement in statements:
        cursor.execute(statement)
    connection.commit()


def _answer_or_wait(url: sa.URL, patient: threading.Event, failure: sa.ExceptionContext) -> None:
    if failure.is_pre_ping:
        return  # a connection gone stale, and not yet a database gone
    if _standing() in {_Standing.OPEN, _Standing.ABANDONED}:
        raise JobsUnavailable from failure.original_exception
    if failure.connection is None:
        _wait_for_return(url, patient)


def _never_too_late(_connection: sa.Connection) -> None:
    if _standing() is _Standing.ABANDONED:
        raise JobsUnavailable


def _standing() -> _Standing | None:
    submission = _submission.get()
    return submission.standing if submission else None


def _wait_for_return(url: sa.URL, patient: threading.Event) -> None:
    while patient.is_set() and not _answers(url):
        time.sleep(RETURN_POLL_SECONDS)


def _answers(url: sa.URL) -> bool:
    if url.get_backend_name() == "sqlite":
        return True
    try:
        psycopg.connect(url.set(drivername="postgresql").render_as_string(hide_password=False)).close()
    except psycopg.OperationalError:
        return False
    return True
