"""Answers many drafts from JSON lines: a few at once, in order, a bad line costing only itself."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

from bot.analysis.passages import read_draft
from bot.domain import Draft
from bot.errors import DraftRejected, LineUnreadable
from bot.rendering.contracts import Json, error_json, read_line

Answer = Callable[[Draft, Json], Awaitable[Json]]
_AT_ONCE = 4


async def answers(raw: bytes, answer: Answer, *, context: str, notes: str) -> AsyncIterator[Json]:
    """Yield one answer or error for each line that is not empty.

    `context` is for lines without one of their own, `notes` are for all.
    """
    room = asyncio.Semaphore(_AT_ONCE)

    async def one(number: int, raw_line: bytes) -> Json:
        line = read_line(raw_line)
        missing = {"id": line.about.get("id")}
        if line.text is None:
            return error_json(LineUnreadable(line=number), missing)
        try:
            async with room:
                return await answer(read_draft(line.text, context=line.context or context, notes=notes), line.about)
        except DraftRejected as error:
            return error_json(error, missing)

    lines = enumerate(raw.split(b"\n"), 1)
    tasks = [asyncio.create_task(one(number, line)) for number, line in lines if line.strip()]
    for task in tasks:
        yield await task
