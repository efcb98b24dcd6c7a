"""Keeps what DBOS says down to what is new, one line each: no adverts, no SQL, no values."""

import logging
import re

from bot.jobs.serializer import StepFailed

QUIET_SECONDS = 60.0


class _Brief(logging.Filter):
    def __init__(self) -> None:
        super().__init__()
        self._said: dict[tuple[str, int], float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        failure = record.exc_info[1] if record.exc_info else None
        if isinstance(failure, StepFailed) or self._is_repeated(record):
            return False  # the worker has told of a failed step already, with the job's id
        record.msg, record.args = _brief_of(record.getMessage()), ()
        if failure is not None:
            record.msg, record.exc_info = f"{record.msg} {type(failure).__name__}", None
        return True

    def _is_repeated(self, record: logging.LogRecord) -> bool:
        # While a database is away, the same few places would complain ten times a second.
        place = (record.pathname, record.lineno)
        if record.levelno > logging.WARNING or record.created - self._said.get(place, 0.0) > QUIET_SECONDS:
            self._said[place] = record.created
            return False
        return True


def _brief_of(message: str) -> str:
    """Return the first line, up to what only who wrote the engine can read: a trace, or a function's address."""
    line = message.partition("\n")[0]
    return re.split(r":?\s*Traceback|\s+for\b.*<function", line)[0]


_brief = _Brief()


def hush() -> None:
    """Take DBOS's logger in hand before DBOS attaches a console of its own to it."""
    logger = logging.getLogger("dbos")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    logger.addFilter(_brief)
