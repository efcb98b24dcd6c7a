import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import aiohttp
import pytest
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_sdk.web.async_client import AsyncWebClient

from playground.delivery import sockets
from playground.people import REP, SALES
from playground.slack import SlackEmulator
from playground.workspace import JsonObject
from tests.playground.bolt_app import coach_app
from tests.playground.conftest import APP_TOKEN, BOT_TOKEN


@asynccontextmanager
async def bolt_socket(slack: SlackEmulator) -> AsyncIterator[AsyncSocketModeHandler]:
    app = coach_app(slack.api_url, token=BOT_TOKEN, signing_secret="unused")
    web = AsyncWebClient(token=APP_TOKEN, base_url=slack.api_url)
    handler = AsyncSocketModeHandler(app, APP_TOKEN, web_client=web)
    await handler.connect_async()  # type: ignore[no-untyped-call]  # slack_bolt gives it no types
    try:
        yield handler
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]  # nor this


@asynccontextmanager
async def raw_socket(slack: SlackEmulator) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    opened = await AsyncWebClient(token=APP_TOKEN, base_url=slack.api_url).apps_connections_open(app_token=APP_TOKEN)
    async with aiohttp.ClientSession() as session, session.ws_connect(opened["url"]) as socket:
        yield socket


async def test_bolt_answers_a_command_through_its_socket(slack: SlackEmulator) -> None:
    async with bolt_socket(slack):
        outcome = await slack.slash_command("/coach", "one\ntwo")
        reply = await slack.next_message(REP, SALES, after=outcome.shown)

    assert (outcome.status, outcome.error) == (None, None)
    assert outcome.shown is not None
    assert outcome.shown.blocks[0]["type"] == "header"
    assert reply.text == "Full reply to 2 lines"


async def test_one_of_two_sockets_gets_a_command_and_the_other_the_next(slack: SlackEmulator) -> None:
    async with raw_socket(slack) as first, raw_socket(slack) as second:
        hellos = [await first.receive_json(), await second.receive_json()]
        firsts = asyncio.create_task(answering(first, {"text": "first"}))
        seconds = asyncio.create_task(answering(second, {"text": "second"}))
        shown = [(await slack.slash_command("/coach", "x")).shown for _ in range(2)]
        envelopes = [await firsts, await seconds]

    assert [(hello["type"], hello["num_connections"]) for hello in hellos] == [("hello", 1), ("hello", 2)]
    assert [each.text for each in shown if each] == ["first", "second"]
    assert {envelope["type"] for envelope in envelopes} == {"slash_commands"}
    assert all(envelope["accepts_response_payload"] for envelope in envelopes)
    assert envelopes[0]["payload"]["command"] == "/coach"


async def test_acknowledgement_without_a_payload_shows_nothing(slack: SlackEmulator) -> None:
    async with raw_socket(slack) as socket:
        await socket.receive_json()
        answered = asyncio.create_task(answering(socket, None))
        outcome = await slack.slash_command("/coach", "x")
        await answered

    assert (outcome.error, outcome.shown, outcome.body) == (None, None, "")


async def test_command_nobody_acknowledges_times_out(slack: SlackEmulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "ANSWER_WITHIN", 0.1)

    async with raw_socket(slack) as socket:
        await socket.receive_json()
        outcome = await slack.slash_command("/coach", "x")
        envelope = await socket.receive_json()
        await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": "late"}})
        await socket.send_json({"envelope_id": "unknown"})

    assert outcome.error == "operation_timeout"


async def test_command_without_a_socket_fails(slack: SlackEmulator) -> None:
    outcome = await slack.slash_command("/coach", "x")

    assert outcome.error == "dispatch_failed"


async def test_ticket_opens_one_socket(slack: SlackEmulator) -> None:
    async with raw_socket(slack) as socket:
        url = str(socket._response.url)
        async with aiohttp.ClientSession() as session:
            with pytest.raises(aiohttp.WSServerHandshakeError, match="401"):
                await session.ws_connect(url)


async def test_warning_leaves_the_socket_open_and_refresh_ends_it(slack: SlackEmulator) -> None:
    async with raw_socket(slack) as socket:
        await socket.receive_json()
        await slack.disconnect("warning")
        warning = await socket.receive_json()
        ending = asyncio.create_task(slack.disconnect())
        refresh = await socket.receive_json()
        closed = await socket.receive()
        await ending

    assert (warning["type"], warning["reason"]) == ("disconnect", "warning")
    assert refresh["reason"] == "refresh_requested"
    assert closed.type is aiohttp.WSMsgType.CLOSE or socket.closed


async def test_eleventh_socket_is_sent_away(slack: SlackEmulator) -> None:
    async with AsyncExitStack() as stack:
        for _ in range(10):
            socket = await stack.enter_async_context(raw_socket(slack))
            assert (await socket.receive_json())["type"] == "hello"
        last = await stack.enter_async_context(raw_socket(slack))
        word = await last.receive_json()

    assert (word["type"], word["reason"]) == ("disconnect", "too_many_websockets")


async def test_event_nobody_acknowledges_comes_again_and_says_so(
    slack: SlackEmulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sockets, "ANSWER_WITHIN", 0.05)

    async with raw_socket(slack) as socket:
        await socket.receive_json()
        await slack.open_home()
        first = await socket.receive_json()
        again = await answering(socket, None)

    assert (first["retry_attempt"], first["retry_reason"]) == (0, "")
    assert (again["retry_attempt"], again["retry_reason"]) == (1, "http_timeout")
    assert again["payload"] == first["payload"]
    assert again["envelope_id"] != first["envelope_id"]


async def test_bolt_comes_back_after_a_refresh(slack: SlackEmulator) -> None:
    async with bolt_socket(slack):
        await slack.disconnect("refresh_requested")
        async with asyncio.timeout(5):
            await slack.connected()
        outcome = await slack.slash_command("/plain", "back")

    assert outcome.body == '{"text": "You said back"}'


async def answering(socket: aiohttp.ClientWebSocketResponse, payload: JsonObject | None) -> JsonObject:
    envelope: JsonObject = await socket.receive_json()
    answer = {"envelope_id": envelope["envelope_id"]}
    await socket.send_json(answer if payload is None else {**answer, "payload": payload})
    return envelope
