"""The digest of a team that never was, with all there is to tell and with nothing."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.domain import ChannelId, TeamId, UserId
from bot.domain.digests import Subscription
from bot.domain.team_weeks import Digest, TeamWeek
from bot.playbook.practice import read_practice
from bot.usecases.write_digest import WriteDigest
from bot.wiring.digests import sample_weeks
from tests.parts import shipped_playbook

WEEK = "2026-W46"
CHANNEL, SETTER = ChannelId("C0SALES001"), UserId("U0ROBIN001")
THURSDAY = datetime(2026, 12, 3, 12, tzinfo=UTC)
MONDAYS = Subscription(TeamId("T1"), CHANNEL, SETTER, 1, 9, ZoneInfo("Europe/Vienna"), THURSDAY, language="en")
PLAYBOOK = shipped_playbook()
WRITE = WriteDigest(PLAYBOOK, read_practice(PLAYBOOK))


def busy_digest(missed: int = 0) -> Digest:
    """Return a digest with all there is to tell."""
    return replace(WRITE(CHANNEL, sample_weeks(WEEK)), missed=missed)


def quiet_digest() -> Digest:
    """Return one of a week in which four people had a draft read."""
    week = sample_weeks(WEEK)[-1]
    return WRITE(CHANNEL, [TeamWeek(week.week, week.people[:4])])
