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

_LOADED = ["bot.wiring.service", "bot.prompting.shapes", "bot.models.openai.client", "tests.chaos.digest_worker"]


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


def born(life: Callable[..., None], *arguments: object) -> BaseProcess:
    """Start a process that leads this life."""
    nursery = get_context("forkserver")
    nursery.set_forkserver_preload(_LOADED)
    process = nursery.Process(target=life, args=arguments)
    process.start()
    return process


def command(arguments: Sequence[str], environment: Mapping[str, str], folder: Path, output: Path) -> None:
    """Be the `sameside` command with these arguments, in this folder, which writes all it says to `output`."""
    os.chdir(folder)
    os.environ.clear()  # noqa: TID251 - it is another process's
    os.environ.update(environment)  # noqa: TID251 - as above
    with output.open("ab", buffering=0) as written:
        for stream in (1, 2):
            os.dup2(written.fileno(), stream)
    sys.stdout, sys.stderr = (os.fdopen(stream, "w", buffering=1, closefd=False) for stream in (1, 2))
    sys.argv = ["sameside", *arguments]

    from bot.__main__ import command as run  # noqa: PLC0415 - the name is this one's too

    sys.exit(run())
