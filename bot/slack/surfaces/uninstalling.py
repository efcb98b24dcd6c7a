"""The app is taken out of a workspace: what was kept of it goes too."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from slack_bolt.async_app import AsyncApp

from bot.ports.people import People
from bot.slack.hearing.homes import home_of

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Uninstalling:
    """Hears of the end."""

    people: People

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to it; Slack tells of the token's end too, before or after."""
        app.event("app_uninstalled")(self.on_uninstalled)
        app.event("tokens_revoked")(self.on_revoked)

    async def on_uninstalled(self, body: Mapping[str, Any]) -> None:
        """Delete everything of the workspace."""
        await self.people.purge(home_of(body))
        _log.info("workspace_purged")

    async def on_revoked(self, body: Mapping[str, Any]) -> None:
        """Tell who runs the app that its own token is gone: alone that is no end, as a leaked one is replaced."""
        if body["event"]["tokens"].get("bot"):
            _log.warning("tokens_revoked")
