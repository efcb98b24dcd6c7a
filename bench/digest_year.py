"""A simulated year of digests: channels in many zones, four workers, outages, clock changes and doubled ticks."""

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.domain import ChannelId, TeamId, UserId
from bot.domain.digests import Subscription, due
from bot.domain.people import week_of

# Half hours, changes north and south of the equator, one at midnight, one of half an hour, and both ends of the day.
ZONES = (
    "America/New_York America/Los_Angeles America/St_Johns America/Santiago Europe/Berlin Europe/London Asia/Kolkata "
    "Asia/Tokyo Australia/Lord_Howe Pacific/Auckland Pacific/Honolulu Africa/Cairo"
).split()
START, DAYS = datetime(2026, 1, 1, tzinfo=UTC), 365
OUTAGES = ((60, 4.5), (86, 1.2), (150, 16.0), (297, 2.0), (304, 0.8))
WORKERS = 4


@dataclass
class Posts:
    """What stands in the channels; a claim is taken once, as the database has it."""

    told: dict[ChannelId, list[str]] = field(default_factory=dict)
    lost_races: int = 0

    def claim(self, channel: ChannelId, week: str) -> bool:
        """Take a week of a channel, unless another worker has."""
        weeks = self.told.setdefault(channel, [])
        if week in weeks:
            self.lost_races += 1
            return False
        weeks.append(week)
        return True


@dataclass(frozen=True)
class Year:
    """What came of it: digests due and posted, posted twice, and those that the outages left out."""

    channels: int
    due: int
    posted: int
    twice: int
    not_due: int
    unposted: int
    passed_over: int
    lost_races: int
    crashes: int = 0


def subscriptions(count: int, days: int, dice: Random) -> list[Subscription]:
    """Return channels of all zones; a third are set up in the course of the time."""
    return [
        Subscription(
            TeamId(f"T{number % 40}"),
            ChannelId(f"C{number}"),
            UserId("U1"),
            day=dice.randint(1, 7),
            hour=dice.randrange(24),
            zone=ZoneInfo(ZONES[number % len(ZONES)]),
            since=START + timedelta(days=dice.randrange(days) if number % 3 == 0 else 0),
        )
        for number in range(count)
    ]


def ticks(days: int, step: timedelta, dice: Random) -> Iterator[tuple[datetime, int]]:
    """Yield when workers look and how many do so in the same moment; nobody does in an outage."""
    now = START
    while now < START + timedelta(days=days):
        now += step
        if not any(START + timedelta(days=day) <= now < START + timedelta(days=day + long) for day, long in OUTAGES):
            yield now, dice.choice((1, 1, 2, WORKERS))


def expected(subscription: Subscription, looks: list[datetime]) -> tuple[set[str], int]:
    """Return the weeks to be posted, day by day along the calendar, and how many an outage passes over."""
    first = START.date() - timedelta(days=1)
    hours = [
        datetime.combine(first + timedelta(days=number), time(subscription.hour), subscription.zone)
        for number in range(DAYS + 9)
    ]
    # By UTC an hour comes earlier in summer, and the week it tells of is over by then.
    earliest = max(hour.utcoffset() or timedelta() for hour in hours)
    times = [
        (hour.astimezone(UTC), week_of(hour.replace(tzinfo=UTC) - earliest - timedelta(weeks=1)))
        for hour in hours
        if hour.isoweekday() == subscription.day
    ]
    wanted, passed_over = set(), 0
    for (at, week), (following, _) in itertools.pairwise(times):
        if subscription.since < at <= looks[-1]:
            seen = any(at <= look < following for look in looks)
            wanted |= {week} if seen else set()
            passed_over += not seen
    return wanted, passed_over


def simulate(channels: int, *, days: int = DAYS, step: timedelta = timedelta(hours=2), seed: int = 1) -> Year:
    """Live through it, and compare what was posted with what the calendar asks for."""
    dice, posts = Random(seed), Posts()  # noqa: S311 - repeatable, no secret
    waiting = {each.channel: each for each in subscriptions(channels, days, dice)}
    looks = []
    for now, workers in ticks(days, step, dice):
        looks.append(now)
        # All who look in the same moment see the same rows; only the claim tells them apart.
        for subscription in list(waiting.values()):
            digest = due(subscription, now)
            for _ in range(workers if digest else 0):
                if digest and posts.claim(subscription.channel, digest.week):
                    waiting[subscription.channel] = replace(subscription, last=digest.week)
    told = {channel: posts.told.get(channel, []) for channel in waiting}
    return reckon(waiting.values(), told, looks, lost_races=posts.lost_races)


def reckon(
    waiting: Iterable[Subscription],
    told: Mapping[ChannelId, list[str]],
    looks: list[datetime],
    *,
    lost_races: int = 0,
    crashes: int = 0,
) -> Year:
    """Compare what was posted with what the calendar asks for."""
    wanted = {each.channel: expected(each, looks) for each in waiting}
    return Year(
        channels=len(wanted),
        due=sum(len(weeks) for weeks, _ in wanted.values()),
        posted=sum(map(len, told.values())),
        twice=sum(count - 1 for weeks in told.values() for count in Counter(weeks).values()),
        not_due=sum(len(set(told[channel]) - weeks) for channel, (weeks, _) in wanted.items()),
        unposted=sum(len(weeks - set(told[channel])) for channel, (weeks, _) in wanted.items()),
        passed_over=sum(passed for _, passed in wanted.values()),
        lost_races=lost_races,
        crashes=crashes,
    )


def show(year: Year, where: str) -> None:
    """Print a year."""
    zones = len(ZONES)
    print(f"A year {where}, {year.channels} channels in {zones} time zones, {WORKERS} workers, {len(OUTAGES)} outages")
    for label, count in (
        ("digests due", year.due),
        ("posted", year.posted),
        ("posted twice", year.twice),
        ("posted and not due", year.not_due),
        ("due and not posted", year.unposted),
        ("older weeks an outage passed over", year.passed_over),
        # The one is counted where claims are simulated, the other where they are kept.
        ("workers that died while they posted", year.crashes)
        if year.crashes
        else ("claims refused to a second worker", year.lost_races),
    ):
        print(f"  {label:36}{count:7,}")


def main() -> None:
    """Print the year by the calendar alone."""
    show(simulate(300), "by the calendar alone")


if __name__ == "__main__":
    main()
