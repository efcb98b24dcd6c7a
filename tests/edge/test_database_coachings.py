import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import delete, func, select, update

from bot.database.coachings import DatabaseCoachings
from bot.database.connection import Database
from bot.database.tables import Coaching, Workspace
from bot.domain import (
    Advice,
    ChannelId,
    CoachingId,
    Highlight,
    Mode,
    Request,
    SignalKey,
    TeamId,
    UserId,
    Verdict,
    Violation,
)
from bot.domain.wishes import PIECE

NOON = datetime(2026, 11, 21, 12, 0, 0, 123456, tzinfo=UTC)
TEAM = TeamId("T1")
REQUEST = Request(
    id=CoachingId("coaching-1"),
    team=TEAM,
    user=UserId("U1"),
    channel=ChannelId("C1"),
    text="Dear Ana, ça va 👋",
    context="she gave me that date",
    reply_address="https://slack.example/answer",
    received_at=NOON,
)
ADVICE = Advice(
    verdict=Verdict.ONE_CHANGE,
    keep_line="The date is hers.",
    from_their_chair="She reads a deadline.",
    highlights=(Highlight("by Friday", SignalKey("deadline"), "as pressure", "ask when suits her"),),
    rewrite="Dear Ana, when would suit you?",
    before_you_send=("Is Friday hers?",),
    mode=Mode.FALLBACK,
    model="gpt-small",
    violations=(Violation("invented_fact", "Tuesday is not in the draft."),),
)


class SettableClock:
    def __init__(self, time: datetime) -> None:
        self.time = time

    def now(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock(NOON)


@pytest.fixture
def coachings(database: Database, clock: SettableClock) -> DatabaseCoachings:
    return DatabaseCoachings(database, clock, kept_for=timedelta(minutes=30))


async def rows(database: Database) -> int:
    async with database.housekeeping() as session:
        return await session.scalar(select(func.count()).select_from(Coaching)) or 0


async def test_a_kept_request_is_found_as_it_was(coachings: DatabaseCoachings) -> None:
    kept = await coachings.keep(REQUEST)

    found = await coachings.find(TEAM, REQUEST.id)

    assert kept
    assert found == REQUEST


async def test_a_time_elsewhere_is_kept_as_the_same_moment_in_utc(coachings: DatabaseCoachings) -> None:
    in_tokyo = NOON.astimezone(timezone(timedelta(hours=9)))
    await coachings.keep(replace(REQUEST, received_at=in_tokyo))

    found = await coachings.find(TEAM, REQUEST.id)

    assert found is not None
    assert (found.received_at, found.received_at.tzinfo) == (NOON, UTC)


async def test_a_request_is_not_found_by_another_id_or_workspace(coachings: DatabaseCoachings) -> None:
    await coachings.keep(REQUEST)

    found = [
        await coachings.find(TEAM, CoachingId("coaching-2")),
        await coachings.find(TeamId("T2"), REQUEST.id),
        await coachings.advice_for(TeamId("T2"), REQUEST.id),
    ]

    assert found == [None, None, None]


async def test_of_many_deliveries_of_one_request_the_first_is_kept(
    coachings: DatabaseCoachings, database: Database
) -> None:
    deliveries = [replace(REQUEST, text=f"delivery {number}") for number in range(12)]

    kept = await asyncio.gather(*map(coachings.keep, deliveries))

    winner = await coachings.find(TEAM, REQUEST.id)
    assert sorted(kept) == [False] * 11 + [True]
    assert winner == deliveries[kept.index(True)]
    assert await rows(database) == 1


async def test_the_same_id_in_another_workspace_is_another_request(coachings: DatabaseCoachings) -> None:
    theirs = replace(REQUEST, team=TeamId("T2"), text="Dear Ben, hello")

    kept = [await coachings.keep(REQUEST), await coachings.keep(theirs)]

    assert kept == [True, True]
    assert await coachings.find(TEAM, REQUEST.id) == REQUEST
    assert await coachings.find(theirs.team, theirs.id) == theirs


async def test_recorded_advice_comes_back_as_it_was(coachings: DatabaseCoachings) -> None:
    await coachings.keep(REQUEST)
    before = await coachings.advice_for(TEAM, REQUEST.id)

    await coachings.record_advice(TEAM, REQUEST.id, ADVICE)

    assert before is None
    assert await coachings.advice_for(TEAM, REQUEST.id) == ADVICE


async def test_advice_of_another_versions_shape_is_no_advice(coachings: DatabaseCoachings, database: Database) -> None:
    await coachings.keep(REQUEST)

    async with database.session(TEAM) as session:
        await session.execute(update(Coaching).values(advice='{"score": 61}'))

    assert await coachings.advice_for(TEAM, REQUEST.id) is None


async def test_an_unanswered_request_is_found_for_a_day(coachings: DatabaseCoachings, clock: SettableClock) -> None:
    await coachings.keep(REQUEST)

    clock.time = NOON + timedelta(hours=23, minutes=59)
    within = await coachings.find(TEAM, REQUEST.id)
    clock.time = NOON + timedelta(hours=24)
    after = await coachings.find(TEAM, REQUEST.id)

    assert (within, after) == (REQUEST, None)


async def test_an_answered_request_and_its_advice_are_found_for_half_an_hour(
    coachings: DatabaseCoachings, clock: SettableClock
) -> None:
    await coachings.keep(REQUEST)
    await coachings.record_advice(TEAM, REQUEST.id, ADVICE)

    await coachings.mark_answered(TEAM, REQUEST.id, NOON + timedelta(minutes=1))
    clock.time = NOON + timedelta(minutes=30)
    within = await coachings.find(TEAM, REQUEST.id), await coachings.advice_for(TEAM, REQUEST.id)
    clock.time = NOON + timedelta(minutes=31)
    after = await coachings.find(TEAM, REQUEST.id), await coachings.advice_for(TEAM, REQUEST.id)

    assert within == (REQUEST, ADVICE)
    assert after == (None, None)


async def test_deleting_a_workspace_deletes_its_requests_and_no_others(
    coachings: DatabaseCoachings, database: Database
) -> None:
    await coachings.keep(REQUEST)
    await coachings.keep(replace(REQUEST, team=TeamId("T2")))

    async with database.housekeeping() as session:
        await session.execute(delete(Workspace).where(Workspace.team_id == "T2"))

    assert await rows(database) == 1
    assert await coachings.find(TEAM, REQUEST.id) == REQUEST


async def test_showing_begins_once_and_its_place_is_found_with_the_request(coachings: DatabaseCoachings) -> None:
    await coachings.keep(REQUEST)

    begun = [await coachings.begin_showing(TEAM, REQUEST.id) for _ in range(2)]
    await coachings.note_shown(TEAM, REQUEST.id, "stream:D1:1.5")

    found = await coachings.find(TEAM, REQUEST.id)
    assert begun == [True, False]
    assert found == replace(REQUEST, shown="stream:D1:1.5")


async def test_what_waits_in_a_thread_is_stopped_by_who_asked_for_it(coachings: DatabaseCoachings) -> None:
    waiting = replace(REQUEST, thread="D1:1.0")
    await coachings.keep(waiting)

    for user, thread in ((UserId("U2"), "D1:1.0"), (waiting.user, "D1:2.0")):
        assert not await coachings.stop(TEAM, user, thread, NOON)
    assert not await coachings.is_stopped(TEAM, waiting.id)
    assert await coachings.stop(TEAM, waiting.user, "D1:1.0", NOON)

    assert await coachings.is_stopped(TEAM, waiting.id)


async def test_what_is_answered_is_stopped_no_more(coachings: DatabaseCoachings) -> None:
    answered = replace(REQUEST, thread="D1:1.0")
    await coachings.keep(answered)
    await coachings.record_advice(TEAM, answered.id, ADVICE)

    assert not await coachings.stop(TEAM, answered.user, "D1:1.0", NOON)


async def test_draft_of_pieces_is_stopped_with_the_first_of_them(coachings: DatabaseCoachings) -> None:
    first = replace(REQUEST, id=CoachingId("first"), thread="D1:1.0", wish=PIECE)
    last = replace(REQUEST, id=CoachingId("last"), thread="D1:2.0", wish=PIECE)
    for piece in (first, last):
        await coachings.keep(piece)

    await coachings.stop(TEAM, REQUEST.user, "D1:1.0", NOON)
    await coachings.join(replace(last, wish="", thread=first.thread), [first.id], NOON)

    assert await coachings.is_stopped(TEAM, last.id)
