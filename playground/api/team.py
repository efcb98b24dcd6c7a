"""The methods about the workspace and the app itself, from docs.slack.dev /reference/methods/<name>."""

from playground.errors import Refused
from playground.people import APP, BOT, BOT_USER, TEAM, TEAM_DOMAIN
from playground.workspace import JsonObject, Workspace


def auth_test(workspace: Workspace, _given: JsonObject) -> JsonObject:
    """Answer auth.test; which app a bot is of, it does not say."""
    return {
        "url": f"https://{TEAM_DOMAIN}.slack.com/",
        "team": TEAM_DOMAIN.title(),
        "user": workspace.people[BOT_USER].name,
        "team_id": TEAM,
        "user_id": BOT_USER,
        "bot_id": BOT,
        "is_enterprise_install": False,
    }


def auth_revoke(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer auth.revoke: the token is no good any more, unless it is only tried."""
    trying = str(given.get("test", "")).lower() in {"1", "true"}
    if not trying:
        workspace.installation.ended = "token_revoked"
    return {"revoked": not trying}


def bots_info(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer bots.info, of which the workspace has one."""
    if given.get("bot") != BOT:
        raise Refused("bot_not_found")
    name = workspace.people[BOT_USER].name
    return {"bot": {"id": BOT, "deleted": False, "name": name, "app_id": APP, "user_id": BOT_USER}}


def team_info(_workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer team.info."""
    if given.get("team") not in (None, TEAM):
        raise Refused("team_not_found")
    return {"team": {"id": TEAM, "name": TEAM_DOMAIN.title(), "domain": TEAM_DOMAIN, "email_domain": ""}}


def apps_manifest_export(workspace: Workspace, given: JsonObject) -> JsonObject:
    """Answer apps.manifest.export."""
    if given["app_id"] != APP:
        raise Refused("app_not_found")
    return {"manifest": workspace.installation.manifest}


METHODS = {
    "apps.manifest.export": apps_manifest_export,
    "auth.revoke": auth_revoke,
    "auth.test": auth_test,
    "bots.info": bots_info,
    "team.info": team_info,
}
