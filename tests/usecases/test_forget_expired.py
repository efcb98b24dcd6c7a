"""Everything kept goes when its time is over."""

from datetime import timedelta

from bot.usecases.forget_expired import ForgetExpired
from tests.fakes import COACHING, NOW, TEAM, CountedPosts, KeptCoachings, request
from tests.remembered import CalledFine, CountedAddresses, CountedReactions
from tests.spending import KeptSpending
from tests.subscribed import KeptDigests


async def test_drafts_claims_exceptions_and_counts_are_forgotten_together() -> None:
    coachings, posts = KeptCoachings(), CountedPosts()
    exceptions, reactions, addresses, spending = CalledFine(), CountedReactions(), CountedAddresses(), KeptSpending()
    digests = KeptDigests()
    await coachings.keep(request("Hi Dana, shall we talk?"))
    await coachings.mark_answered(TEAM, COACHING, NOW - timedelta(hours=1))

    await ForgetExpired(coachings, posts, exceptions, reactions, addresses, spending, digests)(NOW)

    assert await coachings.find(TEAM, COACHING) is None
    assert posts.forgotten_before == addresses.forgotten_before == NOW - timedelta(hours=48)
    assert exceptions.expired_at == NOW
    assert spending.forgotten_before == (NOW - timedelta(weeks=60)).date()
    assert digests.forgotten_before == reactions.forgotten_before == NOW - timedelta(weeks=60)
