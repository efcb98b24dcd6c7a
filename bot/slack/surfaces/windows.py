"""Modals: the draft that is pasted into one, and the answer that takes its place."""

from dataclasses import dataclass

from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId, Request
from bot.errors import ContextTooLong, DraftRejected
from bot.rendering.buttons import Action
from bot.rendering.catalogue import catalogue
from bot.rendering.modals import Callback, Typed, answer_modal, draft_modal, typed_in, waiting_modal
from bot.slack.hearing.presses import Ack, Body, Press, coaching_id
from bot.slack.replying.addresses import in_view
from bot.slack.surfaces.intake import Intake


@dataclass(frozen=True, slots=True)
class Windows:
    """The modal for a draft, from the first field to the answer."""

    intake: Intake

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to what happens in it."""
        app.view(Callback.COACH)(self.on_submit)
        app.action(Action.LONGER)(self.on_longer)
        app.action(Action.PASTE)(self.on_paste)

    async def on_paste(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Open an empty modal."""
        await Press.of(body).show(client, draft_modal())
        await ack()

    async def on_longer(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Add a field; the hash makes a double press add one only."""
        press = Press.of(body)
        view: Body = press.view or {}
        typed = typed_in(view["state"]["values"])
        try:
            longer = draft_modal(Typed("", typed.context, typed.buyer), parts=int(press.value) + 1)
            await client.views_update(view_id=view["id"], hash=view["hash"], view=longer)
        except SlackApiError as error:
            if error.response.get("error") != "hash_conflict":
                raise
        await ack()

    async def on_submit(self, ack: Ack, body: Body) -> None:
        """Take the draft on; the answer, or that it is being read, takes the modal's place."""
        press = Press.of(body)
        view: Body = press.view or {}
        typed = typed_in(view["state"]["values"])
        request = Request(
            id=coaching_id(press.team, view["id"], view["hash"]),
            team=press.team,
            user=press.user,
            channel=ChannelId(""),
            text=typed.draft,
            context=typed.told,
            reply_address=in_view(view["id"]),
            received_at=self.intake.clock.now(),
        )
        try:
            taken = await self.intake.take_request(request)
        except DraftRejected as error:
            await ack(response_action="errors", errors={_field_of(error): _told(error)})
            return
        message = self.intake.drawn(request, taken)
        await ack(response_action="update", view=(answer_modal if taken.advice else waiting_modal)(message))


def _field_of(error: DraftRejected) -> str:
    return "context" if isinstance(error, ContextTooLong) else "draft_0"


def _told(error: DraftRejected) -> str:
    return catalogue().trouble(error)
