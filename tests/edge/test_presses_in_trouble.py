"""What is pressed while Slack or the database is away: nothing false is said, and nobody is left without a word."""

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.rendering.blocks import said
from bot.rendering.modals import answer_modal
from bot.slack.hearing.presses import Press
from playground.people import BOT_USER, COLLEAGUE, REP, SALES, TEAM
from playground.slack import SlackEmulator
from tests.edge.test_reply_buttons import coached, coached_in_window, words
from tests.running_bot import BOT_TOKEN, running_bot

UNSENT: dict[str, Any] = {"status": 429, "retry_after": 1}
LOST: dict[str, Any] = {"drop": "before"}


@pytest.mark.parametrize(("trouble", "later"), [(UNSENT, "Shared in this channel."), (LOST, "does not say whether")])
async def test_draft_that_slack_did_not_take_is_never_called_shared(
    slack: SlackEmulator, tmp_path: Path, trouble: dict[str, Any], later: str
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        reply = await coached(slack, bot)
        slack.break_next("chat.postMessage", **trouble)
        await slack.press(reply, "share", request_url=bot.request_url)
        first = slack.seen_by(REP, SALES)[-1].text
        await asyncio.sleep(1.1)
        await slack.press(reply, "share", request_url=bot.request_url)

    assert "Shared" not in first
    assert later in slack.seen_by(REP, SALES)[-1].text
    assert len(slack.seen_by(COLLEAGUE, SALES)) == (trouble is UNSENT)


@pytest.mark.parametrize(("trouble", "later"), [(UNSENT, "Kept in your messages"), (LOST, "does not say whether")])
async def test_reply_that_slack_did_not_take_is_never_called_kept(
    slack: SlackEmulator, tmp_path: Path, trouble: dict[str, Any], later: str
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        result = await coached_in_window(slack, bot)
        slack.break_next("chat.postMessage", **trouble)
        await slack.press(result, "keep_in_dm", request_url=bot.request_url)
        first = words(slack.modal_of())
        await asyncio.sleep(1.1)
        await slack.press(result, "keep_in_dm", request_url=bot.request_url)

    assert "Kept" not in first
    assert later in words(slack.modal_of())
    assert len(slack.seen_by(REP, slack.workspace.conversation(REP, BOT_USER).id)) == (trouble is UNSENT)


async def test_press_while_the_first_is_under_way_is_told_so_once(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        reply = await coached(slack, bot)
        slack.break_next("chat.postMessage", delay=1.5)
        first = asyncio.create_task(slack.press(reply, "share", request_url=bot.request_url))
        await asyncio.sleep(0.5)
        for _ in range(2):
            await slack.press(reply, "share", request_url=bot.request_url)
        await first

    told = [seen.text for seen in slack.seen_by(REP, SALES) if seen.ephemeral and seen.ts > reply.ts]
    assert told == ["On it.", "Shared in this channel."]
    assert len(slack.seen_by(COLLEAGUE, SALES)) == 1


async def test_reply_whose_conversation_did_not_open_is_kept_at_the_next_press(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        result = await coached_in_window(slack, bot)
        slack.break_next("conversations.open", drop="before")
        for _ in range(2):
            await slack.press(result, "keep_in_dm", request_url=bot.request_url)

    assert "Kept in your messages" in words(slack.modal_of())
    assert len(slack.seen_by(REP, slack.workspace.conversation(REP, BOT_USER).id)) == 1


async def test_window_that_slack_does_not_open_is_said_so(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        reply = await coached(slack, bot)
        slack.break_next("views.open", drop="before")
        await slack.press(reply, "use", request_url=bot.request_url)

    assert slack.seen_by(REP, SALES)[-1].text == "Slack did not take that just now. Try once more in a moment."


@pytest.mark.parametrize("action", ["note_add", "settings"])
async def test_home_button_whose_window_does_not_open_gets_a_word_all_the_same(
    slack: SlackEmulator, tmp_path: Path, action: str
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        await slack.open_home(request_url=bot.request_url)
        home = slack.home_of()
        assert home is not None
        slack.break_next("views.open", status=500)
        await slack.press(home, action, request_url=bot.request_url)

    assert "Slack did not take that just now. Try once more in a moment." in words(slack.modal_of())


async def test_press_and_submission_get_a_word_when_the_database_is_away(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        asked = await slack.slash_command("/coach", "forget", request_url=bot.request_url)
        await slack.slash_command("/coach", "settings", request_url=bot.request_url)
        with sqlite3.connect(tmp_path / "data" / "sameside.db") as database:
            database.execute("ALTER TABLE people RENAME TO elsewhere")
        assert asked.shown is not None
        await slack.press(asked.shown, "forget", request_url=bot.request_url)
        await slack.submit(request_url=bot.request_url, kept="0", look="no", digest="no")

    away = "I cannot reach my memory just now. Please try it again in a minute."
    assert slack.seen_by(REP, SALES)[-1].text == away
    assert away in words(slack.modal_of())


async def test_export_that_takes_its_time_is_acknowledged_at_once(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        asked = await slack.slash_command("/coach", "forget", request_url=bot.request_url)
        assert asked.shown is not None
        slack.break_next("chat.postMessage", delay=3.2)
        pressed = await slack.press(asked.shown, "export", request_url=bot.request_url)
        told = await slack.next_message(after=asked.shown, timeout=15)

    assert pressed.error is None
    assert told.text.startswith("It is in your messages with me")


async def test_export_that_slack_does_not_take_is_said_so(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        asked = await slack.slash_command("/coach", "forget", request_url=bot.request_url)
        assert asked.shown is not None
        slack.break_next("chat.postMessage", status=500)
        await slack.press(asked.shown, "export", request_url=bot.request_url)
        told = await slack.next_message(after=asked.shown, timeout=15)

    assert told.text == "Slack did not take that just now. Try once more in a moment."


async def test_late_press_puts_nothing_over_what_came_into_the_window_since(slack: SlackEmulator) -> None:
    client = AsyncWebClient(BOT_TOKEN, base_url=slack.api_url, retry_handlers=[])
    body = {"user": {"id": REP}, "team": {"id": TEAM}, "trigger_id": slack._views.trigger(REP)}
    await Press.of(body).show(client, answer_modal(said("First")))
    twice = Press.of(body | {"view": dict(slack.modal_of() or {})})

    shown = []
    for word, newest in (("Second", False), ("Third", False), ("Fourth", True)):
        await twice.replace(client, answer_modal(said(word)), newest=newest)
        shown.append([each for each in ("Second", "Third", "Fourth") if each in words(slack.modal_of())])

    assert shown == [["Second"], ["Second"], ["Fourth"]]


def test_press_of_an_organisation_as_a_whole_belongs_to_the_workspace_of_who_pressed() -> None:
    press = Press.of({"user": {"id": "U9", "team_id": "T9"}, "team": None, "enterprise": {"id": "E1"}})

    assert (press.team, press.user) == ("T9", "U9")


async def test_note_is_kept_and_its_window_closes_while_slack_is_slow(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        await slack.open_home(request_url=bot.request_url)
        home = slack.home_of()
        assert home is not None
        await slack.press(home, "note_add", request_url=bot.request_url)
        slack.break_next("views.publish", delay=3.5)
        outcome = await slack.submit(request_url=bot.request_url, client="Acme", note="CFO out")
        await asyncio.sleep(2.5)

    assert outcome.error is None
    assert slack.modal_of() is None
    assert "CFO out" in words(slack.home_of())


async def test_draft_is_shared_though_slack_is_slow_to_say_who_reads(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        reply = await coached(slack, bot)
        slack.break_next("conversations.info", delay=3.5)
        outcome = await slack.press(reply, "share", request_url=bot.request_url)
        await asyncio.sleep(2.5)

    assert outcome.error is None
    assert "Shared in this channel." in slack.seen_by(REP, SALES)[-1].text
    assert len(slack.seen_by(COLLEAGUE, SALES)) == 1
