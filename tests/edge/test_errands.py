"""What goes on when somebody already has a first answer is let finish when the service stops."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.rendering.catalogue import catalogue
from playground.people import REP, SALES
from playground.slack import SlackEmulator
from tests.fake_openai import FakeOpenAI
from tests.parts import CANARY, DRAFT
from tests.running_bot import RunningBot, model_settings, running_bot


@contextmanager
def held_up(folder: Path) -> Iterator[sqlite3.Connection]:
    """Hold up every other writer while the block lasts."""
    other = sqlite3.connect(folder / "data" / "sameside.db", isolation_level=None, timeout=20)
    other.execute("BEGIN EXCLUSIVE")
    yield other
    other.execute("ROLLBACK")
    other.close()


async def told_to_stop(bot: RunningBot) -> None:
    """Tell it to stop, and wait until its door is closed and one that waits for nobody would close its database."""
    bot.ask_to_stop()
    async with asyncio.timeout(5):
        while '"stopping"' not in bot.logs:
            await asyncio.sleep(0.02)
    await asyncio.sleep(0.8)


async def test_request_that_was_kept_too_late_is_forgotten_though_the_service_stops_meanwhile(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    kept = "SELECT count(*) FROM coachings"

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        with held_up(tmp_path):
            outcome = await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)
            await told_to_stop(bot)
        code = await asyncio.to_thread(bot.end)
    with sqlite3.connect(tmp_path / "data" / "sameside.db") as rows:
        left = rows.execute(kept).fetchone()

    # On a machine that is busy with other things, the answer follows: that too has come before the end.
    assert outcome.error is None
    assert catalogue().say("mode.unqueued") in slack.seen_by(REP, SALES)[-1].text
    assert (left, code) == ((0,), 0)
    assert CANARY not in bot.logs


async def test_answer_that_takes_longer_than_slack_waits_follows_though_the_service_stops_meanwhile(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        with held_up(tmp_path):
            outcome = await slack.slash_command("/coach", f"notes Acme: {CANARY}", request_url=bot.request_url)
            await told_to_stop(bot)
        code = await asyncio.to_thread(bot.end)
    moment, kept = slack.seen_by(REP, SALES)

    assert moment == outcome.shown
    assert kept.text == catalogue().say("notes.kept", client="Acme")
    assert code == 0
    assert CANARY not in bot.logs
