"""How many jobs run here at once, in all and for one workspace, so that a busy one does not starve the rest."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

MOST_RUNNING = 16
MOST_OF_ONE = 4


class Room:
    """The jobs that run in this process, each with the workspace it is for."""

    def __init__(self) -> None:
        self.running: dict[asyncio.Task[Any], str] = {}
        self._starting: Counter[str] = Counter()

    def has_place_for(self, workspace: str) -> bool:
        """Tell whether a job may start here at once, or has to queue."""
        here = Counter(self.running.values()) + self._starting
        return here.total() < MOST_RUNNING and here[workspace] < MOST_OF_ONE

    @contextmanager
    def starting(self, workspace: str) -> Iterator[None]:
        """Keep a place until the job that is being started has taken it."""
        self._starting[workspace] += 1
        try:
            yield
        finally:
            self._starting[workspace] -= 1

    def enter(self, workspace: str) -> None:
        """Count the current task until it ends.

        It ends after the engine has recorded the outcome, so waiting for it is draining.
        """
        task = asyncio.current_task()
        if task is not None:
            self.running[task] = workspace
            task.add_done_callback(self.running.pop)
