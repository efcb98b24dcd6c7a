"""A statement that is built once binds its workspace itself, in every table it reads."""

import pytest
from sqlalchemy import Select, select

from bot.database.queries import TEAM, TeamQuery
from bot.database.tables import Person, WeekCount
from bot.errors import WorkspaceMismatch

COUNTS, PEOPLE = WeekCount.__table__, Person.__table__
OURS = select(COUNTS.c.week).where(COUNTS.c.team_id == TEAM)


def test_a_statement_that_binds_every_table_is_taken() -> None:
    ours = OURS.where(COUNTS.c.user_id.in_(select(PEOPLE.c.user_id).where(PEOPLE.c.team_id == TEAM)))

    assert TeamQuery(ours).statement is ours


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param(select(COUNTS.c.week), id="no table"),
        pytest.param(select(COUNTS.c.week).where(COUNTS.c.team_id == "T1"), id="a team of its own"),
        pytest.param(select(COUNTS.c.week).where(COUNTS.c.team_id != TEAM), id="all others"),
        pytest.param(select(COUNTS.c.week).where(COUNTS.c.user_id == TEAM), id="another column"),
        pytest.param(OURS.where(COUNTS.c.user_id.in_(select(PEOPLE.c.user_id))), id="not in a subquery"),
        pytest.param(select(1), id="nothing at all"),
    ],
)
def test_one_that_leaves_a_table_out_is_refused(statement: Select[str]) -> None:
    with pytest.raises(WorkspaceMismatch):
        TeamQuery(statement)
