"""What a stop does with the jobs that run: those at work may finish, those that wait are left to the next process."""

import asyncio
import time
from pathlib import Path

import pytest

from bot.errors import DatabaseUnavailable, SlackUnavailable
from bot.jobs.engine import A_MOMENT, DRAIN_SECONDS, Engine
from bot.wiring.stopping import CLOSING_SECONDS, MOST_STOPPING_SECONDS, Stop
from tests.edge.jobs_diary import Diary, Payload, PocketCipher, engine, started


@pytest.fixture
def file_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/jobs.db"


async def test_stopping_lets_jobs_finish_for_a_while_and_leaves_the_rest_to_the_next_process(
    file_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.jobs.engine.A_MOMENT", 0.01)
    monkeypatch.setattr("bot.jobs.engine.DRAIN_SECONDS", 1)
    diary = Diary()

    async def linger(payload: Payload) -> None:
        await diary.write(f"begun {payload['n']}")
        await asyncio.sleep(float(payload["seconds"]))
        await diary.write(f"done {payload['n']}")

    async with started(engine(file_url, advise=diary.step("advise"), deliver=linger)) as jobs:
        await jobs.submit("coach", "coach:T1:a", {"n": "1", "seconds": "0.1"})
        await jobs.submit("coach", "coach:T1:b", {"n": "2", "seconds": "60"})
        await diary.until("begun 1", "begun 2")
    before = sorted(diary.entries)
    alive = asyncio.all_tasks() - {asyncio.current_task()}
    async with started(engine(file_url, advise=diary.step("advise"), deliver=diary.step("deliver"))):
        await diary.until("deliver 2")

    assert not alive
    assert before == ["advise 1", "advise 2", "begun 1", "begun 2", "done 1"]
    assert diary.entries[len(before) :] == ["deliver 2"]


async def test_jobs_at_work_get_no_more_than_the_stop_has_left(file_url: str) -> None:
    diary, shown = Diary(), iter([0.0, MOST_STOPPING_SECONDS - CLOSING_SECONDS - 0.5])
    stop = Stop(lambda: next(shown))

    async def linger(payload: Payload) -> None:
        await diary.write(f"begun {payload['n']}")
        await asyncio.sleep(60)

    jobs = engine(file_url, advise=diary.step("advise"), deliver=linger)
    await jobs.start()
    await jobs.submit("coach", "coach:T1:a", {"n": "1"})
    await diary.until("begun 1")
    stop.begin()
    begun = time.monotonic()
    await stop.let_finish(jobs)

    assert 0.4 < time.monotonic() - begun < DRAIN_SECONDS / 2


@pytest.mark.parametrize("failure", [SlackUnavailable(), DatabaseUnavailable()], ids=repr)
async def test_stopping_waits_for_no_job_that_only_waits_for_its_next_try(file_url: str, failure: Exception) -> None:
    diary, gate = Diary(), asyncio.Event()

    async def stumble(payload: Payload) -> None:
        await diary.write(f"begun {payload['n']}")
        if payload["n"] == "2":
            await gate.wait()  # the other waits when the engine stops; this one fails only then
        raise failure

    steps = {"advise": diary.step("advise"), "deliver": stumble}
    jobs = Engine(file_url, PocketCipher(), {"coach": steps}, first_retry=60)
    await jobs.start()
    await jobs.submit("coach", "coach:T1:a", {"n": "1"})
    await jobs.submit("coach", "coach:T1:b", {"n": "2"})
    await diary.until("begun 1", "begun 2")
    stopping, begun = asyncio.create_task(jobs.stop()), time.monotonic()
    asyncio.get_running_loop().call_later(A_MOMENT + 0.1, gate.set)
    await stopping
    waited = time.monotonic() - begun
    before = sorted(diary.entries)
    async with started(engine(file_url, advise=diary.step("advise"), deliver=diary.step("deliver"))):
        await diary.until("deliver 1", "deliver 2")

    assert waited < DRAIN_SECONDS / 2
    assert before == ["advise 1", "advise 2", "begun 1", "begun 2"]
    assert sorted(diary.entries[len(before) :]) == ["deliver 1", "deliver 2"]


async def test_engine_that_is_started_again_tries_again(file_url: str) -> None:
    diary = Diary()

    async def stumble(_payload: Payload) -> None:
        tries = len(diary.entries) + 1
        await diary.write(f"try {tries}")
        if tries == 1:
            raise SlackUnavailable

    jobs = engine(file_url, deliver=stumble)
    async with started(jobs):
        pass
    async with started(jobs):
        await jobs.submit("coach", "coach:T1:a", {"n": "1"})
        await diary.until("try 2")

    assert diary.entries == ["try 1", "try 2"]
