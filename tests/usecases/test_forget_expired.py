"""Drafts and claims go when their time is over."""

from datetime import timedelta

from bot.usecases.forget_expired import ForgetExpired
from tests.fakes import COACHING, NOW, TEAM, CountedPosts, KeptCoachings, request


async def test_answered_drafts_and_old_claims_are_forgotten_together() -> None:
    coachings, posts = KeptCoachings(), CountedPosts()
    await coachings.keep(request("Hi Dana, shall we talk?"))
    await coachings.mark_answered(TEAM, COACHING, NOW - timedelta(hours=1))

    await ForgetExpired(coachings, posts)(NOW)

    assert await coachings.find(TEAM, COACHING) is None
    assert posts.forgotten_before == NOW - timedelta(hours=48)
