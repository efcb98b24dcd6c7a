"""How the arguments of a method arrive."""

import json

from aiohttp import web

from playground.errors import Refused
from playground.workspace import JsonObject

# Arguments that carry JSON; in a form they arrive as a string of it (docs.slack.dev /apis/web-api/).
CARRY_JSON = {
    "attachments": "invalid_attachments",
    "blocks": "invalid_blocks_format",
    "chunks": "invalid_chunks",
    "files": "invalid_arguments",
    "message": "invalid_arguments",
    "metadata": "invalid_metadata_format",
    "outputs": "invalid_arguments",
    "prompts": "invalid_arguments",
    "view": "invalid_arguments",
}


async def arguments_of(request: web.Request, *, takes_json: bool) -> JsonObject:
    """Read arguments from the query and from a form, multipart or JSON body; some methods overlook JSON.

    Raises:
        Refused: `invalid_json`, `json_not_object`, or the word Slack has for the argument that is no JSON.
    """
    given: JsonObject = dict(request.query)
    if request.content_type == "application/json":
        given |= json_object(await request.text()) if takes_json else {}
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
