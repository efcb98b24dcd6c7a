"""A first look in a channel, for who asked alone: their answer takes seconds, and nothing else shows that it comes."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import Request
from bot.errors import SamesideError
from bot.ports import Coachings
from bot.slack.replying.addresses import channel_of
from bot.slack.replying.drawing import Drawing

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class FirstLooks:
    """Shows them, where `wanted` says that somebody waits for a model and cares to; each once, also after a crash."""

    client: AsyncWebClient
    coachings: Coachings
    drawing: Drawing
    wanted: Callable[[Request], Awaitable[bool]]

    async def show(self, request: Request) -> None:
        """Show one below a mention or a draft in a channel; what fails costs the look and nothing else."""
        place = channel_of(request.reply_address)
        if place is None or request.wish:
            return
        channel, thread = place
        try:
            if not await self.wanted(request) or not await self.coachings.begin_showing(request.team, request.id):
                return
            # The answer comes as a message of its own, so this is no place to put it.
            await self.coachings.note_shown(request.team, request.id, "")
            look = await asyncio.to_thread(self.drawing.first_look, request)
            await self.client.chat_postEphemeral(
                channel=channel, user=request.user, thread_ts=thread or None, text=look["text"], blocks=look["blocks"]
            )
        except (SlackApiError, SamesideError, aiohttp.ClientError, OSError) as error:
            _log.warning("first_look_not_shown", error=type(error).__name__)
