"""A channel's digest is set up, changed, paused, taken up again and stopped, each as often as somebody asks."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain import ChannelId, UserId
from bot.domain.digests import Subscription
from bot.usecases.subscribe import Subscribe
from tests.fakes import NOW, TEAM, FixedClock
from tests.subscribed import KeptSubscriptions

CHANNEL, ROBIN, KIM = ChannelId("C1"), UserId("U1"), UserId("U2")
LATER = NOW + timedelta(days=3)
ASKED = Subscription(TEAM, CHANNEL, ROBIN, day=1, hour=9, zone=ZoneInfo("Europe/Berlin"), since=NOW)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def subscribe(clock: FixedClock) -> Subscribe:
    return Subscribe(KeptSubscriptions(), clock)


async def test_a_digest_begins_when_it_is_set_up(subscribe: Subscribe) -> None:
    kept = await subscribe(replace(ASKED, since=NOW - timedelta(weeks=9)))

    assert kept == ASKED
    assert await subscribe.subscriptions.of(TEAM, CHANNEL) == ASKED


async def test_a_change_keeps_who_set_it_up_and_since_when(subscribe: Subscribe, clock: FixedClock) -> None:
    await subscribe(ASKED)
    clock.time = LATER

    changed = await subscribe(replace(ASKED, setter=KIM, day=5, language="de", since=LATER))

    assert changed == replace(ASKED, day=5, language="de")


async def test_a_pause_ends_with_nothing_to_catch_up_on(subscribe: Subscribe, clock: FixedClock) -> None:
    await subscribe(ASKED)
    paused = [await subscribe.pause(TEAM, CHANNEL) for _ in range(2)]
    clock.time = LATER

    resumed = [await subscribe.resume(TEAM, CHANNEL) for _ in range(2)]

    assert paused == [replace(ASKED, paused=True)] * 2
    assert resumed == [replace(ASKED, since=LATER)] * 2


async def test_to_change_a_paused_one_takes_it_up_again(subscribe: Subscribe, clock: FixedClock) -> None:
    await subscribe(ASKED)
    await subscribe.pause(TEAM, CHANNEL)
    clock.time = LATER

    assert await subscribe(replace(ASKED, hour=8)) == replace(ASKED, hour=8, since=LATER)


async def test_what_is_stopped_is_gone_and_may_be_stopped_again(subscribe: Subscribe) -> None:
    await subscribe(ASKED)

    stopped = [await subscribe.stop(TEAM, CHANNEL) for _ in range(2)]

    assert stopped == [ASKED, None]
    assert await subscribe.pause(TEAM, CHANNEL) is None
    assert await subscribe.resume(TEAM, CHANNEL) is None
