"""When a channel's weekly digest is due: pure reckoning with weeks, hours and time zones.

A digest is named after the ISO week it tells of: the newest that is over by UTC, as weeks are counted.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.domain import ChannelId, TeamId, UserId
from bot.domain.people import week_of

WEEK = timedelta(weeks=1)
# From a Saturday to Monday is too soon for the next one, from Friday to Monday is not.
_TOO_SOON = timedelta(hours=60)


@dataclass(frozen=True, slots=True)
class Subscription:
    """A channel that gets a digest every week, and who set it up.

    `day` is an ISO weekday (1 is Monday), `hour` is of the day in `zone`. `since` is when it was set up or taken up
    again after a pause; `last` is the newest week it was told of. `speak_when_quiet`: post below the floor as well.
    `told_at` is when one was posted last, if anything was changed since. An empty `language` is the app's own.
    """

    team: TeamId
    channel: ChannelId
    setter: UserId
    day: int
    hour: int
    zone: ZoneInfo
    since: datetime
    last: str = ""
    told_at: datetime | None = None
    paused: bool = False
    speak_when_quiet: bool = True
    language: str = ""


class Standing(StrEnum):
    """How the app stands in a channel: only in an `OPEN` one may it post for all to read.

    `SHARED` is one that another company reads, or soon will; `UNSEEN` is one that the app may not look at.
    """

    OPEN = "open"
    DIRECT = "direct"
    SHARED = "shared"
    ABSENT = "absent"
    ARCHIVED = "archived"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class Due:
    """A digest to post: the week it tells of, when it should be there, and how many before it were never posted."""

    week: str
    at: datetime
    missed: int = 0


@lru_cache(maxsize=1024)
def weeks_before(week: str, count: int) -> str:
    """Return the week that many before this one."""
    return _week_from(monday_of(week) - count * WEEK)


def newest_over(now: datetime) -> str:
    """Return the newest week that is over by UTC."""
    return weeks_before(week_of(now), 1)


def first_day(now: datetime, zone: ZoneInfo, hour: int) -> int:
    """Return the ISO day on which, at this hour, the week that ended there is over by UTC too."""
    return 2 if _shift(now.date(), zone, 1, hour) else 1


def weeks_between(earlier: str, later: str) -> int:
    """Return how many weeks after the one the other is."""
    return (monday_of(later) - monday_of(earlier)) // WEEK


def monday_of(week: str) -> date:
    """Return the first day of an ISO week such as `2026-W48`.

    Raises:
        ValueError: There is no such week.
    """
    return date.fromisocalendar(int(week[:4]), int(week.partition("-W")[2]), 1)


def slot(now: datetime, zone: ZoneInfo, day: int, hour: int) -> tuple[str, datetime]:
    """Return the newest posting time that has come, in UTC, and the week to tell of then, which is over by UTC.

    An hour that the clock skips comes with the change; of one that it repeats the first counts.
    """
    monday = now.astimezone(zone).date()
    monday -= timedelta(days=monday.weekday())
    at = _instant(monday, zone, day, hour)
    if at > now:
        monday -= WEEK
        at = _instant(monday, zone, day, hour)
    return _week_from(monday + _shift(monday, zone, day, hour) - WEEK), at


def next_slot(now: datetime, subscription: Subscription) -> datetime:
    """Return when the next digest will come if nothing changes, in UTC."""
    return _time_of(_next_week(subscription, now), subscription)


def skipped_week(subscription: Subscription, now: datetime) -> str:
    """Return the week just before the next one told of that gets no digest, as one was posted too shortly before."""
    week = weeks_before(_next_week(subscription, now), 1)
    return week if week > subscription.last and _too_soon(subscription, _time_of(week, subscription)) else ""


def due(subscription: Subscription, now: datetime) -> Due | None:
    """Return the one digest that should be posted by now and was not.

    Only the newest, so an outage is followed by no replay; none from before the channel asked for it; none of a week
    that was told of already, and none soon after another one, whatever day or zone was chosen since.
    """
    if subscription.paused:
        return None
    week, at = slot(now, subscription.zone, subscription.day, subscription.hour)
    if week <= subscription.last or at <= subscription.since or _too_soon(subscription, at):
        return None
    return Due(week, at, _missed(subscription, week))


def _too_soon(subscription: Subscription, at: datetime) -> bool:
    """Say whether the channel has had one in this week of its own, or just before, at a time that was changed since."""
    told_at = subscription.told_at
    if told_at is None:
        return False
    monday, other = (moment.astimezone(subscription.zone).date() for moment in (at, told_at))
    same_week = monday.isocalendar()[:2] == other.isocalendar()[:2]
    return same_week or at - told_at < _TOO_SOON


def _missed(subscription: Subscription, week: str) -> int:
    """Count the weeks between the last one told of and this one whose time came while the channel was waiting."""
    count = 0
    while subscription.last < (earlier := weeks_before(week, count + 1)):
        if _time_of(earlier, subscription) <= subscription.since:
            break
        count += 1
    return count


def _next_week(subscription: Subscription, now: datetime) -> str:
    """Return the week that the next digest tells of."""
    week, _ = slot(now, subscription.zone, subscription.day, subscription.hour)
    week = weeks_before(max(week, subscription.last), -1)
    while _too_soon(subscription, _time_of(week, subscription)):
        week = weeks_before(week, -1)
    return week


def _time_of(week: str, subscription: Subscription) -> datetime:
    """Return when a week is told of, in UTC."""
    zone, day, hour = subscription.zone, subscription.day, subscription.hour
    monday = monday_of(week) + WEEK
    return _instant(monday - _shift(monday, zone, day, hour), zone, day, hour)


def _shift(monday: date, zone: ZoneInfo, day: int, hour: int) -> timedelta:
    """Return how many weeks by UTC a posting time is away from its own: on Monday morning in Tokyo it is Sunday there.

    Summer time is taken to hold all year: a change of clocks neither tells a week twice nor drops one.
    """
    offsets = [datetime(monday.year, month, 1, tzinfo=zone).utcoffset() or timedelta() for month in (1, 7)]
    return (timedelta(days=day - 1, hours=hour) - max(offsets)) // WEEK * WEEK


def _week_from(monday: date) -> str:
    return week_of(datetime.combine(monday, time(), UTC))


def _instant(monday: date, zone: ZoneInfo, day: int, hour: int) -> datetime:
    return datetime.combine(monday + timedelta(days=day - 1), time(hour), zone).astimezone(UTC)
