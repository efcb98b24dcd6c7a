"""Shows a digest before anybody posts it: from what is kept of a workspace, or from a team that never was."""

from bot.database.team_weeks import DatabaseTeamWeeks
from bot.database.workspaces import DatabaseWorkspaces
from bot.domain import ChannelId, SignalKey, TeamId
from bot.domain.digests import weeks_before
from bot.domain.team_weeks import PersonWeek, TeamWeek
from bot.errors import WorkspaceUnnamed
from bot.playbook.book import load_playbook
from bot.playbook.practice import read_practice
from bot.rendering.digest import details_message, digest_message
from bot.settings import Settings
from bot.usecases.write_digest import WEEKS_BACK, WriteDigest
from bot.wiring.storage import keep_private, make_folder, open_keys, opened

# Of the sample's twelve people, how many met what, week by week.
_SAMPLE = {"false_urgency": (9, 9, 8, 6, 5), "quota_talk": (4, 7, 7, 7, 4), "over_hedging": (2, 2, 4, 6, 8)}


async def preview(settings: Settings, team: TeamId | None, channel: ChannelId, week: str, *, sample: bool) -> list[str]:
    """Return what would stand in a channel and its thread, counted over the whole workspace.

    Raises:
        SamesideError: What is kept cannot be reached, or the playbook does not hold together.
        WorkspaceUnnamed: There is not just one workspace, and no `team` says which it is of.
    """
    weeks = sample_weeks(week) if sample else await _kept_weeks(settings, team, week)
    playbook = load_playbook(settings.playbook)
    digest = WriteDigest(playbook, read_practice(playbook))(channel, weeks)
    parent = digest_message(digest, playbook, setter=None, command=settings.command)
    return [str(message["text"]) for message in (parent, details_message(digest, playbook))]


async def _kept_weeks(settings: Settings, team: TeamId | None, week: str) -> list[TeamWeek]:
    keep_private()
    make_folder(settings.data)
    async with opened(settings, open_keys(settings)) as database:
        teams = [team] if team else await DatabaseWorkspaces(database).all()
        if len(teams) != 1:
            raise WorkspaceUnnamed(count=len(teams))
        return await DatabaseTeamWeeks(database).until(teams[0], week, WEEKS_BACK)


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
