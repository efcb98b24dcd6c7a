"""What Slack says to us: read it, take it on, acknowledge. One listener for each entrance."""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from slack_bolt.async_app import AsyncApp

from bot.domain import ChannelId, CoachingId, Request, TeamId, UserId
from bot.errors import DraftRejected
from bot.ports import Clock
from bot.rendering.catalogue import catalogue
from bot.rendering.reply import compose_reply
from bot.rendering.slack import (
    Message,
    first_look_message,
    help_message,
    reading_message,
    reply_message,
    trouble_message,
)
from bot.slack.typed import decoded, parted
from bot.usecases.take_request import TakeRequest

Ack = Callable[..., Awaitable[Any]]
_HELP = frozenset({"", "help"})


@dataclass(frozen=True, slots=True)
class Listeners:
    """The entrances of the app; `command` is the slash command it answers to."""

    take_request: TakeRequest
    clock: Clock
    command: str

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to what."""
        app.command(self.command)(self.on_command)

    async def on_command(self, ack: Ack, command: dict[str, str]) -> None:
        """Answer a slash command: help, or a draft."""
        text = decoded(command.get("text", ""))
        if text.strip().lower() in _HELP:
            await ack(**help_message(self.command))
        else:
            await ack(**await self._first_answer(text, command))

    async def _first_answer(self, text: str, command: dict[str, str]) -> Message:
        draft, context = parted(text)
        request = Request(
            id=_coaching_id(command["team_id"], command["trigger_id"]),
            team=TeamId(command["team_id"]),
            user=UserId(command["user_id"]),
            channel=ChannelId(command["channel_id"]),
            text=draft,
            context=context,
            reply_address=command["response_url"],
            received_at=self.clock.now(),
        )
        try:
            taken = await self.take_request(request)
        except DraftRejected as error:
            return trouble_message(error)
        analysis = taken.analysis
        if analysis is None:
            return reading_message()
        if taken.advice is None:
            return first_look_message(analysis, self.take_request.analyst.playbook)
        notice = catalogue().trouble(taken.trouble) if taken.trouble else ""
        reply = compose_reply(
            taken.advice, reader=analysis.reader, help=f"{self.command} help", english=analysis.english, notice=notice
        )
        return reply_message(reply)


def _coaching_id(team: str, trigger: str) -> CoachingId:
    """Name a coaching after the command that asked for it, so that the same command twice is one coaching."""
    return CoachingId(f"coach:{team}:{hashlib.sha256(trigger.encode()).hexdigest()[:32]}")
