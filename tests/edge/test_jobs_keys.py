"""A job that no key here opens, as in a process that does not know the new key yet, is left to one that has the key."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs
from structlog.typing import EventDict

from bot.errors import SlackUnavailable
from bot.jobs.engine import Engine
from tests.edge.jobs_diary import Diary, Payload, PocketCipher, engine, started


@pytest.fixture
async def other_key(tmp_path: Path) -> Engine:
    """Leave a job behind, and return an engine that has not the key to it."""
    diary = Diary()

    async def stumble(_payload: Payload) -> None:
        await diary.write("begun")
        raise SlackUnavailable

    url = f"sqlite:///{tmp_path}/jobs.db"
    async with started(Engine(url, PocketCipher(), {"coach": {"advise": stumble}}, first_retry=60)) as jobs:
        await jobs.submit("coach", "coach:T1:a", {"n": "1"})
        await diary.until("begun")
    return Engine(url, PocketCipher(bytes(32)), {"coach": {"advise": stumble}}, first_retry=60)


@pytest.fixture
def logs() -> Iterator[list[EventDict]]:
    with capture_logs() as lines:
        yield lines


async def said(event: str, logs: list[EventDict]) -> EventDict:
    async with asyncio.timeout(30):
        while not (found := [line for line in logs if line["event"] == event]):
            await asyncio.sleep(0.01)
    return found[0]


async def test_job_waits_for_a_process_that_has_the_key(
    other_key: Engine, logs: list[EventDict], tmp_path: Path
) -> None:
    diary = Diary()
    async with started(other_key):
        await said("job_unreadable", logs)
    async with started(engine(f"sqlite:///{tmp_path}/jobs.db", advise=diary.step("advise"))):
        await diary.until("advise 1")

    assert "job_failed" not in [line["event"] for line in logs]


async def test_job_whose_key_does_not_come_in_time_is_counted_as_failed(
    other_key: Engine, logs: list[EventDict], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.jobs.worker.LONGEST_OUTAGE", 0)
    async with started(other_key):
        failed = await said("job_failed", logs)

    assert (failed["id"], failed["code"]) == ("coach:T1:a", "content_unreadable")
