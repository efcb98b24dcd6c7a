"""A digest is seen ahead by nobody before its channel has read numbers, and is then the one that is posted next."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain import ChannelId, SignalKey, UserId
from bot.domain.digests import Subscription
from bot.domain.postings import Posting, Stage
from bot.domain.team_weeks import PersonWeek, TeamWeek
from bot.usecases.draft_digest import DraftDigest
from bot.usecases.preview_digest import PreviewDigest
from bot.usecases.write_digest import WEEKS_BACK
from tests.digests import WRITE
from tests.fakes import NOW, TEAM, FixedClock
from tests.subscribed import Board, CountedWeeks, KeptDigests, KeptSubscriptions

CHANNEL, PUSHY, CALM = ChannelId("C9"), SignalKey("threat"), PersonWeek(4, 30)
WEEKS = ("2026-W45", "2026-W46", "2026-W47")
MONDAYS = Subscription(TEAM, CHANNEL, UserId("U7"), 1, 9, ZoneInfo("UTC"), since=NOW - timedelta(weeks=5))


def team(pushy: int, others: int = 4) -> tuple[PersonWeek, ...]:
    return (replace(CALM, met=frozenset({PUSHY})),) * pushy + (CALM,) * others


@dataclass
class Glass:
    """A channel of ten, and who looks at its digest ahead."""

    subscriptions: KeptSubscriptions = field(default_factory=KeptSubscriptions)
    digests: KeptDigests = field(default_factory=KeptDigests)
    weeks: CountedWeeks = field(default_factory=lambda: CountedWeeks([TeamWeek(week, team(6)) for week in WEEKS]))

    @property
    def draft(self) -> DraftDigest:
        return DraftDigest(WRITE, self.weeks, self.digests, Board(), FixedClock())

    @property
    def ahead(self) -> PreviewDigest:
        return PreviewDigest(self.draft, self.subscriptions)

    async def kept(self, week: str, stage: Stage, ts: str = "") -> Posting:
        """Set the channel's digest up, and let that of a week have come so far."""
        posting = await self.digests.keep(TEAM, CHANNEL, await self.draft(TEAM, CHANNEL, week), NOW)
        moved = await self.digests.move(posting, stage, NOW, ts=ts)
        self.subscriptions.kept[TEAM, CHANNEL] = replace(MONDAYS, last=week if stage is not Stage.WRITTEN else "")
        assert moved
        return moved


@pytest.mark.parametrize("subscribed", [True, False])
async def test_a_channel_that_has_read_no_numbers_is_counted_for_nobody(*, subscribed: bool) -> None:
    glass = Glass()
    if subscribed:
        glass.subscriptions.kept[TEAM, CHANNEL] = MONDAYS

    assert await glass.ahead(TEAM, CHANNEL) is None
    assert (glass.weeks.asked, glass.digests.postings) == ([], {})


@pytest.mark.parametrize("stage", [Stage.WRITTEN, Stage.UNCLEAR])
async def test_nor_is_one_whose_first_was_written_and_never_seen(stage: Stage) -> None:
    glass = Glass()
    await glass.kept(WEEKS[1], stage)

    assert await glass.ahead(TEAM, CHANNEL) is None


async def test_what_was_seen_ahead_is_what_is_posted_whoever_has_left_since() -> None:
    glass = Glass()
    await glass.kept(WEEKS[1], Stage.DONE, "5.0")

    seen = await glass.ahead(TEAM, CHANNEL)
    glass.weeks.told = [TeamWeek(WEEKS[2], team(1))]

    assert seen is not None
    assert seen.week == WEEKS[2]
    assert await glass.draft(TEAM, CHANNEL, WEEKS[2]) == seen


async def test_a_digest_that_is_due_and_failed_is_seen_before_a_newer_one_so_that_no_week_is_counted_twice() -> None:
    glass = Glass()
    await glass.kept(WEEKS[0], Stage.DONE, "5.0")
    # Its hour came on Friday, for the week before the one that is over now.
    glass.subscriptions.kept[TEAM, CHANNEL] = replace(MONDAYS, last=WEEKS[0], day=5)

    seen = await glass.ahead(TEAM, CHANNEL)
    glass.weeks.told = [TeamWeek(WEEKS[1], team(0)), TeamWeek(WEEKS[2], team(6))]
    posted = await glass.draft(TEAM, CHANNEL, WEEKS[1])

    assert seen == posted
    assert [week.week for week in posted.held] == [WEEKS[0], WEEKS[1]]
    assert (TEAM, CHANNEL, WEEKS[2]) not in glass.digests.postings


async def test_the_first_digest_of_chosen_people_tells_of_one_week_alone() -> None:
    glass = Glass()

    first = await glass.draft(TEAM, CHANNEL, WEEKS[2])

    assert first.numbers is not None
    assert [week for week, _ in first.numbers.trend] == [WEEKS[2]]


async def test_a_channel_that_waited_a_year_for_its_second_digest_is_told_of_half_of_it() -> None:
    glass = Glass()
    await glass.digests.keep(TEAM, CHANNEL, WRITE(CHANNEL, [TeamWeek("2025-W40", team(6))]), NOW)

    await glass.draft(TEAM, CHANNEL, WEEKS[2])

    assert [weeks for weeks, _ in glass.weeks.asked] == [WEEKS_BACK]
