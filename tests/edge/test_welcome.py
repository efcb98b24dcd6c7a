"""Being invited to a channel, through the real bot as a process."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from playground.people import BOT_USER, COLLEAGUE, DEALS, REP, SALES, SHARED
from playground.slack import SlackEmulator
from tests.running_bot import APP_TOKEN, RunningBot, running_bot


@pytest.mark.parametrize("channel", [DEALS, SHARED])
async def test_who_invites_the_app_is_told_once_and_alone(slack: SlackEmulator, tmp_path: Path, channel: str) -> None:
    async with running_bot(tmp_path, slack) as bot:
        invited = await slack.invite(channel, request_url=bot.request_url)
        hello = await slack.next_message(REP, channel, timeout=30)
        await slack.deliver_again(invited)
        await slack.invite(channel, request_url=bot.request_url)
        await asyncio.sleep(0.3)

    assert invited.error is None
    assert hello.ephemeral
    assert "/coach" in hello.text
    assert "/invite @Sameside" in hello.text
    assert slack.seen_by(REP, channel) == [hello]
    assert slack.seen_by(COLLEAGUE, channel) == []


async def test_hello_is_in_the_language_of_who_invites_by_socket_too(slack: SlackEmulator, tmp_path: Path) -> None:
    slack.workspace.people[REP] = replace(slack.workspace.people[REP], locale="de-DE")

    async with running_bot(tmp_path, slack, SLACK_APP_TOKEN=APP_TOKEN):
        await slack.invite(DEALS)
        hello = await slack.next_message(REP, DEALS, timeout=30)

    assert "Danke für die Einladung" in hello.text


async def test_hello_where_another_company_reads_asks_nobody_to_show_a_draft(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        await slack.invite(SHARED, request_url=bot.request_url)
        hello = await slack.next_message(REP, SHARED, timeout=30)

    assert "Another company reads this channel" in hello.text
    assert "Mention me here with a draft" not in hello.text


async def test_hello_in_a_channel_for_drafts_says_what_is_read_there(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack, SAMESIDE_DRAFT_CHANNELS=DEALS) as bot:
        await slack.invite(DEALS, request_url=bot.request_url)
        hello = await slack.next_message(REP, DEALS, timeout=30)

    assert "What starts with draft:" in hello.text


async def test_nobody_is_told_of_others_who_come_or_of_an_app_that_comes_by_itself(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack) as bot:
        others = await slack.invite(SALES, COLLEAGUE, request_url=bot.request_url)
        itself = await slack.invite(DEALS, BOT_USER, user=None, request_url=bot.request_url)
        await asyncio.sleep(0.3)

    assert (others.error, itself.error) == (None, None)
    assert slack.seen_by(REP, SALES) == slack.seen_by(REP, DEALS) == []


async def test_channel_is_opened_for_drafts_from_the_hello(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack) as bot:
        await slack.invite(DEALS, request_url=bot.request_url)
        hello = await slack.next_message(REP, DEALS, timeout=30)
        await slack.press(hello, "drafts_on", request_url=bot.request_url)
        opened = await slack.next_message(REP, DEALS, after=hello, timeout=30)

    assert "What starts with draft: in this channel" in opened.text


@pytest.mark.parametrize("trouble", [{"error": "internal_error"}, {"drop": "before"}])
async def test_who_installed_the_app_is_told_once_in_its_life_and_nobody_else(
    slack: SlackEmulator, tmp_path: Path, trouble: dict[str, Any]
) -> None:
    slack.break_next("conversations.open", **trouble)
    talk = slack.workspace.conversation(REP, BOT_USER).id
    async with running_bot(tmp_path, slack, SAMESIDE_INSTALLER=REP) as bot:
        await wait_for_log(bot, "installer_not_greeted")
    async with running_bot(tmp_path, slack, SAMESIDE_INSTALLER=REP):
        greeting = await slack.next_message(REP, talk, timeout=30)
    async with running_bot(tmp_path, slack, SAMESIDE_INSTALLER=REP):
        await asyncio.sleep(0.3)

    assert greeting.text.startswith("Sameside runs in this workspace.")
    assert slack.seen_by(REP, talk) == [greeting]
    assert slack.seen_by(COLLEAGUE, slack.workspace.conversation(COLLEAGUE, BOT_USER).id) == []


async def wait_for_log(bot: RunningBot, word: str) -> None:
    async with asyncio.timeout(10):
        while word not in bot.logs:
            await asyncio.sleep(0.05)
