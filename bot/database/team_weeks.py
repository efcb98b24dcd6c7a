"""The counts of a workspace's weeks, person by person, with the names left behind in the database."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.sql.functions import aggregate_strings

from bot.database.connection import Database
from bot.database.tables import Person, WeekCount
from bot.domain import SignalKey, TeamId, UserId, Verdict
from bot.domain.digests import weeks_before
from bot.domain.team_weeks import PersonWeek, TeamWeek

_READY = f"verdict:{Verdict.SEND}"
_MET, _CHANGED, _BETWEEN = "signal:", "changed:", ","


class DatabaseTeamWeeks:
    """`TeamWeeks` in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def until(
        self, team: TeamId, week: str, count: int, members: Collection[UserId] | None = None
    ) -> list[TeamWeek]:
        """Return weeks without names; see `TeamWeeks.until`."""
        weeks = [weeks_before(week, back) for back in range(count - 1, -1, -1)]
        left_out = select(Person.user_id).where(Person.in_digest.is_(False))
        counted = (
            select(WeekCount.week, WeekCount.user_id, _sum_of("drafts"), _sum_of("us_percent"), _names())
            .where(WeekCount.week.between(weeks[0], week), WeekCount.user_id.not_in(left_out))
            .group_by(WeekCount.week, WeekCount.user_id)
        )
        async with self._database.session(team) as session:
            rows = (await session.execute(counted)).all()
        people: dict[str, list[PersonWeek]] = defaultdict(list)
        for of_week, user, drafts, us_percent, names in rows:
            # A rewrite taken on Monday of a draft read on Friday makes nobody a writer of the new week.
            if drafts and (members is None or user in members):
                people[of_week].append(_person(drafts, us_percent, names.split(_BETWEEN)))
        return [TeamWeek(each, tuple(people[each])) for each in weeks]


def _sum_of(name: str) -> ColumnElement[int]:
    return func.sum(case((WeekCount.name == name, WeekCount.count), else_=0))


def _names() -> ColumnElement[str]:
    return aggregate_strings(WeekCount.name, _BETWEEN)


def _person(drafts: int, us_percent: int, names: Sequence[str]) -> PersonWeek:
    return PersonWeek(
        drafts=drafts,
        us_percent=us_percent / drafts,
        met=_signals(names, _MET),
        changed=_signals(names, _CHANGED),
        ready=_READY in names,
    )


def _signals(names: Iterable[str], kind: str) -> frozenset[SignalKey]:
    return frozenset(SignalKey(name[len(kind) :]) for name in names if name.startswith(kind))
