import asyncio
import logging
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
import structlog

from bot.errors import JobsUnavailable, ReplyAddressSpent, SlackUnavailable
from bot.jobs import engine as engine_room
from bot.jobs.engine import Engine
from bot.jobs.housekeeping import forget_finished
from bot.jobs.room import MOST_RUNNING
from bot.jobs.worker import MOST_ATTEMPTS
from tests.edge.jobs_diary import Diary, Payload, PocketCipher, engine, started

ID = "coach:T1:a"


@pytest.fixture
def file_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/jobs.db"


async def test_steps_run_in_the_order_they_are_given(empty_database_url: str) -> None:
    diary = Diary()
    steps = {"advise": diary.step("advise"), "deliver": diary.step("deliver")}

    async with started(engine(empty_database_url, **steps)) as jobs:
        await jobs.submit("coach", ID, {"n": "1"})
        await diary.until("deliver 1")

    assert diary.entries == ["advise 1", "deliver 1"]


async def test_same_id_is_the_same_job_also_after_a_restart(empty_database_url: str) -> None:
    diary = Diary()

    async with started(engine(empty_database_url, advise=diary.step("advise"))) as jobs:
        await asyncio.gather(*(jobs.submit("coach", ID, {"n": "1"}) for _ in range(3)))
        await diary.until("advise 1")
    async with started(engine(empty_database_url, advise=diary.step("advise"))) as jobs:
        await jobs.submit("coach", ID, {"n": "1"})
        await jobs.submit("coach", "coach:T1:b", {"n": "2"})
        await diary.until("advise 2")

    assert diary.entries == ["advise 1", "advise 2"]


async def test_failure_that_cannot_pass_is_not_tried_again(file_url: str) -> None:
    diary = Diary()

    async def refuse(_payload: Payload) -> None:
        await diary.write("refused")
        raise ReplyAddressSpent

    with structlog.testing.capture_logs() as logs:
        async with started(engine(file_url, deliver=refuse, thank=diary.step("thank"))) as jobs:
            await jobs.submit("coach", ID, {"n": "1"})
            await diary.until("refused")

    assert diary.entries == ["refused"]
    assert {"kind": "coach", "id": ID, "code": "reply_address_spent"}.items() <= logs[-1].items()


async def test_failure_that_may_pass_is_tried_until_it_does(file_url: str) -> None:
    diary = Diary()

    async def stumble(_payload: Payload) -> None:
        await diary.write("stumble")
        if len(diary.entries) < 3:
            raise SlackUnavailable(status=503)

    async with started(engine(file_url, deliver=stumble, thank=diary.step("thank"))) as jobs:
        await jobs.submit("coach", ID, {"n": "1"})
        await diary.until("thank 1")

    assert diary.entries == ["stumble", "stumble", "stumble", "thank 1"]


async def test_unforeseen_failure_is_given_up_after_eight_attempts_and_no_log_quotes_it(
    file_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    diary = Diary()

    async def stumble(_payload: Payload) -> None:
        await diary.write(f"attempt {len(diary.entries) + 1}")
        raise ValueError("words of the draft")

    with structlog.testing.capture_logs() as logs, caplog.at_level(logging.DEBUG):
        async with started(engine(file_url, advise=stumble)) as jobs:
            await jobs.submit("coach", ID, {"n": "1"})
            await diary.until(f"attempt {MOST_ATTEMPTS}")

    assert (logs[-1]["event"], logs[-1]["code"]) == ("job_failed", "ValueError")
    assert "words of the draft" not in f"{logs} {caplog.text}"


@pytest.mark.parametrize("failure", [ReplyAddressSpent(), SlackUnavailable()], ids=repr)
async def test_job_that_fails_for_good_runs_its_last_step_which_is_tried_again_too(
    file_url: str, failure: Exception
) -> None:
    diary = Diary()

    async def fail(_payload: Payload) -> None:
        raise failure

    async def give_up(_payload: Payload) -> None:
        await diary.write(f"give up {len(diary.entries) + 1}")
        if len(diary.entries) == 1:
            raise SlackUnavailable

    async with started(engine(file_url, advise=fail, deliver=diary.step("deliver"), give_up=give_up)) as jobs:
        await jobs.submit("coach", ID, {"n": "1"})
        await diary.until("give up 2")

    assert diary.entries == ["give up 1", "give up 2"]


async def test_job_that_succeeds_gives_nothing_up(file_url: str) -> None:
    diary = Diary()

    async with started(engine(file_url, advise=diary.step("advise"), give_up=diary.step("give up"))) as jobs:
        await jobs.submit("coach", ID, {"n": "1"})
        await diary.until("advise 1")

    assert diary.entries == ["advise 1"]


async def test_job_that_was_taken_over_too_often_is_given_up_once_by_a_job_of_its_own(file_url: str) -> None:
    diary, begun = Diary(), asyncio.Event()

    async def kill(_payload: Payload) -> None:
        begun.set()
        await asyncio.sleep(60)

    steps = {"advise": kill, "give_up": diary.step("give up")}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.jobs.engine.DRAIN_SECONDS", 0)
        async with started(engine(file_url, **steps)) as jobs:
            await jobs.submit("coach", ID, {"n": "1"})
            await begun.wait()
    storage = sa.create_engine(file_url)
    with storage.begin() as connection:
        connection.execute(sa.text("UPDATE workflow_status SET recovery_attempts = 99 WHERE name = 'coach'"))
    storage.dispose()

    every_second = Engine(file_url, PocketCipher(), {"coach": steps}, tick_schedule="* * * * * *", first_retry=0.001)
    async with started(every_second):
        await diary.until("give up 1")
        await asyncio.sleep(2.5)

    assert diary.entries == ["give up 1"]


async def test_job_starts_at_once_while_there_is_room(file_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_room, "QUEUE_POLL_SECONDS", 20.0)
    diary = Diary()

    async with started(engine(file_url, advise=diary.step("advise"))) as jobs:
        submitted = time.monotonic()
        await jobs.submit("coach", ID, {"n": "1"})
        await diary.until("advise 1")
        waited = time.monotonic() - submitted

    assert waited < 10


async def test_jobs_beyond_the_room_wait_in_the_queue_and_all_of_them_run(file_url: str) -> None:
    diary = Diary()
    numbers = [str(number) for number in range(2 * MOST_RUNNING)]

    async with started(engine(file_url, advise=diary.step("advise"))) as jobs:
        await asyncio.gather(*(jobs.submit("coach", f"coach:T1:{n}", {"n": n}) for n in numbers))
        await diary.until(*(f"advise {n}" for n in numbers))

    assert len(diary.entries) == len(numbers)


async def test_step_may_submit_a_job_of_its_own(file_url: str) -> None:
    diary = Diary()

    async def pass_on(payload: Payload) -> None:
        if payload["n"] == "1":
            await jobs.submit("coach", "coach:T1:b", {"n": "2"})

    async with started(engine(file_url, pass_on=pass_on, deliver=diary.step("deliver"))) as jobs:
        await jobs.submit("coach", ID, {"n": "1"})
        await diary.until("deliver 1", "deliver 2")

    assert sorted(diary.entries) == ["deliver 1", "deliver 2"]


async def test_job_is_forgotten_two_days_after_its_end_and_not_before(file_url: str) -> None:
    diary = Diary()
    now = datetime.fromtimestamp(time.time(), UTC)

    async with started(engine(file_url, advise=diary.step("advise"))) as jobs:
        await jobs.submit("coach", ID, {"n": "1"})
        await diary.until("advise 1")
    async with started(engine(file_url, advise=diary.step("advise"))) as jobs:
        await forget_finished(now + timedelta(hours=47))
        await jobs.submit("coach", ID, {"n": "2"})
        await forget_finished(now + timedelta(hours=49))
        await jobs.submit("coach", ID, {"n": "3"})
        await diary.until("advise 3")

    assert diary.entries == ["advise 1", "advise 3"]


async def test_engine_that_is_not_running_takes_nothing_on_and_leaves_the_loop_its_threads(file_url: str) -> None:
    jobs = engine(file_url)
    with pytest.raises(JobsUnavailable):
        await jobs.submit("coach", ID, {"n": "1"})

    async with started(jobs):
        pass

    with pytest.raises(JobsUnavailable):
        await jobs.submit("coach", ID, {"n": "1"})
    assert await asyncio.to_thread(lambda: True)
