"""The service as a process: how it stops, what a slow database costs, and what it leaves on the disk."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from bot.rendering.catalogue import catalogue
from playground.demo.bot_process import BotStopped
from playground.people import BOT_USER, REP, SALES
from playground.slack import SlackEmulator
from tests.answers import GOOD_ANSWER
from tests.edge.test_reply_buttons import coached
from tests.fake_openai import FakeOpenAI
from tests.parts import CANARY, DRAFT, REWRITE
from tests.running_bot import model_settings, running_bot


async def test_call_of_the_model_that_runs_when_the_service_is_stopped_is_let_finish(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)
    model.slow(1.5)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        outcome = await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)
        async with asyncio.timeout(30):
            while not model.arrived:
                await asyncio.sleep(0.02)
        code = await asyncio.to_thread(bot.end)
    first, reply = slack.seen_by(REP, SALES)

    assert first == outcome.shown
    assert REWRITE in reply.text
    assert (len(model.bodies), code) == (1, 0)


async def test_database_that_is_held_up_costs_the_full_coaching_and_not_the_answer(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)
    kept = "SELECT count(*) FROM coachings"

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        # All that a first draft has loaded is loaded then: what the second waits for is the database.
        await coached(slack, bot)
        other = sqlite3.connect(tmp_path / "data" / "sameside.db", isolation_level=None, timeout=20)
        other.execute("BEGIN EXCLUSIVE")
        before = other.execute(kept).fetchone()
        outcome = await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)
        other.execute("ROLLBACK")
        # It stops when what was under way is done, so nothing is written later.
        await asyncio.to_thread(bot.end)
        after = other.execute(kept).fetchone()
        other.close()

    # Slack waits for three seconds; on a machine that is busy with other things, the answer follows.
    answer = slack.seen_by(REP, SALES)[-1]
    assert outcome.error is None
    assert catalogue().say("mode.unqueued") in answer.text
    assert "Draft to send" in answer.text
    assert after == before
    assert CANARY not in bot.logs


async def test_address_that_stays_ill_gives_way_to_a_direct_message(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)
    slack.break_next("response_url", status=400)

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        outcome = await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)
        reply = await slack.next_message(REP, slack.workspace.conversation(REP, BOT_USER).id, timeout=30)

    assert REWRITE in reply.text
    assert slack.seen_by(REP, SALES) == [outcome.shown]


async def test_reply_that_may_have_come_twice_ends_in_a_kind_word(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    model.answer(GOOD_ANSWER)
    slack.break_next("response_url", drop="after")
    slack.break_next("response_url", drop="after")

    async with running_bot(tmp_path, slack, **model_settings(model)) as bot:
        await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)
        word = await slack.next_message(REP, slack.workspace.conversation(REP, BOT_USER).id, timeout=30)

    assert word.text == catalogue().say("trouble.attempts_spent")
    assert len(slack.seen_by(REP, SALES)) == 3


async def test_second_service_on_the_same_folder_is_refused(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        second = tmp_path / "second"
        second.mkdir()
        with pytest.raises(BotStopped) as caught:
            async with running_bot(second, slack, SAMESIDE_DATA=str(tmp_path / "data")):
                pass

    assert str(caught.value).startswith("Another Sameside is running")
    assert CANARY not in bot.logs


async def test_what_the_service_writes_is_for_its_own_user_alone(
    slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack, **model_settings(model)):
        modes = {file.name: file.stat().st_mode & 0o777 for file in (tmp_path / "data").iterdir()}

    assert {"sameside.db", "jobs.db", "keys"} <= modes.keys()
    assert set(modes.values()) == {0o600}
