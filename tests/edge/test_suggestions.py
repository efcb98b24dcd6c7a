"""What the Messages tab suggests to say."""

import json
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.analysis.passages import read_draft
from bot.domain import Verdict
from bot.rendering.catalogue import catalogue, speak
from bot.slack.hearing.subcommands import read_subcommand
from playground.people import REP, TEAM
from playground.slack import SlackEmulator
from tests.desks import own_things
from tests.parts import analyst
from tests.running_bot import BOT_TOKEN

MANIFEST = json.loads((Path(__file__).parents[2] / "manifest.json").read_text(encoding="utf-8"))


async def opened(slack: SlackEmulator) -> list[dict[str, str]]:
    channel = slack.workspace.conversation(REP).id
    event = {"type": "app_home_opened", "user": REP, "channel": channel, "tab": "messages"}
    client = AsyncWebClient(BOT_TOKEN, base_url=slack.api_url, retry_handlers=[])
    await own_things().home.on_opened({"team_id": TEAM, "event": event}, client)
    return slack.prompts_in(channel)


async def test_tab_suggests_help_and_a_mail_that_shows_what_the_app_does(slack: SlackEmulator) -> None:
    help, sample = await opened(slack)

    assert read_subcommand(help["message"])
    assert analyst().analyse(read_draft(sample["message"])).verdict is Verdict.REWORK
    assert MANIFEST["features"]["agent_view"]["suggested_prompts"] == [help, sample]


async def test_tab_suggests_in_the_language_of_who_opens_it(slack: SlackEmulator) -> None:
    speak("de")

    help, _ = await opened(slack)

    assert help["title"] == catalogue().say("prompts.help") == "Was kannst du?"


@pytest.mark.parametrize("trouble", [{"status": 500}, {"drop": "before"}, {"error": "not_agent_app"}])
async def test_suggestions_that_cannot_be_made_cost_nothing(slack: SlackEmulator, trouble: dict[str, str]) -> None:
    slack.break_next("assistant.threads.setSuggestedPrompts", **trouble)  # type: ignore[arg-type]

    assert await opened(slack) == []
