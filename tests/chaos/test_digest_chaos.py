"""Each week's digest comes once, whoever is killed: `make chaos` for a minute, eight seconds in `make test`."""

import asyncio
import contextlib
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from bot.database.connection import open_database
from bot.database.migrating import migrate
from bot.database.subscriptions import DatabaseSubscriptions
from bot.database.tables import WrittenDigest
from bot.domain import ChannelId, TeamId, UserId
from bot.domain.digests import Subscription, weeks_between
from bot.domain.people import week_of
from bot.domain.postings import SETTLED
from bot.rendering.catalogue import catalogue
from playground.people import BOT_USER, COLLEAGUE, REP, TEAM, Channel
from playground.slack import SlackEmulator
from tests.chaos.digest_worker import KEYS, START, FastClock, work
from tests.chaos.storm import FAULTS, SECONDS, SEED
from tests.nursery import born
from tests.postgres import MIGRATIONS, running_server

# More than two would ask Slack more often than it allows, in weeks as short as these.
CHANNELS = ("C0CHAOS001", "C0CHAOS002")
MISSED = re.compile(catalogue().say("digest.missed", count=0).replace("0", r"(\d+)"))
QUIET_SECONDS = 70.0


@dataclass
class Workers:
    """Processes that post digests; each is replaced when it was killed.

    They come from a server that has read the playbook once: a start takes no longer than a database does.
    """

    arguments: tuple[str, str, float]
    running: list[BaseProcess] = field(default_factory=list)
    kills: int = 0

    def start(self) -> None:
        self.running.append(born(work, *self.arguments))

    def replace(self, chance: random.Random) -> None:
        self.kills += 1
        _kill(self.running.pop(chance.randrange(len(self.running))))
        self.start()


def _kill(process: BaseProcess) -> None:
    process.kill()
    process.join()


@contextlib.contextmanager
def three_workers(url: str, slack: SlackEmulator, began: float) -> Iterator[Workers]:
    workers = Workers((url, slack.api_url, began))
    try:
        for _ in range(3):
            workers.start()
        yield workers
    finally:
        for process in workers.running:
            _kill(process)


async def unsettled(url: str, until: str) -> int:
    """Count the digests of weeks until this one that have not come to an end."""
    database = open_database(url, KEYS)
    async with database.housekeeping() as session:
        left = select(func.count()).select_from(WrittenDigest)
        left = left.where(WrittenDigest.week <= until, WrittenDigest.stage.not_in(sorted(SETTLED)))
        count = await session.scalar(left)
    await database.close()
    return count or 0


def posted(slack: SlackEmulator, channel: str) -> tuple[dict[str, list[int]], Counter[str]]:
    """Return what each week's messages say of weeks that were missed, and how many threads each week has."""
    messages: dict[str, list[int]] = {}
    threads: Counter[str] = Counter()
    for said in slack.workspace.said_in(channel):
        assert said.metadata is not None
        week = said.metadata["event_payload"]["week"]
        if said.thread_ts:
            threads[week] += 1
        else:
            told = MISSED.search(said.text)
            messages.setdefault(week, []).append(int(told.group(1)) if told else 0)
    return messages, threads


async def first_digest(slack: SlackEmulator) -> None:
    """Wait until somebody has begun to work."""
    async with asyncio.timeout(QUIET_SECONDS):
        while not any(slack.workspace.said_in(channel) for channel in CHANNELS):
            await slack.workspace.news()


async def test_each_week_is_told_once_and_each_gap_is_said_whoever_is_killed(slack: SlackEmulator) -> None:
    chance = random.Random(SEED)  # noqa: S311 - so that a storm can be repeated
    with TemporaryDirectory(prefix="sameside-chaos-") as folder, running_server(Path(folder)) as server:
        await asyncio.to_thread(migrate, server.address, MIGRATIONS)
        database = open_database(server.address, KEYS)
        for number, channel in enumerate(CHANNELS):
            slack.workspace.channels[channel] = Channel(channel, channel, frozenset({REP, COLLEAGUE, BOT_USER}))
            where = TeamId(TEAM), ChannelId(channel), UserId(REP)
            digest = Subscription(*where, day=1 + 2 * number, hour=9, zone=ZoneInfo("UTC"), since=START)
            await DatabaseSubscriptions(database).keep(digest, START)
        await database.close()
        began = time.time()
        with three_workers(server.address, slack, began) as workers:
            await first_digest(slack)
            over = time.time() + SECONDS * 2 / 5
            while time.time() < over:
                slack.break_next("chat.postMessage", **chance.choice(FAULTS))
                await asyncio.sleep(chance.uniform(1.5, 3.5))
                await asyncio.to_thread(workers.replace, chance)
            last = week_of(FastClock(began).now() - timedelta(weeks=1))
            patience = time.time() + QUIET_SECONDS
            while await unsettled(server.address, last) and time.time() < patience:
                await asyncio.sleep(0.2)
            left = await unsettled(server.address, last)
        kills = workers.kills

    weeks = 0
    for channel in CHANNELS:
        messages, threads = posted(slack, channel)
        done = sorted(week for week in messages if week <= last)
        weeks += len(done)
        assert [week for week, times in messages.items() if len(times) > 1] == []
        assert [week for week in done if threads[week] != 1] == []
        for older, newer in pairwise(done):
            assert messages[newer][0] >= weeks_between(older, newer) - 1
    print(f"\n{kills} kills, seed {SEED}: {weeks} digests in {len(CHANNELS)} channels, none twice, {left} unfinished")  # noqa: T201
    assert (left, weeks > len(CHANNELS), kills > 0) == (0, True, True)
