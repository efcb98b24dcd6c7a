"""Let a channel have a weekly digest, change it, pause it, take it up again, stop it."""

from dataclasses import dataclass, replace

from bot.domain import ChannelId, TeamId
from bot.domain.digests import Subscription
from bot.ports import Clock
from bot.ports.digests import Subscriptions


@dataclass(frozen=True, slots=True)
class Subscribe:
    """What may be done about a channel's digest; each may be asked for twice and is done once."""

    subscriptions: Subscriptions
    clock: Clock

    async def __call__(self, asked: Subscription) -> Subscription:
        """Set a digest up as asked, or change the one that is there, which stays with who set it up.

        A change leaves the weeks that were told of and those still to come as they are; after a pause nothing of
        the time before is posted.
        """
        now = self.clock.now()
        known = await self.subscriptions.of(asked.team, asked.channel)
        if known is None:
            kept = replace(asked, since=now, paused=False)
        else:
            since = now if known.paused else known.since
            kept = replace(asked, setter=known.setter, since=since, last=known.last, paused=False)
        await self.subscriptions.keep(kept, now)
        # What was posted before the change is known to those who keep both.
        return await self.subscriptions.of(asked.team, asked.channel) or kept

    async def pause(self, team: TeamId, channel: ChannelId) -> Subscription | None:
        """Post nothing until it is taken up again; return it, or None when there is none."""
        await self.subscriptions.pause(team, channel, self.clock.now())
        return await self.subscriptions.of(team, channel)

    async def resume(self, team: TeamId, channel: ChannelId) -> Subscription | None:
        """Take a paused one up again; return it, or None when there is none."""
        known = await self.subscriptions.of(team, channel)
        return await self(known) if known else None

    async def stop(self, team: TeamId, channel: ChannelId) -> Subscription | None:
        """Delete it; return what it was, or None when there was none."""
        known = await self.subscriptions.of(team, channel)
        await self.subscriptions.stop(team, channel)
        return known
