"""A simulated year: what a thousand workspaces leave behind, and what it costs to forget and to count what is kept."""

import asyncio
import logging
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

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
from bot.usecases.forget_expired import ForgetExpired
from bot.wiring.logs import start_logging
from tests.fakes import FixedClock
from tests.postgres import MIGRATIONS

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
KEYS = KeyRing([bytes(32)])
PEOPLE, WEEKS, COUNTERS = 8, 104, ("drafts", "us_percent", "verdict:send", "signal:no_ask")
TOLD_WEEKS = 26
# What one run finds: five minutes of drafts would be a handful; a day of them is the first run after an outage.
DRAFTS_A_DAY = 5
AT_A_TIME = 20_000


def rows(workspaces: int) -> Iterator[tuple[type[Base], list[dict[str, object]]]]:
    """Yield what a year, and the year before it, left in each table."""
    teams = [f"T{number:06d}" for number in range(workspaces)]
    old = NOW - timedelta(days=3)
    weeks = [week_of(NOW - timedelta(weeks=back)) for back in range(WEEKS)]
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
    yield (
        WeekCount,
        [
            {"team_id": team, "user_id": f"U{person}", "week": week, "name": name, "count": 7}
            for team in teams
            for person in range(PEOPLE)
            for week in weeks
            for name in COUNTERS
        ],
    )


def fill(url: str, workspaces: int) -> dict[str, int]:
    """Write the rows, and return how many there are of each."""
    engine = sa.create_engine(url)
    use_keys(engine.dialect, KEYS)
    written = {}
    with engine.begin() as connection:
        for table, values in rows(workspaces):
            for start in range(0, len(values), AT_A_TIME):
                connection.execute(sa.insert(table), values[start : start + AT_A_TIME])
            written[str(table.__tablename__)] = len(values)
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


async def main() -> None:
    """Print it for three sizes, so that the growth can be seen."""
    start_logging(logging.ERROR)
    for workspaces in (100, 300, 1000):
        with TemporaryDirectory() as folder:
            url = f"sqlite:///{Path(folder) / 'sameside.db'}"
            migrate(url, MIGRATIONS)
            written = fill(url, workspaces)
            took = await forget(url)
            megabytes = (Path(folder) / "sameside.db").stat().st_size / 1e6
            again, counting = await forget(url), await count(url, workspaces)
        kept = ", ".join(f"{count:,} {name}" for name, count in written.items())
        print(f"{workspaces:5} workspaces: {kept}; {megabytes:.0f} MB")
        each, digest = (f"{1000 * seconds / workspaces:.2f} ms a workspace" for seconds in (took, counting))
        print(f"      to forget what is past its time: {took:.2f} s ({each}), and {again:.3f} s when there is nothing")
        print(f"      to count {TOLD_WEEKS} weeks for every digest: {counting:.2f} s ({digest})")


if __name__ == "__main__":
    asyncio.run(main())
