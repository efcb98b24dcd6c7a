"""Have the digests posted that are due, and the one that somebody asks to have posted again."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain import ChannelId, TeamId
from bot.domain.digests import due
from bot.domain.postings import Stage
from bot.ports import Jobs
from bot.ports.digests import Digests, Subscriptions

DIGEST = "digest"
AN_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class EnqueueDigests:
    """Runs every few minutes, in one process of all; where the app speaks for one `team`, others are left alone."""

    subscriptions: Subscriptions
    jobs: Jobs
    again_after: timedelta = AN_HOUR
    team: TeamId | None = None

    async def __call__(self, now: datetime) -> None:
        """Take on a job for every digest that is due and did not come to an end.

        The same job is taken on once, so one that failed for good gets another every hour, until its week is over.

        Raises:
            JobsUnavailable: Not all were taken on; asked again, the others are.
        """
        for each in await self.subscriptions.running():
            if self.team in {None, each.team} and (found := due(each, now)):
                tries = (now - found.at) // self.again_after
                id = f"{job_id(each.team, each.channel, found.week)}{f'+{tries}' if tries else ''}"
                payload = _payload(each.team, each.channel, found.week) | {"missed": str(found.missed)}
                await self.jobs.submit(DIGEST, id, payload)


@dataclass(frozen=True, slots=True)
class PostAgain:
    """What who set a digest up may ask for, when nobody knows whether it came."""

    subscriptions: Subscriptions
    digests: Digests
    jobs: Jobs

    async def __call__(self, team: TeamId, channel: ChannelId, week: str) -> bool:
        """Have what is missing of it posted once more; return False when there is nothing to be done about it.

        Raises:
            JobsUnavailable: It was not taken on; ask again.
        """
        posting, subscription = await self.digests.of(team, channel, week), await self.subscriptions.of(team, channel)
        if posting is None or posting.stage is not Stage.UNCLEAR or subscription is None or subscription.paused:
            return False
        again = str(posting.moves)
        payload = _payload(team, channel, week) | {"again": again}
        await self.jobs.submit(DIGEST, f"{job_id(team, channel, week)}:again:{again}", payload)
        return True


def job_id(team: TeamId, channel: ChannelId, week: str) -> str:
    """Name the job that posts a digest; the team is in it, as workspaces share channels."""
    return f"{DIGEST}:{team}:{channel}:{week}"


def _payload(team: TeamId, channel: ChannelId, week: str) -> dict[str, str]:
    # Not as `team`, by which jobs are given their places: those of a workspace are for people who wait for an answer.
    return {"workspace": team, "channel": channel, "week": week}
