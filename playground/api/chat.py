"""The chat.* methods and reactions, from docs.slack.dev /reference/methods/chat.<name>."""

import re

from playground.errors import Refused
from playground.people import BOT_USER, SLACKBOT, TEAM_DOMAIN, Channel
from playground.rules import contents, views
from playground.shapes import message_shape
from playground.workspace import JsonObject, Message, Workspace

MOST_UPDATED_TEXT = 4_000
EMOJI = re.compile(r"[a-z0-9_+'-]+(::skin-tone-[2-6])?")


def post_message(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer chat.postMessage; a text above 40,000 characters is cut, as its page says."""
    given = {**given, "text": str(given.get("text") or "")[: contents.MOST_TEXT]}
    channel = _place(workspace, given["channel"])
    text, blocks = contents.checked(given)
    said = workspace.post(channel.id, text, blocks, thread_ts=given.get("thread_ts"), metadata=given.get("metadata"))
    return {"channel": channel.id, "ts": said.ts, "message": message_shape(said)}


def validate(_workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer blocks.validate: of blocks, a message or a view, and of one of them alone."""
    asked = {name: given[name] for name in ("blocks", "message", "view") if given.get(name) is not None}
    if len(asked) != 1:
        raise Refused("invalid_arguments", "exactly one of blocks, message and view [json-pointer:/]")
    if "view" in asked:
        found = views.problems(asked["view"])
    else:
        found = contents.problems(asked.get("message", {"text": "-", **asked}))
    if found:
        raise Refused(f"invalid_{next(iter(asked))}", *found)
    return {}


def post_ephemeral(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer chat.postEphemeral; where nobody has replied in a thread yet, its page says, it is not shown."""
    channel = workspace.channel(given["channel"])
    if given["user"] not in channel.members:
        raise Refused("user_not_in_channel")
    text, blocks = contents.checked(given)
    thread = given.get("thread_ts")
    said = workspace.post(channel.id, text, blocks, only_for=given["user"], thread_ts=thread)
    if thread and not any(each.thread_ts == thread for each in workspace.said_in(channel.id)):
        workspace.remove(said)
    return {"message_ts": said.ts}


def update(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer chat.update; blocks that are not given stay, an empty list takes them away."""
    said = _own_message(workspace, given, "cant_update_message")
    text, blocks = contents.checked({"blocks": list(said.blocks), "text": "", **given}, most_text=MOST_UPDATED_TEXT)
    said = workspace.rewrite(said, text, blocks)
    return {"channel": said.channel, "ts": said.ts, "text": said.text, "message": message_shape(said)}


def delete(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer chat.delete."""
    said = _own_message(workspace, given, "cant_delete_message")
    workspace.remove(said)
    return {"channel": said.channel, "ts": said.ts}


def permalink(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer chat.getPermalink."""
    said = workspace.message(workspace.channel(given["channel"]).id, given["message_ts"])
    thread = f"?thread_ts={said.thread_ts}&cid={said.channel}" if said.thread_ts else ""
    address = f"https://{TEAM_DOMAIN}.slack.com/archives/{said.channel}/p{said.ts.replace('.', '')}{thread}"
    return {"channel": said.channel, "permalink": address}


def react(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer reactions.add."""
    if not EMOJI.fullmatch(given["name"]):
        raise Refused("invalid_name")
    workspace.react(workspace.message(workspace.channel(given["channel"]).id, given["timestamp"]), given["name"])
    return {}


def _place(workspace: Workspace, id: str) -> Channel:
    """Return where a message goes; one to a person's id lands in their talk with Slackbot (SlackNet issue 212)."""
    if id in workspace.people:
        return workspace.conversation(id, of=SLACKBOT)
    channel = workspace.channels.get(id)
    free = "chat:write.public" in workspace.installation.scopes and channel and channel.kind == "public"
    return channel if channel and free and not channel.archived else workspace.channel(id)


def _own_message(workspace: Workspace, given: JsonObject, otherwise: str) -> Message:
    said = workspace.message(workspace.channel(given["channel"]).id, given["ts"])
    if said.author != BOT_USER:
        raise Refused(otherwise)
    return said


METHODS = {
    "blocks.validate": validate,
    "chat.delete": delete,
    "chat.getPermalink": permalink,
    "chat.postEphemeral": post_ephemeral,
    "chat.postMessage": post_message,
    "reactions.add": react,
}
