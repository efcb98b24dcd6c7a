"""Coachings a second, end to end, by one, two and four processes on one PostgreSQL.

With a model that answers at once the processors are the limit, and all processes share them with PostgreSQL and with
what sends the drafts; with one that thinks for two seconds it is how many coachings a process has under way.
"""

import asyncio
import os
import time
from contextlib import AsyncExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp

from bench.serving import SAMESIDE, WARM_SECONDS, Served, on_postgresql, served
from bench.stand_ins import StandIns, send, stand_ins
from bot.database.migrating import migrate
from tests.postgres import MIGRATIONS, running_server

PROCESSES = (1, 2, 4)
THINKING_SECONDS, QUIET_SECONDS, AT_ONCE = 2.0, 8.0, 8
COACHINGS_OF_ONE, READY_SECONDS = 80, 60.0


async def answered(world: StandIns, replies: int, quiet: float) -> float:
    """Wait until so many have arrived, or none for so many seconds; return when the last one did."""
    arrived, at = world.replies, time.monotonic()
    while world.replies < replies and time.monotonic() - at < quiet:
        await asyncio.sleep(0.02)
        if world.replies > arrived:
            arrived, at = world.replies, time.monotonic()
    return at


async def coach(world: StandIns, bots: list[Served], web: aiohttp.ClientSession, number: int) -> tuple[int, float]:
    """Send so many drafts to the processes in turn; return how many were answered, and the seconds it took."""
    before, begun, room = world.replies, time.monotonic(), asyncio.Semaphore(AT_ONCE)

    async def one(number: int) -> None:
        async with room:
            await send(web, bots[number % len(bots)].url, world.origin, number, f"T{number % 50}")

    await asyncio.gather(*(one(number) for number in range(number)))
    ended = await answered(world, before + number, QUIET_SECONDS)
    return world.replies - before, ended - begun


async def grow(world: StandIns, thinking: float) -> None:
    """Print the coachings a second of each number of processes, on an empty database."""
    world.thinking = thinking
    with TemporaryDirectory(prefix="sameside-bench-") as folder, running_server(Path(folder)) as server:
        await asyncio.to_thread(migrate, server.address, MIGRATIONS)
        settings = world.settings | on_postgresql(server.address)
        first = 0.0
        for count in PROCESSES:
            async with AsyncExitStack() as stack:
                web = await stack.enter_async_context(aiohttp.ClientSession())
                own = Path(stack.enter_context(TemporaryDirectory()))
                bots = [await stack.enter_async_context(served(SAMESIDE, own, settings)) for _ in range(count)]
                before = world.replies
                for bot in bots:
                    await bot.first_ack(web, world.origin)
                # A machine under load takes longer until all of them are ready; what was sent to them tells.
                await answered(world, before + count, READY_SECONDS)
                await asyncio.sleep(WARM_SECONDS)
                used = sum(bot.cpu_seconds for bot in bots)
                asked = COACHINGS_OF_ONE * (count if thinking else 1)
                done, took = await coach(world, bots, web, asked)
                used = sum(bot.cpu_seconds for bot in bots) - used
                first = first or done / took
                print(
                    f"{thinking:7.0f} s{count:11}{done / took:14.1f}{done / took / first:9.2f}"
                    f"{f'{done} of {asked}':>14}{1000 * used / max(1, done):11.0f} ms{used / took:14.2f}",
                    flush=True,
                )


async def main() -> None:
    """Measure both."""
    print(f"{os.cpu_count()} cores, which PostgreSQL, the model and who sends the drafts share with the processes:")
    print("  model's  processes   coachings/s   growth      answered  a core for     cores busy")
    print("  thinking                             (x 1)               each coaching  in all processes", flush=True)
    async with stand_ins() as world:
        await grow(world, 0)
        await grow(world, THINKING_SECONDS)


if __name__ == "__main__":
    asyncio.run(main())
