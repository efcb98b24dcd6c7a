from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Executable, delete, exists, func, insert, literal_column, select, text, true, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlalchemy.schema import DropTable

from bot.database.connection import Database
from bot.database.inserts import ensure_workspace, insert_into
from bot.database.queries import TEAM, TeamQuery
from bot.database.tables import Coaching, Post, Workspace, table_of
from bot.domain import TeamId
from bot.errors import WorkspaceMismatch

OURS, THEIRS = TeamId("T-OURS"), TeamId("T-THEIRS")
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
VALUES = {"attempts": 1, "settled": False, "updated_at": NOON}
TABLE = Coaching.__table__
POSTS = table_of(Post)
OtherPost = aliased(Post)
OtherWorkspace = aliased(Workspace)


@pytest.fixture(autouse=True)
async def a_post_in_each_workspace(database: Database) -> None:
    for team in (OURS, THEIRS):
        async with database.session(team) as session:
            await ensure_workspace(session, NOON)
            session.add(Post(team_id=team, key="same-key", **VALUES))


async def posts_of(database: Database, team: TeamId) -> dict[str, int]:
    async with database.session(team) as session:
        return {post.key: post.attempts for post in await session.scalars(select(Post))}


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param(select(Post.team_id), id="column"),
        pytest.param(select(OtherPost.team_id), id="alias"),
        pytest.param(select(Workspace.team_id), id="workspaces"),
        pytest.param(select(OtherWorkspace.team_id).join(Post, true()), id="join"),
        pytest.param(select(Post.team_id).join(OtherWorkspace, true()), id="joined alias"),
        pytest.param(select(select(Post).subquery().c.team_id), id="subquery"),
        pytest.param(select(select(Post).cte().c.team_id), id="common table expression"),
        pytest.param(select(Post.team_id).union_all(select(Post.team_id)), id="union"),
        pytest.param(update(Post).values(attempts=2).returning(Post.team_id), id="update"),
        pytest.param(update(Post).values(team_id=THEIRS).returning(Post.team_id), id="update of the team"),
        pytest.param(delete(Post).returning(Post.team_id), id="delete"),
        pytest.param(insert(Post).values(key="new", **VALUES).returning(Post.team_id), id="insert"),
        pytest.param(
            insert(Post).values(key="new", team_id=THEIRS, **VALUES).returning(Post.team_id),
            id="insert for another team",
        ),
    ],
)
async def test_a_statement_on_our_classes_stays_in_its_workspace(database: Database, statement: Executable) -> None:
    before = await posts_of(database, THEIRS)

    async with database.session(OURS) as session:
        teams = set((await session.execute(statement)).scalars())

    assert teams == {OURS}
    assert await posts_of(database, THEIRS) == before


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param(select(Post).where(Post.team_id == THEIRS), id="by team"),
        pytest.param(
            select(Post).where(Post.key.in_(select(OtherPost.key).where(OtherPost.team_id == THEIRS))), id="by subquery"
        ),
        pytest.param(select(Post).where(exists().where(OtherWorkspace.team_id == THEIRS)), id="by existence"),
        pytest.param(update(Post).where(Post.team_id == THEIRS).values(attempts=2).returning(Post), id="update"),
        pytest.param(delete(Post).where(Post.team_id == THEIRS).returning(Post), id="delete"),
        pytest.param(delete(Workspace).where(Workspace.team_id == THEIRS).returning(Workspace), id="workspace"),
    ],
)
async def test_another_workspace_cannot_be_asked_for(database: Database, statement: Executable) -> None:
    async with database.session(OURS) as session:
        rows = (await session.execute(statement)).all()

    assert rows == []
    assert await posts_of(database, THEIRS) == {"same-key": 1}


async def test_the_primary_key_of_another_workspace_opens_nothing(database: Database) -> None:
    async with database.session(OURS) as session:
        theirs = await session.get(Post, (THEIRS, "same-key"))
        ours = await session.get(Post, (OURS, "same-key"))

    assert theirs is None
    assert ours is not None


async def test_an_upsert_of_the_same_key_leaves_another_workspace_alone(database: Database) -> None:
    async with database.session(OURS) as session:
        upsert = insert_into(session, Post).values(key="same-key", **VALUES)
        await session.execute(
            upsert.on_conflict_do_update(index_elements=[Post.team_id, Post.key], set_={"attempts": 7})
        )

    assert await posts_of(database, OURS) == {"same-key": 7}
    assert await posts_of(database, THEIRS) == {"same-key": 1}


async def test_a_workspace_that_deletes_itself_takes_its_rows_and_no_others(database: Database) -> None:
    async with database.session(OURS) as session:
        await session.execute(delete(Workspace))

    assert await posts_of(database, OURS) == {}
    assert await posts_of(database, THEIRS) == {"same-key": 1}


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param(text("SELECT * FROM posts"), id="text"),
        pytest.param(DropTable(Coaching.metadata.tables["posts"]), id="drop of a table"),
        pytest.param(select(TABLE), id="table"),
        pytest.param(select(Post).from_statement(text("SELECT * FROM posts")), id="class from text"),
        pytest.param(
            select(Post).from_statement(insert(Post).values(team_id=THEIRS, key="new", **VALUES).returning(Post)),
            id="class from an insert",
        ),
        pytest.param(select(Post.key, TABLE.c.id), id="column of a table"),
        pytest.param(select(Post.key).join(TABLE, TABLE.c.id == Post.key), id="joined table"),
        pytest.param(select(Post.key).where(exists(select(TABLE))), id="table inside"),
        pytest.param(select(Post.key).where(text("1 = 1")), id="text inside"),
        pytest.param(select(Post.key, literal_column("(SELECT max(id) FROM coachings)")), id="literal"),
        pytest.param(select(Post.key).join(TABLE, true()), id="table without columns"),
        pytest.param(
            select(Post.key, select(func.max(Post.__table__.c.key)).scalar_subquery()), id="table of the class inside"
        ),
        pytest.param(select(Post.key).where(exists(select(TABLE.alias()))), id="alias of a table inside"),
        pytest.param(select(func.now()), id="no class at all"),
        pytest.param(delete(Coaching.metadata.tables["coachings"]), id="delete from a table"),
    ],
)
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_sql_that_cannot_be_narrowed_is_refused(database: Database, statement: Executable) -> None:
    async with database.session(OURS) as session:
        with pytest.raises(WorkspaceMismatch):
            await session.execute(statement)


async def add_their_row(session: AsyncSession) -> None:
    session.add(Post(team_id=THEIRS, key="new", **VALUES))
    await session.flush()


async def move_a_row_to_them(session: AsyncSession) -> None:
    (await session.get_one(Post, (OURS, "same-key"))).team_id = THEIRS
    await session.flush()


async def merge_their_row(session: AsyncSession) -> None:
    await session.merge(Post(team_id=THEIRS, key="same-key", **VALUES))
    await session.flush()


async def insert_rows(session: AsyncSession) -> None:
    await session.execute(insert(Post), [{"team_id": THEIRS, "key": "new", **VALUES}])


async def update_rows(session: AsyncSession) -> None:
    await session.execute(update(Post), [{"team_id": THEIRS, "key": "same-key", "attempts": 7}])


async def open_a_bare_connection(session: AsyncSession) -> None:
    await session.connection()


@pytest.mark.parametrize(
    "write",
    [add_their_row, move_a_row_to_them, merge_their_row, insert_rows, update_rows, open_a_bare_connection],
)
async def test_writing_past_the_workspace_is_refused(
    database: Database, write: Callable[[AsyncSession], Awaitable[None]]
) -> None:
    with pytest.raises(WorkspaceMismatch):
        async with database.session(OURS) as session:
            await write(session)

    assert await posts_of(database, THEIRS) == {"same-key": 1}


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param(insert(Post).values([{"team_id": THEIRS, "key": "new", **VALUES}]), id="many values"),
        pytest.param(insert(Post).from_select(["key"], select(Post.key)), id="rows from elsewhere"),
    ],
)
async def test_an_insert_with_no_place_for_the_team_is_refused(database: Database, statement: Executable) -> None:
    async with database.session(OURS) as session:
        with pytest.raises(InvalidRequestError):
            await session.execute(statement)


async def test_an_error_undoes_everything_the_session_did(database: Database) -> None:
    async def fail_halfway() -> None:
        async with database.session(OURS) as session:
            await session.execute(delete(Post))
            raise LookupError

    with pytest.raises(LookupError):
        await fail_halfway()

    assert await posts_of(database, OURS) == {"same-key": 1}


async def test_housekeeping_sees_every_workspace(database: Database) -> None:
    async with database.housekeeping() as session:
        teams: Any = await session.scalars(select(Post.team_id).order_by(Post.team_id))

    assert teams.all() == [OURS, THEIRS]


async def test_a_value_cannot_name_another_workspace(database: Database) -> None:
    with pytest.raises(WorkspaceMismatch):
        await database.write(TeamQuery(update(POSTS).where(POSTS.c.team_id == TEAM)), OURS, team_id=THEIRS)

    assert await posts_of(database, OURS) == await posts_of(database, THEIRS) == {"same-key": 1}
