"""What one busy workspace costs the others: nothing much."""

import asyncio
import statistics
import time
from pathlib import Path

import pytest

from bot.jobs import engine as engine_room
from bot.jobs.engine import QUEUE_POLL_SECONDS
from bot.jobs.room import MOST_OF_ONE, MOST_RUNNING, Room
from tests.edge.jobs_diary import Diary, Payload, engine, started

# So rarely that whatever waited for the queue would be seen on the busiest machine.
RARELY_SECONDS = 20.0


async def test_busy_workspace_takes_its_share_and_others_start_at_once(empty_database_url: str) -> None:
    diary, others_began = Diary(), asyncio.Event()

    async def work(payload: Payload) -> None:
        await diary.write(f"{payload['team']} {payload['n']}")
        if payload["team"] == "busy":
            await others_began.wait()

    async with started(engine(empty_database_url, work=work)) as jobs:
        busy = [str(number) for number in range(30)]
        queued = [await jobs.submit("coach", f"coach:busy:{n}", {"team": "busy", "n": n}) for n in busy]
        for team in ("calm", "quiet"):
            await jobs.submit("coach", f"coach:{team}", {"team": team, "n": "1"})
        await diary.until("calm 1", "quiet 1")
        await asyncio.sleep(3 * QUEUE_POLL_SECONDS)
        busy_began = len([entry for entry in diary.entries if entry.startswith("busy")])
        others_began.set()
        await diary.until(*(f"busy {n}" for n in busy))

    assert MOST_OF_ONE <= queued.count(False) <= busy_began
    assert queued[-1]
    assert MOST_OF_ONE <= busy_began <= 2 * MOST_OF_ONE  # those that started at once, and those from the queue


async def test_there_is_room_for_sixteen_jobs_and_for_four_of_one_workspace() -> None:
    room, gate = Room(), asyncio.Event()

    async def job(workspace: str) -> None:
        room.enter(workspace)
        await gate.wait()

    found = []
    jobs = []
    for workspace in [*["busy"] * (MOST_OF_ONE + 1), *map(str, range(MOST_RUNNING))]:
        found.append((workspace, room.has_place_for(workspace)))
        if found[-1][1]:
            jobs.append(asyncio.create_task(job(workspace)))
            await asyncio.sleep(0)
    gate.set()
    await asyncio.gather(*jobs)

    assert [workspace for workspace, place in found if place].count("busy") == MOST_OF_ONE
    assert len([place for _, place in found if place]) == MOST_RUNNING
    assert room.has_place_for("busy")


async def test_job_that_starts_at_once_waits_for_no_queue_at_fifty_a_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_room, "QUEUE_POLL_SECONDS", RARELY_SECONDS)
    diary = Diary()
    submitted: dict[str, float] = {}
    waits: list[float] = []

    async def begin(payload: Payload) -> None:
        waits.append(time.monotonic() - submitted[payload["n"]])
        await diary.write(f"begun {payload['n']}")

    numbers = [str(number) for number in range(50)]
    async with started(engine(f"sqlite:///{tmp_path}/jobs.db", begin=begin)) as jobs:
        for n in numbers:
            submitted[n] = time.monotonic()
            await jobs.submit("coach", f"coach:{n}", {"team": f"T{n}", "n": n})
            await asyncio.sleep(max(0.0, 1 / 50 - (time.monotonic() - submitted[n])))
        await diary.until(*(f"begun {n}" for n in numbers))

    assert statistics.median(waits) < RARELY_SECONDS / 10


async def test_submits_that_come_together_start_no_more_than_there_is_room_for(tmp_path: Path) -> None:
    gate = asyncio.Event()

    async def work(_payload: Payload) -> None:
        await gate.wait()

    async with started(engine(f"sqlite:///{tmp_path}/jobs.db", work=work)) as jobs:
        teams = ["one"] * (MOST_OF_ONE + 3) + [f"T{n}" for n in range(MOST_RUNNING)]
        submits = [jobs.submit("coach", f"coach:{n}", {"team": team, "n": "1"}) for n, team in enumerate(teams)]
        queued = await asyncio.gather(*submits)
        gate.set()

    at_once = [team for team, waits in zip(teams, queued, strict=True) if not waits]
    assert (at_once.count("one"), len(at_once)) == (MOST_OF_ONE, MOST_RUNNING)


async def test_submits_that_follow_each_other_closely_start_no_more_either(tmp_path: Path) -> None:
    gate = asyncio.Event()

    async def work(_payload: Payload) -> None:
        await gate.wait()

    async with started(engine(f"sqlite:///{tmp_path}/jobs.db", work=work)) as jobs:
        queued = [await jobs.submit("coach", f"coach:{n}", {"team": "one", "n": "1"}) for n in range(MOST_OF_ONE + 2)]
        gate.set()

    assert queued == [False] * MOST_OF_ONE + [True] * 2


async def test_queue_of_one_workspace_starts_no_more_in_a_while_than_it_may(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_room, "MOST_STARTS_OF_ONE", 3)
    gate, diary = asyncio.Event(), Diary()

    async def work(payload: Payload) -> None:
        await diary.write(payload["n"])
        if payload["n"] == "first":
            await gate.wait()

    async with started(engine(f"sqlite:///{tmp_path}/jobs.db", work=work)) as jobs:
        for number in range(MOST_OF_ONE):
            await jobs.submit("coach", f"coach:first:{number}", {"team": "one", "n": "first"})
        for number in range(9):
            assert await jobs.submit("coach", f"coach:{number}", {"team": "one", "n": f"queued {number}"})
        gate.set()
        await diary.until("queued 0")
        await asyncio.sleep(6 * QUEUE_POLL_SECONDS)

    assert len([entry for entry in diary.entries if entry.startswith("queued")]) == 3
