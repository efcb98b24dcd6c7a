"""The methods that say which workspace and which app this is, from docs.slack.dev /reference/methods/<name>."""

from playground.people import APP, BOT, BOT_USER, TEAM, TEAM_DOMAIN
from playground.workspace import JsonObject, Workspace


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


METHODS = {"auth.test": auth_test}
