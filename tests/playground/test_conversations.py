from dataclasses import replace

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from playground.people import BOT_USER, COLLEAGUE, DEALS, LOBBY, REP, SALES, SHARED
from playground.slack import SlackEmulator
from tests.playground.test_chat import refused


async def test_members_come_in_pages(web: AsyncWebClient) -> None:
    first = await web.conversations_members(channel=SALES, limit=2)
    second = await web.conversations_members(channel=SALES, cursor=first["response_metadata"]["next_cursor"])

    assert len(first["members"]) == 2
    assert {*first["members"], *second["members"]} == {BOT_USER, REP, COLLEAGUE}
    assert second["response_metadata"]["next_cursor"] == ""


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel": SALES, "cursor": "elsewhere"}, "invalid_cursor"),
        ({"channel": SALES, "limit": 0.5}, "invalid_limit"),
        ({"channel": SALES, "limit": 1001}, "invalid_limit"),
        ({"channel": DEALS}, "channel_not_found"),
    ],
)
async def test_members_that_cannot_be_told(web: AsyncWebClient, arguments: dict[str, object], error: str) -> None:
    with pytest.raises(SlackApiError) as raised:
        await web.api_call("conversations.members", params=arguments)

    assert raised.value.response["error"] == error


async def test_bot_lists_public_channels_and_those_it_is_in(web: AsyncWebClient) -> None:
    every = await web.conversations_list(types="public_channel,private_channel")
    own = await web.users_conversations()

    assert {each["id"] for each in every["channels"]} == {SALES, SHARED, LOBBY}
    assert {each["id"] for each in own["channels"]} == {SALES, SHARED}
    assert {each["name"]: each["is_ext_shared"] for each in own["channels"]} == {"sales": False, "acme-and-us": True}


async def test_bot_joins_public_channels_by_itself_and_no_others(slack: SlackEmulator, web: AsyncWebClient) -> None:
    slack.workspace.installation.scopes.add("channels:join")
    joined = await web.conversations_join(channel=LOBBY)

    assert joined["channel"]["is_member"]
    assert BOT_USER in slack.workspace.channels[LOBBY].members
    assert (await web.conversations_join(channel=LOBBY))["warning"] == "already_in_channel"
    assert await refused(web, "conversations.join", channel=DEALS) == "channel_not_found"
    slack.workspace.channels[LOBBY] = replace(slack.workspace.channels[LOBBY], archived=True)
    assert await refused(web, "conversations.join", channel=LOBBY) == "is_archived"
    assert await refused(web, "chat.postMessage", channel=LOBBY, text="Hello") == "is_archived"


async def test_history_is_newest_first_and_leaves_threads_and_ephemeral_messages_out(
    slack: SlackEmulator, web: AsyncWebClient
) -> None:
    first = slack.workspace.post(SALES, "first", author=REP)
    slack.workspace.post(SALES, "in the thread", author=REP, thread_ts=first.ts)
    slack.workspace.post(SALES, "for you", only_for=REP)
    slack.workspace.post(SALES, "second", author=REP)

    history = await web.conversations_history(channel=SALES, limit=1)
    thread = await web.conversations_replies(channel=SALES, ts=first.ts)

    assert ([each["text"] for each in history["messages"]], history["has_more"]) == (["second"], True)
    assert [each["text"] for each in thread["messages"]] == ["first", "in the thread"]
    since = await web.conversations_history(channel=SALES, oldest=first.ts)
    assert [each["text"] for each in since["messages"]] == ["second"]
    with pytest.raises(SlackApiError, match="thread_not_found"):
        await web.conversations_replies(channel=SALES, ts="1.000001")


async def test_people_are_listed_with_where_they_belong(slack: SlackEmulator, web: AsyncWebClient) -> None:
    stranger = replace(slack.workspace.people[COLLEAGUE], id="U0STRANGER", team="T0ACMECORP")
    slack.workspace.people[stranger.id] = stranger

    members = (await web.users_list(include_locale=True))["members"]

    assert {each["id"]: each["is_stranger"] for each in members}[stranger.id]
    assert [each["id"] for each in members if "locale" not in each] == [stranger.id]
    left = slack.workspace.people[REP] = replace(slack.workspace.people[REP], deleted=True)
    assert await refused(web, "conversations.open", users=left.id) == "user_disabled"


async def test_app_that_is_sold_outside_the_marketplace_reads_fifteen_messages_a_minute(
    slack: SlackEmulator, web: AsyncWebClient
) -> None:
    slack.workspace.installation.sold = True
    for number in range(16):
        slack.workspace.post(SALES, str(number), author=REP)

    read = await web.conversations_history(channel=SALES, limit=100)

    assert (len(read["messages"]), read["has_more"]) == (15, True)
    with pytest.raises(SlackApiError, match="ratelimited"):
        await web.conversations_history(channel=SALES)
