"""The web server's front on a real socket: health, and a guard that lets in what Slack has signed."""

import asyncio
import hashlib
import hmac
import logging
import signal
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp
import pytest

from bot.slack.connection.server import EVENTS_PATH, NOTICE_SECONDS, Front, Receive, Scope, Send, serve_until_stopped

SECRET = "0123456789abcdef"
BODY = b"command=%2Fcoach&text=zirkonkraut"
TURNED_AWAY = (401, "not signed by Slack")


@dataclass
class Inner:
    """An app that remembers what it was given and answers, when it may."""

    bodies: list[bytes] = field(default_factory=list)
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    may_answer: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert scope["type"] == "http"
        message = await receive()
        self.bodies.append(message["body"])
        self.asked.set()
        await self.may_answer.wait()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"answered"})


@dataclass
class Served:
    address: str
    server: asyncio.Task[None]
    web: aiohttp.ClientSession

    async def post(self, headers: dict[str, str], body: bytes = BODY) -> tuple[int, str]:
        async with self.web.post(self.address + EVENTS_PATH, data=body, headers=headers) as answer:
            return answer.status, await answer.text()

    async def ask(self, method: str, path: str) -> tuple[int, str]:
        async with self.web.request(method, self.address + path) as answer:
            return answer.status, await answer.text()


@asynccontextmanager
async def served(inner: Inner | None, secret: str = SECRET) -> AsyncIterator[Served]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = asyncio.create_task(serve_until_stopped(Front(inner, secret), listening))
        async with aiohttp.ClientSession() as web:
            front = Served(f"http://127.0.0.1:{listening.getsockname()[1]}", server, web)
            assert await front.ask("GET", "/healthz") == (200, "ok")
            yield front
            if not server.done():
                signal.raise_signal(signal.SIGTERM)
        await asyncio.wait_for(server, 5)


@pytest.fixture
def inner() -> Inner:
    ready = Inner()
    ready.may_answer.set()
    return ready


@pytest.fixture
async def front(inner: Inner) -> AsyncIterator[Served]:
    async with served(inner) as front:
        yield front


def signed(body: bytes, stamp: str = "", secret: str = SECRET) -> dict[str, str]:
    stamp = stamp or str(int(time.time()))
    digest = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}


async def test_only_health_and_slack_s_address_are_there(front: Served, inner: Inner) -> None:
    assert await front.ask("GET", "/") == (404, "not found")
    assert await front.ask("POST", "/slack/events/") == (404, "not found")
    assert await front.ask("GET", EVENTS_PATH) == (405, "only POST")
    assert inner.bodies == []


async def test_signed_requests_are_handed_on_whole(front: Served, inner: Inner) -> None:
    bodies = [BODY, b"", "text=\u00fc\U0001f642".encode(), b"\xff\0" * 10, b"x" * 900_000]

    answers = [await front.post(signed(body), body) for body in bodies]

    assert answers == [(200, "answered")] * len(bodies)
    assert inner.bodies == bodies


async def test_request_in_pieces_is_handed_on_whole(front: Served, inner: Inner) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for piece in (BODY[:7], BODY[7:20], BODY[20:]):
            yield piece
            await asyncio.sleep(0.01)

    async with front.web.post(front.address + EVENTS_PATH, data=pieces(), headers=signed(BODY)) as answer:
        assert answer.status == 200

    assert inner.bodies == [BODY]


async def test_stale_or_senseless_timestamps_are_turned_away(front: Served, inner: Inner) -> None:
    now = int(time.time())
    stamps = ["soon", "-1", "1e9", "12.5", "0x10", "9" * 400, "1" * 12, "\u0661\u0662", f"{now - 301}", f"{now + 302}"]

    answers = {stamp: await front.post(signed(BODY, stamp)) for stamp in stamps}

    assert answers == dict.fromkeys(stamps, TURNED_AWAY)
    assert inner.bodies == []


async def test_wrong_signatures_are_turned_away_and_nothing_is_said_of_the_body(
    front: Served, inner: Inner, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    right = signed(BODY)
    signature = right["X-Slack-Signature"]
    wrong = {
        "none": {},
        "no signature": {"X-Slack-Request-Timestamp": right["X-Slack-Request-Timestamp"]},
        "no time": {"X-Slack-Signature": signature},
        "other secret": signed(BODY, secret="another"),
        "other body": signed(b"another"),
        "empty": right | {"X-Slack-Signature": ""},
        "no version": right | {"X-Slack-Signature": signature.removeprefix("v0=")},
        "longer": right | {"X-Slack-Signature": signature + "0"},
        "not ASCII": right | {"X-Slack-Signature": "v0=\u00fc"},
    }

    answers = {name: await front.post(headers) for name, headers in wrong.items()}

    assert answers == dict.fromkeys(wrong, TURNED_AWAY)
    assert inner.bodies == []
    assert "zirkonkraut" not in caplog.text


async def test_body_larger_than_slack_s_is_turned_away(front: Served, inner: Inner) -> None:
    body = b"x" * 1_000_001

    status, _ = await front.post(signed(body), body)

    assert status == 413
    assert inner.bodies == []


async def test_sender_that_goes_away_half_way_harms_nobody(front: Served, inner: Inner) -> None:
    host, port = front.address.removeprefix("http://").split(":")
    _, writer = await asyncio.open_connection(host, int(port))
    writer.write(f"POST {EVENTS_PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf".encode())
    await writer.drain()
    writer.close()
    await writer.wait_closed()

    answer = await front.post(signed(BODY))

    assert answer == (200, "answered")
    assert inner.bodies == [BODY]


async def test_socket_mode_has_health_and_no_door_and_stops_at_an_interrupt() -> None:
    async with served(None, "") as front:
        answer = await front.post(signed(BODY, secret=""))
        signal.raise_signal(signal.SIGINT)
        await asyncio.wait_for(front.server, 5)

    assert answer == (404, "not found")


async def test_balancer_that_watches_is_told_before_the_door_closes(
    inner: Inner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.connection.server.NOTICE_SECONDS", 0.5)
    async with served(inner) as front:
        before = await front.ask("GET", "/readyz")
        signal.raise_signal(signal.SIGTERM)
        await asyncio.sleep(0.1)
        meanwhile = [
            await front.ask("GET", "/readyz"),
            await front.ask("GET", "/healthz"),
            await front.post(signed(BODY)),
        ]
        await asyncio.wait_for(front.server, 5)

    assert before == (200, "ready")
    assert meanwhile == [(503, "stopping"), (200, "ok"), (200, "answered")]


async def test_second_signal_does_not_wait_for_the_balancer(inner: Inner) -> None:
    async with served(inner) as front:
        await front.ask("GET", "/readyz")
        begun = time.monotonic()
        for _ in range(2):
            signal.raise_signal(signal.SIGTERM)
            await asyncio.sleep(0.05)
        await asyncio.wait_for(front.server, 5)

    assert time.monotonic() - begun < NOTICE_SECONDS


async def test_request_under_way_is_answered_before_the_server_stops() -> None:
    inner = Inner()
    async with served(inner) as front:
        asking = asyncio.create_task(front.post(signed(BODY)))
        await asyncio.wait_for(inner.asked.wait(), 2)

        signal.raise_signal(signal.SIGTERM)
        await asyncio.sleep(0.05)
        inner.may_answer.set()

        assert await asking == (200, "answered")
        await asyncio.wait_for(front.server, 5)
