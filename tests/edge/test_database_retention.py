"""What is past its time is forgotten; of what was never answered, whom to tell stays for a week."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from bot.database.coachings import DatabaseCoachings
from bot.database.connection import Database
from bot.database.tables import Coaching
from bot.domain import CoachingId, TeamId
from tests.edge.test_database_coachings import NOON, REQUEST, TEAM, SettableClock, rows


async def test_what_has_expired_is_deleted_in_every_workspace(database: Database) -> None:
    coachings = DatabaseCoachings(database, SettableClock(NOON))
    for team in ("T1", "T2"):
        for name in ("answered", "waiting"):
            await coachings.keep(replace(REQUEST, team=TeamId(team), id=CoachingId(name)))
        await coachings.mark_answered(TeamId(team), CoachingId("answered"), NOON)

    forgotten = await coachings.forget_expired(NOON + timedelta(hours=1))

    assert forgotten == 2
    assert await rows(database) == 2
    assert await coachings.find(TEAM, CoachingId("waiting")) is not None


async def test_unanswered_request_leaves_whom_to_tell_for_a_week_and_no_word(database: Database) -> None:
    clock = SettableClock(NOON)
    coachings = DatabaseCoachings(database, clock)
    await coachings.keep(REQUEST)
    early = await coachings.expired(TEAM, REQUEST.id)
    clock.time = NOON + timedelta(days=6)

    forgotten = [await coachings.forget_expired(clock.time) for _ in range(2)]

    assert (early, forgotten) == (None, [1, 0])
    assert await coachings.find(TEAM, REQUEST.id) is None
    assert await coachings.expired(TEAM, REQUEST.id) == replace(REQUEST, text="", context="", said="", quote="")
    async with database.housekeeping() as session:
        assert (await session.execute(select(Coaching.text, Coaching.context, Coaching.quote))).all() == [
            ("", "", None)
        ]
    await coachings.mark_answered(TEAM, REQUEST.id, clock.time, timedelta(0))
    assert await coachings.expired(TEAM, REQUEST.id) is None
    await coachings.forget_expired(clock.time)
    assert await rows(database) == 0


async def test_request_nobody_could_be_told_of_is_forgotten_after_a_week(database: Database) -> None:
    coachings = DatabaseCoachings(database, SettableClock(NOON))
    await coachings.keep(REQUEST)

    await coachings.forget_expired(NOON + timedelta(days=7))

    assert await rows(database) == 0
