"""How long a listener waits for what is kept: Slack wants its acknowledgement within three seconds."""

import asyncio
from typing import TypeVar

from bot.errors import DatabaseUnavailable

T = TypeVar("T")


async def in_time(asking: asyncio.Task[T], seconds: float) -> T:
    """Return what is being asked for; a database that does not say it in time is as good as away.

    Raises:
        DatabaseUnavailable: It does not answer, or not in time.
    """
    # Whoever is late is not waited for, and what it came to is of no interest.
    asking.add_done_callback(lambda late: late.cancelled() or late.exception())
    try:
        # Not cancelled when it is late: what holds up a database holds up the undoing just as long.
        return await asyncio.wait_for(asyncio.shield(asking), seconds)
    except TimeoutError:
        raise DatabaseUnavailable from None
