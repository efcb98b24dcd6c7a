"""What each Web API method takes, and how its arguments arrive."""

import json
from dataclasses import dataclass

from aiohttp import web

from playground.errors import Refused
from playground.workspace import JsonObject


@dataclass(frozen=True, slots=True)
class Arguments:
    """The names a method must have and may have, separated by spaces; `token` goes without saying."""

    required: str = ""
    optional: str = ""

    def missing(self, given: JsonObject) -> list[str]:
        """Return the required names that were not given, or given empty."""
        return [name for name in self.required.split() if given.get(name) in (None, "")]

    def unknown(self, given: JsonObject) -> list[str]:
        """Return the given names Slack does not know."""
        return sorted(set(given) - set(self.required.split()) - set(self.optional.split()))


# The argument table on each method's page, docs.slack.dev /reference/methods/<method>, November 2026.
ARGUMENTS = {
    "agents.sessions.setStatus": Arguments(
        "channel_id status", "icon_emoji icon_url initiator_user_id thread_ts title username"
    ),
    "apps.connections.open": Arguments(),
    "assistant.threads.setStatus": Arguments(
        "channel_id thread_ts status", "icon_emoji icon_url loading_messages username"
    ),
    "assistant.threads.setSuggestedPrompts": Arguments("channel_id prompts", "thread_ts title"),
    "auth.test": Arguments(),
    "blocks.validate": Arguments("", "blocks message view"),
    # Its page long had markdown_text among what is required; chunks alone are what Slack's own client sends.
    "chat.appendStream": Arguments("channel ts", "chunks markdown_text"),
    "chat.delete": Arguments("channel ts", "as_user"),
    "chat.postEphemeral": Arguments(
        "channel user",
        "as_user attachments blocks icon_emoji icon_url link_names markdown_text metadata parse text"
        " thread_ts username",
    ),
    "chat.postMessage": Arguments(
        "channel",
        "as_user attachments blocks current_draft_last_updated_ts icon_emoji icon_url link_names"
        " markdown_text metadata mrkdwn parse reply_broadcast text thread_ts unfurl_links unfurl_media"
        " username",
    ),
    "chat.startStream": Arguments(
        "channel",
        "chunks icon_emoji icon_url markdown_text recipient_team_id recipient_user_id task_display_mode"
        " thread_ts username",
    ),
    "chat.stopStream": Arguments("channel ts", "blocks chunks markdown_text metadata session_status"),
    "chat.update": Arguments(
        "channel ts",
        "as_user attachments blocks file_ids link_names markdown_text metadata parse reply_broadcast text"
        " unfurled_attachments",
    ),
    "conversations.info": Arguments("channel", "include_locale include_num_members"),
    "conversations.open": Arguments("", "channel prevent_creation return_im users"),
    "functions.completeError": Arguments("function_execution_id error"),
    "functions.completeSuccess": Arguments("function_execution_id outputs"),
    "users.info": Arguments("user", "include_locale"),
    "views.open": Arguments("view", "interactivity_pointer trigger_id"),
    "views.publish": Arguments("user_id view", "hash interactivity_pointer"),
    "views.push": Arguments("view", "interactivity_pointer trigger_id"),
    "views.update": Arguments("view", "external_id hash view_id"),
}

# Arguments that carry JSON; in a form they arrive as a string of it (docs.slack.dev /apis/web-api/).
CARRY_JSON = {
    "attachments": "invalid_attachments",
    "blocks": "invalid_blocks_format",
    "chunks": "invalid_chunks",
    "metadata": "invalid_metadata_format",
    "outputs": "invalid_arguments",
    "prompts": "invalid_arguments",
    "view": "invalid_arguments",
}


async def arguments_of(request: web.Request) -> JsonObject:
    """Read arguments from the query and from a form, multipart or JSON body.

    Raises:
        Refused: `invalid_json`, `json_not_object`, or the word Slack has for the argument that is no JSON.
    """
    given: JsonObject = dict(request.query)
    if request.content_type == "application/json":
        given |= json_object(await request.text())
    else:
        given |= dict(await request.post())
    for name in CARRY_JSON.keys() & given.keys():
        given[name] = _decoded(name, given[name])
    return given


def json_object(text: str) -> JsonObject:
    """Return the object a JSON text holds.

    Raises:
        Refused: `invalid_json` or `json_not_object`.
    """
    try:
        value = json.loads(text)
    except ValueError:
        raise Refused("invalid_json") from None
    if not isinstance(value, dict):
        raise Refused("json_not_object")
    return value


def _decoded(name: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise Refused(CARRY_JSON[name]) from None
