"""Shows a digest before anybody posts it: from what is kept of a workspace, or from a team that never was."""

from collections.abc import Sequence
from dataclasses import replace

from bot.database.digests import DatabaseDigests
from bot.database.team_weeks import DatabaseTeamWeeks
from bot.database.workspaces import DatabaseWorkspaces
from bot.domain import ChannelId, SignalKey, TeamId
from bot.domain.digests import weeks_before
from bot.domain.people import week_of
from bot.domain.team_weeks import Digest, PersonWeek, TeamWeek
from bot.errors import NothingKept, WeekNotOver, WorkspaceUnknown, WorkspaceUnnamed
from bot.playbook.book import load_playbook
from bot.playbook.practice import read_practice
from bot.rendering.digest import Counted, details_message, digest_message
from bot.settings import Settings
from bot.usecases.write_digest import WEEKS_BACK, WriteDigest
from bot.wiring.clock import SystemClock
from bot.wiring.storage import keep_private, make_folder, open_keys, opened

# Of the sample's twelve people, how many met what, week by week.
_SAMPLE = {"false_urgency": (9, 9, 8, 6, 5), "quota_talk": (4, 7, 7, 7, 4), "over_hedging": (2, 2, 4, 6, 8)}


async def preview(settings: Settings, team: TeamId | None, channel: ChannelId, week: str, *, sample: bool) -> list[str]:
    """Return what stands in a channel and its thread as it was written, or else would, of the whole workspace.

    Raises:
        InputError: The week is not over, or no such workspace is kept, or several and no `team` says which it is of.
        SamesideError: What is kept cannot be reached, or the playbook does not hold together.
    """
    playbook = load_playbook(settings.playbook)
    write = WriteDigest(playbook, read_practice(playbook))
    counted: Counted = "sample"
    if sample:
        digest = write(channel, sample_weeks(week))
    elif week >= week_of(SystemClock().now()):
        raise WeekNotOver(week=week)
    else:
        digest, counted = await _kept(settings, team, channel, week, write)
    parent = digest_message(digest, playbook, setter=None, command=settings.command)
    return [str(message["text"]) for message in (parent, details_message(digest, playbook, counted=counted))]


async def _kept(
    settings: Settings, team: TeamId | None, channel: ChannelId, week: str, write: WriteDigest
) -> tuple[Digest, Counted]:
    """Return the digest that was written, or one that is counted now, and who is counted in it; it is not kept."""
    keep_private()
    make_folder(settings.data)
    async with opened(settings, open_keys(settings)) as database:
        of, digests = _one_of(await DatabaseWorkspaces(database).all(), team), DatabaseDigests(database)
        if written := await digests.of(of, channel, week):
            return written.digest, "channel"
        before = await digests.before(of, channel, week)
        weeks = await DatabaseTeamWeeks(database).until(of, week, WEEKS_BACK)
        # The channel's counts are of other people; only what it has practised goes for both.
        return write(channel, weeks, before=replace(before, held=()) if before else None), "workspace"


def _one_of(teams: Sequence[TeamId], team: TeamId | None) -> TeamId:
    if not teams:
        raise NothingKept
    if team is None and len(teams) > 1:
        raise WorkspaceUnnamed(count=len(teams))
    if team is not None and team not in teams:
        raise WorkspaceUnknown(team=team)
    return team or teams[0]


def sample_weeks(week: str) -> list[TeamWeek]:
    """Return five weeks of twelve people who never were, ending with this one."""
    long = len(_SAMPLE["false_urgency"])
    return [
        TeamWeek(weeks_before(week, long - 1 - number), tuple(_somebody(person, number) for person in range(12)))
        for number in range(long)
    ]


def _somebody(person: int, week: int) -> PersonWeek:
    met = frozenset(SignalKey(key) for key, counts in _SAMPLE.items() if person < counts[week])
    return PersonWeek(
        drafts=3, us_percent=52 - 4 * week, met=met, changed=met if person % 4 else frozenset(), ready=person % 2 == 0
    )
