"""Pieces of a draft in the database: only together are they one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.database.coachings import DatabaseCoachings
from bot.database.connection import Database
from bot.domain import CoachingId, Request, UserId
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


@pytest.mark.parametrize("deleted", [0, 1, 2], ids=["first", "middle", "last"])
async def test_whichever_message_of_a_paste_is_deleted_all_that_came_of_it_goes(
    database: Database, deleted: int
) -> None:
    coachings = DatabaseCoachings(database, SettableClock(NOON))
    pieces = [one(number, wish=PIECE) for number in range(3)]
    before, after = one(-1, thread="D1:-1"), one(7, thread="D1:7")
    version = one(5, thread="D1:-1", wish="shorter")
    for each in (before, *pieces, version, after):
        await coachings.keep(each)
    # Pasted below an earlier draft, which is not theirs to take along.
    await coachings.join(replace(pieces[2], wish="", thread="D1:-1"), [pieces[0].id, pieces[1].id], NOON)

    assert await coachings.take_back(TEAM, FIRST.user, pieces[deleted].id, pieces[deleted].thread)

    found = [await coachings.find(TEAM, each.id) for each in (before, pieces[2], version, after)]
    assert found == [before, None, None, after]


async def test_draft_that_stands_in_no_thread_takes_no_other_along(database: Database) -> None:
    coachings = DatabaseCoachings(database, SettableClock(NOON))
    mention, other = one(1, thread=""), one(2, thread="")
    for each in (mention, other):
        await coachings.keep(each)

    await coachings.take_back(TEAM, mention.user, mention.id, "C1:1")

    assert await coachings.find(TEAM, other.id) == other


def one(number: int, thread: str | None = None, wish: str = "") -> Request:
    thread = f"D1:{number}" if thread is None else thread
    at = NOON + timedelta(seconds=number)
    return replace(REQUEST, id=CoachingId(f"coaching:{number}"), thread=thread, wish=wish, received_at=at)


async def test_pieces_are_forgotten_like_any_draft(database: Database) -> None:
    clock = SettableClock(NOON)
    coachings = DatabaseCoachings(database, clock)
    await coachings.keep(FIRST)

    clock.time = NOON + timedelta(days=2)

    assert await coachings.piece(TEAM, FIRST.id) is None
    assert await coachings.forget_expired(clock.time) == 1
