"""The counts of a workspace's weeks, person by person, with the names left behind in the database."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache

from sqlalchemy import ColumnElement, bindparam, case, func, select
from sqlalchemy.sql.functions import aggregate_strings

from bot.database.connection import Database
from bot.database.queries import TEAM, TeamQuery
from bot.database.tables import Person, WeekCount
from bot.domain import SignalKey, TeamId, UserId, Verdict
from bot.domain.digests import weeks_before
from bot.domain.people import CHANGED, MET, VERDICT
from bot.domain.team_weeks import PersonWeek, TeamWeek

_counts, _people = WeekCount.__table__, Person.__table__
_READY = f"{VERDICT}{Verdict.SEND}"
_BETWEEN = ","


class DatabaseTeamWeeks:
    """`TeamWeeks` in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def until(
        self, team: TeamId, week: str, count: int, members: Collection[UserId] | None = None
    ) -> list[TeamWeek]:
        """Return weeks without names; see `TeamWeeks.until`."""
        weeks = [weeks_before(week, back) for back in range(count - 1, -1, -1)]
        rows = await self._database.read(_COUNTED, team, first=weeks[0], last=week)
        people: dict[str, list[PersonWeek]] = defaultdict(list)
        for of_week, user, drafts, us_percent, names in rows:
            # A rewrite taken on Monday of a draft read on Friday makes nobody a writer of the new week.
            if drafts and (members is None or user in members):
                people[of_week].append(PersonWeek(drafts, us_percent / drafts, *_done(names)))
        return [TeamWeek(each, tuple(people[each])) for each in weeks]


def _sum_of(name: str) -> ColumnElement[int]:
    return func.sum(case((_counts.c.name == name, _counts.c.count), else_=0))


def _names() -> ColumnElement[str]:
    return aggregate_strings(_counts.c.name, _BETWEEN)


@lru_cache(maxsize=4096)
def _done(names: str) -> tuple[frozenset[SignalKey], frozenset[SignalKey], bool]:
    """Return what somebody met and took out, and whether a draft was ready; the same few combinations come again."""
    each = names.split(_BETWEEN)
    return _signals(each, MET), _signals(each, CHANGED), _READY in each


def _signals(names: Iterable[str], kind: str) -> frozenset[SignalKey]:
    return frozenset(SignalKey(name[len(kind) :]) for name in names if name.startswith(kind))


_LEFT_OUT = select(_people.c.user_id).where(_people.c.team_id == TEAM, _people.c.in_digest.is_(False))
_COUNTED = TeamQuery(
    select(_counts.c.week, _counts.c.user_id, _sum_of("drafts"), _sum_of("us_percent"), _names())
    .where(_counts.c.team_id == TEAM, _counts.c.week.between(bindparam("first"), bindparam("last")))
    .where(_counts.c.user_id.not_in(_LEFT_OUT))
    .group_by(_counts.c.user_id, _counts.c.week)  # in the order of their key
)
