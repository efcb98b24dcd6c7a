"""Logs as JSON lines on standard error: what happened and where, never what anybody wrote."""

import asyncio
import logging
import re
import sys
import traceback

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

# A ticket is what opens a socket to Slack; the rest are tokens and keys by their first letters.
_SECRET = re.compile(r"ticket=\S+|\b(?:xox[a-z]?-|xapp-|sk-)[\w.-]+", re.ASCII)
# Libraries that print requests, bodies or arguments when they are asked to tell more.
_HUSHED = ("aiosqlite", "alembic", "httpx2", "openai", "slack_bolt", "slack_sdk", "sqlalchemy", "uvicorn")

_log = structlog.get_logger(__name__)


def start_logging(level: int = logging.INFO, count: Processor | None = None) -> None:
    """Send what we log, and what libraries log from `level` up, through one formatter.

    `count` is shown each event of ours first.
    """
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*([count] if count else []), *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(level),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _where_it_failed,
                _without_secrets,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _HUSHED:
        logging.getLogger(name).setLevel(logging.WARNING)


def tell_what_nobody_awaited(loop: asyncio.AbstractEventLoop) -> None:
    """Log the failures nobody waited for as all others: asyncio's own words quote an exception's message."""
    loop.set_exception_handler(lambda _, told: _log.error("nobody_awaited", exc_info=told.get("exception")))


def _where_it_failed(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """Replace an exception by its class and places: its message may quote what a person or a model wrote."""
    told = event.pop("exc_info", None)
    error = told if isinstance(told, BaseException) else told[1] if isinstance(told, tuple) else None
    if error is not None:
        event["error"] = type(error).__name__
        event["at"] = [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)]
    return event


def _without_secrets(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """Blank out what a library may print of an address or a header."""
    for key, value in event.items():
        if isinstance(value, str):
            event[key] = _SECRET.sub("[secret]", value)
    return event
