"""Slash commands, from docs.slack.dev /interactivity/implementing-slash-commands."""

import html
import json
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

import aiohttp

from playground import response_urls
from playground.arguments import json_object
from playground.errors import Refused
from playground.people import APP, SLACKBOT, TEAM, TEAM_DOMAIN
from playground.signing import signature
from playground.sockets import ANSWER_WITHIN, NotConnected, Sockets
from playground.workspace import JsonObject, Message, Workspace

OK = 200


@dataclass(frozen=True, slots=True)
class SlashCommand:
    """A command as it leaves Slack. Sent twice, it is the same to the byte.

    Attributes:
        url: The app's request URL, or None to go through Socket Mode.
        timestamp: When it was signed, in seconds since the epoch.
        signature: What proves it comes from Slack, or None for the true one.
    """

    payload: Mapping[str, str]
    url: str | None
    timestamp: str
    signature: str | None = None

    @property
    def body(self) -> bytes:
        """The form that is sent and signed."""
        return urlencode(self.payload).encode()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a command.

    Attributes:
        status: The HTTP status; None when none came, and in Socket Mode.
        body: The acknowledgement as it came; in Socket Mode its payload as JSON.
        seconds: From sending to the last byte of the acknowledgement.
        error: The word Slack shows when it failed, for example `operation_timeout`.
        shown: What the acknowledgement, or its failure, put before the person.
    """

    command: SlashCommand
    status: int | None
    body: str
    seconds: float
    error: str | None
    shown: Message | None


@dataclass(frozen=True, slots=True)
class _Acknowledgement:
    status: int | None = None
    body: str = ""
    is_json: bool = False
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Commands:
    """Sends commands and shows what their acknowledgement says."""

    workspace: Workspace
    sockets: Sockets
    signing_secret: str = field(repr=False)
    faults: list[str]

    async def send(self, command: SlashCommand) -> Outcome:
        """Send a command and wait, three seconds at most, for the acknowledgement."""
        started = time.monotonic()
        try:
            came = await (self._by_http(command) if command.url else self._by_socket(command))
        except TimeoutError:
            came = _Acknowledgement(error="operation_timeout")
        except (aiohttp.ClientError, NotConnected):
            came = _Acknowledgement(error="dispatch_failed")
        seconds = time.monotonic() - started
        shown = self._show(command.payload, came)
        return Outcome(command, came.status, came.body, seconds, came.error, shown)

    async def _by_http(self, command: SlashCommand) -> _Acknowledgement:
        signed = command.signature or signature(self.signing_secret, command.timestamp, command.body)
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": command.timestamp,
            "X-Slack-Signature": signed,
        }
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_WITHIN)) as session,
            session.post(str(command.url), data=command.body, headers=headers) as response,
        ):
            body, status = await response.text(), response.status
            is_json = response.content_type == "application/json"
        return _Acknowledgement(status, body, is_json, _failure(status))

    async def _by_socket(self, command: SlashCommand) -> _Acknowledgement:
        answer = await self.sockets.deliver(
            {
                "envelope_id": str(uuid.uuid4()),
                "type": "slash_commands",
                "payload": dict(command.payload),
                "accepts_response_payload": True,
            }
        )
        return _Acknowledgement(body=json.dumps(answer) if answer else "", is_json=True)

    def _show(self, payload: Mapping[str, str], came: _Acknowledgement) -> Message | None:
        user, channel = payload["user_id"], payload["channel_id"]
        if came.error:
            text = f'{payload["command"]} failed with the error "{came.error}"'
            return self.workspace.post(channel, text, author=SLACKBOT, only_for=user)
        if not came.body.strip():
            return None
        try:
            given: JsonObject = json_object(came.body) if came.is_json else {"text": came.body}
            unknown = response_urls.KNOWN.unknown(given)
            self.faults.extend(f"{payload['command']}: unknown argument {name}" for name in unknown)
            return response_urls.show(self.workspace, given, user=user, channel=channel)
        except Refused as refused:
            # Slack drops such an acknowledgement, and nobody would ever hear of it.
            self.faults.append(" ".join([f"{payload['command']}: {refused.code}", *refused.details]))
            return None


def _failure(status: int) -> str | None:
    # The words people meet: Netflix/dispatch issue 495 for a 404, slackapi/bolt-js issue 579 for the rest.
    if status == OK:
        return None
    return "http_client_error" if status in range(400, 500) else "http_service_error"


def payload(
    workspace: Workspace, name: str, text: str, *, user: str, channel: str, response_url: str, trigger_id: str
) -> dict[str, str]:
    """Return the fields of a command, as the page lists them; Slack escapes `&`, `<` and `>` in the text."""
    return {
        "token": "playground-verification-token",
        "team_id": TEAM,
        "team_domain": TEAM_DOMAIN,
        "channel_id": channel,
        "channel_name": workspace.channels[channel].shown_name,
        "user_id": user,
        "user_name": workspace.people[user].name,
        "command": name,
        "text": html.escape(text, quote=False),
        "api_app_id": APP,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": trigger_id,
    }
