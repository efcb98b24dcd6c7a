"""Processes that begin where the bot's modules are loaded: each test's own, without each test waiting for Python.

A server that has loaded them forks one whenever a test asks: it has its own memory, sockets, signals, working folder
and end, as one that Python was started for. What such a start loads, and in which order, others test.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import NamedTuple

# What a bot and most commands load, now or later, ours first; and the playbook read.
_LOADED = """
bot.wiring.service bot.wiring.upkeep bot.wiring.doctor bot.database.migrating bot.models.openai.client
bot.rendering.terminal tests.chaos.digest_worker
aiosqlite alembic.command anyio.streams.tls anyio._backends._asyncio dbos._sys_db_sqlite httpcore2
openai.resources.chat.completions openai.resources.responses.responses uvicorn.lifespan.off
uvicorn.protocols.http.auto uvicorn.protocols.websockets.auto uvloop
tests.warmed
""".split()


@dataclass(frozen=True)
class Child:
    """A process that can be asked and ended as one of `subprocess`."""

    process: BaseProcess

    def poll(self) -> int | None:
        return self.process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        self.process.join(timeout)
        if self.process.exitcode is None:
            raise subprocess.TimeoutExpired(self.process.name, timeout or 0)
        return self.process.exitcode

    def terminate(self) -> None:
        self.process.terminate()

    def kill(self) -> None:
        self.process.kill()


class Streams(NamedTuple):
    """The files that a process has for what it is given and for what it says."""

    given: Path
    out: Path
    err: Path


def born(life: Callable[..., None], *arguments: object) -> BaseProcess:
    """Start a process that leads this life."""
    nursery = get_context("forkserver")
    nursery.set_forkserver_preload(_LOADED)
    process = nursery.Process(target=life, args=arguments)
    process.start()
    return process


def command(arguments: Sequence[str], environment: Mapping[str, str], folder: Path, streams: Streams) -> None:
    """Be the `sameside` command with these arguments, in this folder, which reads and writes these files."""
    os.chdir(folder)
    os.environ.clear()  # noqa: TID251 - it is another process's
    os.environ.update(environment)  # noqa: TID251 - as above
    for stream, path in enumerate(streams):
        with path.open("ab" if stream else "rb", buffering=0) as file:
            os.dup2(file.fileno(), stream)
    sys.stdin = os.fdopen(0, closefd=False)
    sys.stdout = os.fdopen(1, "w", buffering=1, closefd=False)
    sys.stderr = os.fdopen(2, "w", buffering=1, closefd=False, errors="backslashreplace")
    sys.argv = ["sameside", *arguments]

    from bot.__main__ import command as run  # noqa: PLC0415 - the name is this one's too

    sys.exit(run())
