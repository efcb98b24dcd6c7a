"""The methods that say who is who, from docs.slack.dev /reference/methods/users.<name>."""

from playground.people import TEAM
from playground.workspace import JsonObject, Workspace


def info(workspace: Workspace, given: JsonObject) -> JsonObject:
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
        "is_admin": person.admin,
        "is_owner": False,
        "is_restricted": person.guest,
        "is_ultra_restricted": False,
        "deleted": False,
    }
    asked = str(given.get("include_locale", "")).lower() in {"1", "true"}
    return {"user": {**user, "locale": person.locale} if asked else user}


METHODS = {"users.info": info}
