"""Look at an answer while it comes: what is whole of it and holds may be shown before the rest is there."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import structlog

from bot.domain import Advice, Proposal
from bot.ports import Hear, Watch
from bot.prompting.answer import read_so_far
from bot.usecases.think import think

_log = structlog.get_logger(__name__)
Judge = Callable[[Proposal], Advice | None]
"""Verifies what has come so far; None when a part of it does not hold."""


@asynccontextmanager
async def looking(judge: Judge, watch: Watch | None) -> AsyncIterator[Hear | None]:
    """Yield an ear for an answer; `watch` is shown what the judge lets pass. Nobody watching, nothing is heard.

    Judging takes its time beside the answer and never holds it up: what came meanwhile is looked at together.
    """
    if watch is None:
        yield None
        return
    text, news = "", asyncio.Event()

    def hear(piece: str) -> None:
        nonlocal text
        text += piece
        news.set()

    async def look() -> None:
        before: Proposal | None = None
        while True:
            await news.wait()
            news.clear()
            said = read_so_far(text)
            if said is None or said == before:
                continue
            before = said
            if advice := await think(judge, said):
                watch(advice)

    task = asyncio.create_task(look())
    try:
        yield hear
    finally:
        task.cancel()
        (ended,) = await asyncio.gather(task, return_exceptions=True)
        if isinstance(ended, Exception):
            _log.error("glimpse_failed", error=type(ended).__name__)
