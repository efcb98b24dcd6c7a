"""What Slack's own reference says of each method and event: see `source` in `slack_api.json`."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

# Said of every method on its page, and of the Web API as a whole on docs.slack.dev /apis/web-api/.
_ANYWHERE = frozenset(
    "access_denied account_inactive fatal_error internal_error invalid_arg_name invalid_arguments invalid_auth"
    " invalid_json json_not_object missing_scope no_permission not_allowed_token_type not_authed ratelimited"
    " request_timeout service_unavailable token_expired token_revoked".split()
)
# What the reference leaves out: words that it has for the same argument of a sister method, and
# `msg_blocks_too_long`, which slackapi/bolt-js issue 2509 measured.
_ALSO_REFUSED = {
    "chat.postEphemeral": {"msg_blocks_too_long", "invalid_metadata_format", "invalid_metadata_schema"},
    "chat.postMessage": {"msg_too_long", "invalid_attachments"},
    "chat.appendStream": {"msg_too_long"},
    "chat.startStream": {"msg_too_long"},
    "chat.stopStream": {"msg_too_long"},
    "chat.update": {"msg_blocks_too_long"},
    "files.completeUploadExternal": {"invalid_blocks_format"},
}
# What Slack's own slack_sdk 3.47 sends and the reference does not know yet.
_ALSO_TAKEN = {"chat.stopStream": {"session_status"}, "team.info": {"include_slackbot_availability"}}
# chat.appendStream's page asks for `markdown_text`; slack_sdk sends `chunks` alone, and Slack takes them.
_NOT_NEEDED = {"chat.appendStream": {"markdown_text"}}


@dataclass(frozen=True, slots=True)
class Method:
    """A method of the Web API; `token` goes without saying.

    Attributes:
        scopes: A bot needs one of these; none where the set is empty.
        tier: `t1` to `t4`, `t5` for a limit of its own, or None where the page gives none.
        takes_json: Whether a body of JSON is read at all.
        errors: Every word it may refuse with.
    """

    required: frozenset[str]
    optional: frozenset[str]
    scopes: frozenset[str]
    tier: str | None
    takes_json: bool
    errors: frozenset[str]

    @classmethod
    def of(cls, name: str, told: dict[str, Any]) -> Self:
        """Return what is told of a method."""
        required = frozenset(told["required"]) - _NOT_NEEDED.get(name, set())
        return cls(
            required,
            frozenset([*told["required"], *told["optional"], *_ALSO_TAKEN.get(name, ())]) - required,
            frozenset(told["scopes"]),
            told["tier"],
            told["takes_json"],
            _ANYWHERE.union(told["errors"], _ALSO_REFUSED.get(name, ())),
        )

    def missing(self, given: dict[str, Any]) -> list[str]:
        """Return the required names that were not given, or given empty."""
        return sorted(name for name in self.required if given.get(name) in (None, ""))

    def unknown(self, given: dict[str, Any]) -> list[str]:
        """Return the given names Slack does not know."""
        return sorted(given.keys() - self.required - self.optional)


_TOLD = json.loads(Path(__file__).with_name("slack_api.json").read_text(encoding="utf-8"))
METHODS = {name: Method.of(name, told) for name, told in _TOLD["methods"].items()}
# One of these scopes is needed to hear of the event.
EVENT_SCOPES = {name: frozenset(scopes) for name, scopes in _TOLD["events"].items()}
