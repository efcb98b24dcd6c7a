"""That was fine: the rep says which words and why, gets a second look, and is not told of them again."""

from dataclasses import dataclass

from slack_bolt.async_app import AsyncApp

from bot.domain import Advice, ChannelId, CoachingId, Highlight, Request
from bot.domain.people import PrivateException, Reaction
from bot.domain.wishes import WishKind
from bot.errors import DraftRejected
from bot.ports import Coachings
from bot.ports.people import PrivateExceptions
from bot.rendering.buttons import gone_message
from bot.rendering.catalogue import catalogue
from bot.rendering.modals import Callback, answer_modal
from bot.slack.hearing.presses import Ack, Body, Press, coaching_id
from bot.slack.replying.addresses import in_view
from bot.slack.surfaces.intake import Intake
from bot.usecases.record_reaction import RecordReaction


@dataclass(frozen=True, slots=True)
class FineWindow:
    """The modal behind the button That was fine."""

    intake: Intake
    coachings: Coachings
    exceptions: PrivateExceptions
    record: RecordReaction

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to it."""
        app.view(Callback.FINE)(self.on_submit)

    async def on_submit(self, ack: Ack, body: Body) -> None:
        """Remember the exception and look again; the new answer takes the modal's place."""
        press = Press.of(body)
        view: Body = press.view or {}
        id = CoachingId(view["private_metadata"])
        request = await self.coachings.find(press.team, id)
        advice = await self.coachings.advice_for(press.team, id)
        if request is None or advice is None or request.user != press.user:
            await ack(response_action="update", view=answer_modal(gone_message()))
            return
        values = view["state"]["values"]
        light = advice.highlights[int(values["light"]["chosen"]["selected_option"]["value"])]
        reason = str(values["reason"]["text"]["value"] or "").strip()
        wished = self._wished(press, view["id"], request, light, reason)
        try:
            taken = await self.intake.take_request(wished)
        except DraftRejected as error:
            await ack(response_action="errors", errors={"reason": catalogue().trouble(error)})
            return
        await self._remember(request, advice, light, reason)
        await ack(response_action="update", view=answer_modal(self.intake.drawn(wished, taken)))

    async def _remember(self, request: Request, advice: Advice, light: Highlight, reason: str) -> None:
        fine = PrivateException(light.signal, light.quote, reason)
        await self.exceptions.add(request.team, request.user, fine, self.intake.clock.now())
        await self.record(request, advice, Reaction.WAS_FINE)

    def _wished(self, press: Press, view_id: str, request: Request, light: Highlight, reason: str) -> Request:
        return Request(
            id=coaching_id(press.team, request.id, WishKind.FINE, light.quote, reason),
            team=press.team,
            user=press.user,
            channel=ChannelId(""),
            text=request.text,
            context=request.context,
            reply_address=in_view(view_id),
            received_at=self.intake.clock.now(),
            wish=WishKind.FINE,
            follows=request.id,
            said=reason,
            quote=light.quote,
        )
