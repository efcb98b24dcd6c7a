"""Channels for drafts, through the real bot as a process."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from playground.people import COLLEAGUE, DEALS, REP, SALES, SHARED
from playground.slack import SlackEmulator
from tests.answers import GOOD_ANSWER
from tests.edge.test_messages import read_by_the_model
from tests.fake_openai import FakeOpenAI
from tests.parts import CANARY, DRAFT, REWRITE
from tests.running_bot import APP_TOKEN, model_settings, running_bot

NAMED = {"SAMESIDE_DRAFT_CHANNELS": f"{SALES}, {SHARED}"}


async def test_draft_is_coached_for_its_author_alone(slack: SlackEmulator, model: FakeOpenAI, tmp_path: Path) -> None:
    model.answer(GOOD_ANSWER)

    async with running_bot(tmp_path, slack, **NAMED, **model_settings(model)) as bot:
        said, outcome = await slack.say(f"Draft: {DRAFT}", SALES, request_url=bot.request_url)
        reply = await read_by_the_model(slack, said)

    assert outcome.error is None
    assert REWRITE in reply.text
    assert reply.ephemeral
    assert slack.seen_by(COLLEAGUE, SALES) == [said]
    assert CANARY not in bot.logs


async def test_draft_that_slack_tells_of_again_is_answered_once_by_socket_too(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack, SLACK_APP_TOKEN=APP_TOKEN, **NAMED):
        said, outcome = await slack.say(f"draft:\n{DRAFT}", SALES)
        await slack.deliver_again(outcome)
        reply = await slack.next_message(REP, SALES, after=said, timeout=20)
        await asyncio.sleep(0.5)

    assert slack.seen_by(REP, SALES) == [said, reply]


async def test_draft_too_short_gets_a_kind_word(slack: SlackEmulator, tmp_path: Path) -> None:
    async with running_bot(tmp_path, slack, **NAMED) as bot:
        said, _ = await slack.say("draft: two words", SALES, request_url=bot.request_url)
        reply = await slack.next_message(REP, SALES, after=said, timeout=30)

    assert "at least 3 words" in reply.text
    assert reply.ephemeral


@pytest.mark.parametrize(
    ("named", "channel", "text"),
    [(NAMED, SHARED, f"draft: {DRAFT}"), (NAMED, SALES, DRAFT), ({}, SALES, f"draft: {DRAFT}")],
    ids=["another company reads", "no draft", "no channel for drafts"],
)
async def test_nothing_else_is_heard(
    slack: SlackEmulator, tmp_path: Path, named: dict[str, str], channel: str, text: str
) -> None:
    async with running_bot(tmp_path, slack, **named) as bot:
        said, outcome = await slack.say(text, channel, request_url=bot.request_url)
        await asyncio.sleep(0.5)

    assert outcome.error is None
    assert slack.seen_by(REP, channel) == [said]


async def test_people_open_and_close_their_channel_and_pressing_twice_changes_nothing(
    slack: SlackEmulator, tmp_path: Path, transport: dict[str, str]
) -> None:
    async with running_bot(tmp_path, slack, **transport) as bot:
        offered = (await slack.slash_command("/coach", "drafts", request_url=bot.url)).shown
        assert offered is not None
        for _ in range(2):
            await slack.press(offered, "drafts_on", request_url=bot.url)
        opened = slack.seen_by(REP, SALES)[-1]
        said, _ = await slack.say(f"draft: {DRAFT}", SALES, user=COLLEAGUE, request_url=bot.url)
        reply = await slack.next_message(COLLEAGUE, SALES, after=said, timeout=20)
        for _ in range(2):
            await slack.press(opened, "drafts_off", request_url=bot.url)
        closed = slack.seen_by(REP, SALES)[-1]
        unheard, _ = await slack.say(f"draft: {DRAFT}", SALES, user=COLLEAGUE, request_url=bot.url)
        await asyncio.sleep(0.5)

    assert f"<@{REP}> asked for it" in opened.text
    assert "Draft to send" in reply.text
    assert reply.only_for == COLLEAGUE
    assert closed.text.startswith("I coach no drafts in this channel any more")
    assert slack.seen_by(COLLEAGUE, SALES)[-1] == unheard


@pytest.mark.parametrize(
    ("channel", "told"),
    [
        (SHARED, "People of another company are here"),
        (DEALS, "Invite me here (/invite and my name)"),
        (SALES, "only they can change it"),
    ],
)
async def test_where_a_channel_cannot_be_opened_it_is_said_why(
    slack: SlackEmulator, tmp_path: Path, channel: str, told: str
) -> None:
    async with running_bot(tmp_path, slack, SAMESIDE_DRAFT_CHANNELS=SALES) as bot:
        shown = (await slack.slash_command("/coach", "drafts", channel=channel, request_url=bot.request_url)).shown

    assert shown is not None
    assert told in shown.text
    assert not [block for block in shown.blocks if block["type"] == "actions"]


@pytest.mark.parametrize("said", ["lunch, anyone?", f"draft: {DRAFT}"])
async def test_nobody_asks_slack_who_speaks_where_no_drafts_are_read(
    slack: SlackEmulator, tmp_path: Path, said: str
) -> None:
    slack.workspace.people[REP] = replace(slack.workspace.people[REP], locale="de-DE")

    async with running_bot(tmp_path, slack) as bot:
        slack.break_next("users.info", status=500)
        overheard = (await slack.say(said, SALES, user=COLLEAGUE, request_url=bot.request_url))[1]
        await asyncio.sleep(0.5)
        first = await slack.slash_command("/coach", "help", request_url=bot.request_url)

    assert overheard.error is None
    # Who is looked up first meets the trouble, and is answered in English.
    assert first.shown
    assert "customer's side" in first.shown.text


async def test_word_before_a_draft_is_no_part_of_it_when_the_app_is_mentioned_too(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    async with running_bot(tmp_path, slack, **NAMED) as bot:
        said, _ = await slack.say(f"draft: {DRAFT} @sameside", SALES, request_url=bot.request_url)
        reply = await slack.next_message(REP, SALES, after=said, timeout=20)

    assert "Hi Dana" in reply.text
    assert "draft:" not in reply.text.lower()


async def test_guest_is_told_below_a_draft(slack: SlackEmulator, tmp_path: Path) -> None:
    slack.workspace.people[REP] = replace(slack.workspace.people[REP], guest=True)

    async with running_bot(tmp_path, slack, SAMESIDE_GUESTS="no", **NAMED) as bot:
        said, _ = await slack.say(f"draft: {DRAFT}", SALES, request_url=bot.request_url)
        told = await slack.next_message(REP, SALES, after=said, timeout=30)

    assert "as a guest" in told.text
    assert told.ephemeral
