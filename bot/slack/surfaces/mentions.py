"""People who are mentioned in a draft: Slack delivers their ids alone, and the draft is read with their names."""

import asyncio
import html
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp

from bot.domain import TeamId, UserId
from bot.slack.hearing.homes import home_of
from bot.slack.hearing.typed import ourselves
from bot.slack.surfaces.directory import Directory

# A mail speaks to few; Slack is asked after all of them at once, while somebody waits for the acknowledgement.
_MOST_NAMED = 5
_UNNAMED = re.compile(r"<@([UW][A-Z0-9]+)>")


@dataclass(frozen=True, slots=True)
class Mentions:
    """Stands before those who read; whom Slack does not tell of keeps the id."""

    directory: Directory

    def register(self, app: AsyncApp) -> None:
        """Let Bolt name them before anybody listens."""
        app.middleware(self.name)

    async def name(self, body: Mapping[str, Any], next: Callable[[], Awaitable[BoltResponse]]) -> BoltResponse:
        """Put the names beside the ids, as Slack once did itself."""
        # What is pressed stands in a message too, one of ours.
        message = body.get("event") or (body["message"] if body.get("type") == "message_action" else {})
        text = message.get("text") or ""
        ids = [each for each in dict.fromkeys(_UNNAMED.findall(text)) if each not in ourselves(body)][:_MOST_NAMED]
        if ids:
            message["text"] = await self._named(home_of(body), text, ids)
        return await next()

    async def _named(self, team: TeamId, text: str, ids: list[str]) -> str:
        members = await asyncio.gather(*(self.directory.find(team, UserId(each)) for each in ids))
        for id, member in zip(ids, members, strict=True):
            if member and member.name:
                # As Slack writes them: a bare bracket would end the name.
                text = text.replace(f"<@{id}>", f"<@{id}|{html.escape(member.name, quote=False)}>")
        return text
