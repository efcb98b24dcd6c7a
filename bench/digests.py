"""What the digests of a thousand workspaces cost to count and write, beside bare SQL that reads the same rows."""

import asyncio
import sqlite3
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from math import inf
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TypeVar

import sqlalchemy as sa

from bot.database.connection import open_database
from bot.database.digests import DatabaseDigests
from bot.database.encryption import KeyRing, use_keys
from bot.database.migrating import migrate
from bot.database.tables import WeekCount, Workspace
from bot.database.team_weeks import DatabaseTeamWeeks
from bot.domain import ChannelId, TeamId
from bot.domain.digests import weeks_before
from bot.jobs.room import MOST_RUNNING
from bot.playbook.book import load_playbook
from bot.playbook.practice import read_practice
from bot.usecases.write_digest import WriteDigest
from tests.postgres import MIGRATIONS

KEYS = KeyRing([bytes(32)])
WORKSPACES, PEOPLE, WEEKS, COACHINGS = 1_000, 8, 26, 100_000
BEFORE, LAST, CHANNEL = "2026-W45", "2026-W46", ChannelId("C1")
NOW, ROUNDS = datetime(2026, 11, 16, tzinfo=UTC), 3
SIGNALS = ("false_urgency", "quota_talk", "over_hedging", "apologetic", "nagging", "no_ask")
AT_A_TIME = 20_000
T = TypeVar("T")
U = TypeVar("U")
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


@dataclass
class Ours:
    """What the app takes for a thousand digests, in seconds: the best of some rounds."""

    first: float = inf
    later: float = inf
    written: float = inf


async def ours(url: str) -> Ours:
    """Count and write first digests, of all the weeks, and then later ones, of what was held and the newest week."""
    playbook = load_playbook()
    write, database = WriteDigest(playbook, read_practice(playbook)), open_database(url, KEYS)
    weeks, digests, took = DatabaseTeamWeeks(database), DatabaseDigests(database), Ours()
    for number in range(WORKSPACES):
        told = write(CHANNEL, await weeks.until(_team(number), BEFORE, WEEKS - 1))
        await digests.keep(_team(number), CHANNEL, told, NOW)
    for _ in range(ROUNDS):
        first, _ = await _at_once(lambda number: weeks.until(_team(number), LAST, WEEKS))
        later, later_ones = await _at_once(
            lambda number: _both(digests.before(_team(number), CHANNEL, LAST), weeks.until(_team(number), LAST, 1))
        )
        begun = time.perf_counter()
        for before, newest in later_ones:
            write(CHANNEL, newest, before=before)
        written = time.perf_counter() - begun
        took = Ours(min(took.first, first), min(took.later, later), min(took.written, written))
    await database.close()
    return took


async def _at_once(one: Callable[[int], Awaitable[T]]) -> tuple[float, list[T]]:
    """Do one thing for every workspace, as many at once as a process runs jobs; return how long it took."""
    places = asyncio.Semaphore(MOST_RUNNING)

    async def placed(number: int) -> T:
        async with places:
            return await one(number)

    begun = time.perf_counter()
    done = await asyncio.gather(*(placed(number) for number in range(WORKSPACES)))
    return time.perf_counter() - begun, done


async def _both(one: Awaitable[T], other: Awaitable[U]) -> tuple[T, U]:
    return await one, await other


def _team(number: int) -> TeamId:
    return TeamId(f"T{number:04}")


def main() -> None:
    """Print each, and how many times the bare ones ours is."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sameside.db"
        url = f"sqlite:///{path}"
        migrate(url, MIGRATIONS)
        rows = fill(url)
        floor = min(bare(path) for _ in range(ROUNDS))
        took = asyncio.run(ours(url))
        floor = min(floor, *(bare(path) for _ in range(ROUNDS)))
    print(f"{WORKSPACES:,} digests over {WEEKS} weeks of {COACHINGS:,} coachings ({rows:,} rows), best of {ROUNDS}")
    print(f"  bare SQL reads the rows: {floor:.2f} s")
    print(f"  first digests, counted over all weeks: {took.first:.2f} s, {took.first / floor:.1f} times")
    print(f"  later ones, the newest week against what was held: {took.later:.2f} s, {took.later / floor:.1f} times")
    print(f"  written: {took.written:.2f} s")


if __name__ == "__main__":
    main()
