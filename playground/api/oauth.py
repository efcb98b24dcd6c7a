"""How the app comes into the workspace and out of it, from docs.slack.dev /authentication/installing-with-oauth."""

import base64
import binascii
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from playground.errors import Refused
from playground.people import APP, BOT_USER, TEAM, TEAM_DOMAIN
from playground.workspace import JsonObject, Workspace

CLIENT_ID, CLIENT_SECRET = "1111111111.2222222222", "playground-client-secret"
CODE_LIVES = 10 * 60.0
# Called with the app's id and secret instead of a token.
OF_CLIENTS = frozenset({"oauth.v2.access", "oauth.v2.exchange"})


@dataclass(slots=True)
class OAuth:
    """Codes that somebody's consent is worth, each once."""

    workspace: Workspace
    _codes: dict[str, tuple[str, float]] = field(default_factory=dict)

    @property
    def methods(self) -> dict[str, Callable[[JsonObject], JsonObject]]:
        """The methods this answers, by name."""
        return {
            "apps.uninstall": self.uninstall,
            "oauth.v2.access": self.access,
            "oauth.v2.exchange": self.exchange,
        }

    def consent(self, user: str) -> str:
        """Let a person install the app, and return the code that their browser brings to it."""
        code = f"{TEAM}.{secrets.token_hex(16)}"
        self._codes[code] = user, self.workspace.clock.now()
        return code

    def access(self, given: JsonObject) -> JsonObject:
        """Answer oauth.v2.access: a code becomes a token; a token that ended is good again."""
        _check_client(given)
        user, issued_at = self._codes.pop(str(given.get("code")), ("", float("-inf")))
        if self.workspace.clock.now() - issued_at > CODE_LIVES:
            raise Refused("invalid_code")
        installation = self.workspace.installation
        installation.ended = ""
        return {
            "access_token": installation.token,
            "token_type": "bot",
            "scope": ",".join(sorted(installation.scopes)),
            "bot_user_id": BOT_USER,
            "app_id": APP,
            "team": {"id": TEAM, "name": TEAM_DOMAIN.title()},
            "enterprise": None,
            "authed_user": {"id": user},
            "is_enterprise_install": False,
        }

    def exchange(self, given: JsonObject) -> JsonObject:
        """Answer oauth.v2.exchange: the manifest turns no rotation of tokens on, so there is nothing to exchange."""
        _check_client(given)
        raise Refused("token_rotation_not_enabled")

    def uninstall(self, given: JsonObject) -> JsonObject:
        """Answer apps.uninstall."""
        _check_client(given)
        self.workspace.installation.ended = "account_inactive"
        return {}


def client_of(authorization: str) -> JsonObject:
    """Return the app's id and secret where they come in the header, as slack_sdk sends them."""
    kind, _, encoded = authorization.partition(" ")
    try:
        id, colon, secret = base64.b64decode(encoded).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return {}
    return {"client_id": id, "client_secret": secret} if kind == "Basic" and colon else {}


def _check_client(given: JsonObject) -> None:
    if given.get("client_id") != CLIENT_ID:
        raise Refused("invalid_client_id")
    if given.get("client_secret") != CLIENT_SECRET:
        raise Refused("bad_client_secret")
