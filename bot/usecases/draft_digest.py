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
        members = await self.channel.members(team, channel)
        counted = await self.weeks.until(team, week, _weeks_to_count(before, week), members)
        digest = self.write(channel, counted, before=before)
        if digest.numbers is None:
            return digest
        # Told once, be it in a preview, the numbers stand: counted anew they would show who has left since.
        return (await self.digests.keep(team, channel, digest, self.clock.now())).digest


def _weeks_to_count(before: Digest | None, week: str) -> int:
    """Return how many weeks were not counted yet, the last of them `week`, after the newest digest of a channel.

    A channel's first one tells of its own week alone: more would say the more of whom somebody chose for it.
    """
    return min(weeks_between(before.held[-1].week, week), WEEKS_BACK) if before and before.held else 1
