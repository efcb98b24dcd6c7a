"""The log, as the service writes it: no token, whoever would have printed it."""

import asyncio
import gc
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.wiring.logs import start_logging, tell_what_nobody_awaited


@pytest.fixture(autouse=True)
def _logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


async def test_failure_that_nobody_awaited_is_told_without_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    async def fails() -> None:
        raise ValueError("Hi Dana, zirkonkraut")

    start_logging()
    tell_what_nobody_awaited(asyncio.get_running_loop())

    failing = asyncio.create_task(fails())
    await asyncio.sleep(0)
    del failing
    gc.collect()

    said = capsys.readouterr().err
    assert "zirkonkraut" not in said
    assert '"error": "ValueError"' in said


@pytest.mark.parametrize(
    "secret",
    ["xoxb-1-canary", "xoxe.xoxp-1-canary", "xapp-1-A1-canary", "sk-proj-canary", "ticket=canary-1&app_id=canary"],
)
def test_secret_in_a_message_of_a_library_is_blanked_out(secret: str, capsys: pytest.CaptureFixture[str]) -> None:
    start_logging()

    logging.getLogger("slack_sdk").error("Failed to connect to wss://slack.test/link/?%s (401)", secret)
    structlog.get_logger("bot").warning("told", header=secret)

    said = capsys.readouterr().err
    assert "canary" not in said
    assert said.count("[secret]") >= 2
    assert "Failed to connect" in said
