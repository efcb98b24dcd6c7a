"""Look at a channel's next digest before it is posted."""

from dataclasses import dataclass

from bot.domain import ChannelId, TeamId
from bot.domain.digests import due, newest_over
from bot.domain.postings import Stage
from bot.domain.team_weeks import Digest
from bot.ports.digests import Subscriptions
from bot.usecases.draft_digest import DraftDigest


@dataclass(frozen=True, slots=True)
class PreviewDigest:
    """Shows what the channel reads next, and no numbers before the whole channel has read some.

    Else whoever puts five people of their choice into a channel, and then five others, would learn of one of them.
    """

    draft: DraftDigest
    subscriptions: Subscriptions

    async def __call__(self, team: TeamId, channel: ChannelId) -> Digest | None:
        """Return the digest that is due, or else that of last week; None where nobody may see it ahead yet.

        What is due goes first: a newer one, kept now, would count its week once more.

        Raises:
            DeliveryError: Nobody knows just now who is a member, or may know.
        """
        subscription = await self.subscriptions.of(team, channel)
        if subscription is None or not await self._has_read_numbers(team, channel, subscription.last):
            return None
        now = self.draft.clock.now()
        waiting = due(subscription, now)
        return await self.draft(team, channel, waiting.week if waiting else newest_over(now))

    async def _has_read_numbers(self, team: TeamId, channel: ChannelId, last: str) -> bool:
        told = await self.draft.digests.of(team, channel, last)
        if told is None or not (told.ts or told.stage is Stage.QUIET):
            return False
        return any(week.people for week in told.digest.held)
