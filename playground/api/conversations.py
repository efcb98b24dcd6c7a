"""The methods about conversations, from docs.slack.dev /reference/methods/conversations.<name>."""

from playground.errors import Refused
from playground.people import BOT_USER, Channel
from playground.rules.limits import MOST_READ
from playground.rules.pages import page
from playground.shapes import channel_shape, message_shape
from playground.workspace import JsonObject, Message, Workspace

MOST_PEOPLE = 8
# Where each kind of conversation stands in the names of scopes, and in the `types` that are asked for.
SCOPE_OF = {"public": "channels", "private": "groups", "im": "im", "mpim": "mpim"}
TYPES = {"public_channel": "public", "private_channel": "private", "im": "im", "mpim": "mpim"}


def open_conversation(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer conversations.open; `users` is a list of ids or a string with commas."""
    if given.get("channel"):
        channel = workspace.channel(given["channel"])
        if channel.kind not in {"im", "mpim"}:
            raise Refused("method_not_supported_for_channel_type")
        return {"no_op": True, "already_open": True, "channel": {"id": channel.id}}
    users = given.get("users") or []
    names = users.split(",") if isinstance(users, str) else users
    if not names:
        raise Refused("users_list_not_supplied")
    if len(names) > MOST_PEOPLE:
        raise Refused("too_many_users")
    people = [workspace.person(name) for name in names]
    if any(person.deleted for person in people):
        raise Refused("user_disabled")
    _permit(workspace, "im" if len(people) == 1 else "mpim", "write")
    return {"channel": {"id": workspace.conversation(*(person.id for person in people)).id}}


def info(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer conversations.info; a bot may look at public channels without being there."""
    return {"channel": channel_shape(_visible(workspace, given, "read"))}


def members(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer conversations.members."""
    shown, following = page(sorted(_visible(workspace, given, "read").members), given)
    return {"members": list(shown), **following}


def join(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer conversations.join: a bot may enter public channels by itself."""
    channel = workspace.channels.get(given["channel"])
    if channel is None or channel.kind == "private":
        raise Refused("channel_not_found")
    if channel.kind != "public":
        raise Refused("method_not_supported_for_channel_type")
    if channel.archived:
        raise Refused("is_archived")
    already = {"warning": "already_in_channel"} if BOT_USER in channel.members else {}
    workspace.admit(channel.id, BOT_USER)
    return {"channel": channel_shape(workspace.channels[channel.id]), **already}


def listed(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer conversations.list: public channels, and what else the bot is in."""
    return _listed(workspace, given, [each for each in workspace.channels.values() if _may_see(each)])


def of_user(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer users.conversations: of the bot itself, or those that it shares with a person."""
    who = {BOT_USER, str(given.get("user") or BOT_USER)}
    mine = [each for each in workspace.channels.values() if who <= each.members]
    return _listed(workspace, given, mine)


def history(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer conversations.history: newest first, without what stands in threads."""
    channel = _read(workspace, given)
    if BOT_USER not in channel.members:
        raise Refused("not_in_channel")
    said = [each for each in workspace.said_in(channel.id) if each.thread_ts in (None, each.ts)]
    return _told(workspace, said[::-1], given)


def replies(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer conversations.replies: a message and what stands in its thread, oldest first."""
    channel = _read(workspace, given)
    said = [each for each in workspace.said_in(channel.id) if given["ts"] in (each.ts, each.thread_ts)]
    if not said:
        raise Refused("thread_not_found")
    return _told(workspace, said, given)


def _told(workspace: Workspace, said: list[Message], given: JsonObject) -> JsonObject:
    after, before = str(given.get("oldest") or ""), str(given.get("latest") or "9")
    inside = [each for each in said if after < each.ts < before]
    shown, following = page(inside, given, most=MOST_READ if workspace.installation.sold else 999)
    more = bool(following["response_metadata"]["next_cursor"])
    everything = bool(given.get("include_all_metadata"))
    return {"messages": [_shape(each, everything=everything) for each in shown], "has_more": more, **following}


def _shape(said: Message, *, everything: bool) -> JsonObject:
    """Write a message; what apps wrote on its back is told only to who asks for it."""
    return message_shape(said) | ({"metadata": said.metadata} if everything and said.metadata else {})


def _listed(workspace: Workspace, given: JsonObject, channels: list[Channel]) -> JsonObject:
    types = str(given.get("types") or "public_channel").split(",")
    if not set(types) <= TYPES.keys():
        raise Refused("invalid_types")
    kinds = {TYPES[name] for name in types}
    for kind in kinds:
        _permit(workspace, kind, "read")
    shown, following = page([each for each in channels if each.kind in kinds], given)
    return {"channels": [channel_shape(each) for each in shown], **following}


def _visible(workspace: Workspace, given: JsonObject, right: str) -> Channel:
    channel = workspace.channels.get(given["channel"])
    if channel is None or not _may_see(channel):
        raise Refused("channel_not_found")
    _permit(workspace, channel.kind, right)
    return channel


def _read(workspace: Workspace, given: JsonObject) -> Channel:
    return _visible(workspace, given, "history")


def _may_see(channel: Channel) -> bool:
    return channel.kind == "public" or BOT_USER in channel.members


def _permit(workspace: Workspace, kind: str, right: str) -> None:
    scope = f"{SCOPE_OF[kind]}:{right}"
    if scope not in workspace.installation.scopes:
        raise Refused("missing_scope", needed=scope)


METHODS = {
    "conversations.history": history,
    "conversations.info": info,
    "conversations.join": join,
    "conversations.list": listed,
    "conversations.members": members,
    "conversations.open": open_conversation,
    "conversations.replies": replies,
    "users.conversations": of_user,
}
