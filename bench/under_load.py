"""How long people wait for an acknowledgement when many paste at once, beside bare Bolt in the same run.

The whole app, durable submission included, on SQLite and on PostgreSQL; who sends shares the processors with it.
"""

import asyncio
import time
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp

from bench.serving import CANDIDATES, OK, SAMESIDE, WARM_SECONDS, Served, on_postgresql, served
from bench.stand_ins import StandIns, send, stand_ins
from bot.database.migrating import migrate
from tests.postgres import MIGRATIONS, running_server

A_SECOND, SECONDS, BURST, WORKSPACES = 50, 60, 200, 50
THINKING_SECONDS = 2.0


async def timed(server: Served, web: aiohttp.ClientSession, origin: str, number: int) -> float:
    """Return how long one acknowledgement took, in seconds."""
    begun = time.perf_counter()
    assert await send(web, server.url, origin, number, f"T{number % WORKSPACES}") == OK  # noqa: S101 - else no figure
    return time.perf_counter() - begun


async def steadily(server: Served, web: aiohttp.ClientSession, origin: str) -> list[float]:
    """Send at an even pace, whether or not the last one is answered; return the waits, shortest first."""
    loop = asyncio.get_running_loop()
    begun, sent = loop.time(), []
    for number in range(A_SECOND * SECONDS):
        await asyncio.sleep(begun + number / A_SECOND - loop.time())
        sent.append(asyncio.create_task(timed(server, web, origin, number)))
    return sorted(await asyncio.gather(*sent))


async def at_once(server: Served, web: aiohttp.ClientSession, origin: str) -> list[float]:
    """Send a burst; return the waits, shortest first."""
    return sorted(await asyncio.gather(*(timed(server, web, origin, number) for number in range(BURST))))


async def measure(world: StandIns, name: str, candidate: tuple[str, ...], settings: dict[str, str]) -> None:
    """Print a candidate's waits."""
    connector = aiohttp.TCPConnector(limit=0)
    with TemporaryDirectory() as folder:
        async with (
            aiohttp.ClientSession(connector=connector) as web,
            served(candidate, Path(folder), world.settings | settings) as server,
        ):
            await server.first_ack(web, world.origin)
            await asyncio.sleep(WARM_SECONDS)
            steady, burst = await steadily(server, web, world.origin), await at_once(server, web, world.origin)
    middle, last = steady[len(steady) // 2], steady[int(len(steady) * 0.99)]
    print(
        f"{name:26}{A_SECOND}/s for {SECONDS} s: p50 {1000 * middle:6.1f} ms, p99 {1000 * last:6.1f} ms, "
        f"slowest {1000 * steady[-1]:6.1f} ms; slowest of {BURST} at once {burst[-1]:5.2f} s",
        flush=True,
    )


async def main() -> None:
    """Measure one after the other."""
    with ExitStack() as stack:
        data = stack.enter_context(TemporaryDirectory(prefix="sameside-bench-"))
        server = stack.enter_context(running_server(Path(data)))
        await asyncio.to_thread(migrate, server.address, MIGRATIONS)
        async with stand_ins() as world:
            world.thinking = THINKING_SECONDS
            for name, candidate in CANDIDATES.items():
                await measure(world, name, candidate, {})
            await measure(world, "Sameside on PostgreSQL", SAMESIDE, on_postgresql(server.address))


if __name__ == "__main__":
    asyncio.run(main())
