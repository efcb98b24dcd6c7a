"""How fast the service starts, acknowledges and coaches, beside the bare libraries it stands on.

Times on a shared machine are noisy: floor and service take turns within one run, and what counts is their ratio.
"""

import asyncio
import base64
import os
import socket
import statistics
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp

from bench.stand_ins import StandIns, send, stand_ins
from bot.database.migrating import migrate
from tests.postgres import MIGRATIONS, running_server
from tests.running_bot import bot_environment

# The service gets ready for the first draft beside its start.
WARM_SECONDS, QUIET_SECONDS = 3.0, 5.0
ROUNDS, ACKS, AT_ONCE, COACHINGS = 3, 200, 8, 120
TICKS = os.sysconf("SC_CLK_TCK")
KEY = base64.b64encode(bytes(32)).decode()


class Served:
    """A server process, from its first moment."""

    def __init__(self, process: asyncio.subprocess.Process, port: int, begun: float) -> None:
        self.process, self.begun = process, begun
        self.url = f"http://127.0.0.1:{port}/slack/events"

    @property
    def cpu_seconds(self) -> float:
        """The processor time it took so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    @property
    def megabytes(self) -> float:
        """The memory it holds now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    async def first_ack(self, web: aiohttp.ClientSession, origin: str) -> float:
        """Return how long it took from the start to the first signed `/coach` with a 200, in seconds."""
        while True:
            try:
                if await send(web, self.url, origin, 0, "T0") == 200:  # noqa: PLR2004 - OK
                    return time.monotonic() - self.begun
            except aiohttp.ClientError:
                await asyncio.sleep(0.02)


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@asynccontextmanager
async def served(
    *arguments: str, folder: Path, settings: dict[str, str], says_port: bool = False
) -> AsyncIterator[Served]:
    """Run `python -m ...` on a free port until the block ends; it is killed, since all that counts has been counted."""
    port = free_port()
    where = ["--port", str(port)] if says_port else [str(port), *([str(folder)] if "queue" in arguments else [])]
    words = [word for word in arguments if word != "queue"]
    begun = time.monotonic()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", *words, *where),
        env=bot_environment(folder, None, **settings),
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield Served(process, port, begun)
    finally:
        process.kill()
        await process.wait()


async def acknowledge(server: Served, web: aiohttp.ClientSession, origin: str) -> float:
    """Return how many commands are acknowledged in a second of the server's processor time."""
    room, before = asyncio.Semaphore(AT_ONCE), server.cpu_seconds

    async def one(number: int) -> None:
        async with room:
            assert await send(web, server.url, origin, number, f"T{number % 50}") == 200  # noqa: S101, PLR2004 - else no figure

    await asyncio.gather(*(one(number) for number in range(ACKS)))
    return ACKS / (server.cpu_seconds - before)


async def acks_and_starts(world: StandIns) -> None:
    """Print acknowledgements, start and memory of the service beside bare Bolt, and beside Bolt and one enqueue."""
    candidates = {
        "bare Bolt": (("bench.bare_bolt",), False),
        "Bolt + one DBOS enqueue": (("bench.bare_bolt", "queue"), False),
        "Sameside": (("bot", "run"), True),
    }
    rates: dict[str, list[float]] = {name: [] for name in candidates}
    starts: dict[str, list[float]] = {name: [] for name in candidates}
    sizes: dict[str, list[float]] = {name: [] for name in candidates}
    async with aiohttp.ClientSession() as web:
        for _ in range(ROUNDS):
            for name, (arguments, says_port) in candidates.items():
                with TemporaryDirectory() as folder:
                    async with served(
                        *arguments, folder=Path(folder), settings=world.settings, says_port=says_port
                    ) as server:
                        starts[name].append(await server.first_ack(web, world.origin))
                        sizes[name].append(server.megabytes)
                        await asyncio.sleep(WARM_SECONDS)
                        rates[name].append(await acknowledge(server, web, world.origin))
    print(f"{'':26}{'acks/s of a core':>18}{'start to first ack':>20}{'memory then':>13}   ratios to bare Bolt")
    floor = {name: statistics.median(taken["bare Bolt"]) for name, taken in (("r", rates), ("s", starts), ("m", sizes))}
    for name in candidates:
        rate, start, size = (statistics.median(taken[name]) for taken in (rates, starts, sizes))
        ratios = f"{rate / floor['r']:.2f}x acks, {start / floor['s']:.1f}x start, {size / floor['m']:.1f}x memory"
        print(f"{name:26}{rate:>18.0f}{start:>18.2f} s{size:>10.0f} MB   {ratios}")


async def coachings(world: StandIns, counts: Sequence[int] = (1, 2, 4)) -> None:
    """Print coachings a second, end to end, with a model that answers at once."""
    world.thinks.set()
    with TemporaryDirectory(prefix="sameside-bench-") as folder, running_server(Path(folder)) as server:
        await asyncio.to_thread(migrate, server.address, MIGRATIONS)
        settings = world.settings | {"DATABASE_URL": server.address, "SAMESIDE_KEYS": KEY}
        for count in counts:
            async with AsyncExitStack() as stack:
                web = await stack.enter_async_context(aiohttp.ClientSession())
                own = Path(stack.enter_context(TemporaryDirectory()))
                bots = [
                    await stack.enter_async_context(served("bot", "run", folder=own, settings=settings, says_port=True))
                    for _ in range(count)
                ]
                for bot in bots:
                    await bot.first_ack(web, world.origin)
                await asyncio.sleep(WARM_SECONDS)  # what was sent to see that they are there
                before, begun = world.replies, time.monotonic()
                room = asyncio.Semaphore(AT_ONCE)

                async def one(number: int) -> None:
                    async with room:  # noqa: B023 - awaited within its turn
                        await send(web, bots[number % len(bots)].url, world.origin, number, f"T{number % 50}")  # noqa: B023

                await asyncio.gather(*(one(number) for number in range(COACHINGS)))
                done, took = await settled(world, before, begun)
                used = sum(bot.cpu_seconds for bot in bots)
                print(
                    f"{count} processes on PostgreSQL: {done / took:5.1f} coachings/s "
                    f"({done} of {COACHINGS} taken on; {used:.1f} s of processor time with the starts)"
                )


async def settled(world: StandIns, before: int, begun: float) -> tuple[int, float]:
    """Wait until no more replies come; return how many came, and how many seconds after `begun` the last one did."""
    done, at = 0, time.monotonic()
    while done < COACHINGS and time.monotonic() - at < QUIET_SECONDS:
        if world.replies - before > done:
            done, at = world.replies - before, time.monotonic()
        await asyncio.sleep(0.02)
    return done, at - begun


async def main() -> None:
    """Run both, one after the other."""
    async with stand_ins() as world:
        await acks_and_starts(world)
        await coachings(world)


if __name__ == "__main__":
    asyncio.run(main())
