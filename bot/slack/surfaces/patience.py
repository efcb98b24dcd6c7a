"""How long a listener waits for what is kept: Slack wants its acknowledgement within three seconds."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from bot.errors import DatabaseUnavailable

T = TypeVar("T")


async def in_time(asking: Coroutine[Any, Any, T], seconds: float) -> T:
    """Return what is asked for; a database that does not say it in time is as good as away.

    Raises:
        DatabaseUnavailable: It does not answer, or not in time.
    """
    task = asyncio.create_task(asking)
    # Whoever is late is not waited for, and what it came to is of no interest.
    task.add_done_callback(lambda late: late.cancelled() or late.exception())
    try:
        # Not cancelled when it is late: what holds up a database holds up the undoing just as long.
        return await asyncio.wait_for(asyncio.shield(task), seconds)
    except TimeoutError:
        raise DatabaseUnavailable from None
