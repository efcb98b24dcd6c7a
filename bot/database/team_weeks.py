"""The counts of a workspace's weeks, person by person, with the names left behind in the database."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import cast

from sqlalchemy import ColumnElement, String, bindparam, case, func, literal_column, select
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
# Between people, between what is told of one, and between the names of their counts: none of them holds such a mark.
_PEOPLE, _PARTS, _NAMES = ";", " ", ","


class DatabaseTeamWeeks:
    """`TeamWeeks` in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def until(
        self, team: TeamId, week: str, count: int, members: Collection[UserId] | None = None
    ) -> list[TeamWeek]:
        """Return weeks without names; see `TeamWeeks.until`."""
        weeks = [weeks_before(week, back) for back in range(count - 1, -1, -1)]
        ((told,),) = await self._database.read(COUNTED, team, first=weeks[0], last=week)
        people: dict[str, list[PersonWeek]] = defaultdict(list)
        for each in told.split(_PEOPLE) if told else ():
            of_week, user, drafts, us_percent, names = each.split(_PARTS)
            # A rewrite taken on Monday of a draft read on Friday makes nobody a writer of the new week.
            if (wrote := int(drafts)) and (members is None or user in members):
                people[of_week].append(PersonWeek(wrote, int(us_percent) / wrote, *_done(names)))
        return [TeamWeek(each, tuple(people[each])) for each in weeks]


def _sum_of(name: str) -> ColumnElement[str]:
    return func.sum(case((_counts.c.name == name, _counts.c.count), else_=0)).cast(String)


def _joined(texts: ColumnElement[str], mark: str) -> ColumnElement[str]:
    # The mark as a part of the statement: for a value it would be made anew each time.
    return aggregate_strings(texts, cast("str", literal_column(f"'{mark}'")))


@lru_cache(maxsize=4096)
def _done(names: str) -> tuple[frozenset[SignalKey], frozenset[SignalKey], bool]:
    """Return what somebody met and took out, and whether a draft was ready; the same few combinations come again."""
    each = names.split(_NAMES)
    return _signals(each, MET), _signals(each, CHANGED), _READY in each


def _signals(names: Iterable[str], kind: str) -> frozenset[SignalKey]:
    return frozenset(SignalKey(name[len(kind) :]) for name in names if name.startswith(kind))


_LEFT_OUT = select(_people.c.user_id).where(_people.c.team_id == TEAM, _people.c.in_digest.is_(False))
_PERSON_WEEK = (
    _counts.c.week
    + _PARTS
    + _counts.c.user_id
    + _PARTS
    + _sum_of("drafts")
    + _PARTS
    + _sum_of("us_percent")
    + _PARTS
    + _joined(_counts.c.name, _NAMES)
)
_EACH = (
    select(_PERSON_WEEK.label("told"))
    .where(_counts.c.team_id == TEAM, _counts.c.week.between(bindparam("first"), bindparam("last")))
    .where(_counts.c.user_id.not_in(_LEFT_OUT))
    .group_by(_counts.c.user_id, _counts.c.week)  # in the order of their key
    .subquery()
)
# All in one row: for each more, the thread that reads would wait for its turn.
COUNTED = TeamQuery(select(_joined(_EACH.c.told, _PEOPLE)))
