import asyncio
import inspect
import time
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import psycopg
import pytest
from dbos import DBOS
from psycopg import sql

from bot.errors import DataFolderInUse, JobsUnavailable
from bot.jobs.lease import SessionLease
from tests.edge.jobs_diary import Diary, engine, started
from tests.edge.jobs_worker import until_one_of, working

END_WHO_WAITS = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE wait_event_type = 'Lock' AND datname = current_database()
"""


async def test_second_process_on_one_file_is_refused_until_the_first_is_killed_and_then_goes_on_with_its_job(
    tmp_path: Path,
) -> None:
    diary = Diary()
    heir = engine(f"sqlite:///{tmp_path}/jobs.db", advise=diary.step("advise"), deliver=diary.step("deliver"))
    async with working(f"sqlite:///{tmp_path}/jobs.db", "--submit", "1", "--stuck") as first:
        await first.until("deliver 1")
        asked = time.monotonic()
        with pytest.raises(DataFolderInUse) as refusal:
            await heir.start()
        waited = time.monotonic() - asked
    async with started(heir):
        await diary.until("deliver 1")

    assert refusal.value.facts == {"path": str(tmp_path)}
    assert waited < 1.5
    assert "advise 1" in first.lines
    assert diary.entries == ["deliver 1"]
    assert not [line for line in first.lines if line.startswith("left by")]


async def test_one_of_two_living_processes_takes_over_in_under_five_seconds_and_each_tick_comes_once(
    empty_postgres_url: str,
) -> None:
    url = empty_postgres_url
    async with working(url, "--submit", "1", "--stuck") as first, working(url) as second, working(url) as third:
        workers, heirs = [first, second, third], [second, third]
        await asyncio.gather(first.until("deliver 1"), *(heir.until("ready") for heir in heirs))
        await first.kill()
        killed = time.monotonic()
        await until_one_of(heirs, "deliver 1")
        waited = time.monotonic() - killed
        await until_one_of(heirs, "tick")
    lines = [line for worker in workers for line in worker.lines]
    ticks = [line for line in lines if line.startswith("tick")]

    assert waited < 5
    assert (lines.count("advise 1"), lines.count("deliver 1")) == (1, 2)
    assert len(ticks) == len(set(ticks))


def test_lease_that_could_not_be_taken_does_not_pass_for_one_that_is_held(empty_postgres_url: str) -> None:
    ours, same = SessionLease(empty_postgres_url, "ours"), SessionLease(empty_postgres_url, "ours")
    same.take()
    with ThreadPoolExecutor(1) as threads, psycopg.connect(empty_postgres_url, autocommit=True) as server:
        taking = threads.submit(ours.take)
        while not server.execute(END_WHO_WAITS).rowcount:
            time.sleep(0.02)
        with pytest.raises(JobsUnavailable):
            taking.result()
    same.release()

    assert not ours.keep()
    assert ours.keep()
    ours.release()


def test_lease_is_waited_for_whatever_a_database_says_of_waiting(empty_postgres_url: str) -> None:
    ours, same = SessionLease(empty_postgres_url, "ours"), SessionLease(empty_postgres_url, "ours")
    with psycopg.connect(empty_postgres_url, autocommit=True) as server:
        name = server.info.dbname
        server.execute(sql.SQL("ALTER DATABASE {} SET lock_timeout = '50ms'").format(sql.Identifier(name)))
    same.take()
    with ThreadPoolExecutor(1) as threads:
        taking = threads.submit(ours.take)
        waited = not wait([taking], timeout=0.3).done
        same.release()
        taking.result()

    assert waited
    ours.release()


def test_lease_lost_with_its_session_is_free_for_others_until_it_is_taken_again(empty_postgres_url: str) -> None:
    ours, theirs = (SessionLease(empty_postgres_url, executor) for executor in ("ours", "theirs"))
    ours.take()
    theirs.take()

    found = []
    with psycopg.connect(empty_postgres_url) as server:
        server.execute("""
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity JOIN pg_locks USING (pid)
            WHERE locktype = 'advisory' AND datname = current_database()
        """)
    kept = [ours.keep(), ours.keep()]
    for _ in range(2):
        with ours.seize("theirs") as gone:
            found.append(gone)
        kept.append(theirs.keep())
    ours.release()
    theirs.release()

    assert kept == [False, True, False, True]
    assert found == [True, False]


def test_private_call_of_the_pinned_engine_has_the_shape_we_rely_on() -> None:
    shape = inspect.signature(DBOS._recover_pending_workflows)

    assert list(shape.parameters) == ["executor_ids"]
    assert shape.return_annotation == "List[WorkflowHandle[Any]]"
