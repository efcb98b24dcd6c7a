"""The app is invited to a channel: it says once, to who invited it, what it does there."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from slack_bolt.async_app import AsyncApp

from bot.domain import ChannelId, CoachingId, Request, TeamId, UserId
from bot.errors import DeliveryError, StorageError
from bot.ports import Clock, Posts
from bot.ports.digests import Subscriptions
from bot.rendering.blocks import Message
from bot.rendering.catalogue import speak
from bot.rendering.digest_control import digest_line
from bot.rendering.welcome import hello_message
from bot.slack.hearing.homes import home_of, is_strange
from bot.slack.hearing.typed import ourselves
from bot.slack.replying.addresses import in_channel
from bot.slack.replying.replies import SlackReplies
from bot.slack.surfaces.directory import Directory, Member
from bot.slack.surfaces.drafts import Drafts

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Welcome:
    """Hears who comes into its channels, and minds only itself."""

    posts: Posts
    subscriptions: Subscriptions
    replies: SlackReplies
    clock: Clock
    tongue: Callable[[TeamId, UserId], Awaitable[str]]
    command: str
    drafts: Drafts
    directory: Directory

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to it."""
        app.event("member_joined_channel")(self.on_joined)

    async def on_joined(self, body: Mapping[str, Any]) -> None:
        """Say hello for the eyes of who of ours invited the app; where nobody did, nobody waits for a word."""
        event = body["event"]
        if event["user"] not in ourselves(body) or "inviter" not in event:
            return
        team, channel, inviter = home_of(body), ChannelId(event["channel"]), UserId(event["inviter"])
        if is_strange(body, *(await self.directory.find(team, inviter) or Member()).homes):
            return
        now = self.clock.now()
        request = Request(CoachingId(f"hello:{channel}"), team, inviter, channel, "", "", in_channel(channel), now)
        try:
            if await self.posts.claim(team, request.id, now) == 1:
                speak(await self.tongue(team, inviter))
                await self.replies.send(request, await self._hello(request, shared=body.get("is_ext_shared_channel")))
                await self.posts.settle(team, request.id, now)
        except (DeliveryError, StorageError) as error:
            _log.warning("not_told", code=error.code())

    async def _hello(self, request: Request, *, shared: bool | None) -> Message:
        drafts = not shared and await self.drafts.are_read_in(request.team, request.channel)
        digest = await self.subscriptions.of(request.team, request.channel)
        more = [digest_line(digest)] if digest else []
        return hello_message(self.command, *more, drafts=drafts, shared=bool(shared))
