"""A deploy in the middle of things: jobs that old code began are finished by new code."""

import asyncio
from pathlib import Path

import pytest

from bot.jobs.engine import Engine
from bot.jobs.worker import Step
from tests.edge.jobs_diary import Diary, Payload, PocketCipher, started


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.jobs.engine.A_MOMENT", 0.01)
    monkeypatch.setattr("bot.jobs.engine.DRAIN_SECONDS", 1)


def code(url: str, **kinds: dict[str, Step[Payload]]) -> Engine:
    return Engine(url, PocketCipher(), kinds, first_retry=0.001)


async def for_ever(_payload: Payload) -> None:
    await asyncio.Event().wait()


async def test_job_begun_by_old_code_is_finished_by_new_code_and_what_was_done_stays_done(
    empty_database_url: str,
) -> None:
    url, old, new = empty_database_url, Diary(), Diary()

    async with started(code(url, coach={"advise": old.step("advise"), "deliver": for_ever})) as jobs:
        await jobs.submit("coach", "coach:T1:a", {"n": "1"})
        await old.until("advise 1")
    steps = {name: new.step(name) for name in ("advise", "deliver", "count")}
    async with started(code(url, coach=steps, digest={"write": new.step("write")})) as jobs:
        await jobs.submit("digest", "digest:T1:C1:2026-W48", {"n": "2"})
        await new.until("count 1", "write 2")

    assert old.entries == ["advise 1"]
    assert [entry for entry in new.entries if entry.endswith("1")] == ["deliver 1", "count 1"]


async def test_job_of_a_kind_that_old_code_does_not_know_waits_for_code_that_does(tmp_path: Path) -> None:
    url, diary = f"sqlite:///{tmp_path}/jobs.db", Diary()
    begun = asyncio.Event()

    async def begin(_payload: Payload) -> None:
        begun.set()
        await asyncio.Event().wait()

    async with started(code(url, coach={}, digest={"write": begin})) as jobs:
        await jobs.submit("digest", "digest:T1:C1:2026-W48", {"n": "1"})
        await begun.wait()
    async with started(code(url, coach={"advise": diary.step("advise")})) as jobs:
        await jobs.submit("coach", "coach:T1:a", {"n": "2"})
        await diary.until("advise 2")
        await asyncio.sleep(1.5)  # long enough for old code to come across the job it does not know
    async with started(code(url, coach={}, digest={"write": diary.step("write")})):
        await diary.until("write 1")

    assert diary.entries == ["advise 2", "write 1"]
