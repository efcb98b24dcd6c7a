"""What a digest is counted from, seen from Slack: the preview of last week, and posting again what may be missing."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.database.connection import open_database
from bot.database.encryption import KeyRing
from bot.database.migrating import migrate
from bot.domain import ChannelId, CoachingId, TeamId, UserId
from bot.domain.digests import weeks_before
from bot.domain.people import Reaction, week_of
from bot.domain.postings import Stage
from bot.rendering.digest_control import unclear_message
from bot.wiring.clock import SystemClock
from bot.wiring.digests import sample_weeks
from bot.wiring.memory import Memory
from playground.people import COLLEAGUE, REP, SALES, TEAM, Person
from playground.slack import SlackEmulator
from tests.digests import MONDAYS, WRITE
from tests.edge.test_digest_setup import ask, pressed
from tests.edge.test_reply_buttons import words
from tests.postgres import MIGRATIONS
from tests.running_bot import RunningBot, running_bot

NOW = SystemClock().now()
LAST_WEEK = weeks_before(week_of(NOW), 1)
WHERE = TeamId(TEAM), ChannelId(SALES)
SIX = [UserId(f"U0TEAM{number:03}") for number in range(6)]


@pytest.fixture
async def memory(slack: SlackEmulator, tmp_path: Path) -> AsyncIterator[Memory]:
    """What is kept of a workspace in which six people had drafts read last week."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    url, keys = f"sqlite:///{folder / 'sameside.db'}", KeyRing([bytes(32)])
    migrate(url, MIGRATIONS)
    database = open_database(url, keys)
    memory = Memory.of(database, keys, SystemClock())
    for user in SIX:
        slack.workspace.people[user] = Person(user, user.lower(), user)
        counts = {"drafts": 3, "us_percent": 120, "signal:guilt": 2}
        await memory.reactions.record(
            WHERE[0], user, CoachingId(user), Reaction.ANSWERED, at=NOW - timedelta(weeks=1), counts=counts
        )
    yield memory
    await database.close()


async def preview(slack: SlackEmulator, bot: RunningBot) -> str:
    """Press Preview in the window that sets a digest up, and return what stands there once it is counted."""
    await ask(slack, bot)
    window = slack.modal_of()
    assert window is not None
    await slack.press(window, "digest_preview", request_url=bot.request_url)
    async with asyncio.timeout(10):
        while "I am counting last week" in (shown := words(slack.modal_of())):
            await asyncio.sleep(0.02)
    slack.close_modal()
    return shown


async def test_preview_shows_no_number_before_the_channel_has_read_some_and_then_what_comes_next(
    slack: SlackEmulator, memory: Memory, tmp_path: Path
) -> None:
    for user in SIX:
        slack.workspace.admit(SALES, user)
    async with running_bot(tmp_path, slack) as bot:
        before = await preview(slack, bot)
        await memory.subscriptions.keep(replace(MONDAYS, team=WHERE[0], setter=UserId(REP), since=NOW), NOW)
        kept = await preview(slack, bot)
        posting = await memory.digests.keep(*WHERE, WRITE(WHERE[1], sample_weeks(weeks_before(LAST_WEEK, 1))), NOW)
        written = await preview(slack, bot)
        await memory.digests.move(posting, Stage.DONE, NOW, ts="1.0")
        real = await preview(slack, bot)
        posted = await memory.digests.of(*WHERE, LAST_WEEK)

    for shown in (before, kept, written):
        assert "Numbers are read by the whole channel before anybody sees them here" in shown
        assert "At least 10 of you had 25 drafts or more" in shown
        assert "This team never was; nothing here was counted." in shown
    assert "This is what the channel would read next. There, a chart comes with it" in real
    assert "At least 5 of you had 10 drafts or more" in real
    assert "data_visualization" not in before + real
    assert posted is not None
    assert posted.stage is Stage.WRITTEN
    assert slack.seen_by(COLLEAGUE, SALES) == []


@pytest.mark.parametrize(
    ("word", "said"),
    [("channel_not_found", "Invite me there (/invite and my name)"), ("missing_scope", "the bot token scope")],
)
async def test_preview_of_a_channel_that_is_closed_says_why(
    slack: SlackEmulator, memory: Memory, tmp_path: Path, word: str, said: str
) -> None:
    await memory.subscriptions.keep(replace(MONDAYS, team=WHERE[0], setter=UserId(REP), since=NOW), NOW)
    posting = await memory.digests.keep(*WHERE, WRITE(WHERE[1], sample_weeks(weeks_before(LAST_WEEK, 1))), NOW)
    await memory.digests.move(posting, Stage.DONE, NOW, ts="1.0")
    async with running_bot(tmp_path, slack) as bot:
        slack.break_next("conversations.members", error=word)
        shown = await preview(slack, bot)

    assert said in shown


async def test_a_paused_digest_is_not_posted_again_until_it_is_resumed(
    slack: SlackEmulator, memory: Memory, tmp_path: Path
) -> None:
    await memory.subscriptions.keep(replace(MONDAYS, team=WHERE[0], since=NOW, paused=True), NOW)
    posting = await memory.digests.keep(*WHERE, WRITE(WHERE[1], sample_weeks(LAST_WEEK)), NOW)
    await memory.digests.move(posting, Stage.UNCLEAR, NOW)
    question = unclear_message(WHERE[1], LAST_WEEK, thread=False)
    talk = slack.workspace.conversation(REP).id
    asked = slack.workspace.post(talk, question["text"], question["blocks"])

    async with running_bot(tmp_path, slack) as bot:
        await slack.press(asked, "digest_again", request_url=bot.request_url)

    assert slack.seen_by(REP, talk)[-1].text == "The digest is paused; resume it first."


async def test_what_may_not_have_arrived_is_posted_again_once_and_can_be_paused_from_there(
    slack: SlackEmulator, memory: Memory, tmp_path: Path
) -> None:
    await memory.subscriptions.keep(replace(MONDAYS, team=WHERE[0], since=NOW), NOW)
    posting = await memory.digests.keep(*WHERE, WRITE(WHERE[1], sample_weeks(LAST_WEEK)), NOW)
    for stage in (Stage.SENDING, Stage.UNCLEAR):
        moved = await memory.digests.move(posting, stage, NOW)
        assert moved
        posting = moved
    question = unclear_message(WHERE[1], LAST_WEEK, thread=False)
    talk = slack.workspace.conversation(REP).id
    asked = slack.workspace.post(talk, question["text"], question["blocks"])

    async with running_bot(tmp_path, slack) as bot:
        await slack.press(asked, "digest_again", request_url=bot.request_url)
        taken = slack.seen_by(REP, talk)[-1]
        digest = await slack.next_message(REP, SALES, timeout=20)
        details = await slack.next_message(REP, SALES, after=digest, timeout=20)
        await slack.press(asked, "digest_again", request_url=bot.request_url)
        over = slack.seen_by(REP, talk)[-1]
        paused = await pressed(slack, bot, digest, "digest_pause")
        stopped = await pressed(slack, bot, digest, "digest_stop")
        await slack.press(asked, "digest_again", request_url=bot.request_url)
        gone = slack.seen_by(REP, talk)[-1]

    assert "On it" in taken.text
    assert "From the customer's side" in digest.text
    assert details.thread_ts == digest.ts
    assert "settled already" in over.text
    assert "is paused" in paused
    assert "has no weekly digest any more" in stopped
    assert "has no weekly digest any more" in gone.text
    assert slack.seen_by(COLLEAGUE, SALES) == [digest, details]
