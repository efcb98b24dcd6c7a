"""How soon a job that is started directly begins, at fifty a second: on SQLite and on PostgreSQL.

How late the loop wakes up by itself is printed beside it: what a busy machine adds, whoever works.
"""

import asyncio
import logging
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.database.encryption import KeyRing
from bot.jobs.engine import Engine
from bot.wiring.logs import start_logging
from tests.postgres import running_server

A_SECOND, SECONDS, WORKSPACES = 50, 20, 50


class Watch:
    """What was submitted when, and what it came to, in seconds of the loop's own clock."""

    def __init__(self) -> None:
        self.submitted: dict[str, float] = {}
        self.calls: list[float] = []
        self.begun: list[float] = []
        self.late: list[float] = []
        self.all_begun = asyncio.Event()

    async def job(self, payload: Mapping[str, str]) -> None:
        """Begin."""
        self.begun.append(asyncio.get_running_loop().time() - self.submitted[payload["id"]])
        if len(self.begun) == A_SECOND * SECONDS:
            self.all_begun.set()


def percentiles(waits: list[float]) -> str:
    """Return the middle and the hundredth longest, in milliseconds."""
    waits = sorted(waits)
    return f"p50 {1000 * waits[len(waits) // 2]:5.1f} ms, p99 {1000 * waits[int(len(waits) * 0.99)]:6.1f} ms"


async def submit_evenly(engine: Engine, watch: Watch) -> None:
    """Submit at an even pace, whether or not the last one was taken on."""
    loop = asyncio.get_running_loop()

    async def one(number: int) -> None:
        id, before = f"T{number}.{number}", loop.time()
        watch.submitted[id] = before
        await engine.submit("nothing", id, {"team": f"T{number % WORKSPACES}", "id": id})
        watch.calls.append(loop.time() - before)

    begun, sent = loop.time(), []
    for number in range(A_SECOND * SECONDS):
        due = begun + number / A_SECOND
        await asyncio.sleep(due - loop.time())
        watch.late.append(loop.time() - due)
        sent.append(asyncio.create_task(one(number)))
    await asyncio.gather(*sent)


async def measure(name: str, address: str) -> None:
    """Print it for one database."""
    watch = Watch()
    engine = Engine(address, KeyRing([bytes(32)]), {"nothing": {"begin": watch.job}})
    await engine.start()
    try:
        await submit_evenly(engine, watch)
        async with asyncio.timeout(30):
            await watch.all_begun.wait()
    finally:
        await engine.stop()
    print(
        f"{name:11}{A_SECOND} submits/s for {SECONDS} s: taken on {percentiles(watch.calls)}; "
        f"first step after {percentiles(watch.begun)}; the loop alone is late by {percentiles(watch.late)}",
        flush=True,
    )


async def main() -> None:
    """Measure both."""
    start_logging(logging.ERROR)
    with TemporaryDirectory(prefix="sameside-bench-") as folder:
        await measure("SQLite", f"sqlite:///{Path(folder) / 'jobs.db'}")
        with running_server(Path(folder)) as server:
            await measure("PostgreSQL", server.address)


if __name__ == "__main__":
    asyncio.run(main())
