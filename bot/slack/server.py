"""The web server: health for probes, and a guard that turns strangers away before anything is read or logged."""

import asyncio
import contextlib
import hashlib
import hmac
import signal
import socket
import time
from collections.abc import Awaitable, Callable, Iterator, MutableMapping
from dataclasses import dataclass
from typing import Any

import uvicorn

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Asgi = Callable[[Scope, Receive, Send], Awaitable[None]]

EVENTS_PATH = "/slack/events"
# Slack's own limit for the age of a request, and far more than it sends in one.
_SKEW_SECONDS = 300
_MOST_BYTES = 1_000_000
_DRAIN_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Front:
    """The ASGI application: `/healthz` for probes, Slack's requests to `inner` once their signature holds.

    Bolt answers a wrong signature too, but logs the whole body; and a timestamp that is no number makes
    it fail. So both are settled here. Without `inner` (Socket Mode) there is only health.
    """

    inner: Asgi | None
    signing_secret: str

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        if scope["path"] == "/healthz":
            await _answer(send, 200, b"ok")
        elif scope["path"] != EVENTS_PATH or self.inner is None:
            await _answer(send, 404, b"not found")
        elif scope["method"] != "POST":
            await _answer(send, 405, b"only POST")
        else:
            await self._guarded(self.inner, scope, receive, send)

    async def _guarded(self, inner: Asgi, scope: Scope, receive: Receive, send: Send) -> None:
        body = await _body(receive)
        if body is None:
            await _answer(send, 413, b"too large")
        elif not self._signed(dict(scope["headers"]), body):
            await _answer(send, 401, b"not signed by Slack")
        else:
            await inner(scope, _replay(body, receive), send)

    def _signed(self, headers: dict[bytes, bytes], body: bytes) -> bool:
        """Check Slack's v0 signature and the age of the request."""
        stamp = headers.get(b"x-slack-request-timestamp", b"")
        if not (stamp.isdigit() and len(stamp) <= 12) or abs(time.time() - int(stamp)) > _SKEW_SECONDS:  # noqa: PLR2004 - digits of a Unix time
            return False
        digest = hmac.new(self.signing_secret.encode(), b"v0:" + stamp + b":" + body, hashlib.sha256).hexdigest()
        return hmac.compare_digest(b"v0=" + digest.encode(), headers.get(b"x-slack-signature", b""))


async def _body(receive: Receive) -> bytes | None:
    """Read the body; None when it is larger than anything Slack sends, or the sender has gone."""
    parts: list[bytes] = []
    size, more = 0, True
    while more:
        message = await receive()
        if message["type"] != "http.request":
            return None
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        more = message.get("more_body", False)
        if size > _MOST_BYTES:
            return None
    return b"".join(parts)


def _replay(body: bytes, receive: Receive) -> Receive:
    """Hand on a body that has been read."""
    pending = [{"type": "http.request", "body": body, "more_body": False}]

    async def replayed() -> MutableMapping[str, Any]:
        return pending.pop() if pending else await receive()

    return replayed


async def _answer(send: Send, status: int, body: bytes) -> None:
    headers = [(b"content-type", b"text/plain"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


class _Server(uvicorn.Server):
    """A server that leaves signals to us: uvicorn would end the process before the rest has been put away."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


async def serve_until_stopped(front: Front, listening: socket.socket) -> None:
    """Serve until SIGTERM or SIGINT, then let running requests finish."""
    config = uvicorn.Config(
        front,
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_DRAIN_SECONDS,
    )
    server = _Server(config)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, setattr, server, "should_exit", True)  # noqa: FBT003 - uvicorn's own flag
    await server.serve(sockets=[listening])
