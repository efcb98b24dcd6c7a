"""A process that posts digests in weeks of a few seconds, until it is killed."""

import asyncio
import logging
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.database.connection import open_database
from bot.database.digests import DatabaseDigests
from bot.database.encryption import KeyRing
from bot.database.posts import DatabasePosts
from bot.database.subscriptions import DatabaseSubscriptions
from bot.database.team_weeks import DatabaseTeamWeeks
from bot.jobs.engine import Engine
from bot.slack.replying.digests import SlackDigests
from bot.slack.transports import SlackSide
from bot.usecases.draft_digest import DraftDigest
from bot.usecases.enqueue_digests import DIGEST, EnqueueDigests
from bot.usecases.post_digest import PostDigest
from bot.wiring.logs import start_logging
from tests.desks import english, unnamed
from tests.digests import PLAYBOOK, WRITE
from tests.running_bot import BOT_TOKEN

KEYS = KeyRing([bytes(32)])
START = datetime(2026, 1, 5, tzinfo=UTC)
SECONDS_A_WEEK = 6.0
# What lies between a claim and the certainty that nothing comes of it any more, in true seconds.
ON_ITS_WAY = 1.5


@dataclass(frozen=True)
class FastClock:
    """A week in a few seconds, from the true second `began` on; every process that knows that has the same time."""

    began: float

    def now(self) -> datetime:
        return START + fast(time.time() - self.began)


def fast(seconds: float) -> timedelta:
    """Return what passes of the fast time in so many true seconds."""
    return timedelta(weeks=seconds / SECONDS_A_WEEK)


def work(url: str, slack: str, began: float) -> None:
    """Post what is due for as long as the process lives."""
    start_logging(logging.CRITICAL)
    asyncio.run(_work(url, slack, FastClock(began)))


async def _work(url: str, slack: str, clock: FastClock) -> None:
    database = open_database(url, KEYS)
    channel = SlackDigests(SlackSide(BOT_TOKEN, slack).client, PLAYBOOK, "/coach", english, unnamed)
    digests, subscriptions = DatabaseDigests(database), DatabaseSubscriptions(database)
    draft = DraftDigest(WRITE, DatabaseTeamWeeks(database), digests, channel, clock)
    post = PostDigest(draft, digests, subscriptions, channel, DatabasePosts(database), clock, fast(ON_ITS_WAY))

    async def tick(_due: datetime) -> None:
        await EnqueueDigests(subscriptions, engine, fast(SECONDS_A_WEEK / 2))(clock.now())

    engine = Engine(url, KEYS, {DIGEST: {"post": post}}, tick, tick_schedule="* * * * * *", first_retry=0.5)
    await engine.start()
    await asyncio.Event().wait()
