"""The `sameside` command as a process of its own, in a folder of its own, with nothing set but what is said here."""

import asyncio
import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any

from tests.nursery import Child, Streams, born, command

ROOT = Path(__file__).parents[1]
_OURS = ("SLACK_", "SAMESIDE_", "OPENAI_", "DATABASE_URL", "PYTHON")
_MOST_SECONDS = 30


@dataclass(frozen=True)
class Said:
    """What a command said: its exit code, standard output and standard error."""

    code: int
    out: str
    err: str

    @property
    def answer(self) -> Any:  # noqa: ANN401 - any JSON
        return json.loads(self.out)

    @property
    def answers(self) -> list[Any]:
        return [json.loads(line) for line in self.out.split("\n") if line]


async def sameside(
    *arguments: str, folder: Path, stdin: bytes = b"", settings: Mapping[str, str] = MappingProxyType({}), **more: str
) -> Said:
    """Run the command to its end in `folder`; `settings` and `more` are its environment.

    It begins in the nursery, unless something is set for Python itself, which reads it when it starts.
    """
    bare = {key: value for key, value in os.environ.items() if not key.startswith(_OURS)}  # noqa: TID251 - a subprocess needs PATH
    told = dict(settings) | more
    environment = bare | {"SAMESIDE_DATA": str(folder / "data")} | told
    if any(key.startswith("PYTHON") for key in told):
        return await _started(arguments, environment, folder, stdin)
    return await _born(arguments, environment, folder, stdin)


async def _born(arguments: Sequence[str], environment: Mapping[str, str], folder: Path, stdin: bytes) -> Said:
    with TemporaryDirectory(prefix="sameside-terminal-") as beside:
        streams = Streams(*(Path(beside) / name for name in Streams._fields))
        streams.given.write_bytes(stdin)
        process = Child(born(command, arguments, environment, folder, streams))
        try:
            code = await asyncio.to_thread(process.wait, _MOST_SECONDS)
        finally:
            process.kill()
        return Said(code, streams.out.read_text("utf-8"), streams.err.read_text("utf-8"))


async def _started(arguments: Sequence[str], environment: Mapping[str, str], folder: Path, stdin: bytes) -> Said:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), **environment},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await asyncio.wait_for(process.communicate(stdin), _MOST_SECONDS)
    assert process.returncode is not None
    return Said(process.returncode, out.decode(), err.decode())
