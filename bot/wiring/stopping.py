"""How long a stop may take: whoever waits for something then shares the same seconds with all others."""

import os
import threading
import time
from collections.abc import Callable

import structlog

from bot.jobs.engine import Engine

_log = structlog.get_logger(__name__)

MOST_STOPPING_SECONDS = 18.0
# What is left to do when jobs have ended: connections are closed.
CLOSING_SECONDS = 2.0


class Stop:
    """How long it takes from the first signal until everything is put away."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """Count by a clock that goes on evenly."""
        self._now = now
        self._begun: float | None = None

    def begin(self) -> None:
        """Count from now on."""
        self._begun = self._now()

    def left(self) -> float:
        """Return for how many seconds one may still wait for something."""
        return max(0.0, MOST_STOPPING_SECONDS - CLOSING_SECONDS - self._seconds())

    async def let_finish(self, jobs: Engine) -> None:
        """Let the jobs at work finish while there is time."""
        await jobs.stop(self.left())

    def tell(self) -> None:
        """Log how long it took."""
        _log.info("stopped", seconds=round(self._seconds(), 1))

    def _seconds(self) -> float:
        return 0.0 if self._begun is None else self._now() - self._begun


def be_gone_in_time() -> None:
    """End the process after eighteen seconds if it has not ended by then, as when a server hangs that it waits for.

    Nothing is lost by it: what was promised is kept, and another process or the next start goes on with it.
    """

    def end() -> None:
        _log.error("stopped_late", seconds=MOST_STOPPING_SECONDS)
        os._exit(1)

    timer = threading.Timer(MOST_STOPPING_SECONDS, end)
    timer.daemon = True
    timer.start()
