"""What an agent shows beside a talk, from docs.slack.dev /reference/methods/assistant.threads.<name>."""

from playground.errors import Refused
from playground.workspace import JsonObject, Workspace

MOST_LOADING_MESSAGES = 10


def set_status(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer assistant.threads.setStatus: a line below the thread until the app says something there."""
    place = _talk(workspace, given)
    if len(given.get("loading_messages") or ()) > MOST_LOADING_MESSAGES:
        raise Refused(
            "invalid_arguments", f"no more than {MOST_LOADING_MESSAGES} items [json-pointer:/loading_messages]"
        )
    workspace.status[place, given["thread_ts"]] = str(given["status"])
    return {}


def set_title(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer assistant.threads.setTitle: the name of a thread in the app's history."""
    workspace.titles[_talk(workspace, given), given["thread_ts"]] = str(given["title"])
    return {}


def _talk(workspace: Workspace, given: JsonObject) -> str:
    channel = workspace.channel(given["channel_id"])
    if channel.kind != "im":
        raise Refused("channel_not_found")
    return channel.id


METHODS = {
    "assistant.threads.setStatus": set_status,
    "assistant.threads.setTitle": set_title,
}
