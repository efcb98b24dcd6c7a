"""A draft that is edited or deleted once it was sent, and the app's own messages; through the real bot as a process."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from playground.people import REP, SALES, SHARED
from playground.slack import SlackEmulator
from tests.edge.test_messages import answered, told_after
from tests.edge.test_streamed_answers import BEGINNING, below, shown
from tests.parts import CANARY, DRAFT
from tests.running_bot import RunningBot, model_settings, running_bot
from tests.talking_model import talking_model


def kept(folder: Path) -> int:
    with sqlite3.connect(folder / "data" / "sameside.db") as database:
        return int(database.execute("SELECT count(*) FROM coachings").fetchone()[0])


async def asked_to_stop(slack: SlackEmulator, bot: RunningBot, thread_ts: str) -> str:
    """Say a word the app answers at once, and return the answer: whatever else it had to say came before."""
    return (await answered(slack, bot, "stop", thread_ts)).text


async def test_edited_draft_and_the_apps_own_messages_are_not_answered_again(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        said, _ = await slack.say(DRAFT, request_url=bot.request_url)
        reply = await told_after(slack, said)
        _, edited = await slack.edit(said, f"{DRAFT}\nPS: by Friday", request_url=bot.request_url)
        echoed = await slack.echo(reply, request_url=bot.request_url)
        _, changed = await slack.edit(reply, "Send it", request_url=bot.request_url)
        told = await asked_to_stop(slack, bot, said.ts)

    assert [each.error for each in (edited, echoed, changed)] == [None] * 3
    # Had one of them been taken on, it would be what is stopped.
    assert [each.text for each in below(slack, said)] == ["Send it", told]
    assert told.startswith("Nothing is under way here")
    assert kept(tmp_path) == 1


async def test_deleted_draft_is_forgotten_with_its_answer(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        said, _ = await slack.say(DRAFT, request_url=bot.request_url)
        reply = await told_after(slack, said)
        await slack.delete(said, request_url=bot.request_url)
        after = kept(tmp_path)
        await slack.press(reply, "use", request_url=bot.request_url)

    assert after == 0
    assert "That draft is gone" in below(slack, reply)[-1].text


async def test_draft_deleted_while_it_is_read_is_answered_no_more(slack: SlackEmulator, tmp_path: Path) -> None:
    async with talking_model() as talker, running_bot(tmp_path, slack, **model_settings(talker)) as bot:
        said, _ = await slack.say(DRAFT, request_url=bot.request_url)
        call = await talker.call(0)
        call.say(BEGINNING)
        begun = await shown(slack, said, "decided for Dana", being_written=True)
        await slack.delete(said, request_url=bot.request_url)
        await asyncio.wait_for(call.hung_up.wait(), 10)

    # It has stopped by now, and what it was at came to an end.
    assert [each.ts for each in below(slack, said)] == [begun.ts]
    assert not slack.is_being_written(begun)
    assert slack.session_of(said.channel, said.ts) == "active"
    assert kept(tmp_path) == 0
    assert CANARY not in bot.logs


async def test_draft_deleted_in_a_channel_for_drafts_is_forgotten_too(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack, SAMESIDE_DRAFT_CHANNELS=SALES) as bot:
        said, _ = await slack.say(f"draft: {DRAFT}", SALES, request_url=bot.request_url)
        await slack.next_message(REP, SALES, after=said, timeout=20)
        await slack.delete(said, request_url=bot.request_url)

    assert kept(tmp_path) == 0


@pytest.mark.parametrize("channel", [SALES, SHARED])
async def test_deleted_mention_is_forgotten_too(slack: SlackEmulator, tmp_path: Path, channel: str) -> None:
    async with running_bot(tmp_path, slack) as bot:
        said, _ = await slack.say(f"@sameside {DRAFT}", channel, request_url=bot.request_url)
        await slack.next_message(REP, channel, after=said, timeout=20)
        await slack.delete(said, request_url=bot.request_url)

    assert kept(tmp_path) == 0


async def test_message_of_another_app_that_is_called_a_draft_and_deleted_is_none_of_ours(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    said = slack.workspace.post(SALES, "draft: the build is green", author="B0BUILDER1")

    async with running_bot(tmp_path, slack, SAMESIDE_DRAFT_CHANNELS=SALES) as bot:
        told = await slack.delete(said, request_url=bot.request_url)

    assert told.error is None
    assert "listener_failed" not in bot.logs
