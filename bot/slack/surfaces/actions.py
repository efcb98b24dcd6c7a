"""The buttons on a reply: each works on a message and in a modal, counts once, and is kind when the draft is gone."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from functools import partial

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import Advice, ChannelId, CoachingId, Request
from bot.domain.people import Reaction
from bot.errors import DeliveryError, PressedTooLate, SamesideError
from bot.ports import Coachings, Posts
from bot.rendering.blocks import said
from bot.rendering.buttons import Action, gone_message
from bot.rendering.catalogue import catalogue
from bot.rendering.modals import (
    Callback,
    Typed,
    answer_modal,
    draft_modal,
    fine_modal,
    share_modal,
    use_modal,
)
from bot.rendering.slack import trouble_message
from bot.slack.hearing.presses import Ack, Body, Press, coaching_id
from bot.slack.replying.addresses import DIRECT, in_view, is_between_two
from bot.slack.replying.replies import SlackReplies
from bot.slack.surfaces.intake import Intake
from bot.slack.surfaces.sharing import SHARED, share
from bot.usecases.record_reaction import RecordReaction
from bot.usecases.think import think

Doing = Callable[[Press, AsyncWebClient, Request, Advice], Awaitable[None]]
# Words for what came of a press, beside those of sharing.
_KEPT, _UNSURE, _UNDER_WAY, _SHARED_THERE = "kept", "unsure", "under_way", "shared_there"


@dataclass(frozen=True, slots=True)
class ReplyButtons:
    """What can be done with a reply."""

    intake: Intake
    coachings: Coachings
    posts: Posts
    replies: SlackReplies
    record: RecordReaction
    _doings: dict[str, Doing] = field(init=False, repr=False)
    _pressed: Counter[str] = field(default_factory=Counter, init=False, repr=False)

    def __post_init__(self) -> None:
        """Name who does what."""
        doings: dict[str, Doing] = {
            Action.USE: self._use,
            Action.EDIT: self._edit,
            Action.SHORTER: self._wish,
            Action.KEEP_WORDING: self._wish,
            Action.FINE: self._fine,
            Action.WHY: self._why,
            Action.SHARE: self._share,
            Action.SHARE_TO: self._share_to,
            Action.KEEP: self._keep,
            Action.FEEDBACK: self._feedback,
            Action.HELPFUL: self._feedback,
            Action.NOT_HELPFUL: self._feedback,
            Action.GO_ON: self._go_on,
        }
        object.__setattr__(self, "_doings", doings)

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to them."""
        for action in self._doings:
            app.action(action)(self.on_press)
        app.view(Callback.SHARE)(self.on_channel)

    async def on_press(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Do what was pressed, or say kindly why not."""
        press = Press.of(body)
        id = CoachingId(press.value.partition(":")[2] if press.action == Action.FEEDBACK else press.value)
        try:
            request = await self.coachings.find(press.team, id)
            advice = await self.coachings.advice_for(press.team, id)
            if request is None or advice is None:
                await self.replies.answer(press, client, gone_message())
            elif request.user != press.user:
                await self.replies.answer(press, client, said(catalogue().say("pressed.not_yours")))
            else:
                await self._doings[press.action](press, client, request, advice)
        except PressedTooLate as error:
            # A modal can no longer be opened, so this has to be said where the button is.
            await self.replies.tell(press.team, press.address, trouble_message(error))
        except SamesideError as error:
            await self.replies.answer(press, client, trouble_message(error))
        await ack()

    async def _use(self, press: Press, client: AsyncWebClient, request: Request, advice: Advice) -> None:
        await press.show(client, use_modal(advice.rewrite or request.text, advice.before_you_send))
        await self.record(request, advice, Reaction.USED)

    async def _edit(self, press: Press, client: AsyncWebClient, request: Request, advice: Advice) -> None:
        # In the window itself, however often: a pile of them ends at the third.
        put = press.replace if press.in_modal else press.show
        await put(client, draft_modal(Typed(advice.rewrite or request.text, request.context)))
        await self.record(request, advice, Reaction.EDITED)

    async def _why(self, press: Press, client: AsyncWebClient, request: Request, advice: Advice) -> None:
        await press.show(client, await think(self.intake.drawing.why, request, advice))

    async def _fine(self, press: Press, client: AsyncWebClient, request: Request, advice: Advice) -> None:
        await press.show(client, fine_modal(request.id, advice))

    async def _wish(self, press: Press, client: AsyncWebClient, request: Request, advice: Advice) -> None:
        """Ask for another version, in the thread if it is talked of in one; pressed twice it is the same one."""
        here = in_view(press.view["id"]) if press.view else press.address
        wished = Request(
            id=coaching_id(press.team, request.id, press.action),
            team=press.team,
            user=press.user,
            channel=press.channel or ChannelId(""),
            text=request.text,
            context=request.context,
            reply_address=request.reply_address if request.thread else here,
            received_at=self.intake.clock.now(),
            wish=press.action,
            follows=request.id,
            thread=request.thread,
        )
        message = await self.intake.answer(wished)
        if press.view:
            await press.replace(client, answer_modal(message))
        else:
            await self.replies.tell(press.team, press.address, message)
        kind = Reaction.SHORTER if press.action == Action.SHORTER else Reaction.KEPT_WORDING
        await self.record(request, advice, kind)

    async def _go_on(self, press: Press, client: AsyncWebClient, request: Request, _advice: Advice) -> None:
        """Take up in its thread what was stopped; pressed twice it is taken up once."""
        again = coaching_id(press.team, request.id, press.action)
        taken_up = replace(request, id=again, received_at=self.intake.clock.now(), shown="")
        await self.intake.take_request.promise(taken_up)
        await self.intake.show_work(client, taken_up)

    async def _share(self, press: Press, client: AsyncWebClient, request: Request, advice: Advice) -> None:
        if is_between_two(press.channel or ""):
            # Drawn for a channel, it came here because Slack took no more answers there.
            await self._share_to(press, client, request, advice)
        else:
            await self._tell(press, client, await self._shared(press, client, request, advice))

    async def _share_to(self, press: Press, client: AsyncWebClient, request: Request, _advice: Advice) -> None:
        await press.show(client, share_modal(request.id))

    async def on_channel(self, ack: Ack, body: Body, client: AsyncWebClient) -> None:
        """Share the draft in the channel that was chosen, and say so in the window."""
        press = Press.of(body)
        view: Body = press.view or {}
        id = CoachingId(view["private_metadata"])
        channel = ChannelId(view["state"]["values"]["channel"]["chosen"]["selected_conversation"])
        request = await self.coachings.find(press.team, id)
        advice = await self.coachings.advice_for(press.team, id)
        if request is None or advice is None or request.user != press.user:
            message = gone_message()
        else:
            word = await self._shared(replace(press, channel=channel), client, request, advice)
            message = said(catalogue().say(f"pressed.{_SHARED_THERE if word == SHARED else word or _UNDER_WAY}"))
        await ack(response_action="update", view=answer_modal(message))

    async def _shared(self, press: Press, client: AsyncWebClient, request: Request, advice: Advice) -> str:
        """Post the draft where others see it: once in a channel, and never where another company is."""
        posting = partial(share, client, press.channel, press.user, advice.rewrite or "")
        told = await self._once(press, f"{request.id}:share:{press.channel}", posting, SHARED)
        if told == SHARED:
            await self.record(request, advice, Reaction.SHARED)
        return told

    async def _keep(self, press: Press, client: AsyncWebClient, request: Request, advice: Advice) -> None:
        """Bring the reply into the person's messages with the app, once."""

        async def sending() -> str:
            there = replace(request, channel=ChannelId(""), reply_address=DIRECT)
            message = await asyncio.to_thread(self.intake.drawing.drawn, there, advice)
            await self.replies.send_directly(request, message)
            return _KEPT

        told = await self._once(press, f"{request.id}:kept", sending, _KEPT)
        await self._tell(press, client, told)

    async def _tell(self, press: Press, client: AsyncWebClient, word: str) -> None:
        if word:
            await self.replies.answer(press, client, said(catalogue().say(f"pressed.{word}")))

    async def _once(self, press: Press, key: str, sending: Callable[[], Awaitable[str]], sent: str) -> str:
        """Send one at a time, and return a word for what came of it; a third press meanwhile needs none.

        Raises:
            DeliveryError: Surely nothing was sent.
        """
        self._pressed[key] += 1
        if self._pressed[key] > 1:
            return _UNDER_WAY if self._pressed[key] == 2 else ""  # noqa: PLR2004 - the second press
        try:
            return await self._claimed(press, key, sending, sent)
        finally:
            del self._pressed[key]

    async def _claimed(self, press: Press, key: str, sending: Callable[[], Awaitable[str]], sent: str) -> str:
        """Send under a claim that is given back when surely nothing was sent; return a word for what came of it.

        Raises:
            DeliveryError: Surely nothing was sent.
        """
        attempt = await self.posts.claim(press.team, key, self.intake.clock.now())
        if attempt != 1:
            if attempt:
                await self.posts.release(press.team, key, self.intake.clock.now())
            return sent if await self.posts.is_settled(press.team, key) else _UNSURE
        try:
            told = await sending()
        except DeliveryError as error:
            if error.facts.get("maybe_sent"):
                return _UNSURE
            await self.posts.release(press.team, key, self.intake.clock.now())
            raise
        finish = self.posts.settle if told == sent else self.posts.release
        await finish(press.team, key, self.intake.clock.now())
        return told

    async def _feedback(self, press: Press, client: AsyncWebClient, request: Request, advice: Advice) -> None:
        side = press.value.partition(":")[0] if press.action == Action.FEEDBACK else press.action
        if await self.record(request, advice, Reaction.HELPFUL if side == Action.HELPFUL else Reaction.NOT_HELPFUL):
            await self.replies.answer(press, client, said(catalogue().say("pressed.thanks")))
