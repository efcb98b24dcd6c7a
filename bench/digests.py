"""What the digests of a thousand workspaces cost to count and write, beside bare SQL that reads the same rows."""

import asyncio
import sqlite3
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import psycopg
import sqlalchemy as sa

from bot.database.address import database_address
from bot.database.connection import Database, open_database
from bot.database.digests import BEFORE as NEWEST_HELD
from bot.database.digests import DatabaseDigests
from bot.database.encryption import KeyRing, use_keys
from bot.database.migrating import migrate
from bot.database.tables import WeekCount, Workspace
from bot.database.team_weeks import COUNTED, DatabaseTeamWeeks
from bot.domain import ChannelId, TeamId
from bot.domain.digests import weeks_before
from bot.jobs.room import MOST_RUNNING
from bot.playbook.book import load_playbook
from bot.playbook.practice import read_practice
from bot.usecases.write_digest import WriteDigest
from tests.postgres import MIGRATIONS, running_server

KEYS = KeyRing([bytes(32)])
WORKSPACES, PEOPLE, WEEKS, COACHINGS = 1_000, 8, 26, 100_000
BEFORE, LAST, CHANNEL = "2026-W45", "2026-W46", ChannelId("C1")
NOW, ROUNDS = datetime(2026, 11, 16, tzinfo=UTC), 5
SIGNALS = ("false_urgency", "quota_talk", "over_hedging", "apologetic", "nagging", "no_ask")
AT_A_TIME = 20_000
SAME_ROWS = """
SELECT week, user_id, name, count FROM week_counts
WHERE team_id = {team} AND week BETWEEN {first} AND {last}
  AND user_id NOT IN (SELECT user_id FROM people WHERE team_id = {team} AND NOT in_digest)
  AND (name IN ('drafts', 'us_percent', 'verdict:send') OR substr(name, 1, 7) IN ('signal:', 'changed'))
"""
SAME_DIGEST = """
SELECT content FROM digests
WHERE team_id = {team} AND channel_id = 'C1' AND week < {last} ORDER BY week DESC LIMIT 1
"""
Connect = Callable[[], AbstractContextManager[Any]]
NAMED = {"sqlite": ":{}", "postgresql": "%({})s"}


def coachings() -> Counter[tuple[str, str, str, str]]:
    """Return what a hundred thousand of them leave in the counts."""
    dice, counts = Random(1), Counter[tuple[str, str, str, str]]()  # noqa: S311 - repeatable, no secret
    weeks = [weeks_before(LAST, back) for back in range(WEEKS)]
    for number in range(COACHINGS):
        key = _team(number % WORKSPACES), f"U{dice.randrange(PEOPLE)}", dice.choice(weeks)
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
    engine = sa.create_engine(database_address(url))
    use_keys(engine.dialect, KEYS)
    with engine.begin() as connection:
        teams = [{"team_id": _team(number), "created_at": datetime(2026, 1, 1, tzinfo=UTC)} for number in every()]
        connection.execute(sa.insert(Workspace), teams)
        for start in range(0, len(rows), AT_A_TIME):
            connection.execute(sa.insert(WeekCount), rows[start : start + AT_A_TIME])
        connection.execute(sa.text("ANALYZE"))
    engine.dispose()
    return len(rows)


@dataclass
class Took:
    """Seconds for a thousand digests, round by round: bare SQL and the app in turn, so that both meet the same load."""

    bare_first: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    bare_later: list[float] = field(default_factory=list)
    later: list[float] = field(default_factory=list)
    unthreaded_later: list[float] = field(default_factory=list)
    written: float = 0.0


def bare(connection: Any, *statements: str, first: str) -> float:  # noqa: ANN401 - either driver's, with no common type
    """Return how long a driver takes to fetch what statements ask for every workspace, one after the other."""
    begun = time.perf_counter()
    for number in every():
        values = {"team": _team(number), "first": first, "last": LAST}
        for statement in statements:
            connection.execute(statement, values).fetchall()
    return time.perf_counter() - begun


def unthreaded(database: Database) -> float:
    """Return how long our own two statements of a later digest take in a row, with no thread to hand them to."""
    begun = time.perf_counter()
    with database.reader.connect() as connection:
        for number in every():
            team = _team(number)
            held = {"team": team, "channel": CHANNEL, "week": LAST}
            connection.execute(NEWEST_HELD.statement, held).all()
            connection.execute(COUNTED.statement, {"team": team, "first": LAST, "last": LAST}).all()
    return time.perf_counter() - begun


async def measured(database: Database, connect: Connect) -> Took:
    """Count digests of all the weeks, and later ones, of what was held and the newest week."""
    playbook = load_playbook()
    write = WriteDigest(playbook, read_practice(playbook))
    weeks, digests, took = DatabaseTeamWeeks(database), DatabaseDigests(database), Took()
    for number in every():
        told = write(CHANNEL, await weeks.until(_team(number), BEFORE, WEEKS - 1))
        await digests.keep(_team(number), CHANNEL, told, NOW)

    async def later(team: TeamId) -> None:
        await digests.before(team, CHANNEL, LAST)
        await weeks.until(team, LAST, 1)

    start, named = weeks_before(LAST, WEEKS - 1), NAMED[database.engine.dialect.name]
    rows, held = (
        each.format_map({name: named.format(name) for name in ("team", "first", "last")})
        for each in (SAME_ROWS, SAME_DIGEST)
    )
    with connect() as connection:
        for _ in range(ROUNDS):
            took.bare_first.append(bare(connection, rows, first=start))
            took.first.append(await _at_once(lambda team: weeks.until(team, LAST, WEEKS)))
            took.bare_later.append(bare(connection, held, rows, first=LAST))
            took.unthreaded_later.append(unthreaded(database))
            took.later.append(await _at_once(later))
    counted = await weeks.until(_team(0), LAST, 1), await digests.before(_team(0), CHANNEL, LAST)
    begun = time.perf_counter()
    for _ in every():
        write(CHANNEL, counted[0], before=counted[1])
    took.written = time.perf_counter() - begun
    await database.close()
    return took


async def _at_once(one: Callable[[TeamId], Awaitable[object]]) -> float:
    """Do one thing for every workspace, as many at once as a process runs jobs; return how long it took."""
    places = asyncio.Semaphore(MOST_RUNNING)

    async def placed(number: int) -> None:
        async with places:
            await one(_team(number))

    begun = time.perf_counter()
    await asyncio.gather(*map(placed, every()))
    return time.perf_counter() - begun


def every() -> range:
    """Return the numbers of the workspaces."""
    return range(WORKSPACES)


def _team(number: int) -> TeamId:
    return TeamId(f"T{number:04}")


def show(name: str, url: str, connect: Connect) -> None:
    """Print each, and how many times the bare one ours is: the best of the rounds."""
    migrate(url, MIGRATIONS)
    rows = fill(url)
    took = asyncio.run(measured(open_database(url, KEYS), connect))
    print(f"{name}: {WORKSPACES:,} digests over {WEEKS} weeks of {COACHINGS:,} coachings ({rows:,} rows)")
    for label, ours, floor in (
        ("all weeks, as after half a year without", took.first, took.bare_first),
        ("later, of what was held and the newest", took.later, took.bare_later),
        ("the same, our statements without threads", took.unthreaded_later, took.bare_later),
    ):
        print(f"  {label:40}{min(ours):6.2f} s, bare {min(floor):6.2f} s: {min(ours) / min(floor):.1f} times")
    print(f"  {'later, beside all weeks read bare':40}{min(took.later) / min(took.bare_first):29.1f} times")
    print(f"  {'written':40}{took.written:6.2f} s", flush=True)


def main() -> None:
    """Measure on each kind of database."""
    with TemporaryDirectory(prefix="sameside-digests-") as folder:
        file = Path(folder) / "sameside.db"
        show("SQLite", f"sqlite:///{file}", lambda: closing(sqlite3.connect(file)))
        with running_server(Path(folder)) as server:
            address = database_address(server.address).set(drivername="postgresql")
            plain = address.render_as_string(hide_password=False)
            show("PostgreSQL", server.address, lambda: psycopg.connect(plain, autocommit=True))


if __name__ == "__main__":
    main()
