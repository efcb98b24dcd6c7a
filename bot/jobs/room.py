"""How many jobs run here at once, in all and for one workspace, so that a busy one does not starve the rest."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

MOST_RUNNING = 16
MOST_OF_ONE = 4


_place: ContextVar["Place | None"] = ContextVar("place", default=None)


class Place:
    """A place kept for a job that is being started, until it has come or nothing comes of it."""

    def __init__(self, kept: Counter[str], workspace: str) -> None:
        self._kept = kept
        self._workspace: str | None = workspace
        self.held_by: asyncio.Future[Any] | None = None
        kept[workspace] += 1

    def give_back(self, _of: object = None) -> None:
        """Let others have it, once."""
        if self._workspace is not None:
            self._kept[self._workspace] -= 1
            self._workspace = None


class Room:
    """The jobs that run in this process, each with the workspace it is for."""

    def __init__(self) -> None:
        self.running: dict[asyncio.Task[Any], str] = {}
        self.resting: set[asyncio.Task[Any]] = set()
        self._starting: Counter[str] = Counter()

    def has_place_for(self, workspace: str) -> bool:
        """Tell whether a job may start here at once, or has to queue."""
        here = Counter(self.running.values()) + self._starting
        return here.total() < MOST_RUNNING and here[workspace] < MOST_OF_ONE

    @contextmanager
    def starting(self, workspace: str) -> Iterator[Place]:
        """Keep a place for the job that is started in this block, until the block ends or what holds it enters."""
        place = Place(self._starting, workspace)
        _place.set(place)
        try:
            yield place
        finally:
            if place.held_by is None:
                place.give_back()
            else:
                place.held_by.add_done_callback(place.give_back)

    def enter(self, workspace: str) -> None:
        """Count the current task until it ends.

        It ends after the engine has recorded the outcome, so waiting for it is draining.
        """
        task = asyncio.current_task()
        if task is not None:
            self.running[task] = workspace
            task.add_done_callback(self._leave)
        if place := _place.get():
            place.give_back()

    def rest(self) -> None:
        """Count the current task among those that wait for their next try."""
        if task := asyncio.current_task():
            self.resting.add(task)

    def wake(self) -> None:
        """Count it among them no more."""
        if task := asyncio.current_task():
            self.resting.discard(task)

    def _leave(self, task: asyncio.Task[Any]) -> None:
        self.running.pop(task)
        self.resting.discard(task)
