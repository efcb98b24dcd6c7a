"""Pressing, submitting, choosing shortcuts and being told of events, through a real Bolt app."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from playground.people import BOT_USER, COLLEAGUE, REP, SALES, SHARED
from playground.slack import SlackEmulator
from tests.playground.bolt_app import served
from tests.playground.conftest import BOT_TOKEN, SIGNING_SECRET

BUTTON = {"type": "button", "action_id": "why", "text": {"type": "plain_text", "text": "Why?"}, "value": "7"}
ACTIONS = [{"type": "actions", "block_id": "below", "elements": [BUTTON]}]
FIELD = {
    "type": "input",
    "block_id": "draft",
    "label": {"type": "plain_text", "text": "Draft"},
    "element": {"type": "plain_text_input", "action_id": "text", "initial_value": "Hi Dana"},
}


def modal(*blocks: dict[str, Any], title: str = "Coach") -> dict[str, Any]:
    plain = {"type": "plain_text", "text": title}
    submit = {"submit": {"type": "plain_text", "text": "Coach"}} if FIELD in blocks else {}
    return {"type": "modal", "callback_id": "coach", "title": plain, "blocks": list(blocks), **submit}


PLACES = [
    {
        "label": {"type": "plain_text", "text": region},
        "options": [{"text": {"type": "plain_text", "text": place}, "value": place}],
    }
    for region, place in (("Asia", "Asia/Tokyo"), ("Europe", "Europe/Vienna"))
]
ZONE = {
    "type": "input",
    "block_id": "zone",
    "label": {"type": "plain_text", "text": "Zone"},
    "element": {"type": "static_select", "action_id": "chosen", "option_groups": PLACES},
}


class Ear:
    """An app that keeps what it is told; `answer` is how it acknowledges a submission."""

    def __init__(self, api_url: str) -> None:
        self.heard: list[dict[str, Any]] = []
        self.answer: dict[str, Any] = {}
        self.reply: dict[str, Any] = {"text": "Because."}
        client = AsyncWebClient(token=BOT_TOKEN, base_url=api_url)
        # Otherwise Bolt answers an event before its listener has run.
        self.app = AsyncApp(signing_secret=SIGNING_SECRET, client=client, process_before_response=True)
        self.app.command("/say")(self._say)
        self.app.action("why")(self._pressed)
        self.app.shortcut("coach")(self._chosen)
        self.app.view("coach")(self._submitted)
        for event in ("message", "app_mention", "app_home_opened"):
            self.app.event(event)(self._told)

    async def _say(self, ack: Callable[..., Any]) -> None:
        await ack(text="Here.", blocks=ACTIONS)

    async def _pressed(self, ack: Callable[..., Any], body: dict[str, Any], respond: Callable[..., Any]) -> None:
        self.heard.append(body)
        await ack()
        if "response_url" in body:
            await respond(**self.reply)

    async def _chosen(self, ack: Callable[..., Any], body: dict[str, Any], client: AsyncWebClient) -> None:
        self.heard.append(body)
        await client.views_open(trigger_id=body["trigger_id"], view=modal(FIELD))
        await ack()

    async def _submitted(self, ack: Callable[..., Any], body: dict[str, Any]) -> None:
        self.heard.append(body)
        await ack(**self.answer)

    async def _told(self, body: dict[str, Any]) -> None:
        self.heard.append(body)


@pytest.fixture
def ear(slack: SlackEmulator) -> Ear:
    return Ear(slack.api_url)


@pytest.fixture
async def url(ear: Ear) -> AsyncIterator[str]:
    async with served(ear.app) as address:
        yield address


async def test_press_on_an_ephemeral_message_tells_where_but_not_what_it_said(
    slack: SlackEmulator, ear: Ear, url: str
) -> None:
    shown = (await slack.slash_command("/say", request_url=url)).shown
    assert shown is not None

    await slack.press(shown, "why", request_url=url)
    answer = await slack.next_message(after=shown)

    (heard,) = ear.heard
    assert heard["container"]["is_ephemeral"]
    assert "message" not in heard
    assert heard["actions"][0]["value"] == "7"
    assert (answer.text, answer.ephemeral) == ("Because.", True)


async def test_address_of_a_press_can_replace_and_delete_what_was_pressed(
    slack: SlackEmulator, ear: Ear, url: str
) -> None:
    shown = (await slack.slash_command("/say", request_url=url)).shown
    assert shown is not None
    ear.reply = {"text": "Said otherwise.", "replace_original": True}

    await slack.press(shown, "why", request_url=url)
    async with asyncio.timeout(3):
        while slack.seen_by(REP, SALES)[0].text != "Said otherwise.":
            await slack.workspace.news()

    assert len(slack.seen_by(REP, SALES)) == 1


async def test_submission_carries_what_was_typed_and_closes_the_modal(slack: SlackEmulator, ear: Ear, url: str) -> None:
    await slack.shortcut("coach", request_url=url)
    ear.heard.clear()

    await slack.submit(request_url=url, draft="Hi Dana, can we talk?")

    values = ear.heard[0]["view"]["state"]["values"]
    assert values == {"draft": {"text": {"type": "plain_text_input", "value": "Hi Dana, can we talk?"}}}
    assert slack.modal_of() is None


async def test_one_of_a_group_is_chosen_and_a_press_tells_what_stands_in_the_fields(
    slack: SlackEmulator, ear: Ear, url: str, web: AsyncWebClient
) -> None:
    await slack.shortcut("coach", request_url=url)
    view = slack.modal_of()
    assert view is not None
    await web.views_update(view_id=view["id"], view=modal(FIELD, ZONE, *ACTIONS))
    view = slack.modal_of()
    assert view is not None
    ear.heard.clear()

    await slack.press(view, "why", request_url=url)
    await slack.submit(request_url=url, zone="Europe/Vienna")

    pressed, submitted = (heard["view"]["state"]["values"] for heard in ear.heard)
    assert pressed["draft"]["text"]["value"] == "Hi Dana"
    assert pressed["zone"]["chosen"]["selected_option"] is None
    assert submitted["zone"]["chosen"]["selected_option"]["value"] == "Europe/Vienna"


@pytest.mark.parametrize("action", ["update", "push", "errors", "clear"])
async def test_acknowledgement_of_a_submission_decides_what_is_seen_next(
    slack: SlackEmulator, ear: Ear, url: str, action: str
) -> None:
    await slack.shortcut("coach", request_url=url)
    ear.answer = {"response_action": action} | {
        "update": {"view": modal(*ACTIONS, title="Result")},
        "push": {"view": modal(*ACTIONS, title="Result")},
        "errors": {"errors": {"draft": "Too short."}},
    }.get(action, {})

    await slack.submit(request_url=url)

    seen = slack.modal_of()
    title = seen["title"]["text"] if seen else None
    assert title == {"update": "Result", "push": "Result", "errors": "Coach", "clear": None}[action]


async def test_error_for_a_field_that_is_not_there_is_a_fault(slack: SlackEmulator, ear: Ear, url: str) -> None:
    await slack.shortcut("coach", request_url=url)
    ear.answer = {"response_action": "errors", "errors": {"other": "Too short."}}

    await slack.submit(request_url=url)

    assert slack.faults == ["view_submission: no field other"]
    slack.faults.clear()


async def test_message_shortcut_carries_the_message(slack: SlackEmulator, ear: Ear, url: str) -> None:
    said = slack.workspace.post(SALES, "Hi Dana", author=COLLEAGUE)

    await slack.shortcut("coach", on=said, request_url=url)

    assert ear.heard[0]["message"] == {"type": "message", "user": COLLEAGUE, "ts": said.ts, "text": "Hi Dana"} | {
        "team": ear.heard[0]["team"]["id"]
    }


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ((None, "Hi & bye"), ("message", "im")),
        ((SALES, "draft: Hi"), ("message", "channel")),
        ((SALES, "@sameside Hi"), ("app_mention", None)),
    ],
)
async def test_what_people_write_is_told(
    slack: SlackEmulator, ear: Ear, url: str, where: tuple[str | None, str], told: tuple[str, str | None]
) -> None:
    channel, text = where

    said, outcome = await slack.say(text, channel, request_url=url)

    assert outcome.error is None
    event = ear.heard[0]["event"]
    assert (event["type"], event.get("channel_type"), event["ts"]) == (*told, said.ts)
    assert event["text"] == text.replace("&", "&amp;").replace("@sameside", f"<@{BOT_USER}>")


async def test_channel_of_two_companies_says_so(slack: SlackEmulator, ear: Ear, url: str, web: AsyncWebClient) -> None:
    await slack.say("draft: Hi", SHARED, request_url=url)

    assert ear.heard[0]["is_ext_shared_channel"]
    assert (await web.conversations_info(channel=SHARED))["channel"]["is_ext_shared"]
    assert not (await web.conversations_info(channel=SALES))["channel"]["is_ext_shared"]


async def test_opening_the_home_tab_is_told_and_told_again_the_same(slack: SlackEmulator, ear: Ear, url: str) -> None:
    outcome = await slack.open_home(request_url=url)
    await slack.deliver_again(outcome)

    first, second = ear.heard
    assert first == second
    assert (first["event"]["type"], first["event"]["tab"]) == ("app_home_opened", "home")
