"""Sessions that see one workspace and nothing beside it."""

from functools import lru_cache
from typing import NoReturn

from sqlalchemy import (
    ClauseElement,
    ColumnClause,
    Executable,
    Insert,
    Select,
    TableClause,
    TextClause,
    Update,
    event,
)
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction, with_loader_criteria
from sqlalchemy.sql.annotation import Annotated
from sqlalchemy.sql.base import ExecutableOption
from sqlalchemy.sql.visitors import iterate

from bot.database.tables import Base
from bot.domain import TeamId
from bot.errors import WorkspaceMismatch


class WorkspaceSession(Session):
    """A session bound to the team in its `info`.

    Every statement on our classes is narrowed to that team, every row written is of that team, and SQL
    that cannot be narrowed (text, tables without their class, the bare connection) is refused.
    """

    def connection(self, *_args: object, **_options: object) -> NoReturn:
        """Refuse: nobody could see whose rows a bare connection reaches for.

        Raises:
            WorkspaceMismatch: Always.
        """
        raise WorkspaceMismatch


def bound_session(engine: AsyncEngine, team: TeamId) -> AsyncSession:
    """Make a session that sees only the rows of one team."""
    return AsyncSession(engine, sync_session_class=WorkspaceSession, info={"team": team}, expire_on_commit=False)


@event.listens_for(WorkspaceSession, "do_orm_execute")
def narrow_to_workspace(state: ORMExecuteState) -> None:
    """Add the team to a statement.

    Raises:
        WorkspaceMismatch: It cannot be added.
    """
    team: TeamId = state.session.info["team"]
    if not state.is_orm_statement or state.is_from_statement or not _is_ours(state.statement):
        raise WorkspaceMismatch
    if isinstance(state.statement, Insert | Update):
        if state.parameters:  # rows given this way are written past everything below
            raise WorkspaceMismatch
        state.statement = state.statement.values(team_id=team)
    state.statement = state.statement.options(*_only(team))


@lru_cache(maxsize=1024)
def _only(team: TeamId) -> tuple[ExecutableOption, ...]:
    return tuple(
        with_loader_criteria(mapper.class_, lambda entity: entity.team_id == team, include_aliases=True)
        for mapper in Base.registry.mappers
    )


@event.listens_for(WorkspaceSession, "before_flush")
def refuse_other_workspaces(session: Session, _flush: UOWTransaction, _instances: object) -> None:
    """Look at every row the session may be about to write.

    Raises:
        WorkspaceMismatch: One is of another team.
    """
    if not all(isinstance(row, Base) and row.team_id == session.info["team"] for row in session):
        raise WorkspaceMismatch


def _is_ours(statement: Executable) -> bool:
    """Tell whether every table in a statement came there by its class, with no SQL written by hand."""
    if not isinstance(statement, ClauseElement):
        return False
    parts = list(iterate(statement))
    tables_of_classes = {_table_of(part) for part in parts if isinstance(part, Annotated)}
    for part in parts:
        match part:
            case TextClause():
                return False
            case ColumnClause(is_literal=True) if part.name != "*":
                return False
            case TableClause() if part not in tables_of_classes:
                return False
            case Select() if not part._propagate_attrs:  # noqa: SLF001 - nothing public tells it from an ORM select
                return False
    return True


def _table_of(part: object) -> object:
    """Return the table behind a class, an alias of a class or a column of either."""
    table = getattr(part, "table", part)
    return getattr(table, "element", table)
