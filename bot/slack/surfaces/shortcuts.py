"""Shortcuts: coach the draft in a message, or open the modal from anywhere."""

from dataclasses import dataclass

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.analysis.passages import parted
from bot.domain import ChannelId, Request
from bot.rendering.modals import draft_modal
from bot.slack.hearing.presses import Ack, Body, Press, coaching_id
from bot.slack.hearing.typed import decoded
from bot.slack.replying.replies import SlackReplies
from bot.slack.surfaces.intake import Intake

COACH_MESSAGE, COACH_DRAFT = "coach_message", "coach_draft"


@dataclass(frozen=True, slots=True)
class Shortcuts:
    """The two shortcuts of the manifest."""

    intake: Intake
    replies: SlackReplies

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to them."""
        app.shortcut(COACH_MESSAGE)(self.on_message)
        app.shortcut(COACH_DRAFT)(self.on_anywhere)

    async def on_anywhere(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Open the modal."""
        await Press.of(body).show(client, draft_modal())
        await ack()

    async def on_message(self, ack: Ack, body: Body) -> None:
        """Coach what the message says, for the eyes of who asked; whoever wrote it learns nothing of it."""
        press = Press.of(body)
        draft, context = parted(decoded(body["message"].get("text", "")))
        request = Request(
            id=coaching_id(press.team, press.trigger),
            team=press.team,
            user=press.user,
            channel=press.channel or ChannelId(""),
            text=draft,
            context=context,
            reply_address=press.address,
            received_at=self.intake.clock.now(),
        )
        await self.replies.tell(press.team, press.address, await self.intake.answer(request))
        await ack()
