"""Who leaves, is forgotten, stays out or changes from one week to the next cannot be read out of two digests."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.database.connection import Database
from bot.database.digests import DatabaseDigests
from bot.database.people import DatabasePeople
from bot.database.reactions import DatabaseReactions
from bot.database.team_weeks import DatabaseTeamWeeks
from bot.domain import ChannelId, CoachingId, TeamId, UserId
from bot.domain.people import Preferences, Reaction
from bot.domain.team_weeks import Digest
from bot.rendering.digest import details_message, digest_message
from bot.usecases.draft_digest import DraftDigest
from tests.digests import PLAYBOOK, WRITE
from tests.fakes import FixedClock
from tests.subscribed import Board

TEAM, SALES = TeamId("T1"), ChannelId("C1")
BEFORE, WEEK = "2026-W46", "2026-W47"
FRIDAYS = {BEFORE: datetime(2026, 11, 13, 12, tzinfo=UTC), WEEK: datetime(2026, 11, 20, 12, tzinfo=UTC)}
HASTY = {"drafts": 3, "us_percent": 210, "verdict:rework": 1, "signal:false_urgency": 2, "changed:false_urgency": 1}
CALM = {"drafts": 3, "us_percent": 90, "verdict:send": 1}
# Busier than all others together, with habits of their own.
HEAVY = {**HASTY, "drafts": 60, "us_percent": 6000, "signal:guilt": 40, "signal:threat": 9, "changed:guilt": 30}
TARGET, NEWCOMER = UserId("UTARGET"), UserId("UNEWCOMER")
OTHERS = [UserId(f"UOTHER{number}") for number in range(8)]


@dataclass
class World:
    """A team of nine in which one person is watched by somebody who reads every digest."""

    database: Database
    board: Board = field(default_factory=lambda: Board(known_members=frozenset({*OTHERS, TARGET})))

    async def did(self, user: UserId, week: str, counts: dict[str, int]) -> None:
        id = CoachingId(f"{user}:{week}")
        await DatabaseReactions(self.database).record(
            TEAM, user, id, Reaction.ANSWERED, at=FRIDAYS[week], counts=counts
        )

    async def others_did(self, week: str) -> None:
        """Let all others do the very same every week, which is the best an onlooker can hope for."""
        for number, user in enumerate(OTHERS):
            await self.did(user, week, HASTY if number % 2 else CALM)

    async def told(self, week: str) -> Digest:
        digests, clock = DatabaseDigests(self.database), FixedClock(FRIDAYS[week] + timedelta(days=3))
        draft = DraftDigest(WRITE, DatabaseTeamWeeks(self.database), digests, self.board, clock)
        digest = await draft(TEAM, SALES, week)
        await digests.keep(TEAM, SALES, digest, clock.now())
        return digest


async def left_the_channel(world: World) -> None:
    world.board.known_members -= {TARGET}
    await world.did(TARGET, WEEK, HEAVY)


async def was_forgotten(world: World) -> None:
    await DatabasePeople(world.database).forget(TEAM, TARGET)


async def left_themselves_out(world: World) -> None:
    await world.did(TARGET, WEEK, HEAVY)
    await DatabasePeople(world.database).prefer(TEAM, TARGET, Preferences(in_digest=False), FRIDAYS[WEEK])


async def wrote_nothing(world: World) -> None:
    del world


async def wrote_calmly_for_once(world: World) -> None:
    await world.did(TARGET, WEEK, CALM)


async def wrote_of_the_customer_alone_for_once(world: World) -> None:
    await world.did(TARGET, WEEK, {**HEAVY, "us_percent": 0})


async def was_joined_by_a_newcomer(world: World) -> None:
    await world.did(TARGET, WEEK, HEAVY)
    world.board.known_members |= {NEWCOMER}
    await world.did(NEWCOMER, WEEK, HASTY)


CHANGES = [
    left_the_channel,
    was_forgotten,
    left_themselves_out,
    wrote_nothing,
    wrote_calmly_for_once,
    wrote_of_the_customer_alone_for_once,
    was_joined_by_a_newcomer,
]


def lines_of(digest: Digest) -> str:
    parent = digest_message(digest, PLAYBOOK, setter=None, command="/coach")
    return f"{parent['text']}\n{details_message(digest, PLAYBOOK)['text']}"


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
async def test_two_digests_say_the_same_of_everybody_when_one_alone_has_changed(
    database: Database, change: Callable[[World], Awaitable[None]]
) -> None:
    world = World(database)
    await world.others_did(BEFORE)
    await world.did(TARGET, BEFORE, HEAVY)
    first = await world.told(BEFORE)
    await world.others_did(WEEK)
    await change(world)

    second = await world.told(WEEK)

    assert first.numbers is not None
    assert second.numbers is not None
    for name in ("people", "drafts", "met", "changed", "ready", "hats"):
        assert getattr(second.numbers, name) == getattr(first.numbers, name)
    assert second.numbers.fewer == ()
    assert [hats for _, hats in second.numbers.hats_by_week] == [first.numbers.hats] * 2
    assert second.numbers.trend[0] == first.numbers.trend[0]
    assert await world.told(BEFORE) == first
    assert not any(user in lines_of(each) for each in (first, second) for user in (*OTHERS, TARGET, NEWCOMER))


async def test_of_five_the_habits_of_one_heavy_writer_are_not_told(database: Database) -> None:
    world = World(database, Board(known_members=frozenset({*OTHERS[:4], TARGET})))
    await world.others_did(WEEK)
    await world.did(TARGET, WEEK, HEAVY)

    digest = await world.told(WEEK)

    assert digest.numbers is not None
    assert (digest.numbers.met, digest.numbers.changed, digest.numbers.hats) == ((), (), None)
    assert digest.numbers.drafts == 5


async def test_who_falls_below_the_floor_takes_every_number_along(database: Database) -> None:
    world = World(database, Board(known_members=frozenset({*OTHERS[:4], TARGET})))
    await world.others_did(BEFORE)
    await world.did(TARGET, BEFORE, HASTY)
    await world.told(BEFORE)
    await world.others_did(WEEK)

    assert (await world.told(WEEK)).numbers is None
