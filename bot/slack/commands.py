"""The slash command: help, a modal, or a draft."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId, Request, TeamId, UserId
from bot.errors import DeliveryError
from bot.rendering.modals import draft_modal
from bot.rendering.slack import help_message
from bot.slack.intake import Intake
from bot.slack.presses import Press, coaching_id
from bot.slack.typed import decoded, parted

Ack = Callable[..., Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Commands:
    """What may stand after the slash command."""

    intake: Intake
    command: str

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to it."""
        app.command(self.command)(self.on_command)

    async def on_command(self, ack: Ack, command: dict[str, str], client: AsyncWebClient) -> None:
        """Answer a slash command."""
        text = decoded(command.get("text", ""))
        match text.strip().lower():
            case "":
                await ack(**await self._opened(command, client))
            case "help":
                await ack(**help_message(self.command))
            case _:
                await ack(**await self.intake.answer(self._request(text, command)))

    async def _opened(self, command: dict[str, str], client: AsyncWebClient) -> dict[str, Any]:
        """Open the modal; when Slack does not let us, help is the next best thing."""
        press = Press(TeamId(command["team_id"]), UserId(command["user_id"]), command["trigger_id"])
        try:
            await press.show(client, draft_modal())
        except DeliveryError:
            return help_message(self.command)
        return {}

    def _request(self, text: str, command: dict[str, str]) -> Request:
        draft, context = parted(text)
        return Request(
            id=coaching_id(command["team_id"], command["trigger_id"]),
            team=TeamId(command["team_id"]),
            user=UserId(command["user_id"]),
            channel=ChannelId(command["channel_id"]),
            text=draft,
            context=context,
            reply_address=command["response_url"],
            received_at=self.intake.clock.now(),
        )
