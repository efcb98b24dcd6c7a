"""Which channels get a digest: kept for each workspace apart, and gone with who set them up."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.database.connection import Database
from bot.database.inserts import insert_into
from bot.database.people import DatabasePeople
from bot.database.subscriptions import DatabaseSubscriptions
from bot.database.tables import WrittenDigest
from bot.domain import ChannelId, TeamId, UserId
from bot.domain.digests import Subscription
from bot.domain.postings import Stage

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
TEAM, OTHER = TeamId("T1"), TeamId("T2")
SALES, DEALS = ChannelId("C1"), ChannelId("C2")
ROBIN, KIM = UserId("U1"), UserId("U2")
BERLIN = ZoneInfo("Europe/Berlin")
MONDAYS = Subscription(TEAM, SALES, ROBIN, day=1, hour=9, zone=BERLIN, since=NOON, language="de")


@pytest.fixture
async def subscriptions(database: Database) -> DatabaseSubscriptions:
    subscriptions = DatabaseSubscriptions(database)
    await subscriptions.keep(MONDAYS, NOON)
    return subscriptions


async def wrote(database: Database, team: TeamId, week: str, stage: Stage) -> None:
    async with database.session(team) as session:
        values = {"channel_id": SALES, "week": week, "moves": 1, "ts": "", "content": "", "updated_at": NOON}
        await session.execute(insert_into(session, WrittenDigest).values(stage=stage, **values))


async def test_a_subscription_comes_back_as_it_was_kept(subscriptions: DatabaseSubscriptions) -> None:
    assert await subscriptions.of(TEAM, SALES) == MONDAYS
    assert await subscriptions.of(TEAM, DEALS) is None
    assert await subscriptions.of(OTHER, SALES) is None


async def test_a_channel_has_one_and_the_last_word_holds(subscriptions: DatabaseSubscriptions) -> None:
    fridays = replace(MONDAYS, day=5, zone=ZoneInfo("Asia/Tokyo"), speak_when_quiet=False)

    await subscriptions.keep(fridays, NOON + timedelta(hours=1))

    assert await subscriptions.of(TEAM, SALES) == fridays
    assert await subscriptions.running() == [fridays]


async def test_the_same_channel_of_two_workspaces_has_two(subscriptions: DatabaseSubscriptions) -> None:
    theirs = replace(MONDAYS, team=OTHER, setter=KIM)
    await subscriptions.keep(theirs, NOON)

    await subscriptions.stop(TEAM, SALES)

    assert await subscriptions.of(TEAM, SALES) is None
    assert await subscriptions.running() == [theirs]


async def test_a_paused_one_is_listed_and_does_not_run(subscriptions: DatabaseSubscriptions) -> None:
    deals = replace(MONDAYS, channel=DEALS)
    await subscriptions.keep(deals, NOON + timedelta(hours=1))

    await subscriptions.pause(TEAM, SALES, NOON)

    assert await subscriptions.set_up_by(TEAM, ROBIN) == [replace(MONDAYS, paused=True), deals]
    assert await subscriptions.set_up_by(TEAM, KIM) == []
    assert await subscriptions.running() == [deals]


async def test_the_newest_week_that_came_to_an_end_is_the_last_one_told(
    subscriptions: DatabaseSubscriptions, database: Database
) -> None:
    await subscriptions.keep(replace(MONDAYS, team=OTHER), NOON)
    for team, week, stage in (
        (TEAM, "2026-W44", Stage.DONE),
        (TEAM, "2026-W45", Stage.QUIET),
        (TEAM, "2026-W46", Stage.SENDING),
        (OTHER, "2026-W47", Stage.UNCLEAR),
    ):
        await wrote(database, team, week, stage)

    assert {each.team: each.last for each in await subscriptions.running()} == {TEAM: "2026-W45", OTHER: "2026-W47"}
    assert await subscriptions.of(TEAM, SALES) == replace(MONDAYS, last="2026-W45")


async def test_when_one_was_posted_is_known_once_something_was_changed_since(
    subscriptions: DatabaseSubscriptions, database: Database
) -> None:
    await wrote(database, TEAM, "2026-W45", Stage.DONE)
    await wrote(database, TEAM, "2026-W46", Stage.QUIET)
    steady = await subscriptions.of(TEAM, SALES)

    await subscriptions.keep(replace(MONDAYS, hour=12), NOON + timedelta(hours=1))

    assert steady == replace(MONDAYS, last="2026-W46")
    assert await subscriptions.running() == [replace(MONDAYS, hour=12, last="2026-W46", told_at=NOON)]


async def test_a_channel_that_comes_back_knows_what_it_was_told(
    subscriptions: DatabaseSubscriptions, database: Database
) -> None:
    await wrote(database, TEAM, "2026-W46", Stage.DONE)
    await subscriptions.stop(TEAM, SALES)

    await subscriptions.keep(MONDAYS, NOON)

    assert await subscriptions.of(TEAM, SALES) == replace(MONDAYS, last="2026-W46")


async def test_who_is_forgotten_takes_the_digests_they_set_up_along(
    subscriptions: DatabaseSubscriptions, database: Database
) -> None:
    deals = replace(MONDAYS, channel=DEALS, setter=KIM)
    await subscriptions.keep(deals, NOON)

    await DatabasePeople(database).forget(TEAM, ROBIN)

    assert await subscriptions.running() == [deals]
