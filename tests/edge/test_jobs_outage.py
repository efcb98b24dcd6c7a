import asyncio
import sqlite3
import time
from pathlib import Path
from typing import LiteralString

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import make_url

from bot.errors import JobsUnavailable
from tests.edge.jobs_diary import Diary, engine, started


class Server:
    """The server of a database, from where it can be taken away and given back."""

    def __init__(self, url: str) -> None:
        self._url = make_url(url)

    def take_away(self) -> None:
        self._say("ALTER DATABASE {} ALLOW_CONNECTIONS false")
        self._say("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = {literal}")

    def give_back(self) -> None:
        self._say("ALTER DATABASE {} ALLOW_CONNECTIONS true")

    def _say(self, text: LiteralString) -> None:
        name = self._url.database or ""
        address = self._url.set(database="postgres").render_as_string(hide_password=False)
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(sql.SQL(text).format(sql.Identifier(name), literal=sql.Literal(name)))


async def test_submit_is_refused_at_once_while_the_database_is_away_and_works_when_it_is_back(
    empty_postgres_url: str,
) -> None:
    server, diary = Server(empty_postgres_url), Diary()

    async with started(engine(empty_postgres_url, advise=diary.step("advise"))) as jobs:
        await jobs.submit("coach", "coach:T1:a", {"n": "1"})
        await diary.until("advise 1")
        server.take_away()
        begun = time.monotonic()
        with pytest.raises(JobsUnavailable):
            await jobs.submit("coach", "coach:T1:b", {"n": "2"})
        waited = time.monotonic() - begun
        server.give_back()
        await jobs.submit("coach", "coach:T1:c", {"n": "3"})
        await diary.until("advise 3")

    assert waited < 0.5
    assert diary.entries == ["advise 1", "advise 3"]


async def test_submit_that_cannot_write_in_time_gives_up_and_writes_nothing_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.jobs.engine.SUBMIT_SECONDS", 0.5)
    diary = Diary()
    file = tmp_path / "jobs.db"

    async with started(engine(f"sqlite:///{file}", advise=diary.step("advise"))) as jobs:
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        begun = time.monotonic()
        with pytest.raises(JobsUnavailable):
            await jobs.submit("coach", "coach:T1:a", {"n": "1"})
        waited = time.monotonic() - begun
        other.execute("ROLLBACK")
        await jobs.submit("coach", "coach:T1:b", {"n": "2"})
        await diary.until("advise 2")
        await asyncio.sleep(0.3)
        kept = other.execute("SELECT workflow_uuid FROM workflow_status WHERE name = 'coach'").fetchall()
        other.close()

    assert waited < 0.8
    assert kept == [("coach:T1:b",)]


@pytest.mark.parametrize(
    "url", ["sqlite:///{folder}/missing/jobs.db", "sqlite:///{folder}/note.txt", "postgresql://nobody@127.0.0.1:9/jobs"]
)
async def test_engine_without_a_database_does_not_start(tmp_path: Path, url: str) -> None:
    tmp_path.joinpath("note.txt").write_text("Nobody would take this for a database. " * 30)

    with pytest.raises(JobsUnavailable):
        await engine(url.format(folder=tmp_path)).start()
    async with started(engine(f"sqlite:///{tmp_path}/jobs.db")):
        pass
