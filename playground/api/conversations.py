"""The methods that open conversations and tell of them, from docs.slack.dev /reference/methods/conversations.<name>."""

from playground.errors import Refused
from playground.people import BOT_USER
from playground.workspace import JsonObject, Workspace

MOST_PEOPLE = 8


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
    people = [workspace.person(name).id for name in names]
    return {"channel": {"id": workspace.conversation(*people).id}}


def info(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer conversations.info; a bot may look at public channels without being there."""
    channel = workspace.channels.get(given["channel"])
    if channel is None or (channel.kind != "public" and BOT_USER not in channel.members):
        raise Refused("channel_not_found")
    talk = {"is_im": channel.kind == "im", "is_mpim": channel.kind == "mpim"}
    return {
        "channel": {
            "id": channel.id,
            "name": channel.name,
            **talk,
            "is_private": channel.kind != "public",
            "is_archived": channel.archived,
            "is_member": BOT_USER in channel.members,
            "is_ext_shared": channel.shared,
        }
    }


METHODS = {"conversations.info": info, "conversations.open": open_conversation}
