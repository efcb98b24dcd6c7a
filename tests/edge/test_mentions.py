"""Whom a draft mentions is read by name: Slack delivers ids alone."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from slack_bolt import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.hearing.typed import decoded
from bot.slack.surfaces.directory import Directory
from bot.slack.surfaces.mentions import Mentions
from playground.people import BOT_USER, COLLEAGUE, REP, SALES
from playground.slack import SlackEmulator
from tests.fakes import FixedClock
from tests.parts import DRAFT
from tests.running_bot import BOT_TOKEN, running_bot


async def read(slack: SlackEmulator, text: str) -> str:
    """Return what is read of a message."""
    client = AsyncWebClient(BOT_TOKEN, base_url=slack.api_url, retry_handlers=[])
    event = {"type": "message", "text": text}
    body: dict[str, Any] = {"team_id": "T1", "event": event, "authorizations": [{"user_id": BOT_USER}]}

    async def next() -> BoltResponse:
        return BoltResponse(status=200)

    await Mentions(Directory(client, FixedClock())).name(body, next)
    return decoded(event["text"])


async def test_person_who_is_mentioned_is_read_by_name(slack: SlackEmulator) -> None:
    name = slack.workspace.people[COLLEAGUE].name

    assert await read(slack, f"Hi <@{COLLEAGUE}>, and <@{COLLEAGUE}|Kim> &amp; <@{BOT_USER}>") == (
        f"Hi @{name}, and @Kim & @{BOT_USER}"
    )


async def test_name_with_signs_of_slacks_own_is_read_as_it_is(slack: SlackEmulator) -> None:
    people = slack.workspace.people
    people[COLLEAGUE] = replace(people[COLLEAGUE], name="Kim <3 R&D> Ops")

    assert await read(slack, f"Ask <@{COLLEAGUE}> by noon") == "Ask @Kim <3 R&D> Ops by noon"


@pytest.mark.parametrize("trouble", [{"error": "user_not_found"}, {"status": 500}, {"delay": 0.7}])
async def test_person_slack_does_not_tell_of_in_time_keeps_the_id(
    slack: SlackEmulator, trouble: dict[str, Any]
) -> None:
    slack.break_next("users.info", **trouble)

    assert await read(slack, f"Hi <@{COLLEAGUE}>, are you well?") == f"Hi @{COLLEAGUE}, are you well?"


async def test_of_a_crowd_the_first_five_are_asked_after(slack: SlackEmulator) -> None:
    crowd = "".join(f"<@U0{number}>" for number in range(5))

    assert await read(slack, f"{crowd}<@{COLLEAGUE}>") == decoded(f"{crowd}<@{COLLEAGUE}>")


async def test_draft_in_a_message_is_coached_with_the_name_of_who_is_mentioned(
    slack: SlackEmulator, tmp_path: Path
) -> None:
    written = slack.workspace.post(SALES, DRAFT.replace("Dana", f"<@{COLLEAGUE}>", 1), author=REP)

    async with running_bot(tmp_path, slack) as bot:
        await slack.shortcut("coach_message", on=written, request_url=bot.request_url)
        reply = await slack.next_message(after=written, timeout=30)

    assert f"@{slack.workspace.people[COLLEAGUE].name}" in reply.text
    assert COLLEAGUE not in reply.text
