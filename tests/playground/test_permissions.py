"""Scopes, tiers and the end of an installation, as the Web API holds an app to them."""

import re

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from playground.api.calls import WebApi
from playground.errors import Refused
from playground.people import COLLEAGUE, REP, SALES
from playground.rules.reference import EVENT_SCOPES, METHODS
from playground.slack import SlackEmulator
from tests.playground.test_chat import refused


async def test_method_without_its_scope_is_refused_with_what_is_needed(
    slack: SlackEmulator, web: AsyncWebClient
) -> None:
    slack.workspace.installation.scopes -= {"users:read"}

    with pytest.raises(SlackApiError) as raised:
        await web.users_info(user=REP)

    answer = raised.value.response
    assert (answer["error"], answer["needed"]) == ("missing_scope", "users:read")
    assert "chat:write" in answer["provided"].split(",")
    assert answer["provided"] == answer.headers["x-oauth-scopes"]


@pytest.mark.parametrize(
    ("method", "arguments", "needed"),
    [
        ("conversations.info", {"channel": SALES}, "channels:read"),
        ("conversations.history", {"channel": SALES}, "channels:history"),
        ("conversations.open", {"users": f"{REP},{COLLEAGUE}"}, "mpim:write"),
        ("conversations.list", {"types": "public_channel,private_channel"}, "channels:read"),
    ],
)
async def test_scope_goes_by_the_kind_of_conversation(
    slack: SlackEmulator, web: AsyncWebClient, method: str, arguments: dict[str, str], needed: str
) -> None:
    slack.workspace.installation.scopes |= {"groups:read", "groups:history", "im:write"}
    slack.workspace.installation.scopes -= {"channels:read", "channels:history"}

    with pytest.raises(SlackApiError) as raised:
        await web.api_call(method, params=arguments)

    assert (raised.value.response["error"], raised.value.response["needed"]) == ("missing_scope", needed)


async def test_method_called_more_often_than_its_tier_allows_is_put_off(
    slack: SlackEmulator, web: AsyncWebClient
) -> None:
    for _ in range(50):
        await web.conversations_info(channel=SALES)

    with pytest.raises(SlackApiError) as raised:
        await web.conversations_info(channel=SALES)
    await web.users_info(user=REP)
    slack.pass_time(60)
    await web.conversations_info(channel=SALES)

    answer = raised.value.response
    assert (answer.status_code, answer["error"]) == (429, "ratelimited")
    assert 50 < int(answer.headers["Retry-After"]) <= 60


async def test_channel_takes_a_message_a_second_after_a_burst(slack: SlackEmulator, web: AsyncWebClient) -> None:
    for _ in range(10):
        await web.chat_postMessage(channel=SALES, text="Hello")

    assert await refused(web, "chat.postMessage", channel=SALES, text="Hello") == "ratelimited"
    await web.chat_postMessage(channel=slack.workspace.conversation(REP).id, text="Hello")


async def test_revoked_token_is_no_good_any_more(web: AsyncWebClient) -> None:
    assert (await web.auth_revoke(test=True))["revoked"] is False
    assert (await web.auth_revoke())["revoked"] is True
    assert await refused(web, "auth.test") == "token_revoked"


async def test_body_of_json_is_overlooked_by_a_method_that_takes_none(web: AsyncWebClient) -> None:
    assert await refused(web, "users.info", user=REP) == "invalid_arguments"


async def test_refusal_in_a_word_slack_does_not_have_fails_the_test(
    slack: SlackEmulator, web: AsyncWebClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def invented(*_: object) -> None:
        raise Refused("too_sunny")

    monkeypatch.setattr(WebApi, "_perform", invented)

    assert await refused(web, "auth.test") == "too_sunny"
    assert slack.faults == ["playground: auth.test refuses with too_sunny, as Slack never does"]
    slack.faults.clear()


@pytest.mark.parametrize("error", ["too_sunny", "channel_not_found"])
def test_breakage_in_a_word_the_method_does_not_have_is_no_breakage(slack: SlackEmulator, error: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"users.info never says {error}")):
        slack.break_next("users.info", error=error)


def test_reference_is_whole() -> None:
    told = METHODS["chat.postMessage"]

    assert told.required == {"channel"}
    assert {METHODS[f"chat.{name}Stream"].tier for name in ("start", "stop")} == {"t2"}
    assert (told.tier, [*told.scopes], told.takes_json) == ("t5", ["chat:write"], True)
    assert {"channel_not_found", "ratelimited"} <= told.errors
    assert EVENT_SCOPES["message.im"] == {"im:history"}
