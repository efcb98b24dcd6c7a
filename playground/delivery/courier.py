"""How a request leaves Slack and what comes back: over HTTP, signed, or through a socket."""

import json
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal
from urllib.parse import urlencode

import aiohttp

from playground.delivery.signing import signature
from playground.delivery.sockets import ANSWER_WITHIN, NotConnected, Sockets
from playground.workspace import Message

OK, NO_RETRY = 200, "X-Slack-No-Retry"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A request as it leaves Slack. Sent twice, it is the same to the byte.

    Attributes:
        kind: What Socket Mode calls it in an envelope.
        url: The app's request URL, or None to go through Socket Mode.
        timestamp: When it was signed, in seconds since the epoch.
        signature: What proves it comes from Slack, or None for the true one.
        retry: Which retry of an event this is; 0 is the first delivery.
        retry_reason: Why it comes again, in Slack's word.
    """

    kind: Literal["slash_commands", "interactive", "events_api"]
    payload: Mapping[str, Any]
    url: str | None
    timestamp: str
    signature: str | None = None
    retry: int = 0
    retry_reason: str = ""

    @property
    def body(self) -> bytes:
        """What is sent and signed: a form for a command, a form with JSON in it for a press, JSON for an event."""
        match self.kind:
            case "slash_commands":
                return urlencode(self.payload).encode()
            case "interactive":
                return urlencode({"payload": json.dumps(self.payload)}).encode()
            case "events_api":
                return json.dumps(self.payload).encode()

    @property
    def content_type(self) -> str:
        """How the body is to be read."""
        return "application/json" if self.kind == "events_api" else "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a request.

    Attributes:
        status: The HTTP status; None when none came, and in Socket Mode.
        body: The acknowledgement as it came; in Socket Mode its payload as JSON.
        seconds: From sending to the last byte of the acknowledgement.
        error: The word Slack shows when it failed, for example `operation_timeout`.
        shown: What the acknowledgement, or its failure, put before the person.
        no_retry: Whether the app asked not to be sent it again.
    """

    command: Outgoing
    status: int | None = None
    body: str = ""
    is_json: bool = True
    error: str | None = None
    seconds: float = 0.0
    shown: Message | None = None
    no_retry: bool = False

    @property
    def retry_reason(self) -> str:
        """What Slack calls the failure of an event in `X-Slack-Retry-Reason`."""
        return {"operation_timeout": "http_timeout", "dispatch_failed": "connection_failed"}.get(
            self.error or "", "http_error"
        )


@dataclass(frozen=True, slots=True)
class Courier:
    """Carries requests to the app and waits, three seconds at most, for the acknowledgement."""

    sockets: Sockets
    signing_secret: str = field(repr=False)

    async def carry(self, request: Outgoing) -> Outcome:
        """Send a request, be it once more."""
        started = time.monotonic()
        try:
            came = await (self._by_http(request) if request.url else self._by_socket(request))
        except TimeoutError:
            came = Outcome(request, error="operation_timeout")
        except (aiohttp.ClientError, NotConnected):
            came = Outcome(request, error="dispatch_failed")
        return replace(came, seconds=time.monotonic() - started)

    async def _by_http(self, request: Outgoing) -> Outcome:
        signed = request.signature or signature(self.signing_secret, request.timestamp, request.body)
        headers = {
            "Content-Type": request.content_type,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": request.timestamp,
            "X-Slack-Signature": signed,
        }
        if request.retry:
            headers |= {"X-Slack-Retry-Num": str(request.retry), "X-Slack-Retry-Reason": request.retry_reason}
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_WITHIN)) as session,
            session.post(str(request.url), data=request.body, headers=headers) as response,
        ):
            body, status = await response.text(), response.status
            is_json, no_retry = response.content_type == "application/json", response.headers.get(NO_RETRY) == "1"
        return Outcome(request, status, body, is_json, _failure(status), no_retry=no_retry)

    async def _by_socket(self, request: Outgoing) -> Outcome:
        envelope = {
            "envelope_id": str(uuid.uuid4()),
            "type": request.kind,
            "payload": dict(request.payload),
            "accepts_response_payload": request.kind != "events_api",
        }
        if request.kind == "events_api":
            envelope |= {"retry_attempt": request.retry, "retry_reason": request.retry_reason}
        answer = await self.sockets.deliver(envelope)
        return Outcome(request, body=json.dumps(answer) if answer else "")


def _failure(status: int) -> str | None:
    # The words people meet: Netflix/dispatch issue 495 for a 404, slackapi/bolt-js issue 579 for the rest.
    if status == OK:
        return None
    return "http_client_error" if status in range(400, 500) else "http_service_error"
