"""Server processes under measure: the service, and the bare libraries it stands on."""

import asyncio
import base64
import os
import socket
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from bench.stand_ins import send
from tests.running_bot import bot_environment

CANDIDATES = {
    "bare Bolt": ("bench.bare_bolt",),
    "Bolt + one DBOS enqueue": ("bench.bare_bolt", "--queue"),
    "Sameside": ("bot", "run"),
}
"""What takes turns, the floor first."""

SAMESIDE = CANDIDATES["Sameside"]
# The service gets ready for the first draft once it serves.
WARM_SECONDS = 3.0
OK = 200
TICKS = os.sysconf("SC_CLK_TCK")


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
                if await send(web, self.url, origin, 0, "T0") == OK:
                    return time.monotonic() - self.begun
            except aiohttp.ClientError:
                await asyncio.sleep(0.02)


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def on_postgresql(address: str) -> dict[str, str]:
    """Return the settings of a process that works on this server."""
    return {"DATABASE_URL": address, "SAMESIDE_KEYS": base64.b64encode(bytes(32)).decode()}


@asynccontextmanager
async def served(candidate: Sequence[str], folder: Path, settings: dict[str, str]) -> AsyncIterator[Served]:
    """Run a candidate on a free port until the block ends; it is killed, since all that counts has been counted."""
    port, begun = free_port(), time.monotonic()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", *candidate, "--port", str(port)),
        env=bot_environment(folder, None, **settings),
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield Served(process, port, begun)
    finally:
        process.kill()
        await process.wait()
