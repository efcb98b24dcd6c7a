"""Backup and restore of SQLite as `docs/operate.md` writes them, word for word, around a process that was killed."""

import asyncio
import os
import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from playground.slack import SlackEmulator
from tests.edge.test_doctor import settings_for
from tests.parts import DRAFT
from tests.running_bot import RunningBot, running_bot
from tests.terminal import ROOT, sameside

GUIDE = (ROOT / "docs" / "operate.md").read_text(encoding="utf-8").partition("## Backup and restore")[2]
BACKUP, RESTORE = re.findall(r"((?:^ {4,}\S.*\n)+)", GUIDE.partition("\n## ")[0], re.MULTILINE)[:2]


async def shell(commands: str, *, home: Path) -> None:
    """Run what the guide says, in a home of its own."""
    environment = {"HOME": str(home), "PATH": f"{Path(sys.executable).parent}:{os.defpath}"}
    process = await asyncio.create_subprocess_exec("sh", "-ec", commands, env=environment)
    assert await process.wait() == 0


def kept(data: Path) -> int:
    """Count the drafts, in a file that holds together."""
    with closing(sqlite3.connect(data / "jobs.db")) as jobs:
        assert jobs.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with closing(sqlite3.connect(data / "sameside.db")) as ours:
        assert ours.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return len(ours.execute("SELECT id FROM coachings").fetchall())


async def coach(slack: SlackEmulator, bot: RunningBot) -> None:
    await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)


async def test_what_the_guide_says_restores_the_files_beside_what_a_killed_process_left(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    data = tmp_path / ".sameside"
    given = {"SAMESIDE_DATA": str(data)}

    async with running_bot(tmp_path, slack, **given) as bot:
        await coach(slack, bot)
        await shell(BACKUP, home=tmp_path)
        await coach(slack, bot)
        before = kept(data)
        bot.kill()
    left = {path.suffix for path in data.iterdir()}
    await shell(RESTORE, home=tmp_path)
    after = kept(data)
    examined = await sameside("doctor", folder=tmp_path, settings=settings_for(slack, **given))
    async with running_bot(tmp_path, slack, **given) as bot:
        await coach(slack, bot)
        code = await asyncio.to_thread(bot.end)

    modes = {path.name: path.stat().st_mode & 0o777 for path in data.iterdir() if path.suffix in {".db", ""}}
    assert {".db-wal", ".db-shm"} <= left
    assert (before, after, kept(data)) == (2, 1, 2)
    assert (examined.code, code) == (0, 0)
    assert {modes[name] for name in ("sameside.db", "jobs.db", "keys")} == {0o600}
