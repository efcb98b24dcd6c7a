"""What README and each command's help show as an example works where it is pasted."""

import asyncio
import os
import re
import sys
from pathlib import Path

import pytest

from tests.terminal import ROOT

INSTALLED = Path(sys.executable).with_name("sameside")


@pytest.mark.parametrize("command", ["try", "check", "prompt", "stuck", "digest"])
async def test_the_example_in_a_command_s_help_works_where_it_is_pasted(command: str, tmp_path: Path) -> None:
    for called, path in ((seen_from(tmp_path), "/usr/bin:/bin"), ("sameside", f"{INSTALLED.parent}:/usr/bin:/bin")):
        told = await shell(f"{called} {command} --help", tmp_path, path)
        (example,) = re.findall(r"^example: (.*)$", told, re.MULTILINE)
        answer = await shell(example, tmp_path, path)

        assert f"{called} {command}" in example
        assert len(answer.splitlines()) > 3


async def test_readme_s_lines_for_a_terminal_come_to_what_it_says(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"^    (echo .*)$", readme, re.MULTILINE)

    told = [
        await shell(line.replace(".venv/bin/sameside", str(INSTALLED)), tmp_path, "/usr/bin:/bin") for line in lines
    ]

    assert [answer.splitlines()[0] for answer in told] == ["One change", "Send it"]
    assert "The first wants one change; the second is told to be sent" in readme


async def test_who_names_no_file_at_a_terminal_is_told_that_the_command_waits(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    process = await asyncio.create_subprocess_exec(
        INSTALLED, "check", cwd=tmp_path, stdin=theirs, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    os.close(theirs)
    assert process.stderr
    told = await asyncio.wait_for(process.stderr.readline(), 30)
    os.write(ours, b"Hi Dana, I need your yes by Friday.\n\x04")
    out, _ = await process.communicate()
    os.close(ours)

    assert "press Ctrl-D" in told.decode()
    assert out.decode().startswith("One change")


def seen_from(folder: Path) -> str:
    return os.path.relpath(INSTALLED, folder)


async def shell(line: str, folder: Path, path: str) -> str:
    """Return what a line says that must go well, pasted in this folder."""
    process = await asyncio.create_subprocess_shell(
        line,
        cwd=folder,
        env={"PATH": path, "COLUMNS": "200", "SAMESIDE_DATA": str(folder / "data")},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate()
    assert (process.returncode, err) == (0, b"")
    return out.decode()
