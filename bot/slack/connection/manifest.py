"""The manifest of the app as it is set up in Slack, and where it differs from the one that ships."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import NobodyLeft, SlackTokenRefused
from bot.slack.connection.answers import asked
from bot.slack.connection.server import EVENTS_PATH

# What every company may say in its own words, and what concerns its organisation alone.
_OWN = frozenset(
    "_metadata agent_description always_online background_color description display_information display_name"
    " long_description name org_deploy_enabled suggested_prompts title usage_hint".split()
)
_ADDRESSES = frozenset({"url", "request_url"})
# Of these lists more than we need is worth a word: rights, and messages that nobody reads.
_ASKED_FOR = ("oauth_config.scopes.", "settings.event_subscriptions.")
# Stands for every address at which the app can be reached.
ADDRESS = f"https://YOUR-HOST{EVENTS_PATH}"
# Stands for a part that is there, whatever is in it.
THERE = "there"


class Difference(NamedTuple):
    """Where an app differs, what it should have there and what it has; None: nothing."""

    where: str
    ours: object
    theirs: object


async def exported_manifest(client: AsyncWebClient, app: str, config_token: str) -> tuple[Mapping[str, Any], str]:
    """Return an app's manifest and no word, or Slack's word for no.

    Raises:
        SlackUnavailable: Slack does not answer.
    """
    try:
        answer, word = await asked(client.apps_manifest_export(app_id=app, token=config_token))
    except (SlackTokenRefused, NobodyLeft):
        return {}, "invalid_auth"
    return ({} if word else answer["manifest"]), word


def differences(
    ours: Mapping[str, Any], theirs: Mapping[str, Any], *, command: str, by_socket: bool
) -> list[Difference]:
    """Compare what makes the app work; words and looks are everybody's own.

    Args:
        ours: The manifest that ships.
        theirs: The one of the app; Slack fills in what its author has left out.
        command: The slash command that is listened to.
        by_socket: Whether the app is reached by Socket Mode, where no address is used.
    """
    known, found = dict(_parts(_set_up(ours, command, by_socket=by_socket))), dict(_parts(theirs))
    optional = {f"oauth_config.scopes.bot: {scope}" for scope in ours["oauth_config"]["scopes"]["bot_optional"]}
    told: list[Difference] = []
    for where, what in known.items():
        # Slack may leave out what is off; of a part that is not there nothing more is said.
        has = found.get(where, False if what is False else None)
        if has != what and where not in optional and not any(where.startswith(f"{gone.where}.") for gone in told):
            told.append(Difference(where, what, has))
    more = (where for where in found if ": " in where and where.startswith(_ASKED_FOR) and where not in known)
    told += (Difference(where, None, THERE) for where in more)
    return told if by_socket else [*told, *_astray(theirs)]


def _set_up(ours: Mapping[str, Any], command: str, *, by_socket: bool) -> Mapping[str, Any]:
    """Return what ships as this installation needs it."""
    features, settings = ours["features"], ours["settings"]
    commands = [{**each, "command": command} for each in features["slash_commands"]]
    return {
        **ours,
        "features": {**features, "slash_commands": commands},
        "settings": {**settings, "socket_mode_enabled": by_socket},
    }


def _parts(part: object, where: str = "") -> Iterator[tuple[str, object]]:
    """Name every part and what it holds; entries of a list go by their names, whatever their order."""
    if isinstance(part, Mapping):
        if where:
            yield where, THERE
        for key, value in part.items():
            if key not in _OWN | _ADDRESSES:
                # Which scopes may be left out is for who installs the app.
                yield from _parts(value, f"{where}.{key}".removeprefix(".").replace("bot_optional", "bot"))
    elif isinstance(part, list):
        for entry in part:
            named = isinstance(entry, Mapping)
            name = (entry.get("command") or entry.get("callback_id")) if named else entry
            yield from _parts(entry if named else {}, f"{where}: {name}")
    else:
        yield where, part


def _astray(part: object, where: str = "") -> Iterator[Difference]:
    """Find addresses at which nobody listens."""
    if isinstance(part, Mapping):
        for key, value in part.items():
            place = f"{where}.{key}".removeprefix(".")
            if key in _ADDRESSES and not _is_ours(str(value)):
                yield Difference(place, ADDRESS, value)
            yield from _astray(value, place)
    elif isinstance(part, list):
        for entry in part:
            yield from _astray(entry, where)


def _is_ours(address: str) -> bool:
    parts = urlsplit(address)
    return address != ADDRESS and parts.scheme == "https" and parts.path == EVENTS_PATH
