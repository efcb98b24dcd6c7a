"""The app's own desk with a digest to post, and the Slack it posts to."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain import ChannelId, TeamId, UserId
from bot.domain.digests import Subscription
from bot.domain.postings import Stage
from bot.slack.transports import SlackSide
from bot.usecases.enqueue_digests import DIGEST
from bot.wiring.memory import Memory
from bot.wiring.surfaces import Desk
from playground.people import COLLEAGUE, REP, SALES, TEAM
from playground.slack import SlackEmulator
from playground.workspace import Message
from tests.fakes import FixedClock
from tests.parts import coach
from tests.running_bot import BOT_TOKEN

BEFORE, WEEK, FRIDAY = "2026-W46", "2026-W47", datetime(2026, 11, 20, 12, tzinfo=UTC)
MONDAY = FRIDAY + timedelta(days=3)
WHERE = TeamId(TEAM), ChannelId(SALES)
MONDAYS = Subscription(*WHERE, UserId(REP), day=1, hour=9, zone=ZoneInfo("UTC"), since=FRIDAY)
PAYLOAD = {"workspace": TEAM, "channel": SALES, "week": WEEK, "missed": "0"}
HASTY = {"drafts": 3, "us_percent": 120, "signal:false_urgency": 2, "changed:false_urgency": 1}
TEAM_OF_NINE = [UserId(f"U0TEAM{number:03}") for number in range(9)]


@dataclass
class Office:
    """The app's own desk on a real database, and the Slack it posts to."""

    slack: SlackEmulator
    memory: Memory
    clock: FixedClock

    @property
    def desk(self) -> Desk:
        return Desk(self.memory, coach(), SlackSide(BOT_TOKEN, self.slack.api_url), self.clock, "/coach")

    async def post(self, **payload: str) -> None:
        await self.desk.jobs[DIGEST]["post"](PAYLOAD | payload)

    @property
    def in_channel(self) -> list[Message]:
        return self.slack.seen_by(COLLEAGUE, SALES)

    @property
    def told(self) -> list[Message]:
        return self.slack.seen_by(REP, self.slack.workspace.conversation(REP).id)

    async def stage(self) -> Stage | None:
        posting = await self.memory.digests.of(*WHERE, WEEK)
        return posting.stage if posting else None

    async def paused(self) -> bool:
        subscription = await self.memory.subscriptions.of(*WHERE)
        return subscription is not None and subscription.paused
