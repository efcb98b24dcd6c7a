"""A simulated year: what a thousand workspaces leave behind, and what it costs to forget and to count what is kept.

On SQLite and on PostgreSQL, for three sizes, so that it can be seen whether the cost grows faster than the work.
"""

import asyncio
import logging
import time
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.finished_jobs import forget_jobs
from bench.past import WRITERS, fill
from bot.database.connection import open_database
from bot.database.encryption import KeyRing
from bot.database.migrating import migrate
from bot.database.team_weeks import DatabaseTeamWeeks
from bot.domain import TeamId
from bot.domain.people import week_of
from bot.wiring.logs import start_logging
from bot.wiring.memory import Memory
from tests.fakes import FixedClock
from tests.postgres import MIGRATIONS, fresh_database, running_server

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
KEYS = KeyRing([bytes(32)])
TOLD_WEEKS = 26
SIZES = (100, 300, 1000)


async def forget(url: str) -> float:
    """Return how long one run of the retention takes, in seconds."""
    database = open_database(url, KEYS)
    run = Memory.of(database, KEYS, FixedClock(NOW)).forget_expired
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
    rows, megabytes = fill(url, KEYS, workspaces, NOW)
    costs = [await forget(url), await forget(url), await count(url, workspaces)]
    costs.append(await forget_jobs(jobs_url, KEYS, NOW, len(WRITERS) * workspaces))
    told = "".join(f"{seconds:10.3f} s{1000 * seconds / workspaces:6.2f} ms" for seconds in costs)
    print(f"{url.partition(':')[0]:11}{workspaces:6,}{sum(rows.values()):12,}{megabytes:7,} MB{told}", flush=True)
    if workspaces == SIZES[-1]:
        print("           " + ", ".join(f"{count:,} {table}" for table, count in rows.items()), flush=True)


async def main() -> None:
    """Print it for three sizes, so that the growth can be seen."""
    start_logging(logging.ERROR)
    print(
        f"A year and a week of every table; each cost in all and for each workspace: to forget what is past its time,\n"
        f"again right after it, to count {TOLD_WEEKS} weeks for every digest, to forget a day's finished jobs:"
    )
    print(
        "         workspaces     rows                   forget              again           digests               jobs"
    )
    with TemporaryDirectory(prefix="sameside-bench-") as data, running_server(Path(data)) as server:
        for workspaces in SIZES:
            with TemporaryDirectory() as folder:
                await measure(f"sqlite:///{folder}/sameside.db", f"sqlite:///{folder}/jobs.db", workspaces)
        for workspaces in SIZES:
            with fresh_database(server.address) as address:
                await measure(address, address, workspaces)


if __name__ == "__main__":
    asyncio.run(main())
