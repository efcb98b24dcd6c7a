"""The Web API: who may call, with what, and which function answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import formatdate
from functools import partial

from aiohttp import web

from playground.api import assistant, chat, conversations, team, users
from playground.api.oauth import OF_CLIENTS, client_of
from playground.errors import Refused
from playground.rules.arguments import arguments_of
from playground.rules.limits import Limits
from playground.rules.reference import METHODS
from playground.workspace import JsonObject, Workspace

Answer = Callable[[JsonObject], JsonObject]


def answers(workspace: Workspace, *more: Mapping[str, Answer]) -> dict[str, Answer]:
    """Return the function behind every method the playground knows: `more` are of those that keep something."""
    families = assistant.METHODS | chat.METHODS | conversations.METHODS | team.METHODS | users.METHODS
    known: dict[str, Answer] = {name: partial(answer, workspace) for name, answer in families.items()}
    for methods in more:
        known |= methods
    return known


@dataclass(slots=True)
class WebApi:
    """Answers `/api/<method>` as docs.slack.dev /apis/web-api/ says.

    A call no sound client makes (an unknown method or argument) is answered as Slack does and noted in
    `faults`; so is a refusal of the playground's own in a word that Slack does not have.
    """

    workspace: Workspace
    answers: Mapping[str, Answer]
    app_token: str = field(repr=False)
    config_token: str = field(repr=False)
    faults: list[str]
    limits: Limits

    async def call(self, request: web.Request) -> web.Response:
        """Answer one call; a refusal is HTTP 200 like everything else, but for one that came too often."""
        method = request.match_info["method"]
        date = formatdate(self.workspace.clock.now(), usegmt=True)
        headers = {"x-oauth-scopes": ",".join(sorted(self._scopes)), "Date": date}
        try:
            return web.json_response({"ok": True, **await self._perform(method, request)}, headers=headers)
        except Refused as refused:
            if method in METHODS and refused.code not in METHODS[method].errors:
                self.faults.append(f"playground: {method} refuses with {refused.code}, as Slack never does")
            if refused.retry_after is not None:
                headers["Retry-After"] = str(refused.retry_after)
            provided = {"provided": headers["x-oauth-scopes"]} if refused.needed else {}
            status = 429 if refused.code == "ratelimited" else 200
            return web.json_response(refused.body | provided, status=status, headers=headers)

    @property
    def _scopes(self) -> set[str]:
        return self.workspace.installation.scopes

    async def _perform(self, method: str, request: web.Request) -> JsonObject:
        if method not in self.answers:
            self.faults.append(f"{method}: unknown method")
            raise Refused("unknown_method")
        known = METHODS[method]
        given = await arguments_of(request, takes_json=known.takes_json)
        if method in OF_CLIENTS:
            given |= client_of(request.headers.get("Authorization", ""))
        else:
            self._authorise(method, request, given.pop("token", ""))
        if known.scopes and not known.scopes & self._scopes:
            raise Refused("missing_scope", needed=",".join(sorted(known.scopes)))
        self.limits.count(method, given)
        # Bolt has slack_sdk add it to every call, for tokens of a whole organisation; elsewhere Slack ignores it.
        given.pop("team_id", None)
        self.faults.extend(f"{method}: unknown argument {name}" for name in known.unknown(given))
        if missing := known.missing(given):
            raise Refused("invalid_arguments", *(f"missing required field: {name}" for name in missing))
        return self.answers[method](given)

    def _authorise(self, method: str, request: web.Request, argument: str) -> None:
        bearer = request.headers.get("Authorization", "").removeprefix("Bearer ")
        # An app-level token counts in the header alone, says the page of apps.connections.open.
        token = bearer if method == "apps.connections.open" else bearer or argument
        installation = self.workspace.installation
        others = {"apps.connections.open": self.app_token, "apps.manifest.export": self.config_token}
        needed = others.get(method, installation.token)
        if not token:
            raise Refused("not_authed")
        if token != needed:
            known = token in {installation.token, *others.values()}
            raise Refused("not_allowed_token_type" if known else "invalid_auth")
        if token == installation.token and installation.ended:
            raise Refused(installation.ended)
