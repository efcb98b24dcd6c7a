"""A simulated year: what a thousand workspaces leave behind, and what it costs to forget and to count what is kept.

On SQLite and on PostgreSQL, for three sizes, so that it can be seen whether the cost grows faster than the work.
"""

import asyncio
import logging
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from bench.finished_jobs import forget_jobs
from bot.database.address import database_address
from bot.database.coachings import DatabaseCoachings
from bot.database.connection import open_database
from bot.database.digests import DatabaseDigests
from bot.database.encryption import KeyRing, use_keys
from bot.database.migrating import migrate
from bot.database.notes import DatabaseExceptions
from bot.database.posts import DatabasePosts
from bot.database.reactions import DatabaseReactions, DatabaseReplyAddresses
from bot.database.spending import DatabaseSpending
from bot.database.tables import Base, Coaching, Post, WeekCount, Workspace
from bot.database.team_weeks import DatabaseTeamWeeks
from bot.domain import TeamId
from bot.domain.people import week_of
from bot.jobs.housekeeping import MOST_AT_ONCE
from bot.usecases.forget_expired import ForgetExpired
from bot.wiring.logs import start_logging
from tests.fakes import FixedClock
from tests.postgres import MIGRATIONS, fresh_database, running_server

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
KEYS = KeyRing([bytes(32)])
PEOPLE, WEEKS, COUNTERS = 8, 104, ("drafts", "us_percent", "verdict:send", "signal:no_ask")
TOLD_WEEKS = 26
# What one run finds: five minutes of drafts would be a handful; a day of them is the first run after an outage.
DRAFTS_A_DAY = 5
AT_A_TIME = 20_000
SIZES = (100, 300, 1000)
SQLITE_BYTES = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"


def rows(workspaces: int) -> Iterator[tuple[type[Base], list[dict[str, object]]]]:
    """Yield what the days before left in each table."""
    teams = [f"T{number:06d}" for number in range(workspaces)]
    old = NOW - timedelta(days=3)
    yield Workspace, [{"team_id": team, "created_at": old} for team in teams]
    yield (
        Coaching,
        [
            {
                "team_id": team,
                "id": f"coach:{team}:{draft}",
                "user_id": "U1",
                "channel_id": "C1",
                "text": "Hi Dana, " * 100,
                "context": "",
                "reply_address": "https://hooks.slack.com/x",
                "received_at": old,
                "answered_at": old,
                "expires_at": old + timedelta(days=1),
            }
            for team in teams
            for draft in range(DRAFTS_A_DAY)
        ],
    )
    yield (
        Post,
        [
            {"team_id": team, "key": f"coach:{team}:{draft}", "attempts": 1, "settled": True, "updated_at": old}
            for team in teams
            for draft in range(DRAFTS_A_DAY)
        ],
    )


def counts() -> sa.TextClause:
    """Return what writes two years of counts: every person's, of every week, in every workspace."""
    weeks = [week_of(NOW - timedelta(weeks=back)) for back in range(WEEKS)]
    sets = {"people": [f"U{person}" for person in range(PEOPLE)], "weeks": weeks, "names": COUNTERS}
    rows = {name: ", ".join(f"('{value}')" for value in values) for name, values in sets.items()}
    tables = ", ".join(f"(VALUES {values}) AS {name}" for name, values in rows.items())
    return sa.text(
        "INSERT INTO week_counts (team_id, user_id, week, name, count) "  # noqa: S608 - all of it is written above
        f"SELECT team_id, people.column1, weeks.column1, names.column1, 7 FROM workspaces, {tables}"
    )


def fill(url: str, workspaces: int) -> dict[str, int]:
    """Write the rows, and return how many there are of each."""
    engine = sa.create_engine(database_address(url))
    use_keys(engine.dialect, KEYS)
    written = {}
    with engine.begin() as connection:
        for table, values in rows(workspaces):
            for start in range(0, len(values), AT_A_TIME):
                connection.execute(sa.insert(table), values[start : start + AT_A_TIME])
            written[str(table.__tablename__)] = len(values)
        written[WeekCount.__tablename__] = connection.execute(counts()).rowcount
        size = "SELECT pg_database_size(current_database())" if engine.dialect.name == "postgresql" else SQLITE_BYTES
        written["MB"] = connection.execute(sa.text(size)).scalar_one() // 1_000_000
    engine.dispose()
    return written


async def forget(url: str) -> float:
    """Return how long one run of the retention takes, in seconds."""
    database = open_database(url, KEYS)
    run = ForgetExpired(
        DatabaseCoachings(database, FixedClock(NOW)),
        DatabasePosts(database),
        DatabaseExceptions(database, KEYS),
        DatabaseReactions(database),
        DatabaseReplyAddresses(database),
        DatabaseSpending(database),
        DatabaseDigests(database),
    )
    begun = time.perf_counter()
    await run(NOW)
    took = time.perf_counter() - begun
    await database.close()
    return took


async def count(url: str, workspaces: int) -> float:
    """Return how long it takes to count the weeks of every workspace for its digest, in seconds."""
    database = open_database(url, KEYS)
    weeks, last = DatabaseTeamWeeks(database), week_of(NOW)
    begun = time.perf_counter()
    for number in range(workspaces):
        await weeks.until(TeamId(f"T{number:06d}"), last, TOLD_WEEKS)
    took = time.perf_counter() - begun
    await database.close()
    return took


async def measure(url: str, jobs_url: str, workspaces: int) -> None:
    """Print what a number of workspaces leaves, and what it costs."""
    migrate(url, MIGRATIONS)
    written = fill(url, workspaces)
    took, again, counting = await forget(url), await forget(url), await count(url, workspaces)
    jobs = DRAFTS_A_DAY * workspaces
    ended, runs = await forget_jobs(jobs_url, KEYS, NOW, jobs)
    kept = ", ".join(f"{count:,} {name}" for name, count in written.items())
    print(f"{url.partition(':')[0]:10} {workspaces:5} workspaces: {kept}; {jobs:,} finished jobs")
    each, digest, job = (f"{1000 * seconds / workspaces:.2f} ms a workspace" for seconds in (took, counting, ended))
    print(f"      to forget what is past its time: {took:.2f} s ({each}), and {again:.3f} s when there is nothing")
    print(f"      to forget the finished jobs: {ended:.2f} s ({job}), in {runs} runs of {MOST_AT_ONCE}")
    print(f"      to count {TOLD_WEEKS} weeks for every digest: {counting:.2f} s ({digest})", flush=True)


async def main() -> None:
    """Print it for three sizes, so that the growth can be seen."""
    start_logging(logging.ERROR)
    with TemporaryDirectory(prefix="sameside-bench-") as data, running_server(Path(data)) as server:
        for workspaces in SIZES:
            with TemporaryDirectory() as folder:
                await measure(f"sqlite:///{folder}/sameside.db", f"sqlite:///{folder}/jobs.db", workspaces)
        for workspaces in SIZES:
            with fresh_database(server.address) as address:
                await measure(address, address, workspaces)


if __name__ == "__main__":
    asyncio.run(main())
