"""Slash commands, from docs.slack.dev /interactivity/implementing-slash-commands."""

import html
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from playground.api import response_urls
from playground.delivery.courier import Courier, Outcome, Outgoing
from playground.errors import Refused
from playground.people import APP, SLACKBOT, TEAM, TEAM_DOMAIN
from playground.rules.arguments import json_object
from playground.workspace import JsonObject, Message, Workspace


@dataclass(frozen=True, slots=True)
class Commands:
    """Sends commands and shows what their acknowledgement says."""

    workspace: Workspace
    courier: Courier
    faults: list[str]

    async def send(self, command: Outgoing) -> Outcome:
        """Send a command and wait, three seconds at most, for the acknowledgement."""
        came = await self.courier.carry(command)
        return replace(came, shown=self._show(command.payload, came))

    def _show(self, payload: Mapping[str, Any], came: Outcome) -> Message | None:
        user, channel = payload["user_id"], payload["channel_id"]
        if came.error:
            text = f'{payload["command"]} failed with the error "{came.error}"'
            return self.workspace.post(channel, text, author=SLACKBOT, only_for=user)
        if not came.body.strip():
            return None
        try:
            given: JsonObject = json_object(came.body) if came.is_json else {"text": came.body}
            unknown = sorted(given.keys() - response_urls.KNOWN)
            self.faults.extend(f"{payload['command']}: unknown argument {name}" for name in unknown)
            return response_urls.show(self.workspace, given, user=user, channel=channel)
        except Refused as refused:
            # Slack drops such an acknowledgement, and nobody would ever hear of it.
            self.faults.append(" ".join([f"{payload['command']}: {refused.code}", *refused.details]))
            return None


def payload(
    workspace: Workspace, name: str, text: str, *, user: str, channel: str, response_url: str, trigger_id: str
) -> dict[str, str]:
    """Return the fields of a command, as the page lists them; Slack escapes `&`, `<` and `>` in the text."""
    return {
        "token": "playground-verification-token",
        "team_id": TEAM,
        "team_domain": TEAM_DOMAIN,
        "channel_id": channel,
        "channel_name": workspace.channels[channel].shown_name,
        "user_id": user,
        "user_name": workspace.people[user].name,
        "command": name,
        "text": html.escape(text, quote=False),
        "api_app_id": APP,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": trigger_id,
    }
