"""Messages written bit by bit, and the stop button below them."""

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from playground.api.streams import LIVES_SECONDS
from playground.people import REP, SALES
from playground.slack import SlackEmulator
from playground.workspace import Message
from tests.playground.test_chat import refused

LINE = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "Hm"}]}]}


async def started(slack: SlackEmulator, web: AsyncWebClient) -> Message:
    asked = slack.workspace.post(slack.workspace.conversation(REP).id, "Read this", author=REP)
    answer = await web.chat_startStream(
        channel=asked.channel, thread_ts=asked.ts, chunks=[{"type": "blocks", "blocks": [LINE]}]
    )
    return slack.workspace.message(asked.channel, answer["ts"])


async def test_message_grows_while_it_is_written(slack: SlackEmulator, web: AsyncWebClient) -> None:
    said = await started(slack, web)
    assert slack.is_being_written(said)
    assert slack.session_of(said.channel, str(said.thread_ts)) == "processing"

    await web.chat_appendStream(channel=said.channel, ts=said.ts, markdown_text="and so on")
    await web.chat_stopStream(channel=said.channel, ts=said.ts, blocks=[{"type": "divider"}])

    whole = slack.workspace.message(said.channel, said.ts)
    assert (whole.text, whole.blocks) == ("and so on", (LINE, {"type": "divider"}))
    assert not slack.is_being_written(said)
    assert slack.session_of(said.channel, str(said.thread_ts)) == "active"


async def test_message_that_is_being_written_cannot_be_changed_until_it_is_whole(
    slack: SlackEmulator, web: AsyncWebClient
) -> None:
    said = await started(slack, web)
    here = {"channel": said.channel, "ts": said.ts}

    assert await refused(web, "chat.update", **here, text="All of it") == "streaming_state_conflict"
    await web.chat_stopStream(channel=said.channel, ts=said.ts)
    await web.chat_update(channel=said.channel, ts=said.ts, text="All of it", blocks=[])

    assert slack.workspace.message(said.channel, said.ts).text == "All of it"


async def test_stream_dies_after_five_minutes_and_an_update_frees_the_message(
    slack: SlackEmulator, web: AsyncWebClient
) -> None:
    said = await started(slack, web)
    slack.pass_time(LIVES_SECONDS)

    for method in ("chat.appendStream", "chat.stopStream"):
        error = await refused(web, method, channel=said.channel, ts=said.ts, markdown_text="more")
        assert error == "message_not_in_streaming_state"
    assert slack.is_being_written(said)
    await web.chat_update(channel=said.channel, ts=said.ts, text="All of it")

    assert not slack.is_being_written(said)


async def test_stop_button_ends_the_message_and_tells_the_app(slack: SlackEmulator, web: AsyncWebClient) -> None:
    said = await started(slack, web)

    outcome = await slack.press_stop(said.channel, str(said.thread_ts), request_url="http://127.0.0.1:9/")

    event = outcome.command.payload["event"]
    assert (event["type"], event["streaming_message_ts"], event["user"]) == ("agent_session_stopped", [said.ts], REP)
    more = {"channel": said.channel, "ts": said.ts, "markdown_text": "more"}
    assert await refused(web, "chat.appendStream", **more) == "stopped_by_user"
    assert slack.session_of(said.channel, str(said.thread_ts)) == "processing"


async def test_button_is_there_only_while_something_is_at_work(slack: SlackEmulator, web: AsyncWebClient) -> None:
    said = await started(slack, web)
    await web.agents_sessions_setStatus(channel_id=said.channel, thread_ts=said.thread_ts, status="active")

    with pytest.raises(LookupError):
        await slack.press_stop(said.channel, str(said.thread_ts))


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"chunks": [{"type": "song"}]}, "invalid_chunks"),
        ({"chunks": [{"type": "blocks"}]}, "invalid_chunks"),
        ({"chunks": [{"type": "blocks", "blocks": [{"type": "song"}]}]}, "invalid_blocks"),
        ({"chunks": [{"type": "blocks", "blocks": [LINE] * 51}]}, "msg_blocks_too_many"),
        ({"markdown_text": "x" * 12_001}, "msg_too_long"),
        ({"channel": SALES}, "missing_recipient_team_id"),
    ],
)
async def test_stream_slack_would_not_start_is_refused(
    slack: SlackEmulator, web: AsyncWebClient, arguments: dict[str, object], error: str
) -> None:
    here = {"channel": slack.workspace.conversation(REP).id, **arguments}

    assert await refused(web, "chat.startStream", **here) == error


async def test_session_is_refused_what_it_does_not_know(slack: SlackEmulator, web: AsyncWebClient) -> None:
    here = {"channel_id": slack.workspace.conversation(REP).id}

    assert await refused(web, "agents.sessions.setStatus", **here, status="active") == "thread_ts_required"
    assert await refused(web, "agents.sessions.setStatus", **here, status="busy") == "invalid_status"


async def test_prompts_are_shown_four_at_most(slack: SlackEmulator, web: AsyncWebClient) -> None:
    channel = slack.workspace.conversation(REP).id
    prompts = [{"title": f"Prompt {number}", "message": "help"} for number in range(5)]

    await web.assistant_threads_setSuggestedPrompts(channel_id=channel, prompts=prompts)

    assert slack.prompts_in(channel) == prompts[:4]


async def test_session_is_renamed_where_there_is_one(slack: SlackEmulator, web: AsyncWebClient) -> None:
    said = await started(slack, web)
    thread = {"channel_id": said.channel, "thread_ts": str(said.thread_ts)}

    renamed = await web.agents_sessions_rename(title="Dana, Thursday", **thread)

    assert renamed["title"] == slack.workspace.titles[said.channel, str(said.thread_ts)] == "Dana, Thursday"
    assert await refused(web, "agents.sessions.rename", title="x" * 201, **thread) == "invalid_name"
    assert await refused(web, "agents.sessions.rename", title="x", channel_id=said.channel) == "thread_ts_required"
    elsewhere = {"channel_id": said.channel, "thread_ts": "1.000001"}
    assert await refused(web, "agents.sessions.rename", title="x", **elsewhere) == "session_not_found"
