"""Which digest is due: once for each channel and week, whatever clocks, outages and changes of mind do."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.digest_year import ZONES, simulate
from bot.domain import ChannelId, TeamId, UserId
from bot.domain.digests import (
    Due,
    Subscription,
    due,
    first_day,
    newest_over,
    next_slot,
    skipped_week,
    slot,
    weeks_before,
)

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
SET_UP = datetime(2026, 9, 1, tzinfo=UTC)
MONDAYS = Subscription(TeamId("T1"), ChannelId("C1"), UserId("U1"), day=1, hour=9, zone=BERLIN, since=SET_UP)

moments = st.datetimes(datetime(2024, 1, 1), datetime(2029, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
choices = st.tuples(st.integers(1, 7), st.integers(0, 23), st.sampled_from(ZONES).map(ZoneInfo))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_a_digest_tells_of_the_week_before() -> None:
    assert slot(at("2026-11-25T12:00"), BERLIN, 1, 9) == ("2026-W47", at("2026-11-23T08:00"))


@pytest.mark.parametrize(
    ("zone", "hour", "now", "expected"),
    [
        pytest.param(BERLIN, 2, "2026-03-29T12:00", "2026-03-29T01:00", id="skipped in Berlin"),
        pytest.param(BERLIN, 2, "2026-10-25T12:00", "2026-10-25T00:00", id="repeated in Berlin"),
        pytest.param(NEW_YORK, 2, "2026-03-08T12:00", "2026-03-08T07:00", id="skipped in New York"),
        pytest.param(NEW_YORK, 1, "2026-11-01T12:00", "2026-11-01T05:00", id="repeated in New York"),
    ],
)
def test_the_clock_change_neither_doubles_nor_loses_an_hour(zone: ZoneInfo, hour: int, now: str, expected: str) -> None:
    assert slot(at(now), zone, 7, hour)[1] == at(expected)


@given(moments, choices)
def test_a_posting_time_is_the_newest_that_has_come(now: datetime, choice: tuple[int, int, ZoneInfo]) -> None:
    day, hour, zone = choice

    week, posted = slot(now, zone, day, hour)

    assert now - timedelta(days=7, hours=1) < posted <= now
    assert slot(posted, zone, day, hour) == (week, posted)
    assert slot(posted - timedelta(seconds=1), zone, day, hour)[0] == weeks_before(week, 1)


@pytest.mark.parametrize(
    ("zone", "day", "hour", "posted", "week"),
    [
        pytest.param("Australia/Sydney", 1, 9, "2026-11-22T22:00", "2026-W46", id="still Sunday by UTC"),
        pytest.param("Asia/Tokyo", 1, 8, "2026-11-22T23:00", "2026-W46", id="an hour too early"),
        pytest.param("Asia/Tokyo", 1, 9, "2026-11-23T00:00", "2026-W47", id="just over by UTC"),
        pytest.param("America/New_York", 7, 20, "2026-11-23T01:00", "2026-W47", id="already Monday by UTC"),
    ],
)
def test_the_week_told_is_over_by_utc_wherever_the_channel_is(
    zone: str, day: int, hour: int, posted: str, week: str
) -> None:
    assert slot(at(posted), ZoneInfo(zone), day, hour) == (week, at(posted))


@pytest.mark.parametrize(("zone", "day"), [("Australia/Sydney", 2), ("Asia/Tokyo", 1), ("Europe/Berlin", 1)])
def test_a_new_digest_comes_when_the_week_that_just_ended_may_be_told(zone: str, day: int) -> None:
    now = at("2026-11-25T12:00")

    assert first_day(now, ZoneInfo(zone), 9) == day
    assert slot(now, ZoneInfo(zone), day, 9)[0] == "2026-W47"


@given(moments, choices)
def test_the_week_told_is_the_newest_one_over_and_what_a_preview_counts(
    now: datetime, choice: tuple[int, int, ZoneInfo]
) -> None:
    day, hour, zone = choice

    week, posted = slot(now, zone, day, hour)

    assert week <= newest_over(posted)
    # In summer the same hour comes up to an hour earlier by UTC, and tells of the week it tells of in winter.
    assert week in {newest_over(posted), newest_over(posted - timedelta(hours=1))}


def test_only_the_newest_week_is_posted_after_an_outage_and_it_knows_what_was_missed() -> None:
    waiting = replace(MONDAYS, last="2026-W44")

    assert due(waiting, at("2026-11-25T12:00")) == Due("2026-W47", at("2026-11-23T08:00"), missed=2)


def test_a_new_channel_hears_nothing_of_weeks_before_it_asked() -> None:
    asked = replace(MONDAYS, since=at("2026-11-23T08:00"))

    assert due(asked, at("2026-11-30T07:59")) is None
    assert due(asked, at("2026-11-30T08:00")) == Due("2026-W48", at("2026-11-30T08:00"))


def test_a_pause_is_followed_by_no_replay() -> None:
    paused = replace(MONDAYS, last="2026-W44", paused=True)
    resumed = replace(paused, paused=False, since=at("2026-11-25T12:00"))

    assert due(paused, at("2026-11-25T12:00")) is None
    assert due(resumed, at("2026-11-26T12:00")) is None
    assert due(resumed, at("2026-11-30T08:00")) == Due("2026-W48", at("2026-11-30T08:00"))


def test_moving_to_a_later_day_gives_no_second_one_that_week() -> None:
    posted = replace(MONDAYS, last="2026-W47", day=5)

    assert due(posted, at("2026-11-27T12:00")) is None
    assert next_slot(at("2026-11-25T12:00"), posted) == at("2026-12-04T08:00")
    assert due(posted, at("2026-12-04T08:00")) == Due("2026-W48", at("2026-12-04T08:00"))


def test_moving_to_a_day_that_has_passed_posts_at_once_instead_of_skipping() -> None:
    fridays = replace(MONDAYS, last="2026-W46", day=5)

    assert due(fridays, at("2026-11-25T12:00")) is None
    assert due(replace(fridays, day=1), at("2026-11-25T12:00")) == Due("2026-W47", at("2026-11-23T08:00"))


@given(st.lists(st.tuples(st.integers(1, 40), choices), min_size=5, max_size=40))
def test_changes_of_day_and_zone_never_give_a_week_twice_nor_drop_one_unsaid(
    changes: list[tuple[int, tuple[int, int, ZoneInfo]]],
) -> None:
    now, subscription, told, posted = SET_UP, MONDAYS, list[Due](), list[datetime]()
    for hours, (day, hour, zone) in changes:
        before = posted[-1] if posted else None
        subscription = replace(subscription, day=day, hour=hour, zone=zone, told_at=before)
        for _ in range(hours):
            now += timedelta(hours=5)
            if digest := due(subscription, now):
                if told:
                    assert digest.at - told[-1].at > timedelta(days=2)
                    assert calendar_week(digest.at, zone) != calendar_week(told[-1].at, zone)
                told.append(digest)
                posted.append(now)
                subscription = replace(subscription, last=digest.week, told_at=None)

    assert all(weeks_before(newer.week, newer.missed + 1) == older.week for older, newer in pairwise(told))


def calendar_week(moment: datetime, zone: ZoneInfo) -> tuple[int, int]:
    return moment.astimezone(zone).isocalendar()[:2]


@pytest.mark.parametrize(
    ("zone", "hour", "later"),
    [
        pytest.param("Pacific/Auckland", 10, 14, id="four hours later in Auckland"),
        pytest.param("Asia/Kolkata", 5, 6, id="an hour later in Kolkata"),
    ],
)
def test_an_hour_moved_over_the_end_of_the_week_by_utc_gives_no_second_one_that_day_and_says_so(
    zone: str, hour: int, later: int
) -> None:
    here = ZoneInfo(zone)
    monday = datetime(2026, 11, 23, tzinfo=here)
    early = replace(MONDAYS, zone=here, hour=hour, last="2026-W45")
    first = due(early, monday.replace(hour=hour).astimezone(UTC))
    moved = replace(early, hour=later, last="2026-W46", told_at=monday.replace(hour=hour, minute=1).astimezone(UTC))
    noon, following = (monday.replace(day=day, hour=later).astimezone(UTC) for day in (23, 30))

    assert first == Due("2026-W46", monday.replace(hour=hour).astimezone(UTC))
    assert due(moved, noon) is None
    assert (skipped_week(moved, noon), next_slot(noon, moved)) == ("2026-W47", following)
    assert due(moved, following) == Due("2026-W48", following, missed=1)


def test_a_digest_that_came_on_saturday_is_not_followed_by_one_on_monday_but_one_of_friday_is() -> None:
    monday = at("2026-11-23T08:00")
    moved = replace(MONDAYS, last="2026-W46")

    assert due(replace(moved, told_at=at("2026-11-21T08:01")), monday) is None
    assert due(replace(moved, told_at=at("2026-11-20T08:01")), monday) == Due("2026-W47", monday)


@given(moments, choices)
def test_the_next_one_announced_is_the_next_one_due(now: datetime, choice: tuple[int, int, ZoneInfo]) -> None:
    day, hour, zone = choice
    last = slot(now, zone, day, hour)[0]
    subscription = replace(MONDAYS, day=day, hour=hour, zone=zone, since=now, last=last)

    announced = next_slot(now, subscription)

    assert due(subscription, announced - timedelta(seconds=1)) is None
    assert due(subscription, announced) is not None
    assert now < announced <= now + timedelta(days=7, hours=1)


def test_two_months_of_forty_channels_post_each_due_week_once() -> None:
    year = simulate(40, days=100)

    assert (year.twice, year.not_due, year.unposted) == (0, 0, 0)
    assert year.posted == year.due > 300
    assert year.lost_races > 100
    assert year.passed_over == 0


def test_a_long_outage_passes_over_the_older_weeks_only() -> None:
    year = simulate(24, days=180, step=timedelta(hours=6))

    assert (year.twice, year.not_due, year.unposted) == (0, 0, 0)
    assert year.passed_over > 0
