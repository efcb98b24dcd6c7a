"""What goes on by itself when a person already has their first answer; whoever stops the service waits for it."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, TypeVar

import structlog

_A_MOMENT = 0.5

_log = structlog.get_logger(__name__)
T = TypeVar("T")


class Errands:
    """What is under way beside the answers.

    The loop itself holds tasks so loosely that one may vanish in the middle of its work.
    """

    def __init__(self) -> None:
        self._under_way: set[asyncio.Task[Any]] = set()

    def begin(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Begin what its caller waits for, though perhaps not until it ends."""
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    def run(self, work: Coroutine[Any, Any, None]) -> None:
        """Run what nobody asks after; should it fail, the log says so without the words of the failure."""
        self.begin(work).add_done_callback(_tell)

    async def finish(self, seconds: float) -> None:
        """Wait until all of it has ended, and what it has begun meanwhile; what takes longer than this is cancelled.

        Left alone it would go on to ask what is about to be closed, and hold that up.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self._under_way:
                    await asyncio.wait(self._under_way)
        if left := set(self._under_way):
            _log.warning("errands_cut_short", count=len(left))
            for errand in left:
                errand.cancel()
            await asyncio.wait(left, timeout=_A_MOMENT)


def _tell(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()):
        _log.error("left_undone", error=type(error).__name__)
