"""People of another company, in a channel that is shared with it: they are left alone, and so is what they write."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp

from bot.slack.hearing.homes import is_strange


@dataclass(frozen=True, slots=True)
class Strangers:
    """Stands before everybody who asks Slack or a model anything."""

    def register(self, app: AsyncApp) -> None:
        """Let Bolt ask before anybody listens."""
        app.middleware(self.leave_alone)

    async def leave_alone(self, body: Mapping[str, Any], next: Callable[[], Awaitable[BoltResponse]]) -> BoltResponse:
        """Drop what they write unread."""
        event = body.get("event") or {}
        home = event.get("user_team") or event.get("team") or ""
        return BoltResponse(status=200) if is_strange(body, home) else await next()
