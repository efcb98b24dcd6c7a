"""Errands: nobody waits for their end but who stops the service."""

import asyncio

from structlog.testing import capture_logs

from bot.ports.errands import Errands


async def test_whoever_finishes_waits_for_what_an_errand_has_begun_meanwhile() -> None:
    errands, done = Errands(), []

    async def first() -> None:
        await asyncio.sleep(0)
        errands.run(second())
        done.append("first")

    async def second() -> None:
        await asyncio.sleep(0.01)
        done.append("second")

    errands.run(first())
    await errands.finish(5)

    assert done == ["first", "second"]


async def test_errand_that_does_not_end_is_waited_for_no_longer_than_that_and_is_counted() -> None:
    errands = Errands()
    endless = errands.begin(asyncio.sleep(60))

    with capture_logs() as logs:
        await errands.finish(0.01)

    assert endless.cancelled()
    assert [(each["event"], each["count"]) for each in logs] == [("errands_cut_short", 1)]


async def test_errand_that_fails_is_told_of_without_its_words_and_stops_no_other() -> None:
    errands, done = Errands(), asyncio.Event()

    async def fail() -> None:
        raise ValueError("what a person wrote")

    async def succeed() -> None:
        await asyncio.sleep(0.01)
        done.set()

    with capture_logs() as logs:
        errands.run(fail())
        errands.run(succeed())
        await errands.finish(5)

    assert done.is_set()
    assert [(each["event"], each["error"]) for each in logs] == [("left_undone", "ValueError")]
    assert "person" not in repr(logs)


async def test_failure_of_what_its_caller_waits_for_is_the_caller_s_own() -> None:
    errands = Errands()

    async def fail() -> None:
        raise ValueError

    with capture_logs() as logs:
        (outcome,) = await asyncio.gather(errands.begin(fail()), return_exceptions=True)
        await errands.finish(5)

    assert isinstance(outcome, ValueError)
    assert logs == []
