"""How Slack writes people, channels and messages, from docs.slack.dev /reference/objects/<object>-object."""

from playground.people import APP, BOT, BOT_USER, TEAM, Channel, Person
from playground.workspace import JsonObject, Message


def message_shape(said: Message) -> JsonObject:
    """Write a message as it stands in a channel."""
    shape: JsonObject = {"type": "message", "user": said.author, "ts": said.ts, "text": said.text, "team": TEAM}
    shape |= {"bot_id": BOT, "app_id": APP} if said.author == BOT_USER else {}
    if said.author.startswith("B"):
        # Another app's, from /reference/events/message/bot_message: nobody is its user.
        shape |= {"subtype": "bot_message", "bot_id": shape.pop("user")}
    shape |= {"subtype": "file_share", "files": list(said.files)} if said.files else {}
    shape |= {"blocks": list(said.blocks)} if said.blocks else {}
    return shape | ({"thread_ts": said.thread_ts} if said.thread_ts else {})


def channel_shape(channel: Channel) -> JsonObject:
    """Write a conversation as the bot sees it; one with a person names them instead of itself."""
    shape = {
        "id": channel.id,
        "is_channel": channel.kind == "public",
        "is_group": channel.kind == "private",
        "is_im": channel.kind == "im",
        "is_mpim": channel.kind == "mpim",
        "is_private": channel.kind != "public",
        "is_archived": channel.archived,
        "is_ext_shared": channel.shared,
    }
    if channel.kind == "im":
        return {**shape, "user": next(iter(channel.members - {BOT_USER}), BOT_USER)}
    return {**shape, "name": channel.name, "is_member": BOT_USER in channel.members}


def person_shape(person: Person, *, locale: bool) -> JsonObject:
    """Write a person; the locale comes only when it is asked for, and never for those of other companies."""
    stranger = person.team != TEAM
    shape = {
        "id": person.id,
        "team_id": person.team,
        "name": person.name,
        "real_name": person.real_name,
        "tz": person.zone,
        "tz_label": person.zone,
        "tz_offset": person.offset,
        "profile": {"real_name": person.real_name, "display_name": person.name},
        "is_bot": person.is_bot,
        "is_stranger": stranger,
        "is_admin": person.admin,
        "is_owner": False,
        "is_restricted": person.guest,
        "is_ultra_restricted": False,
        "deleted": person.deleted,
    }
    return {**shape, "locale": person.locale} if locale and not stranger else shape
