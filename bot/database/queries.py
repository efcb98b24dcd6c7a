"""Statements that are built once and bind the workspace themselves, for what is read in bulk."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import BinaryExpression, BindParameter, Column, Select, Table, bindparam
from sqlalchemy.sql import operators
from sqlalchemy.sql.visitors import iterate

from bot.errors import WorkspaceMismatch

TEAM: BindParameter[str] = bindparam("team")


@dataclass(frozen=True, slots=True)
class TeamQuery:
    """A statement that compares the `team_id` of every table in it with `TEAM`.

    Raises:
        WorkspaceMismatch: It leaves one out.
    """

    statement: Select[*tuple[Any, ...]]

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
                case _:
                    pass
        if not tables or tables != bound:
            raise WorkspaceMismatch
