"""The slash command: help, a modal, or a draft."""

import asyncio
from dataclasses import dataclass, replace

import structlog
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.analysis.passages import parted
from bot.domain import ChannelId, CoachingId, Request, TeamId, UserId
from bot.domain.wishes import STUCK
from bot.errors import DeliveryError, StorageError
from bot.ports import Coachings
from bot.ports.errands import Errands
from bot.rendering.blocks import Message, View
from bot.rendering.buttons import Action, gone_message
from bot.rendering.modals import draft_modal
from bot.rendering.people import forget_message, settings_modal
from bot.rendering.slack import help_message, moment_message, trouble_message, unexpected_message
from bot.rendering.stuck import how_message, meant_button
from bot.slack.hearing.presses import Ack, Body, Press, coaching_id
from bot.slack.hearing.subcommands import Subcommand, might_mean_stuck, read_subcommand
from bot.slack.hearing.typed import decoded
from bot.slack.surfaces.digests import Digests
from bot.slack.surfaces.drafts import Drafts
from bot.slack.surfaces.intake import Intake
from bot.slack.surfaces.people import OwnThings

# Of the three that Slack waits; who somebody is and what they speak is asked before.
_SECONDS = 2.0
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Commands:
    """What may stand after the slash command."""

    intake: Intake
    own: OwnThings
    digests: Digests
    drafts: Drafts
    coachings: Coachings
    command: str
    errands: Errands

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to it."""
        app.command(self.command)(self.on_command)
        app.action(Action.MEANT_STUCK)(self.on_meant)

    async def on_command(self, ack: Ack, command: dict[str, str], client: AsyncWebClient) -> None:
        """Answer a slash command; what takes longer than Slack waits follows at its address."""
        answering = self.errands.begin(self._answer(command, client))
        done, _ = await asyncio.wait({answering}, timeout=_SECONDS)
        if done:
            await ack(**await answering)
            return
        self.errands.run(self._follow(answering, command))
        await ack(**moment_message())

    async def _follow(self, answering: asyncio.Task[Message], command: dict[str, str]) -> None:
        await asyncio.wait({answering})
        if error := answering.exception():
            _log.error("listener_failed", exc_info=error)
        if answer := unexpected_message() if error else answering.result():
            await self.own.replies.tell(TeamId(command["team_id"]), command["response_url"], answer)

    async def _answer(self, command: dict[str, str], client: AsyncWebClient) -> Message:
        text = decoded(command.get("text", ""))
        subcommand = read_subcommand(text)
        try:
            if not text.strip():
                return await self._opened(command, client, draft_modal())
            if subcommand is not None:
                return await self._done(subcommand, command, client)
            return await self._coached(text, command)
        except (DeliveryError, StorageError) as error:
            return trouble_message(error)

    async def on_meant(self, ack: Ack, body: Body) -> None:
        """Take a draft that began with `stuck` for what it was meant to be."""
        press = Press.of(body)
        draft = await self.coachings.find(press.team, CoachingId(press.value))
        if draft is None or draft.user != press.user:
            message = gone_message()
        else:
            id = coaching_id(press.team, draft.id, STUCK)
            told = replace(draft, id=id, wish=STUCK, text=might_mean_stuck(draft.text), reply_address=press.address)
            message = await self.intake.answer(replace(told, received_at=self.intake.clock.now()))
        await self.own.replies.tell(press.team, press.address, message)
        await ack()

    async def _done(self, asked: Subcommand, command: dict[str, str], client: AsyncWebClient) -> Message:
        team, user = TeamId(command["team_id"]), UserId(command["user_id"])
        match asked:
            case Subcommand("notes", told):
                return await (self.own.noted(team, user, told) if told else self.own.listed(team, user))
            case Subcommand("settings"):
                preferences = await self.own.people.preferences(team, user)
                return await self._opened(command, client, settings_modal(preferences))
            case Subcommand("digest" | "drafts" as what):
                return await self._of_channel(what, _press(command), client)
            case Subcommand("forget"):
                return forget_message()
            case Subcommand("stuck", told):
                return await self._unstuck(told, command)
            case _:
                return help_message(self.command)

    async def _of_channel(self, what: str, press: Press, client: AsyncWebClient) -> Message:
        return await (self.drafts.shown(press, client) if what == "drafts" else self._digest(press, client))

    async def _digest(self, press: Press, client: AsyncWebClient) -> Message:
        return await self.digests.opened(press, client) or {}

    async def _unstuck(self, told: str, command: dict[str, str]) -> Message:
        if told:
            return await self.intake.answer(replace(self._request(told, command), wish=STUCK))
        return how_message(f"{self.command} stuck")

    async def _coached(self, text: str, command: dict[str, str]) -> Message:
        request = self._request(text, command)
        message = await self.intake.answer(request)
        if might_mean_stuck(text):
            message["blocks"].append(meant_button(request.id, self.command))
        return message

    async def _opened(self, command: dict[str, str], client: AsyncWebClient, view: View) -> Message:
        """Open a modal; when Slack does not let us, help is the next best thing."""
        try:
            await _press(command).show(client, view)
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


def _press(command: dict[str, str]) -> Press:
    """Read a command as a press: it comes from somebody, somewhere, with the right to open a window."""
    team, user, channel = TeamId(command["team_id"]), UserId(command["user_id"]), ChannelId(command["channel_id"])
    return Press(team, user, command["trigger_id"], channel=channel)
