"""Write the digest of a channel and week once, of whom it counts, and keep what it tells."""

from dataclasses import dataclass

from bot.domain import ChannelId, TeamId
from bot.domain.digests import weeks_between
from bot.domain.team_weeks import Digest
from bot.ports import Clock
from bot.ports.digests import DigestChannel, Digests, TeamWeeks
from bot.usecases.write_digest import WEEKS_BACK, WriteDigest


@dataclass(frozen=True, slots=True)
class DraftDigest:
    """Counts the members of a channel."""

    write: WriteDigest
    weeks: TeamWeeks
    digests: Digests
    channel: DigestChannel
    clock: Clock

    async def __call__(self, team: TeamId, channel: ChannelId, week: str) -> Digest:
        """Return what there is to tell of a week that is over: the same whenever it is asked, once it has numbers.

        Raises:
            DeliveryError: Nobody knows just now who is a member, or may know.
        """
        if known := await self.digests.of(team, channel, week):
            return known.digest
        before = await self.digests.before(team, channel, week)
        held = before.held if before else ()
        count = min(weeks_between(held[-1].week, week), WEEKS_BACK) if held else WEEKS_BACK
        members = await self.channel.members(team, channel)
        digest = self.write(channel, await self.weeks.until(team, week, count, members), before=held)
        if digest.numbers is None:
            return digest
        # Told once, be it in a preview, the numbers stand: counted anew they would show who has left since.
        return (await self.digests.keep(team, channel, digest, self.clock.now())).digest
