"""The web server: pages for operators, and a guard that turns strangers away before anything is read or logged."""

import asyncio
import contextlib
import hashlib
import hmac
import secrets
import signal
import socket
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field
from typing import Any

import structlog
import uvicorn
from structlog.contextvars import bound_contextvars

_log = structlog.get_logger(__name__)
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Page = Callable[[], tuple[int, bytes]]
Asgi = Callable[[Scope, Receive, Send], Awaitable[None]]

EVENTS_PATH = "/slack/events"
# Slack's own limit for the age of a request, and far more than it sends in one.
_SKEW_SECONDS = 300
_MOST_BYTES = 1_000_000
# An acknowledgement may take three; what is left of twenty goes to the jobs that run.
_DRAIN_SECONDS = 5
# What a balancer that asks every second or two needs to send people elsewhere before the door closes.
NOTICE_SECONDS = 3.0


@dataclass(slots=True)
class Readiness:
    """Whether new requests may come here, and whether anybody has asked."""

    stopping: bool = False
    is_watched: bool = False

    def page(self) -> tuple[int, bytes]:
        """Answer a balancer."""
        self.is_watched = True
        return (503, b"stopping") if self.stopping else (200, b"ready")


@dataclass(frozen=True, slots=True)
class Front:
    """The ASGI application: Slack's requests to `inner` once their signature holds, and pages for operators.

    Bolt answers a wrong signature too, but logs the whole body; and a timestamp that is no number makes
    it fail. So both are settled here. Without `inner` (Socket Mode) there are only the pages: `/healthz` says
    that the process lives, `/readyz` that requests may come, and the caller may add more.
    """

    inner: Asgi | None
    signing_secret: str
    pages: Mapping[str, Page] = field(default_factory=dict)
    readiness: Readiness = field(default_factory=Readiness)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        pages = {"/healthz": lambda: (200, b"ok"), "/readyz": self.readiness.page, **self.pages}
        if scope["path"] in pages:
            await _answer(send, *pages[scope["path"]]())
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
            await _timed(inner, scope, _replay(body, receive), send)

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


async def _timed(inner: Asgi, scope: Scope, receive: Receive, send: Send) -> None:
    """Let `inner` answer, and log under one request id what was said meanwhile and how long it took."""
    begun, status = time.perf_counter(), 0

    async def sending(message: MutableMapping[str, Any]) -> None:
        nonlocal status
        status = message.get("status", status)
        await send(message)

    with bound_contextvars(request=secrets.token_hex(6)):
        await inner(scope, receive, sending)
        _log.info("acknowledged", transport="http", status=status, seconds=round(time.perf_counter() - begun, 4))


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


async def serve_until_stopped(
    front: Front, listening: socket.socket, on_stopping: Callable[[], None] = lambda: None
) -> None:
    """Serve until SIGTERM or SIGINT, then let running requests finish.

    A balancer that watches `/readyz` is told first, and has three seconds to look; a second signal ends those.
    `on_stopping` is called at the first signal.
    """
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

    def stop() -> None:
        first = not front.readiness.stopping
        notice = NOTICE_SECONDS if front.readiness.is_watched and first else 0
        front.readiness.stopping = True
        if first:
            on_stopping()
        _log.info("stopping", notice_seconds=notice)
        loop.call_later(notice, setattr, server, "should_exit", True)  # noqa: FBT003 - uvicorn's own flag

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop)
    await server.serve(sockets=[listening])
