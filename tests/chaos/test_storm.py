"""What a storm waits for and counts, with a bot that is played."""

import asyncio
import random
from collections.abc import Sequence

import pytest
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from playground.people import SALES
from playground.slack import SlackEmulator
from tests.chaos.asking import WORKING, Asking
from tests.chaos.books import Books
from tests.chaos.rough_model import RoughModel
from tests.chaos.storm import QUIET_SECONDS, Storm
from tests.playground.plain_app import plain_app
from tests.running_bot import BOT_TOKEN

READER = "Danaaaa"
ANSWER = f"Hi {READER}, is Thursday at 2 good?"


@pytest.fixture(autouse=True)
def _all_has_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.chaos.storm.TWICE_SECONDS", 0.0)


def storm_over(slack: SlackEmulator, asking: Asking) -> Storm:
    chance = random.Random(1)  # noqa: S311 - no secret
    return Storm(slack, Books(RoughModel(chance), "sqlite://"), [], chance, None, askings=[asking])


async def test_answer_that_comes_in_a_window_is_seen_without_other_news(slack: SlackEmulator) -> None:
    asking = Asking(slack, None, READER, "window", answers_due=1)
    client = AsyncWebClient(BOT_TOKEN, base_url=slack.api_url)
    async with plain_app() as app:
        asked = await slack.slash_command("/coach", user=asking.user, request_url=app.request_url)
    view = {"type": "modal", "title": {"type": "plain_text", "text": "Coach"}, "blocks": [{"type": "divider"}]}
    await client.views_open(trigger_id=asked.command.payload["trigger_id"], view=view)
    window = slack.modal_of(asking.user)
    assert window is not None

    counting = asyncio.create_task(storm_over(slack, asking).reckon())
    await asyncio.sleep(0.1)
    answered = {**view, "blocks": [{"type": "section", "text": {"type": "plain_text", "text": ANSWER}}]}
    await client.views_update(view_id=window["id"], view=answered)
    async with asyncio.timeout(QUIET_SECONDS / 4):
        reckoning = await counting

    assert (reckoning.answered, reckoning.lost) == (1, 0)


async def test_chatter_does_not_keep_a_storm_waiting_without_end(
    slack: SlackEmulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.chaos.storm.MOST_SECONDS_AFTER", 1.0)
    asking = Asking(slack, None, READER, "command", answers_due=1)

    async def chat() -> None:
        while True:
            slack.workspace.post(SALES, "and another thing")
            await asyncio.sleep(0.1)

    chatter = asyncio.create_task(chat())
    async with asyncio.timeout(QUIET_SECONDS / 4):
        reckoning = await storm_over(slack, asking).reckon()
    chatter.cancel()

    assert reckoning.lost == 1


@pytest.mark.parametrize(
    ("brought", "unlabelled"),
    [([ANSWER], 0), ([WORKING], 1), ([WORKING, ANSWER], 1), ([], 1)],
    ids=["a copy", "a promise", "a promise that was kept", "nothing"],
)
async def test_second_press_excuses_only_the_copy_it_brought(
    slack: SlackEmulator, brought: Sequence[str], unlabelled: int
) -> None:
    button = {"type": "button", "action_id": "shorter", "text": {"type": "plain_text", "text": "Shorter"}}
    asking = Asking(slack, None, READER, "shorter", answers_due=2, asked=2)
    blocks = [{"type": "actions", "elements": [button]}]
    reply = slack.workspace.post(SALES, ANSWER, blocks, only_for=asking.user)
    async with plain_app() as app:
        asking.pressed_again = await slack.press(reply, "shorter", user=asking.user, request_url=app.request_url)
    there = AsyncWebhookClient(asking.pressed_again.command.payload["response_url"])
    for text in brought:
        await there.send(text=text)
    while len(asking.answers) < 3:  # the one that was due, and one too many unless it is a copy
        slack.workspace.post(SALES, ANSWER, only_for=asking.user)

    reckoning = await storm_over(slack, asking).reckon()

    assert (reckoning.twice, reckoning.unlabelled) == (unlabelled, unlabelled)
