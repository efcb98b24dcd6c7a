"""A process that works on jobs and says what it does, until it is killed: `python -m tests.edge.jobs_worker`."""

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from bot.jobs.engine import Engine
from tests.edge.jobs_diary import Payload, PocketCipher

ROOT = Path(__file__).parents[2]
LEAVING = {"socket.connect", "socket.getaddrinfo", "socket.sendto"}


class WorkerProcess:
    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.lines: list[str] = []

    async def until(self, beginning: str) -> None:
        assert self._process.stdout is not None
        async with asyncio.timeout(30):
            while not any(line.startswith(beginning) for line in self.lines):
                said = await self._process.stdout.readline()
                assert said, f"the worker ended before it said {beginning!r}: {self.lines}"
                self.lines.append(said.decode().strip())

    async def kill(self) -> None:
        if self._process.returncode is None:
            self._process.kill()
            rest, _ = await self._process.communicate()
            self.lines += rest.decode().splitlines()


@asynccontextmanager
async def working(*arguments: str) -> AsyncIterator[WorkerProcess]:
    program = (sys.executable, "-m", "tests.edge.jobs_worker", *arguments)
    worker = WorkerProcess(await asyncio.create_subprocess_exec(*program, stdout=asyncio.subprocess.PIPE, cwd=ROOT))
    try:
        yield worker
    finally:
        await worker.kill()


async def until_one_of(workers: list[WorkerProcess], beginning: str) -> None:
    waits = [asyncio.create_task(worker.until(beginning)) for worker in workers]
    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for wait in waits:
        wait.cancel()
    await asyncio.wait(waits)


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - the test reads it


async def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("url")
    parser.add_argument("--submit", default="")
    parser.add_argument("--stuck", action="store_true")
    arguments = parser.parse_args()

    async def advise(payload: Payload) -> None:
        say(f"advise {payload['n']}")

    async def deliver(payload: Payload) -> None:
        say(f"deliver {payload['n']}")
        if arguments.stuck:
            await asyncio.Event().wait()
        say(f"delivered {payload['n']}")

    async def tick(due: datetime) -> None:
        say(f"tick {due.isoformat()}")

    handlers = {"coach": {"advise": advise, "deliver": deliver}}
    engine = Engine(arguments.url, PocketCipher(), handlers, tick, tick_schedule="* * * * * *")
    await engine.start()
    say("ready")
    if arguments.submit:
        await engine.submit("coach", f"coach:T1:{arguments.submit}", {"n": arguments.submit})
    await asyncio.Event().wait()


if __name__ == "__main__":
    sys.addaudithook(lambda event, where: say(f"left by {event} {where}") if event in LEAVING else None)
    asyncio.run(main())
