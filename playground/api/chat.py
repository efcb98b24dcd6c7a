"""The chat.* methods, from docs.slack.dev /reference/methods/chat.<name>."""

from playground.errors import Refused
from playground.people import BOT, BOT_USER
from playground.rules import contents
from playground.workspace import JsonObject, Message, Workspace

MOST_UPDATED_TEXT = 4_000


def post_message(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer chat.postMessage; a text above 40,000 characters is cut, as its page says."""
    given = {**given, "text": str(given.get("text") or "")[: contents.MOST_TEXT]}
    channel = workspace.channel(given["channel"])
    text, blocks = contents.checked(given)
    said = workspace.post(channel.id, text, blocks, thread_ts=given.get("thread_ts"))
    return {"channel": channel.id, "ts": said.ts, "message": _shape(said)}


def validate(_workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer blocks.validate, of which the app uses `blocks` alone."""
    contents.checked({"blocks": given.get("blocks"), "text": "-"})
    return {}


def post_ephemeral(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer chat.postEphemeral."""
    channel = workspace.channel(given["channel"])
    if given["user"] not in channel.members:
        raise Refused("user_not_in_channel")
    text, blocks = contents.checked(given)
    thread = given.get("thread_ts")
    said = workspace.post(channel.id, text, blocks, only_for=given["user"], thread_ts=thread)
    return {"message_ts": said.ts}


def update(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer chat.update; blocks that are not given stay, an empty list takes them away."""
    said = _own_message(workspace, given, "cant_update_message")
    text, blocks = contents.checked({"blocks": list(said.blocks), "text": "", **given}, most_text=MOST_UPDATED_TEXT)
    said = workspace.rewrite(said, text, blocks)
    return {"channel": said.channel, "ts": said.ts, "text": said.text, "message": _shape(said)}


def delete(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer chat.delete."""
    said = _own_message(workspace, given, "cant_delete_message")
    workspace.remove(said)
    return {"channel": said.channel, "ts": said.ts}


def set_thread_status(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer assistant.threads.setStatus: a line below the thread until the app says something there."""
    channel = workspace.channel(given["channel_id"])
    if channel.kind != "im":
        raise Refused("channel_not_found")
    workspace.status[channel.id, given["thread_ts"]] = str(given["status"])
    return {}


def _own_message(workspace: Workspace, given: JsonObject, otherwise: str) -> Message:
    said = workspace.message(workspace.channel(given["channel"]).id, given["ts"])
    if said.author != BOT_USER:
        raise Refused(otherwise)
    return said


def _shape(said: Message) -> JsonObject:
    threaded = {"thread_ts": said.thread_ts} if said.thread_ts else {}
    own = {"type": "message", "user": said.author, "bot_id": BOT, "ts": said.ts}
    return {**own, "text": said.text, "blocks": list(said.blocks), **threaded}


METHODS = {
    "assistant.threads.setStatus": set_thread_status,
    "blocks.validate": validate,
    "chat.delete": delete,
    "chat.postEphemeral": post_ephemeral,
    "chat.postMessage": post_message,
    "chat.update": update,
}
