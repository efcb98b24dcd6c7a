"""Think without holding up the event loop: reading and judging mails takes long, an acknowledgement must not."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from typing import ParamSpec, TypeVar

# Threads share the interpreter: more of them would think no faster, only leave the loop less of it.
_HEAD = ThreadPoolExecutor(max_workers=1, thread_name_prefix="thinking")

P = ParamSpec("P")
T = TypeVar("T")


async def think(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return what the work returns, done one after the other and in the language of who asks."""
    thought = partial(copy_context().run, work, *args, **kwargs)
    return await asyncio.get_running_loop().run_in_executor(_HEAD, thought)
