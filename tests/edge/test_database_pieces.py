"""Pieces of a draft in the database: only together are they one."""

from dataclasses import replace
from datetime import timedelta

from bot.database.coachings import DatabaseCoachings
from bot.database.connection import Database
from bot.domain import CoachingId, UserId
from bot.domain.wishes import PIECE
from tests.edge.test_database_coachings import NOON, REQUEST, TEAM, SettableClock

FIRST = replace(REQUEST, wish=PIECE)
SECOND = replace(FIRST, id=CoachingId("coaching-2"), text="and the rest", received_at=NOON + timedelta(microseconds=1))
WHOLE = replace(SECOND, text="Dear Ana, and the rest", context="hers", thread="D1:1.1", wish="")


async def test_piece_waits_for_the_others_and_is_no_request_yet(database: Database) -> None:
    coachings = DatabaseCoachings(database, SettableClock(NOON))
    for piece in (SECOND, FIRST, replace(FIRST, id=CoachingId("coaching-3"), user=UserId("U2"))):
        await coachings.keep(piece)

    assert await coachings.pieces_of(TEAM, FIRST.user, FIRST.channel) == [FIRST, SECOND]
    assert await coachings.piece(TEAM, FIRST.id) == FIRST
    assert await coachings.find(TEAM, FIRST.id) is None


async def test_joined_pieces_are_one_request_and_leave_no_word_elsewhere(database: Database) -> None:
    coachings = DatabaseCoachings(database, SettableClock(NOON))
    for piece in (FIRST, SECOND):
        await coachings.keep(piece)

    await coachings.join(WHOLE, [FIRST.id], NOON)
    sent_again = await coachings.keep(FIRST)

    assert await coachings.find(TEAM, SECOND.id) == WHOLE
    assert not sent_again
    assert await coachings.pieces_of(TEAM, FIRST.user, FIRST.channel) == []
    assert await coachings.find(TEAM, FIRST.id) is None


async def test_pieces_are_forgotten_like_any_draft(database: Database) -> None:
    clock = SettableClock(NOON)
    coachings = DatabaseCoachings(database, clock)
    await coachings.keep(FIRST)

    clock.time = NOON + timedelta(days=2)

    assert await coachings.piece(TEAM, FIRST.id) is None
    assert await coachings.forget_expired(clock.time) == 1
