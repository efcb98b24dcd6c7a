"""Forget what has been kept for its time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.ports import Coachings, Posts
from bot.ports.digests import Digests
from bot.ports.people import PrivateExceptions, Reactions, ReplyAddresses
from bot.ports.spending import Spending

_log = structlog.get_logger(__name__)


# As long as jobs are remembered: until then a claim may still keep a reply from going out twice.
CLAIMS_KEPT = timedelta(hours=48)
COUNTS_KEPT = timedelta(weeks=60)


@dataclass(frozen=True, slots=True)
class ForgetExpired:
    """Runs every few minutes, in one process of all."""

    coachings: Coachings
    posts: Posts
    exceptions: PrivateExceptions
    reactions: Reactions
    addresses: ReplyAddresses
    spending: Spending
    digests: Digests

    async def __call__(self, now: datetime) -> None:
        """Delete every draft, exception and count past its time, and claims too old to matter."""
        forgotten = await self.coachings.forget_expired(now)
        await self.posts.forget_before(now - CLAIMS_KEPT)
        await self.addresses.forget_before(now - CLAIMS_KEPT)
        await self.exceptions.forget_expired(now)
        await self.reactions.forget_before(now - COUNTS_KEPT)
        await self.spending.forget_before((now - COUNTS_KEPT).date())
        await self.digests.forget_before(now - COUNTS_KEPT)
        _log.info("drafts_forgotten", count=forgotten)
