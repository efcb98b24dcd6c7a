"""Statements that are built once and bind the workspace themselves, for what is read in bulk or for every draft."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import BinaryExpression, BindParameter, Column, Delete, Insert, Row, Select, Table, Update, bindparam
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql import operators
from sqlalchemy.sql.visitors import iterate

from bot.errors import WorkspaceMismatch

Rows = Sequence[Row[*tuple[Any, ...]]]
TEAM: BindParameter[str] = bindparam("team")


@dataclass(frozen=True, slots=True)
class TeamQuery:
    """A statement that compares the `team_id` of every table in it with `TEAM`, or inserts rows of `TEAM`.

    Raises:
        WorkspaceMismatch: It leaves one out.
    """

    statement: Select[*tuple[Any, ...]] | Insert | Update | Delete

    def __post_init__(self) -> None:
        """Look at every table."""
        tables, bound = set(), set()
        for part in iterate(self.statement):
            match part:
                case Table():
                    tables.add(part)
                case BinaryExpression(
                    left=Column(name="team_id", table=table), right=BindParameter(key="team"), operator=operators.eq
                ):
                    bound.add(table)
                case Insert(table=Table() as table) if _written_team(part) is TEAM:
                    bound.add(table)
                case Update() if _written_team(part) is not None:
                    raise WorkspaceMismatch
                case _:
                    pass
        if not tables or tables != bound:
            raise WorkspaceMismatch


class Run(Protocol):
    """Runs a statement for the team of its transaction, and returns the rows that it gives back."""

    def __call__(self, query: TeamQuery, **values: object) -> Rows:
        """Run it with these values."""
        ...


def insert_ours(table: Table) -> postgresql.Insert:
    """Begin an insert of a row of `TEAM`; SQLite understands PostgreSQL's conflict clauses."""
    return postgresql.insert(table).values(team_id=TEAM)


def _written_team(statement: Insert | Update) -> object:
    """Return what a statement writes into `team_id`."""
    written: Any = statement._values or {}  # noqa: SLF001 - nothing public tells it
    return next((value for column, value in written.items() if getattr(column, "name", column) == "team_id"), None)
