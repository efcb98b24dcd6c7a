import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from playground.people import BOT_USER, COLLEAGUE, DEALS, LOBBY, REP, SALES, Channel
from playground.slack import SlackEmulator

SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3000}}


async def refused(web: AsyncWebClient, method: str, **arguments: object) -> str:
    with pytest.raises(SlackApiError) as raised:
        await web.api_call(method, json=arguments)
    return str(raised.value.response["error"])


async def test_message_is_seen_by_every_member_and_by_nobody_else(slack: SlackEmulator, web: AsyncWebClient) -> None:
    answer = await web.chat_postMessage(channel=SALES, text="Good morning", thread_ts="1.000001")

    seen = slack.seen_by(COLLEAGUE, SALES)
    assert [(each.ts, each.text, each.author) for each in seen] == [(answer["ts"], "Good morning", BOT_USER)]
    assert answer["message"]["thread_ts"] == "1.000001"
    assert not seen[0].ephemeral
    assert slack.seen_by(COLLEAGUE, DEALS) == []


async def test_every_message_has_a_later_timestamp(web: AsyncWebClient) -> None:
    answers = [await web.chat_postMessage(channel=SALES, text="tick") for _ in range(5)]

    stamps = [answer["ts"] for answer in answers]
    assert sorted(set(stamps)) == stamps


async def test_message_to_a_person_lands_in_their_talk_with_slackbot(slack: SlackEmulator, web: AsyncWebClient) -> None:
    answer = await web.chat_postMessage(channel=REP, text="Hello")

    assert [seen.text for seen in slack.seen_by(REP, answer["channel"])] == ["Hello"]
    assert answer["channel"] != slack.workspace.conversation(REP).id


async def test_public_channel_takes_messages_of_an_app_that_may_post_everywhere(
    slack: SlackEmulator, web: AsyncWebClient
) -> None:
    assert await refused(web, "chat.postMessage", channel=LOBBY, text="Hello") == "not_in_channel"
    slack.workspace.installation.scopes.add("chat:write.public")
    await web.chat_postMessage(channel=LOBBY, text="Hello")

    assert [seen.text for seen in slack.seen_by(REP, LOBBY)] == ["Hello"]


async def test_message_has_an_address_and_takes_an_emoji(slack: SlackEmulator, web: AsyncWebClient) -> None:
    slack.workspace.installation.scopes.add("reactions:write")
    ts = (await web.chat_postMessage(channel=SALES, text="Hello"))["ts"]

    address = (await web.chat_getPermalink(channel=SALES, message_ts=ts))["permalink"]
    await web.reactions_add(channel=SALES, timestamp=ts, name="eyes")

    assert address == f"https://playground.slack.com/archives/{SALES}/p{ts.replace('.', '')}"
    assert slack.seen_by(REP, SALES)[0].reactions == ("eyes",)
    assert await refused(web, "reactions.add", channel=SALES, timestamp=ts, name="eyes") == "already_reacted"
    assert await refused(web, "reactions.add", channel=SALES, timestamp=ts, name="Two Eyes") == "invalid_name"


async def test_ephemeral_message_is_seen_by_one_person(slack: SlackEmulator, web: AsyncWebClient) -> None:
    answer = await web.chat_postEphemeral(channel=SALES, user=REP, text="Only you")

    assert [seen.ts for seen in slack.seen_by(REP, SALES)] == [answer["message_ts"]]
    assert slack.seen_by(COLLEAGUE, SALES) == []


async def test_ephemeral_message_is_shown_in_a_thread_that_has_begun_and_in_no_other(
    slack: SlackEmulator, web: AsyncWebClient
) -> None:
    draft = slack.workspace.post(SALES, "Hi Dana", author=REP)

    await web.chat_postEphemeral(channel=SALES, user=REP, text="Too early", thread_ts=draft.ts)
    slack.workspace.post(SALES, "What of it?", author=COLLEAGUE, thread_ts=draft.ts)
    await web.chat_postEphemeral(channel=SALES, user=REP, text="Only you", thread_ts=draft.ts)

    assert [each.text for each in slack.seen_by(REP, SALES)] == ["Hi Dana", "What of it?", "Only you"]


async def test_updated_message_keeps_its_place_and_its_blocks(slack: SlackEmulator, web: AsyncWebClient) -> None:
    first = await web.chat_postMessage(channel=SALES, text="Draft", blocks=[{"type": "divider"}])
    await web.chat_postMessage(channel=SALES, text="Later")

    await web.chat_update(channel=SALES, ts=first["ts"], text="Final")

    seen = slack.seen_by(REP, SALES)
    assert [each.text for each in seen] == ["Final", "Later"]
    assert seen[0].blocks == ({"type": "divider"},)


async def test_deleted_message_is_gone(slack: SlackEmulator, web: AsyncWebClient) -> None:
    answer = await web.chat_postMessage(channel=SALES, text="Oops")

    await web.chat_delete(channel=SALES, ts=answer["ts"])

    assert slack.seen_by(REP, SALES) == []


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel": "C0NOWHERE0", "text": "x"}, "channel_not_found"),
        ({"channel": DEALS, "text": "x"}, "channel_not_found"),
        ({"channel": SALES}, "no_text"),
        ({"channel": SALES, "text": "x", "markdown_text": "x"}, "markdown_text_conflict"),
        ({"channel": SALES, "markdown_text": "x" * 12_001}, "msg_too_long"),
        ({"channel": SALES, "attachments": [{}] * 101}, "too_many_attachments"),
        ({"channel": SALES, "blocks": {"type": "divider"}}, "invalid_blocks_format"),
        ({"channel": SALES, "blocks": [{"type": "poem"}]}, "invalid_blocks"),
        ({"channel": SALES, "blocks": [SECTION] * 5}, "msg_blocks_too_long"),
    ],
)
async def test_message_slack_does_not_take(web: AsyncWebClient, arguments: dict[str, object], error: str) -> None:
    assert await refused(web, "chat.postMessage", **arguments) == error


async def test_text_above_forty_thousand_characters_is_cut(slack: SlackEmulator, web: AsyncWebClient) -> None:
    await web.chat_postMessage(channel=SALES, text="x" * 40_001)

    assert len(slack.seen_by(REP, SALES)[0].text) == 40_000


async def test_stranger_to_a_channel_gets_no_ephemeral_message(slack: SlackEmulator, web: AsyncWebClient) -> None:
    talk = (await web.conversations_open(users=COLLEAGUE))["channel"]["id"]

    assert await refused(web, "chat.postEphemeral", channel=talk, user=REP, text="x") == "user_not_in_channel"
    assert slack.seen_by(REP, talk) == []


async def test_only_an_own_lasting_message_can_be_changed(slack: SlackEmulator, web: AsyncWebClient) -> None:
    theirs = slack.workspace.post(SALES, "Mine", author=REP).ts
    private = (await web.chat_postEphemeral(channel=SALES, user=REP, text="x"))["message_ts"]
    own = (await web.chat_postMessage(channel=SALES, text="x"))["ts"]

    here = {"channel": SALES, "text": "y"}
    assert await refused(web, "chat.update", **here, ts=theirs) == "cant_update_message"
    assert await refused(web, "chat.update", **here, ts=private) == "message_not_found"
    assert await refused(web, "chat.update", channel=SALES, ts=own, text="y" * 4001) == "msg_too_long"
    assert await refused(web, "chat.delete", channel=SALES, ts=theirs) == "cant_delete_message"
    assert await refused(web, "chat.delete", channel=SALES, ts="1.000000") == "message_not_found"


async def test_public_channel_without_the_bot_is_out_of_reach(slack: SlackEmulator, web: AsyncWebClient) -> None:
    slack.workspace.channels["C0RANDOM01"] = Channel("C0RANDOM01", "random", frozenset({REP}))

    assert await refused(web, "chat.postMessage", channel="C0RANDOM01", text="x") == "not_in_channel"


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"blocks": [{"type": "divider"}]}, None),
        ({"message": {"text": "Hello"}}, None),
        ({"view": {"type": "home", "blocks": [{"type": "divider"}]}}, None),
        ({}, "invalid_arguments"),
        ({"blocks": [{"type": "divider"}], "message": {"text": "Hello"}}, "invalid_arguments"),
        ({"blocks": [{"type": "song"}]}, "invalid_blocks"),
        ({"message": {"text": ""}}, "invalid_message"),
        ({"view": {"type": "modal", "blocks": [{"type": "divider"}]}}, "invalid_view"),
    ],
)
async def test_blocks_messages_and_views_are_validated_one_at_a_time(
    web: AsyncWebClient, given: dict[str, object], error: str | None
) -> None:
    if error:
        assert await refused(web, "blocks.validate", **given) == error
    else:
        assert (await web.api_call("blocks.validate", json=given))["ok"]


async def test_metadata_is_an_event_with_a_payload(web: AsyncWebClient) -> None:
    sound = {"event_type": "coached", "event_payload": {"id": "1"}}

    await web.chat_postMessage(channel=SALES, text="Hello", metadata=sound)

    odd = {"channel": SALES, "text": "Hello", "metadata": {"event_type": "coached"}}
    assert await refused(web, "chat.postMessage", **odd) == "invalid_metadata_schema"
