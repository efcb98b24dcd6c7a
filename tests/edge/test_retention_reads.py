"""A run of the retention that finds nothing reads next to nothing, however much is kept."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Boolean, Column, Integer, event, insert, text

from bot.database.connection import Database
from bot.database.encryption import KeyRing
from bot.database.tables import Base, UtcDateTime
from bot.domain.people import week_of
from bot.wiring.memory import Memory
from tests.edge.test_database_coachings import NOON, SettableClock

KEYS, KEPT = KeyRing([bytes(32)]), 2000
# The way down an index; the smallest of the tables takes twenty such blocks.
FEW_BLOCKS = 5


def kept_now(column: Column[Any], number: int) -> object:
    """Return what a column holds of something that happened just now."""
    if column.foreign_keys:
        return "T1"
    match column.type:
        case UtcDateTime():
            return NOON
        case Boolean() | Integer():
            return 1
        case _:
            today = {"week": week_of(NOON), "day": NOON.date().isoformat()}
            return today.get(column.name, f"{column.name} {number}")


async def fill(database: Database) -> None:
    workspaces, *owned = Base.metadata.sorted_tables
    async with database.housekeeping() as session:
        await session.execute(insert(workspaces), {"team_id": "T1", "created_at": NOON})
        for table in owned:
            rows = [{column.name: kept_now(column, number) for column in table.c} for number in range(KEPT)]
            await session.execute(insert(table), rows)
        await session.execute(text("ANALYZE"))


async def statements_of_a_run(database: Database) -> list[tuple[str, tuple[object, ...]]]:
    """Let the retention run a second before anything is past its time, and return what it asked for."""
    said: list[tuple[str, tuple[object, ...]]] = []

    def hear(
        _connection: object, _cursor: object, statement: str, parameters: tuple[object, ...], *_more: object
    ) -> None:
        said.append((statement, parameters))

    event.listen(database.engine.sync_engine, "before_cursor_execute", hear)
    await Memory.of(database, KEYS, SettableClock(NOON)).forget_expired(NOON - timedelta(seconds=1))
    event.remove(database.engine.sync_engine, "before_cursor_execute", hear)
    return [(statement, parameters) for statement, parameters in said if not statement.startswith("PRAGMA")]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_sqlite_looks_for_what_is_old_in_an_index(database: Database) -> None:
    await fill(database)

    plans = []
    for statement, parameters in await statements_of_a_run(database):
        async with database.engine.connect() as connection:
            plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            plans += [row.detail for row in plan]

    assert len(plans) == 9
    assert [plan for plan in plans if not plan.startswith("SEARCH") or " INDEX " not in plan] == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_postgresql_reads_a_few_blocks_of_what_is_kept(database: Database) -> None:
    await fill(database)

    read = []
    for statement, parameters in await statements_of_a_run(database):
        async with database.engine.connect() as connection:
            explain = f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {statement}"
            ((told,),) = (await connection.exec_driver_sql(explain, parameters)).all()
            read.append(told[0]["Plan"]["Shared Hit Blocks"] + told[0]["Plan"]["Shared Read Blocks"])

    assert len(read) == 9
    assert max(read) <= FEW_BLOCKS
