"""What a modal and a Home tab may hold, from docs.slack.dev /reference/views and slack_sdk's own model."""

import json

from slack_sdk.models.views import View

from playground.errors import Refused
from playground.rules import blocks
from playground.workspace import JsonObject

MOST_BYTES = 250_000


def checked(view: object, kind: str) -> JsonObject:
    """Return the view, where Slack would take it as one of this kind.

    Raises:
        Refused: `invalid_arguments` or `view_too_large`.
    """
    if not isinstance(view, dict) or view.get("type") != kind:
        raise Refused("invalid_arguments", f"must be a {kind} view [json-pointer:/view]")
    if len(json.dumps(view).encode()) > MOST_BYTES:
        raise Refused("view_too_large")
    if found := problems(view):
        raise Refused("invalid_arguments", *found)
    return view


def problems(view: JsonObject) -> list[str]:
    """Return what Slack would object to, each with its place."""
    built = view.get("blocks")
    if not isinstance(built, list):
        return ["missing required field: blocks [json-pointer:/view]"]
    # The model wants some block; the real ones are judged on their own.
    frame = {**view, "blocks": [{"type": "divider"}]}
    try:
        kept = View(**frame).to_dict()
    except blocks.MALFORMED as problem:
        return [f"{problem} [json-pointer:/view]"]
    asks = any(isinstance(block, dict) and block.get("type") == "input" for block in built)
    needed = {"modal": ["title", "submit"] if asks else ["title"]}.get(view["type"], [])
    return [
        *blocks.problems(built, most=blocks.MOST_IN_VIEW),
        *blocks.lost(frame, kept, "/view"),
        *blocks.not_plain(frame, "/view"),
        *(f"missing required field: {name} [json-pointer:/view]" for name in needed if name not in view),
    ]
