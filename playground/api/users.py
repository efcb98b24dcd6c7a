"""The methods that say who is who, from docs.slack.dev /reference/methods/users.<name>."""

from playground.rules.pages import page
from playground.shapes import person_shape
from playground.workspace import JsonObject, Workspace


def info(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer users.info."""
    return {"user": person_shape(workspace.person(given["user"]), locale=_asks_locale(given))}


def listed(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer users.list."""
    shown, following = page(list(workspace.people.values()), given)
    return {"members": [person_shape(person, locale=_asks_locale(given)) for person in shown], **following}


def _asks_locale(given: JsonObject) -> bool:
    return str(given.get("include_locale", "")).lower() in {"1", "true"}


METHODS = {"users.info": info, "users.list": listed}
