"""Jobs that ended long ago, in the engine's own tables, and what it costs to forget them."""

import asyncio
import time
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.database.address import database_address
from bot.database.encryption import KeyRing
from bot.jobs.engine import Engine
from bot.jobs.housekeeping import KEPT, MOST_AT_ONCE, forget_finished

KIND, FIRST = "coach", "coach:T0:first"
# Every table in which the engine keeps something of a job that has one step.
TABLES = ("workflow_status", "workflow_input", "operation_outputs")
AT_A_TIME = 5_000


async def forget_jobs(url: str, keys: KeyRing, now: datetime, jobs: int) -> float:
    """Leave so many finished jobs behind, forget them, and return the seconds it took."""
    ended = asyncio.Event()

    async def step(_payload: Mapping[str, str]) -> None:
        ended.set()

    engine = Engine(url, keys, {KIND: {"coach": step}})
    await engine.start()
    try:
        await engine.submit(KIND, FIRST, {"team": "T0", "id": FIRST})
        await ended.wait()
        await asyncio.sleep(1)  # until its end is written
        await asyncio.to_thread(_copy, url, jobs, now - KEPT - timedelta(hours=1))
        begun = time.perf_counter()
        for _ in range(0, jobs, MOST_AT_ONCE):
            await forget_finished(now)
        took = time.perf_counter() - begun
        assert await asyncio.to_thread(_left, url) == 1  # noqa: S101 - the first one has only just ended
        return took
    finally:
        await engine.stop()


def _copy(url: str, jobs: int, ended: datetime) -> None:
    """Write copies of the first job's rows that ended at this time."""
    engine = sa.create_engine(database_address(url))
    schema = None if engine.dialect.name == "sqlite" else "dbos"
    known, then = sa.MetaData(), int(ended.timestamp() * 1000)
    with engine.begin() as connection:
        for name in TABLES:
            table = sa.Table(name, known, schema=schema, autoload_with=connection)
            first = connection.execute(sa.select(table).where(table.c.workflow_uuid == FIRST)).mappings().all()
            copies = [_copied(row, number, then) for row in first for number in range(jobs)]
            for start in range(0, len(copies), AT_A_TIME):
                connection.execute(sa.insert(table), copies[start : start + AT_A_TIME])
    engine.dispose()


def _left(url: str) -> int:
    engine = sa.create_engine(database_address(url))
    where = "" if engine.dialect.name == "sqlite" else "dbos."
    with engine.begin() as connection:
        left: int = connection.execute(sa.text(f"SELECT count(*) FROM {where}workflow_status")).scalar_one()  # noqa: S608 - written above
    engine.dispose()
    return left


def _copied(row: sa.RowMapping, number: int, then: int) -> dict[str, Any]:
    times = {name: then for name in ("created_at", "updated_at", "completed_at") if name in row}
    return {**row, **times, "workflow_uuid": f"{FIRST}:{number}"}
