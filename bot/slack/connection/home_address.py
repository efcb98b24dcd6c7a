"""The address of the app's own Home tab, for who wants to know how it works."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp

from bot.domain import TeamId


@dataclass(slots=True)
class HomeAddress:
    """Slack names the app in all that it sends, and to an app with the rights of ours nowhere else."""

    app: str = ""

    def register(self, app: AsyncApp) -> None:
        """Let Bolt show what comes before anybody listens."""
        app.middleware(self.listen)

    async def listen(self, body: Mapping[str, Any], next: Callable[[], Awaitable[BoltResponse]]) -> BoltResponse:
        """Note the app's name."""
        self.app = str(body.get("api_app_id") or self.app)
        return await next()

    def of(self, team: TeamId) -> str:
        """Return the address, from docs.slack.dev /interactivity/deep-linking; none before Slack has named the app."""
        return f"slack://app?team={team}&id={self.app}&tab=home" if self.app else ""
