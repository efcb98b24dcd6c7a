"""The methods that say who is who and open conversations, from docs.slack.dev /reference/methods/<name>."""

from playground.errors import Refused
from playground.people import APP, BOT, BOT_USER, TEAM, TEAM_DOMAIN
from playground.workspace import JsonObject, Workspace

MOST_PEOPLE = 8


def auth_test(workspace: Workspace, _given: JsonObject) -> JsonObject:
    """Answer auth.test."""
    return {
        "url": f"https://{TEAM_DOMAIN}.slack.com/",
        "team": TEAM_DOMAIN.title(),
        "user": workspace.people[BOT_USER].name,
        "team_id": TEAM,
        "user_id": BOT_USER,
        "bot_id": BOT,
        "app_id": APP,
        "is_enterprise_install": False,
    }


def users_info(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer users.info; the locale comes only when asked for."""
    person = workspace.person(given["user"])
    user = {
        "id": person.id,
        "team_id": TEAM,
        "name": person.name,
        "real_name": person.real_name,
        "tz": person.zone,
        "tz_label": person.zone,
        "tz_offset": person.offset,
        "profile": {"real_name": person.real_name, "display_name": person.name},
        "is_bot": person.is_bot,
        "is_restricted": person.guest,
        "is_ultra_restricted": False,
        "deleted": False,
    }
    asked = str(given.get("include_locale", "")).lower() in {"1", "true"}
    return {"user": {**user, "locale": person.locale} if asked else user}


def conversations_open(workspace: Workspace, given: JsonObject) -> JsonObject:
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


def conversations_info(workspace: Workspace, given: JsonObject) -> JsonObject:
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
            "is_member": BOT_USER in channel.members,
            "is_ext_shared": channel.shared,
        }
    }
