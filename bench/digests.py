"""What the digests of a thousand workspaces cost to count and write, beside bare SQL that reads the same rows."""

import asyncio
import sqlite3
import time
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import aiosqlite
import sqlalchemy as sa

from bot.database.connection import open_database
from bot.database.encryption import KeyRing, use_keys
from bot.database.migrating import migrate
from bot.database.tables import WeekCount, Workspace
from bot.database.team_weeks import DatabaseTeamWeeks
from bot.domain import ChannelId, TeamId
from bot.domain.digests import weeks_before
from bot.playbook.book import load_playbook
from bot.playbook.practice import read_practice
from bot.usecases.write_digest import WriteDigest
from tests.postgres import MIGRATIONS

KEYS = KeyRing([bytes(32)])
WORKSPACES, PEOPLE, WEEKS, COACHINGS = 1_000, 8, 26, 100_000
LAST = "2026-W46"
SIGNALS = ("false_urgency", "quota_talk", "over_hedging", "apologetic", "nagging", "no_ask")
AT_A_TIME = 20_000
SAME_ROWS = """
SELECT week, user_id, name, count FROM week_counts
WHERE team_id = ? AND week BETWEEN ? AND ?
  AND user_id NOT IN (SELECT user_id FROM people WHERE team_id = ? AND NOT in_digest)
  AND (name IN ('drafts', 'us_percent', 'verdict:send') OR name LIKE 'signal:%' OR name LIKE 'changed:%')
"""


def coachings() -> Counter[tuple[str, str, str, str]]:
    """Return what a hundred thousand of them leave in the counts."""
    dice, counts = Random(1), Counter[tuple[str, str, str, str]]()  # noqa: S311 - repeatable, no secret
    weeks = [weeks_before(LAST, back) for back in range(WEEKS)]
    for number in range(COACHINGS):
        key = f"T{number % WORKSPACES:04}", f"U{dice.randrange(PEOPLE)}", dice.choice(weeks)
        met = dice.sample(SIGNALS, dice.randrange(4))
        names = ["answered", "drafts", "verdict:rework" if met else "verdict:send"]
        names += [f"signal:{signal}" for signal in met] + [f"changed:{signal}" for signal in met[1:]]
        counts.update((*key, name) for name in names)
        counts[*key, "us_percent"] += dice.randrange(100)
    return counts


def fill(url: str) -> int:
    """Write them, and return how many rows that is."""
    rows = [
        {"team_id": team, "user_id": user, "week": week, "name": name, "count": count}
        for (team, user, week, name), count in coachings().items()
    ]
    engine = sa.create_engine(url)
    use_keys(engine.dialect, KEYS)
    with engine.begin() as connection:
        teams = [
            {"team_id": f"T{number:04}", "created_at": datetime(2026, 1, 1, tzinfo=UTC)} for number in range(WORKSPACES)
        ]
        connection.execute(sa.insert(Workspace), teams)
        for start in range(0, len(rows), AT_A_TIME):
            connection.execute(sa.insert(WeekCount), rows[start : start + AT_A_TIME])
    engine.dispose()
    return len(rows)


def bare(path: Path) -> float:
    """Return how long bare SQL takes to read the rows of every workspace, in seconds."""
    first = weeks_before(LAST, WEEKS - 1)
    with closing(sqlite3.connect(path)) as connection:
        begun = time.perf_counter()
        for number in range(WORKSPACES):
            team = f"T{number:04}"
            connection.execute(SAME_ROWS, (team, first, LAST, team)).fetchall()
        return time.perf_counter() - begun


async def bare_driver(path: Path) -> float:
    """Return the same through the driver that the app uses, which hands every statement to a thread, in seconds."""
    first = weeks_before(LAST, WEEKS - 1)
    async with aiosqlite.connect(path) as connection:
        begun = time.perf_counter()
        for number in range(WORKSPACES):
            team = f"T{number:04}"
            await connection.execute("BEGIN")
            await connection.execute_fetchall(SAME_ROWS, (team, first, LAST, team))
            await connection.commit()
        return time.perf_counter() - begun


async def ours(url: str) -> tuple[float, float]:
    """Return how long it takes to count every workspace, and to write the digests, in seconds."""
    playbook = load_playbook()
    write, database = WriteDigest(playbook, read_practice(playbook)), open_database(url, KEYS)
    begun = time.perf_counter()
    teams = (TeamId(f"T{number:04}") for number in range(WORKSPACES))
    counted = [await DatabaseTeamWeeks(database).until(team, LAST, WEEKS) for team in teams]
    took, begun = time.perf_counter() - begun, time.perf_counter()
    for number, weeks in enumerate(counted):
        write(ChannelId(f"C{number}"), weeks)
    await database.close()
    return took, time.perf_counter() - begun


def main() -> None:
    """Print each, and how many times the bare ones ours is."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sameside.db"
        url = f"sqlite:///{path}"
        migrate(url, MIGRATIONS)
        rows = fill(url)
        floor, driver = bare(path), asyncio.run(bare_driver(path))
        counting, writing = asyncio.run(ours(url))
    print(f"{WORKSPACES:,} digests over {WEEKS} weeks of {COACHINGS:,} coachings ({rows:,} rows)")
    print(f"  bare SQL reads the rows: {floor:.2f} s")
    print(f"  the same through the asynchronous driver: {driver:.2f} s")
    print(f"  counted: {counting:.2f} s, {counting / floor:.1f} and {counting / driver:.1f} times")
    print(f"  written: {writing:.2f} s")


if __name__ == "__main__":
    main()
