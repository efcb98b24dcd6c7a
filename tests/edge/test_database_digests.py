"""Digests in the database: written once, moved by one alone, kept as they were told."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.database.connection import Database
from bot.database.digests import DatabaseDigests
from bot.database.people import DatabasePeople
from bot.domain import ChannelId, TeamId
from bot.domain.postings import Posting, Stage
from tests.digests import busy_digest, quiet_digest

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TEAM, OTHER, SALES = TeamId("T1"), TeamId("T2"), ChannelId("C1")
BUSY = busy_digest()


async def test_a_digest_comes_back_as_it_was_written_and_is_written_once(database: Database) -> None:
    digests = DatabaseDigests(database)

    kept = [await digests.keep(TEAM, SALES, digest, NOON) for digest in (BUSY, quiet_digest())]

    assert kept == [Posting(TEAM, SALES, BUSY, Stage.WRITTEN, 0, "", NOON)] * 2
    assert await digests.of(TEAM, SALES, BUSY.week) == kept[0]
    assert await digests.of(OTHER, SALES, BUSY.week) is None


async def test_of_many_who_would_move_it_one_does(database: Database) -> None:
    digests, later = DatabaseDigests(database), NOON + timedelta(minutes=1)
    posting = await digests.keep(TEAM, SALES, BUSY, NOON)
    await digests.keep(OTHER, SALES, BUSY, NOON)

    moved = await asyncio.gather(*(digests.move(posting, Stage.SENDING, later) for _ in range(8)))

    assert [each for each in moved if each] == [Posting(TEAM, SALES, BUSY, Stage.SENDING, 1, "", later)]
    assert (await digests.keep(OTHER, SALES, BUSY, NOON)).stage is Stage.WRITTEN


async def test_who_saw_an_older_stage_moves_nothing(database: Database) -> None:
    digests = DatabaseDigests(database)
    seen = await digests.keep(TEAM, SALES, BUSY, NOON)
    begun = await digests.move(seen, Stage.SENDING, NOON)
    assert begun is not None
    back = await digests.move(begun, Stage.WRITTEN, NOON)

    assert await digests.move(seen, Stage.SENDING, NOON) is None
    assert back is not None
    assert await digests.move(back, Stage.POSTED, NOON, ts="1.0") == Posting(
        TEAM, SALES, BUSY, Stage.POSTED, 3, "1.0", NOON
    )


async def test_the_newest_earlier_digest_is_what_the_next_is_told_against(database: Database) -> None:
    digests = DatabaseDigests(database)
    await digests.keep(TEAM, SALES, BUSY, NOON)
    await digests.keep(TEAM, ChannelId("C2"), quiet_digest(), NOON)

    assert await digests.before(TEAM, SALES, "2026-W47") == BUSY
    assert await digests.before(TEAM, SALES, BUSY.week) is None
    assert await digests.before(OTHER, SALES, "2026-W47") is None


async def test_digests_are_forgotten_in_time_and_with_their_workspace(database: Database) -> None:
    digests = DatabaseDigests(database)
    await digests.keep(TEAM, SALES, BUSY, NOON)
    await digests.keep(OTHER, SALES, BUSY, NOON + timedelta(weeks=1))

    await digests.forget_before(NOON + timedelta(weeks=1))
    left = [await digests.of(team, SALES, BUSY.week) for team in (TEAM, OTHER)]
    await DatabasePeople(database).purge(OTHER)

    assert [posting is not None for posting in left] == [False, True]
    assert await digests.of(OTHER, SALES, BUSY.week) is None
