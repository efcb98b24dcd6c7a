"""The last step of a coaching: render the advice, send it once, and say so when it may come twice."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial

import structlog

from bot.domain import Advice, CoachingId, Mode, Request, TeamId, UserId
from bot.domain.people import ClientNote
from bot.domain.wishes import WayOut
from bot.errors import AttemptsSpent, DeliveryError, NobodyLeft
from bot.ports import Clock, Coachings, Posts, ReplyChannel, Traces
from bot.ports.people import People
from bot.rendering.blocks import Message
from bot.rendering.catalogue import catalogue, speak
from bot.rendering.slack import queued_message, repeated_message, trouble_message
from bot.slack.replying.addresses import DIRECT, message_of, step_of, view_of
from bot.slack.replying.drawing import Drawing
from bot.slack.replying.traces import marked

Draw = Callable[[bool], Message]
_log = structlog.get_logger(__name__)
_FIRST = 1
# From then on by direct message: a rep does not wait minutes for a reply address that may recover.
MOST_REFUSALS = 3
# An answer that Slack makes wait for longer is said to be on its way.
SAID_FROM_SECONDS = 5
THREAD_KEPT = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Delivery:
    """The second step of the job `coach`; `advise` is its first, asked again when its advice is unreadable."""

    drawing: Drawing
    coachings: Coachings
    posts: Posts
    channel: ReplyChannel
    traces: Traces
    clock: Clock
    advise: Callable[[Mapping[str, str]], Awaitable[None]]
    recall: Callable[[Request], Awaitable[list[ClientNote]]]
    people: People
    tongue: Callable[[TeamId, UserId], Awaitable[str]]
    _refusals: Counter[str] = field(default_factory=Counter, init=False, repr=False)

    async def __call__(self, payload: Mapping[str, str]) -> None:
        """Send the advice of `payload["id"]` to who asked for it.

        Raises:
            DeliveryError: It did not arrive; when it surely did not, the claim on it is given back.
        """
        async with self._unless_they_left(payload):
            await self._deliver(payload)

    async def _deliver(self, payload: Mapping[str, str]) -> None:
        team, id = TeamId(payload["team"]), CoachingId(payload["id"])
        found = await self.coachings.with_answer(team, id)
        if found is None:
            _log.warning("nothing_to_deliver", id=id)
            await self._tell_expired(team, id)
            return
        request, answer = found
        if answer is None:
            await self.advise(payload)
            answer = await self.coachings.answer_for(team, id)
        await self._send(request, answer, directly=self._refusals[id] >= MOST_REFUSALS)

    async def give_up(self, payload: Mapping[str, str]) -> None:
        """Send what there is by direct message: the advice, else one kind sentence.

        Raises:
            DeliveryError: It did not arrive.
        """
        async with self._unless_they_left(payload):
            await self._give_up(payload)

    async def _give_up(self, payload: Mapping[str, str]) -> None:
        team, id = TeamId(payload["team"]), CoachingId(payload["id"])
        self._refusals.pop(id, None)
        found = await self.coachings.with_answer(team, id)
        if found is None:
            await self._tell_expired(team, id)
            return
        request, answer = found
        try:
            await self._send(request, answer, directly=True)
        except DeliveryError as error:
            if error.facts.get("maybe_sent") or isinstance(error, NobodyLeft):
                raise
            await self._post(_apart(request), f"{id}:given_up", _sorry, directly=True, insist=True)
            await self.channel.at_rest(request)

    @asynccontextmanager
    async def _unless_they_left(self, payload: Mapping[str, str]) -> AsyncIterator[None]:
        """End a coaching whose author has left, and keep nothing of it: to try again would be of no use."""
        try:
            yield
        except NobodyLeft as left:
            team, id = TeamId(payload["team"]), CoachingId(payload["id"])
            _log.warning("nobody_left", reason=left.facts["reason"])
            self._refusals.pop(id, None)
            await self.coachings.mark_answered(team, id, self.clock.now(), timedelta(0))

    async def _tell_expired(self, team: TeamId, id: CoachingId) -> None:
        """Ask for the draft again, if its time ran out before anybody answered it."""
        request = await self.coachings.expired(team, id)
        if request is None:
            return
        speak(await self.tongue(team, request.user))
        await self._post_once(_apart(request), f"{id}:given_up", _sorry, directly=True, insist=True)
        await self.coachings.mark_answered(team, id, self.clock.now(), timedelta(0))

    async def _send(self, request: Request, advice: Advice | WayOut | None, *, directly: bool) -> None:
        speak(await self.tongue(request.team, request.user))
        if advice is None:
            raise AttemptsSpent
        notes = await self.recall(request)
        preferences = await self.people.preferences(request.team, request.user)
        news = bool(request.user) and advice.mode is Mode.MODEL and not preferences.told
        once = catalogue().say("mode.told_once", model=advice.model or "") if news else ""
        # What is gone at once leaves nothing to press; a thread keeps it.
        pressable = bool(request.thread) or preferences.keep_minutes > 0
        if request.shown and not message_of(request.shown):
            request = replace(request, shown=await self.traces.begun(request))

        def draw(again: bool) -> Message:  # noqa: FBT001 - called with one argument
            # A window that took no answer may show it all the same, and now it comes by another way.
            again = again or (directly and view_of(request.reply_address) is not None)
            # What is put in the place of what was shown is seen once; where that place is not known, perhaps twice.
            again = (again or bool(request.shown)) and not message_of(request.shown)
            repeated = catalogue().say("mode.repeated") if again else ""
            notice = " ".join(filter(None, (repeated, once)))
            return self.drawing.drawn(request, advice, notice=notice, notes=notes, pressable=pressable)

        await self._post(request, request.id, draw, directly=directly)
        if news:
            await self.people.note_told(request.team, request.user, self.clock.now())
        self._refusals.pop(request.id, None)

    async def _post(self, request: Request, key: str, draw: Draw, *, directly: bool, insist: bool = False) -> None:
        spent = not await self._post_once(request, key, draw, directly=directly, insist=insist)
        # Read anew: what they have set meanwhile holds.
        preferences = await self.people.preferences(request.team, request.user)
        kept_for = timedelta(minutes=preferences.keep_minutes)
        if request.thread and kept_for:
            # A thread is talked in for as long as it is not idle for a day, unless nothing is to be kept at all.
            kept_for = THREAD_KEPT
        await self.coachings.mark_answered(request.team, request.id, self.clock.now(), kept_for)
        if spent:
            raise AttemptsSpent

    async def _post_once(self, request: Request, key: str, draw: Draw, *, directly: bool, insist: bool = False) -> bool:
        """Send what is drawn under a claim, unless it was sent before; return False when no attempt is left.

        What is `insist`ed on is sent without an attempt, too: rather often than never.
        """
        attempt = await self.posts.claim(request.team, key, self.clock.now())
        sent: bool | None = False
        tried = attempt != _FIRST
        if tried:
            if await self.posts.is_settled(request.team, key):
                return True
            if attempt:
                # To look for it may take long, and a crash meanwhile has sent nothing.
                await self.posts.release(request.team, key, self.clock.now())
            sent = await self._sent_before(request, key)
            if sent:
                return True
            attempt = await self.posts.claim(request.team, key, self.clock.now())
            if not attempt and await self.posts.is_settled(request.team, key):
                return True
        if not attempt and not insist:
            return False
        message = await asyncio.to_thread(draw, sent is None)
        await self._send_claimed(request, key, message, directly=directly, tried=tried)
        return True

    async def _sent_before(self, request: Request, key: str) -> bool | None:
        """Look for what was sent, and give its claim back when it surely did not arrive; None when nobody knows."""
        sent = await self.traces.arrived(request, key)
        _log.info("looked_for", found=sent)
        if sent:
            await self.posts.settle(request.team, key, self.clock.now())
            await self.channel.at_rest(request)
        elif sent is False:
            await self.posts.release(request.team, key, self.clock.now())
        return sent

    async def _send_claimed(self, request: Request, key: str, message: Message, *, directly: bool, tried: bool) -> None:
        send = self.channel.send_directly if directly else partial(self.channel.send, tried=tried)
        try:
            await send(request, {**message, "blocks": marked(message.get("blocks", []), key)})
        except DeliveryError as error:
            self._refusals[request.id] += 1
            if not error.facts.get("maybe_sent"):
                await self.posts.release(request.team, key, self.clock.now())
            if self._refusals[request.id] == 1 and float(str(error.facts.get("wait", 0))) >= SAID_FROM_SECONDS:
                await self.channel.say_queued(request, queued_message())
            raise
        await self.posts.settle(request.team, key, self.clock.now())
        if directly or not message_of(request.shown):
            await self.channel.at_rest(request)


def _apart(request: Request) -> Request:
    """Return the request as one to be answered beside what was shown of its answer, which may be all of it."""
    address = request.reply_address if step_of(request.reply_address) else DIRECT
    return replace(request, reply_address=address, shown="")


def _sorry(again: bool) -> Message:  # noqa: FBT001 - called with one argument
    sorry = trouble_message(AttemptsSpent())
    return repeated_message(sorry) if again else sorry
