"""The `sameside` command as a process of its own, in a folder of its own, with nothing set but what is said here."""

import asyncio
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

ROOT = Path(__file__).parents[1]
_OURS = ("SLACK_", "SAMESIDE_", "OPENAI_", "DATABASE_URL", "PYTHON")


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
    """Run the command to its end in `folder`; `settings` and `more` are its environment."""
    bare = {key: value for key, value in os.environ.items() if not key.startswith(_OURS)}  # noqa: TID251 - a subprocess needs PATH
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        cwd=folder,
        env=bare | {"PYTHONPATH": str(ROOT), "SAMESIDE_DATA": str(folder / "data")} | dict(settings) | more,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await asyncio.wait_for(process.communicate(stdin), 30)
    assert process.returncode is not None
    return Said(process.returncode, out.decode(), err.decode())
