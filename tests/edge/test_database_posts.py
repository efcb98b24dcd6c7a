import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.database.connection import Database
from bot.database.posts import DatabasePosts
from bot.domain import TeamId
from bot.ports import Posts
from tests.fakes import CountedPosts

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
TEAM = TeamId("T1")


@pytest.fixture
def posts(database: Database) -> DatabasePosts:
    return DatabasePosts(database)


async def test_there_is_a_first_attempt_one_repeat_and_no_more(posts: DatabasePosts) -> None:
    claims = [await posts.claim(TEAM, "reply", NOON) for _ in range(4)]

    assert claims == [1, 2, 0, 0]


async def test_a_reply_that_was_sent_is_never_claimed_again(posts: DatabasePosts) -> None:
    first = await posts.claim(TEAM, "reply", NOON)

    await posts.settle(TEAM, "reply", NOON)

    assert first == 1
    assert await posts.claim(TEAM, "reply", NOON) == 0


async def test_an_attempt_given_back_may_be_claimed_again(posts: DatabasePosts) -> None:
    await posts.claim(TEAM, "reply", NOON)
    await posts.claim(TEAM, "reply", NOON)

    await posts.release(TEAM, "reply", NOON)

    assert [await posts.claim(TEAM, "reply", NOON) for _ in range(2)] == [2, 0]


async def test_giving_back_more_than_was_claimed_gains_nothing(posts: DatabasePosts) -> None:
    await posts.release(TEAM, "reply", NOON)
    await posts.claim(TEAM, "reply", NOON)

    await posts.release(TEAM, "reply", NOON)
    await posts.release(TEAM, "reply", NOON)

    assert [await posts.claim(TEAM, "reply", NOON) for _ in range(3)] == [1, 2, 0]


async def test_a_reply_that_was_sent_cannot_be_given_back(posts: DatabasePosts) -> None:
    await posts.claim(TEAM, "reply", NOON)
    await posts.settle(TEAM, "reply", NOON)

    await posts.release(TEAM, "reply", NOON)

    assert await posts.claim(TEAM, "reply", NOON) == 0


async def test_posts_that_other_tests_count_give_back_as_these_do(posts: DatabasePosts) -> None:
    async def claims(of: Posts) -> list[int]:
        await of.release(TEAM, "never claimed", NOON)
        await of.claim(TEAM, "sent", NOON)
        await of.settle(TEAM, "sent", NOON)
        await of.release(TEAM, "sent", NOON)
        made = [await of.claim(TEAM, "sent", NOON)]
        await of.release(TEAM, "never claimed", NOON)
        return [*made, *[await of.claim(TEAM, "never claimed", NOON) for _ in range(3)]]

    assert await claims(CountedPosts()) == await claims(posts) == [0, 1, 2, 0]


async def test_each_reply_and_each_workspace_has_its_own_attempts(posts: DatabasePosts) -> None:
    claims = [
        await posts.claim(TEAM, "reply", NOON),
        await posts.claim(TEAM, "another reply", NOON),
        await posts.claim(TeamId("T2"), "reply", NOON),
    ]

    assert claims == [1, 1, 1]


async def test_of_many_claims_at_once_one_is_first_one_the_repeat_and_the_rest_nothing(
    posts: DatabasePosts,
) -> None:
    claims = await asyncio.gather(*(posts.claim(TEAM, "reply", NOON) for _ in range(12)))

    assert sorted(claims) == [0] * 10 + [1, 2]


async def test_old_claims_are_forgotten_and_newer_ones_are_not(posts: DatabasePosts) -> None:
    await posts.claim(TEAM, "old", NOON - timedelta(hours=49))
    await posts.claim(TEAM, "new", NOON)

    await posts.forget_before(NOON - timedelta(hours=48))

    assert await posts.claim(TEAM, "old", NOON) == 1
    assert await posts.claim(TEAM, "new", NOON) == 2
