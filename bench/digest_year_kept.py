"""The same year on a real database: four workers post what is due, some die of it, and only rows tell them apart."""

import argparse
import asyncio
import logging
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import uvloop

from bench.digest_year import DAYS, START, WORKERS, Year, reckon, show, subscriptions, ticks
from bot.database.connection import Database, open_database
from bot.database.digests import DatabaseDigests
from bot.database.encryption import KeyRing
from bot.database.migrating import migrate
from bot.database.posts import DatabasePosts
from bot.database.subscriptions import DatabaseSubscriptions
from bot.database.team_weeks import DatabaseTeamWeeks
from bot.domain import ChannelId, TeamId, UserId
from bot.domain.digests import Subscription
from bot.domain.postings import Closed, Posting
from bot.errors import DatabaseUnavailable, OutcomeOpen
from bot.playbook.book import load_playbook
from bot.playbook.practice import read_practice
from bot.usecases.draft_digest import DraftDigest
from bot.usecases.enqueue_digests import EnqueueDigests
from bot.usecases.post_digest import ON_ITS_WAY, PostDigest
from bot.usecases.write_digest import WriteDigest
from bot.wiring.logs import start_logging
from tests.postgres import MIGRATIONS, running_server

KEYS = KeyRing([bytes(32)])
# Of a hundred calls, how many end with the death of who made it: half of them before Slack has heard, half after.
DEADLY = 4
# All at once, on a file that one writes at a time.
MOST_AT_ONCE = 3
# So long from one look to the next that a year is over in minutes, and every outage still takes several.
SIX_HOURS = timedelta(hours=6)


class Died(Exception):
    """A worker was killed."""


@dataclass
class Wall:
    """The channels, which forget nothing; whoever posts there may die of it."""

    dice: Random
    messages: Counter[tuple[ChannelId, str, bool]] = field(default_factory=Counter)
    deaths: int = 0

    async def members(self, team: TeamId, channel: ChannelId) -> frozenset[UserId]:
        """Return nobody: what is told is no matter here."""
        del team, channel
        return frozenset()

    async def require_open(self, team: TeamId, channel: ChannelId) -> None:
        """Let everybody in."""

    async def post(self, subscription: Subscription, posting: Posting) -> str:
        """Keep a message or a thread."""
        del subscription
        dies = self.dice.randrange(100) < DEADLY
        if not dies or self.dice.randrange(2):
            self.messages[_key(posting)] += 1
        if dies:
            self.deaths += 1
            raise Died
        return "1.0"

    async def find(self, posting: Posting) -> str:
        """Look for one."""
        return "1.0" if self.messages[_key(posting)] else ""

    async def tell_unclear(self, subscription: Subscription, posting: Posting) -> None:
        """Fail: whoever may look is never in doubt."""
        raise AssertionError(subscription, posting)

    async def tell_closed(self, subscription: Subscription, reason: Closed) -> None:
        """Fail: no channel is closed."""
        raise AssertionError(subscription, reason)


@dataclass
class Calendar:
    """The clock of all workers."""

    time: datetime = START

    def now(self) -> datetime:
        """Return the simulated time."""
        return self.time


@dataclass
class Worker:
    """A process with connections of its own; without an engine, it runs what it takes on itself, however often."""

    database: Database
    wall: Wall
    calendar: Calendar
    write: WriteDigest
    taken: list[Mapping[str, str]] = field(default_factory=list)

    async def submit(self, kind: str, id: str, payload: Mapping[str, str]) -> bool:
        """Take a job on."""
        del kind, id
        self.taken.append(payload)
        return False

    async def look(self) -> None:
        """Take on what is due, and run it."""
        await EnqueueDigests(DatabaseSubscriptions(self.database), self)(self.calendar.now())
        await self.run()

    async def run(self) -> None:
        """Run what was taken on; what dies of it, or finds the rows or the database held, is left for later."""
        places = asyncio.Semaphore(MOST_AT_ONCE)
        jobs, self.taken = self.taken, []
        await asyncio.gather(*(self._run(job, places) for job in jobs))

    async def _run(self, job: Mapping[str, str], places: asyncio.Semaphore) -> None:
        digests = DatabaseDigests(self.database)
        draft = DraftDigest(self.write, DatabaseTeamWeeks(self.database), digests, self.wall, self.calendar)
        posts, subscriptions = DatabasePosts(self.database), DatabaseSubscriptions(self.database)
        try:
            async with places:
                post = PostDigest(draft, digests, subscriptions, self.wall, posts, self.calendar)
                await post(job)
        except (Died, OutcomeOpen, DatabaseUnavailable):
            self.taken.append(job)


async def live(url: str, channels: int, *, days: int = DAYS, step: timedelta = SIX_HOURS, seed: int = 1) -> Year:
    """Live through it on the migrated database of `url`."""
    dice = Random(seed)  # noqa: S311 - repeatable, no secret
    playbook, calendar = load_playbook(), Calendar()
    wall, write = Wall(dice), WriteDigest(playbook, read_practice(playbook))
    databases = [open_database(url, KEYS) for _ in range(WORKERS)]
    workers = [Worker(database, wall, calendar, write) for database in databases]
    waiting, looks = subscriptions(channels, days, dice), []
    for each in waiting:
        await DatabaseSubscriptions(databases[0]).keep(each, START)
    for now, count in ticks(days, step, dice):
        looks.append(now)
        calendar.time = now
        await asyncio.gather(*(worker.look() for worker in workers[:count]))
        while any(worker.taken for worker in workers):
            calendar.time += ON_ITS_WAY
            await asyncio.gather(*(worker.run() for worker in workers))
    for database in databases:
        await database.close()
    return reckon(waiting, told_on(wall), looks, crashes=wall.deaths)


def told_on(wall: Wall) -> dict[ChannelId, list[str]]:
    """Return the weeks each channel was told of, as often as its message or its thread stands there."""
    told: dict[ChannelId, list[str]] = defaultdict(list)
    for channel, week, thread in list(wall.messages):
        message, details = wall.messages[channel, week, False], wall.messages[channel, week, True]
        if not thread:
            # A message whose thread is missing is half a digest, and counts as none.
            told[channel] += [week] * (max(message, details) if details else 0)
    return told


def _key(posting: Posting) -> tuple[ChannelId, str, bool]:
    return posting.channel, posting.digest.week, bool(posting.ts)


def year_on(url: str, channels: int) -> Year:
    """Migrate a database and live through a year on it, in a process of its own."""
    start_logging(logging.ERROR)
    migrate(url, MIGRATIONS)
    return uvloop.run(live(url, channels))


def main() -> None:
    """Print the year on each kind of database, both at once."""
    parser = argparse.ArgumentParser(description="A year of digests on real databases.")
    parser.add_argument("--channels", type=int, default=300)
    channels = parser.parse_args().channels
    with (
        TemporaryDirectory(prefix="sameside-year-") as folder,
        running_server(Path(folder)) as server,
        ProcessPoolExecutor() as processes,
    ):
        on = {"SQLite": f"sqlite:///{folder}/year.db", "PostgreSQL": server.address}
        years = processes.map(year_on, on.values(), [channels] * len(on))
        for name, year in zip(on, years, strict=True):
            show(year, f"on {name}")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
