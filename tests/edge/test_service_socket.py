"""Socket Mode: what Slack sent before a socket closes is answered, whoever closes it."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.rendering.catalogue import catalogue
from playground.delivery import sockets
from playground.people import REP, SALES
from playground.slack import SlackEmulator
from tests.answers import GOOD_ANSWER
from tests.edge.test_database_away import database_away
from tests.edge.test_messages import told_after
from tests.edge.test_reply_buttons import coached
from tests.edge.test_taken_back import kept
from tests.fake_openai import FakeOpenAI
from tests.parts import DRAFT
from tests.running_bot import APP_TOKEN, RunningBot, model_settings, running_bot

Held = tuple[RunningBot, sqlite3.Connection]


@asynccontextmanager
async def slow_to_acknowledge(folder: Path, slack: SlackEmulator, model: FakeOpenAI) -> AsyncIterator[Held]:
    """A bot on a socket that takes a second for each ack, because its database is held up."""
    model.answer(GOOD_ANSWER)
    async with running_bot(folder, slack, SLACK_APP_TOKEN=APP_TOKEN, **model_settings(model)) as bot:
        await asyncio.wait_for(slack.connected(), 10)
        # All that a first draft has loaded is loaded then: what the next waits for is the database.
        await coached(slack, bot)
        other = sqlite3.connect(folder / "data" / "sameside.db", isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        try:
            yield bot, other
        finally:
            other.close()


async def test_envelope_under_way_is_answered_before_the_service_stops(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    async with slow_to_acknowledge(tmp_path, slack, model) as (bot, other):
        asking = asyncio.create_task(slack.slash_command("/coach", DRAFT))
        await asyncio.sleep(0.2)
        bot.ask_to_stop()
        outcome = await asking
        # On a machine that is busy with other things, it says that the answer follows.
        other.execute("ROLLBACK")
        code = await asyncio.to_thread(bot.end)

    assert code == 0
    assert outcome.error is None
    assert catalogue().say("mode.unqueued") in slack.seen_by(REP, SALES)[-1].text


async def test_envelope_under_way_is_answered_over_the_next_socket_when_slack_refreshes_the_first(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)

    async with slow_to_acknowledge(tmp_path, slack, model):
        asking = asyncio.create_task(slack.slash_command("/coach", DRAFT))
        await asyncio.sleep(0.2)
        await slack.disconnect("refresh_requested")
        outcome = await asking
        await asyncio.wait_for(slack.connected(), 10)
        again = await slack.slash_command("/coach", "help")

    assert outcome.error is None
    assert outcome.shown is not None
    assert again.error is None


async def test_what_was_not_done_is_not_acknowledged_over_a_socket_either(
    slack: SlackEmulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sockets, "ANSWER_WITHIN", 1.0)

    async with running_bot(tmp_path, slack, SLACK_APP_TOKEN=APP_TOKEN) as bot:
        said, _ = await slack.say(DRAFT)
        await told_after(slack, said)
        with database_away(tmp_path):
            deleted = await slack.delete(said)
        again = await slack.deliver_again(deleted)

    assert (deleted.error, again.error) == ("operation_timeout", None)
    assert kept(tmp_path) == 0
    assert '"status": 503' in bot.logs
