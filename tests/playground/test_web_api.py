import inspect

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from playground.people import BOT_USER, COLLEAGUE, DEALS, REP, SALES, TEAM
from playground.rules.reference import METHODS
from playground.slack import SlackEmulator
from tests.playground.conftest import APP_TOKEN, BOT_TOKEN


def refusal(raised: pytest.ExceptionInfo[SlackApiError]) -> str:
    return str(raised.value.response["error"])


async def test_token_says_who_the_bot_is(web: AsyncWebClient) -> None:
    answer = await web.auth_test()

    assert (answer["team_id"], answer["user_id"]) == (TEAM, BOT_USER)


@pytest.mark.parametrize(
    ("token", "error"),
    [(None, "not_authed"), ("xoxb-wrong", "invalid_auth"), (APP_TOKEN, "not_allowed_token_type")],
)
async def test_wrong_token_is_refused(slack: SlackEmulator, token: str | None, error: str) -> None:
    client = AsyncWebClient(token=token, base_url=slack.api_url)

    with pytest.raises(SlackApiError) as raised:
        await client.auth_test()

    assert refusal(raised) == error


async def test_app_level_token_counts_in_the_header_alone(slack: SlackEmulator) -> None:
    async with aiohttp.ClientSession() as session:
        url = f"{slack.api_url}apps.connections.open"
        async with session.post(url, data={"token": APP_TOKEN}) as in_form:
            assert (await in_form.json())["error"] == "not_authed"
        bearer = {"Authorization": f"Bearer {APP_TOKEN}"}
        async with session.post(url, headers=bearer) as in_header:
            assert (await in_header.json())["url"].startswith("ws://127.0.0.1:")


async def test_unknown_method_is_refused_and_remembered(slack: SlackEmulator, web: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError) as raised:
        await web.api_call("chat.postPoem")

    assert refusal(raised) == "unknown_method"
    assert slack.faults == ["chat.postPoem: unknown method"]
    slack.faults.clear()


async def test_unknown_argument_is_ignored_and_remembered(slack: SlackEmulator, web: AsyncWebClient) -> None:
    answer = await web.chat_postMessage(channel=SALES, text="Hello", colour="red")

    assert answer["ok"]
    assert slack.faults == ["chat.postMessage: unknown argument colour"]
    slack.faults.clear()


async def test_leaving_with_a_fault_raises_unless_something_else_did(slack: SlackEmulator) -> None:
    slack.faults.append("chat.postPoem: unknown method")

    with pytest.raises(AssertionError, match=r"chat\.postPoem: unknown method"):
        await slack.__aexit__(None, None, None)

    await slack.__aexit__(ValueError, ValueError(), None)
    slack.faults.clear()


async def test_missing_argument_is_named(web: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError) as raised:
        await web.api_call("users.info")

    assert refusal(raised) == "invalid_arguments"
    assert "[ERROR] missing required field: user" in str(raised.value.response)


@pytest.mark.parametrize("way", ["query", "form", "multipart", "json"])
async def test_arguments_arrive_in_every_way_slack_takes(slack: SlackEmulator, way: str) -> None:
    given = {"channel": SALES, "text": "Hello", "blocks": '[{"type": "divider"}]', "token": BOT_TOKEN}
    multipart = aiohttp.FormData(given, default_to_multipart=True)
    ways = {"query": {"params": given}, "form": {"data": given}, "json": {"json": given}}

    async with aiohttp.ClientSession() as session:
        url = f"{slack.api_url}chat.postMessage"
        async with session.post(url, **ways.get(way, {"data": multipart})) as response:
            answer = await response.json()

    assert answer["ok"], answer
    assert answer["message"]["blocks"] == [{"type": "divider"}]


@pytest.mark.parametrize(
    ("body", "error"), [("{", "invalid_json"), ("[]", "json_not_object"), ('{"blocks": "["}', "invalid_blocks_format")]
)
async def test_body_that_is_no_json_is_refused(slack: SlackEmulator, body: str, error: str) -> None:
    headers = {"Authorization": f"Bearer {BOT_TOKEN}", "Content-Type": "application/json"}

    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.post(f"{slack.api_url}chat.postMessage", data=body) as response,
    ):
        answer = await response.json()

    assert answer == {"ok": False, "error": error}


async def test_person_is_known_with_zone_and_on_demand_locale(web: AsyncWebClient) -> None:
    plain = (await web.users_info(user=REP))["user"]
    full = (await web.users_info(user=REP, include_locale=True))["user"]

    assert (plain["name"], plain["tz"], plain["tz_offset"]) == ("robin", "Europe/Vienna", 3600)
    assert "locale" not in plain
    assert full["locale"] == "en-GB"


async def test_unknown_person_is_refused(web: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError) as raised:
        await web.users_info(user="U0NOBODY00")

    assert refusal(raised) == "user_not_found"


async def test_conversation_with_a_person_is_opened_once(slack: SlackEmulator, web: AsyncWebClient) -> None:
    slack.workspace.installation.scopes.add("mpim:write")
    first = (await web.conversations_open(users=REP))["channel"]["id"]
    again = (await web.conversations_open(users=[REP]))["channel"]["id"]
    resumed = (await web.conversations_open(channel=first))["channel"]["id"]
    group = (await web.conversations_open(users=[REP, COLLEAGUE]))["channel"]["id"]

    assert first == again == resumed
    assert first.startswith("D")
    assert group != first
    assert slack.workspace.channels[first].shown_name == "directmessage"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({}, "users_list_not_supplied"),
        ({"users": "U0NOBODY00"}, "user_not_found"),
        ({"users": ",".join([REP] * 9)}, "too_many_users"),
        ({"channel": SALES}, "method_not_supported_for_channel_type"),
        ({"channel": DEALS}, "channel_not_found"),
    ],
)
async def test_conversation_that_cannot_be_opened(web: AsyncWebClient, arguments: dict[str, str], error: str) -> None:
    with pytest.raises(SlackApiError) as raised:
        await web.api_call("conversations.open", params=arguments)

    assert refusal(raised) == error


@pytest.mark.parametrize("method", sorted(METHODS))
async def test_every_argument_slack_sdk_can_send_is_known(method: str) -> None:
    # Tokens become the header; `container_id` is in no page of Slack's and slack_sdk alone has it.
    call = getattr(AsyncWebClient, method.replace(".", "_"))

    names = set(inspect.signature(call).parameters) - {"self", "kwargs", "app_token", "token", "container_id"}

    assert METHODS[method].unknown(dict.fromkeys(names)) == []


async def test_every_method_that_is_answered_is_one_of_slacks(slack: SlackEmulator) -> None:
    assert slack._web_api.answers.keys() <= METHODS.keys()
