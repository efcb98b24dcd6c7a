"""How fast the service starts and acknowledges, beside the bare libraries it stands on.

Times on a shared machine are noisy: floor and service take turns within one run, and what counts is their ratio.
"""

import asyncio
import statistics
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp

from bench.serving import CANDIDATES, OK, WARM_SECONDS, Served, served
from bench.stand_ins import StandIns, send, stand_ins

ROUNDS, ACKS, AT_ONCE = 5, 600, 8


async def acknowledge(server: Served, web: aiohttp.ClientSession, origin: str) -> float:
    """Return how many commands are acknowledged in a second of the server's processor time."""
    room, before = asyncio.Semaphore(AT_ONCE), server.cpu_seconds

    async def one(number: int) -> None:
        async with room:
            assert await send(web, server.url, origin, number, f"T{number % 50}") == OK  # noqa: S101 - else no figure

    await asyncio.gather(*(one(number) for number in range(ACKS)))
    return ACKS / (server.cpu_seconds - before)


async def measure(world: StandIns, candidate: tuple[str, ...], folder: Path) -> tuple[float, float, float, float]:
    """Return acks a second of a core, seconds to the first ack, processor seconds till then, and megabytes then."""
    async with aiohttp.ClientSession() as web, served(candidate, folder, world.settings) as server:
        start = await server.first_ack(web, world.origin)
        used, size = server.cpu_seconds, server.megabytes
        await asyncio.sleep(WARM_SECONDS)
        return await acknowledge(server, web, world.origin), start, used, size


async def acks_and_starts(world: StandIns) -> None:
    """Print acknowledgements, start and memory of the service beside bare Bolt, and beside Bolt and one enqueue.

    The first round makes tables and caches, once in an installation's life, and is not counted.
    """
    taken: dict[str, list[tuple[float, float, float, float]]] = {name: [] for name in CANDIDATES}
    with ExitStack() as stack:
        folders = {name: Path(stack.enter_context(TemporaryDirectory())) for name in CANDIDATES}
        for number in range(ROUNDS + 1):
            for name, candidate in CANDIDATES.items():
                figures = await measure(world, candidate, folders[name])
                if number:
                    taken[name].append(figures)
    print(f"{'':26}{'acks/s of a core':>18}{'start to first ack':>20}{'processor':>11}{'memory then':>13}")
    middle = {name: [statistics.median(kind) for kind in zip(*rounds, strict=True)] for name, rounds in taken.items()}
    floor = middle["bare Bolt"]
    for name, (rate, start, used, size) in middle.items():
        times = "".join(f"{one / bare:>8.2f}x" for one, bare in zip(middle[name], floor, strict=True))
        print(f"{name:26}{rate:>18.0f}{start:>18.2f} s{used:>9.2f} s{size:>10.0f} MB   to bare Bolt:{times}")


async def main() -> None:
    """Run it."""
    async with stand_ins() as world:
        # Acknowledgements alone: nobody's coaching is finished meanwhile.
        world.thinking = 3600
        await acks_and_starts(world)


if __name__ == "__main__":
    asyncio.run(main())
