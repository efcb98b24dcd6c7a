"""A statement that is built once binds its workspace itself, in every table it reads."""

from typing import Any

import pytest
from sqlalchemy import Delete, Insert, Select, Update, delete, insert, select, update

from bot.database.queries import TEAM, TeamQuery, insert_ours
from bot.database.tables import Person, WeekCount, table_of
from bot.errors import WorkspaceMismatch

COUNTS, PEOPLE = table_of(WeekCount), table_of(Person)
OURS = select(COUNTS.c.week).where(COUNTS.c.team_id == TEAM)


@pytest.mark.parametrize(
    "ours",
    [
        pytest.param(
            OURS.where(COUNTS.c.user_id.in_(select(PEOPLE.c.user_id).where(PEOPLE.c.team_id == TEAM))), id="subquery"
        ),
        pytest.param(insert_ours(COUNTS).on_conflict_do_nothing(), id="insert"),
        pytest.param(update(COUNTS).where(COUNTS.c.team_id == TEAM).values(count=1), id="update"),
        pytest.param(delete(COUNTS).where(COUNTS.c.team_id == TEAM), id="delete"),
    ],
)
def test_a_statement_that_binds_every_table_is_taken(ours: Select[Any] | Insert | Update | Delete) -> None:
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
        pytest.param(insert(COUNTS), id="insert for nobody"),
        pytest.param(insert(COUNTS).values(team_id="T1"), id="insert for a team of its own"),
        pytest.param(update(COUNTS).values(count=1), id="update everywhere"),
        pytest.param(update(COUNTS).where(COUNTS.c.team_id == TEAM).values(team_id="T1"), id="update of the team"),
        pytest.param(delete(COUNTS), id="delete everywhere"),
    ],
)
def test_one_that_leaves_a_table_out_is_refused(statement: Select[Any] | Insert | Update | Delete) -> None:
    with pytest.raises(WorkspaceMismatch):
        TeamQuery(statement)
