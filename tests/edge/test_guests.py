"""Guests, where the workspace coaches its own people only, through the real bot as a process."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from playground.people import COLLEAGUE, REP, SALES
from playground.slack import SlackEmulator
from tests.edge.test_reply_buttons import words
from tests.parts import CANARY, DRAFT
from tests.running_bot import running_bot

NO = "you are here as a guest"


@pytest.fixture(autouse=True)
def guest(slack: SlackEmulator) -> None:
    slack.workspace.people[REP] = replace(slack.workspace.people[REP], guest=True)


async def test_guest_gets_a_clear_no_wherever_they_ask(
    slack: SlackEmulator, tmp_path: Path, transport: dict[str, str]
) -> None:
    async with running_bot(tmp_path, slack, SAMESIDE_GUESTS="no", **transport) as bot:
        command = await slack.slash_command("/coach", DRAFT, request_url=bot.url)
        said, _ = await slack.say(DRAFT, request_url=bot.url)
        directly = await slack.next_message(REP, said.channel, after=said, timeout=30)
        mention, _ = await slack.say(f"@sameside {DRAFT}", SALES, request_url=bot.url)
        mentioned = await slack.next_message(REP, SALES, after=mention, timeout=30)
        await slack.shortcut("coach_message", on=mention, request_url=bot.url)
        shortcut = await slack.next_message(REP, SALES, after=mentioned, timeout=30)
        await slack.open_home(request_url=bot.url)

    assert command.shown is not None
    assert [NO in each.text for each in (command.shown, directly, mentioned, shortcut)] == [True] * 4
    assert directly.thread_ts == said.ts
    assert mentioned.ephemeral
    assert NO in words(slack.home_of())
    assert CANARY not in bot.logs


async def test_guest_who_talks_to_others_hears_nothing_and_colleagues_are_coached(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack, SAMESIDE_GUESTS="no") as bot:
        said, _ = await slack.say(DRAFT, SALES, request_url=bot.request_url)
        coached = await slack.slash_command("/coach", DRAFT, user=COLLEAGUE, request_url=bot.request_url)
        await asyncio.sleep(0.3)

    assert slack.seen_by(REP, SALES) == [said]
    assert coached.shown is not None
    assert "Draft to send" in coached.shown.text


@pytest.mark.parametrize("settings", [{}, {"SAMESIDE_GUESTS": "yes"}])
async def test_guests_are_coached_where_nobody_says_otherwise(
    slack: SlackEmulator, tmp_path: Path, settings: dict[str, str]
) -> None:
    async with running_bot(tmp_path, slack, **settings) as bot:
        coached = await slack.slash_command("/coach", DRAFT, request_url=bot.request_url)

    assert coached.shown is not None
    assert "Draft to send" in coached.shown.text
