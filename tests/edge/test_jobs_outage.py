import asyncio
import random
import socket
import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from structlog.testing import capture_logs

from bot.errors import DatabaseUnavailable, JobsUnavailable
from bot.jobs.storage import ANSWER_SECONDS, Patience, connect
from bot.jobs.takeover import watch
from tests.edge.jobs_diary import Diary, Payload, engine, started
from tests.postgres_server import Server


class Shortest(random.Random):
    """No chance: of what the engine waits between its tries, always the least."""

    def random(self) -> float:
        return 0.0


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


async def test_job_under_way_goes_on_soon_after_the_database_is_back_however_long_it_was_away(
    empty_postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.jobs.storage.RETURN_POLL_SECONDS", 0.1)
    # Left to itself the engine asks half a second later, then 1, 2 and 4: at 3.5 seconds, and not before 7.5 again.
    monkeypatch.setattr("dbos._sys_db.random", Shortest())
    server, diary, gate = Server(empty_postgres_url), Diary(), asyncio.Event()

    async def advise(_payload: Payload) -> None:
        await diary.write("advising")
        await gate.wait()

    async with started(engine(empty_postgres_url, advise=advise, deliver=diary.step("deliver"))) as jobs:
        await jobs.submit("coach", "coach:T1:a", {"n": "1"})
        await diary.until("advising")
        server.take_away()
        gate.set()
        await asyncio.sleep(3.7)
        server.give_back()
        begun = time.monotonic()
        await diary.until("deliver 1")
        waited = time.monotonic() - begun

    assert waited < 3
    assert diary.entries == ["advising", "deliver 1"]


async def test_engine_stops_while_the_database_is_away_and_its_job_is_finished_later(empty_postgres_url: str) -> None:
    server, diary, gate = Server(empty_postgres_url), Diary(), asyncio.Event()

    async def advise(_payload: Payload) -> None:
        await diary.write("advising")
        await gate.wait()

    async with started(engine(empty_postgres_url, advise=advise, deliver=diary.step("deliver"))) as jobs:
        await jobs.submit("coach", "coach:T1:a", {"n": "1"})
        await diary.until("advising")
        server.take_away()
        gate.set()
        await asyncio.sleep(2)
        begun = time.monotonic()
    stopped_after = time.monotonic() - begun
    for thread in [thread for thread in threading.enumerate() if thread.name.startswith("dbos")]:
        thread.join(5)
    left = [thread.name for thread in threading.enumerate() if thread.name.startswith("dbos")]
    server.give_back()
    async with started(engine(empty_postgres_url, advise=advise, deliver=diary.step("deliver"))):
        await diary.until("deliver 1")

    assert stopped_after < 20
    assert left == []
    assert diary.entries == ["advising", "advising", "deliver 1"]


async def test_outage_that_a_step_meets_costs_it_no_attempt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.jobs.worker.OUTAGE_POLL_SECONDS", 0.01)
    monkeypatch.setattr("bot.jobs.worker.MOST_ATTEMPTS", 1)
    diary = Diary()

    async def stumble(_payload: Payload) -> None:
        await diary.write("stumble")
        if len(diary.entries) < 12:
            raise DatabaseUnavailable

    async with started(engine(f"sqlite:///{tmp_path}/jobs.db", advise=stumble, deliver=diary.step("deliver"))) as jobs:
        await jobs.submit("coach", "coach:T1:a", {"n": "1"})
        await diary.until("deliver 1")

    assert diary.entries == ["stumble"] * 12 + ["deliver 1"]


async def test_outage_that_does_not_end_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.jobs.worker.LONGEST_OUTAGE", 0.0)
    diary = Diary()

    async def stumble(_payload: Payload) -> None:
        raise DatabaseUnavailable

    async with started(engine(f"sqlite:///{tmp_path}/jobs.db", advise=stumble, give_up=diary.step("give up"))) as jobs:
        await jobs.submit("coach", "coach:T1:a", {"n": "1"})
        await diary.until("give up 1")

    assert diary.entries == ["give up 1"]


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


def hang_up(server: socket.socket) -> None:
    server.accept()[0].close()


def test_server_that_hangs_up_and_then_says_nothing_has_not_come_back() -> None:
    patience = Patience()
    patience.begun.set()
    patience.end.set()

    with socket.create_server(("127.0.0.1", 0)) as server, ThreadPoolExecutor(1) as beside:
        beside.submit(hang_up, server)
        address = sa.make_url(f"postgresql://me:word@127.0.0.1:{server.getsockname()[1]}/x")
        begun = time.monotonic()
        # It is asked once, and the engine is at its end.
        with pytest.raises(asyncio.CancelledError):
            connect(address, patience).connect()

    assert ANSWER_SECONDS - 1 < time.monotonic() - begun < 10 * ANSWER_SECONDS


class LeaseOutOfReach:
    """A lease whose database is away for so many looks; after the next it is stopped."""

    def __init__(self, looks: int) -> None:
        self.looks, self.stopped = looks, asyncio.Event()
        self._loop = asyncio.get_running_loop()

    def keep(self) -> bool:
        self.looks -= 1
        if self.looks >= 0:
            raise JobsUnavailable
        self._loop.call_soon_threadsafe(self.stopped.set)
        return True


async def test_return_of_the_database_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.jobs.takeover.SWEEP_SECONDS", 0.01)
    lease: Any = LeaseOutOfReach(looks=2)

    with capture_logs() as logged:
        await watch(lease, "executor", lease.stopped)

    assert [line["event"] for line in logged] == ["lease_out_of_reach", "lease_out_of_reach", "lease_in_reach"]
