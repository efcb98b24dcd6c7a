"""The Web API: who may call, with what, and which function answers."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from aiohttp import web

from playground.api import chat, conversations, team, users
from playground.api.functions import Steps
from playground.api.streams import Streams
from playground.api.views import Views
from playground.delivery.sockets import Sockets
from playground.errors import Refused
from playground.rules.arguments import ARGUMENTS, arguments_of
from playground.workspace import JsonObject, Workspace

# What somebody who made the app from our manifest has granted; in the header that auth.test's page names.
_MANIFEST = json.loads(Path(__file__).parents[2].joinpath("manifest.json").read_text(encoding="utf-8"))
SCOPES = ",".join(_MANIFEST["oauth_config"]["scopes"]["bot"])
Answer = Callable[[JsonObject], JsonObject]


def answers(workspace: Workspace, views: Views, sockets: Sockets, steps: Steps, streams: Streams) -> dict[str, Answer]:
    """Return the function behind every method the playground knows."""
    families = chat.METHODS | conversations.METHODS | team.METHODS | users.METHODS
    return {
        **{name: partial(answer, workspace) for name, answer in families.items()},
        **views.methods,
        **steps.methods,
        **streams.methods,
        "apps.connections.open": sockets.open,
    }


@dataclass(frozen=True, slots=True)
class WebApi:
    """Answers `/api/<method>` as docs.slack.dev /apis/web-api/ says.

    A call no sound client makes (an unknown method or argument) is answered as Slack does and noted in
    `faults`.
    """

    answers: Mapping[str, Answer]
    bot_token: str = field(repr=False)
    app_token: str = field(repr=False)
    faults: list[str]
    scopes: str = SCOPES

    async def call(self, request: web.Request) -> web.Response:
        """Answer one call; a refusal is HTTP 200 like everything else, but for too many calls."""
        try:
            return web.json_response(
                {"ok": True, **await self._perform(request)}, headers={"x-oauth-scopes": self.scopes}
            )
        except Refused as refused:
            if refused.retry_after is None:
                return web.json_response(refused.body)
            headers = {"Retry-After": str(refused.retry_after)}
            return web.json_response(refused.body, status=web.HTTPTooManyRequests.status_code, headers=headers)

    async def _perform(self, request: web.Request) -> JsonObject:
        method = request.match_info["method"]
        if method not in self.answers:
            self.faults.append(f"{method}: unknown method")
            raise Refused("unknown_method")
        given = await arguments_of(request)
        self._authorise(method, request, given.pop("token", ""))
        # Bolt has slack_sdk add it to every call, for tokens of a whole organisation; elsewhere Slack ignores it.
        given.pop("team_id", None)
        self.faults.extend(f"{method}: unknown argument {name}" for name in ARGUMENTS[method].unknown(given))
        if missing := ARGUMENTS[method].missing(given):
            raise Refused("invalid_arguments", *(f"missing required field: {name}" for name in missing))
        return self.answers[method](given)

    def _authorise(self, method: str, request: web.Request, argument: str) -> None:
        opens_socket = method == "apps.connections.open"
        bearer = request.headers.get("Authorization", "").removeprefix("Bearer ")
        # An app-level token counts in the header alone, says the page of apps.connections.open.
        token = bearer if opens_socket else bearer or argument
        needed, other = (self.app_token, self.bot_token) if opens_socket else (self.bot_token, self.app_token)
        if not token:
            raise Refused("not_authed")
        if token == other:
            raise Refused("not_allowed_token_type")
        if token != needed:
            raise Refused("invalid_auth")
