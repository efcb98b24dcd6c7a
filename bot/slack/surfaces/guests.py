"""Guests of a workspace that coaches its own people only: they get a clear no, and nothing of theirs is read."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
import structlog
from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId, CoachingId, Request, TeamId, UserId
from bot.errors import DeliveryError
from bot.ports import Clock
from bot.rendering.people import guest_home
from bot.rendering.slack import guest_message
from bot.slack.hearing.homes import home_of
from bot.slack.replying.addresses import DIRECT, in_channel, in_thread
from bot.slack.replying.replies import SlackReplies
from bot.slack.surfaces.directory import Directory
from bot.slack.surfaces.tongues import who

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Guests:
    """Stands before every listener; whom Slack does not tell of is let in."""

    replies: SlackReplies
    clock: Clock
    directory: Directory

    def register(self, app: AsyncApp) -> None:
        """Let Bolt ask before anybody listens."""
        app.middleware(self.turn_away)

    async def turn_away(
        self, body: Mapping[str, Any], client: AsyncWebClient, next: Callable[[], Awaitable[BoltResponse]]
    ) -> BoltResponse:
        """Hand on what comes from the workspace's own people, and answer the others."""
        user = UserId(who(body))
        if not user or not await self._is_guest(home_of(body), user):
            return await next()
        message = guest_message()
        if "command" in body:
            return BoltResponse(status=200, body=message)
        event = body.get("event") or {}
        try:
            if event.get("type") == "app_home_opened":
                await client.views_publish(user_id=user, view=guest_home())
            elif address := _where(body, event):
                asked = Request(
                    CoachingId("guest"), home_of(body), user, ChannelId(""), "", "", address, self.clock.now()
                )
                await self.replies.send(asked, message)
        except (SlackApiError, DeliveryError, aiohttp.ClientError, OSError):
            _log.warning("guest_not_told")
        return BoltResponse(status=200)

    async def _is_guest(self, team: TeamId, user: UserId) -> bool:
        member = await self.directory.find(team, user)
        return member is not None and member.guest


def _where(body: Mapping[str, Any], event: Mapping[str, Any]) -> str:
    """Return where a guest waits for an answer; what they say to others gets none."""
    match event.get("type"):
        # Of what is said in channels, only drafts are heard.
        case "app_mention" | "message" if event.get("channel_type") != "im":
            return in_channel(ChannelId(event["channel"]), event.get("thread_ts", ""))
        case "message":
            return in_thread(ChannelId(event["channel"]), event.get("thread_ts") or event["ts"])
        case None:
            return body.get("response_url") or DIRECT
        case _:
            return ""
