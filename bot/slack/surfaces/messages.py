"""What people write to the app: a draft in its messages, a word below a coaching, a mention in a channel."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.analysis.passages import MOST_CONTEXT
from bot.domain import ChannelId, Request, UserId
from bot.domain.wishes import MOST_SAID, PIECE, WayOut
from bot.errors import DeliveryError, JobsError, SamesideError, StorageError
from bot.ports import Coachings
from bot.rendering.blocks import Message
from bot.rendering.buttons import gone_message
from bot.rendering.modals import why_message
from bot.rendering.slack import (
    nothing_to_stop_message,
    others_first_message,
    still_reading_message,
    thanks_message,
    trouble_message,
)
from bot.rendering.stuck import how_message
from bot.slack.hearing.follow_ups import asks_to_go_on, asks_to_stop, asks_why, thanks, wish_of
from bot.slack.hearing.homes import home_of
from bot.slack.hearing.presses import coaching_id
from bot.slack.hearing.subcommands import Subcommand, read_subcommand
from bot.slack.hearing.typed import (
    called_draft,
    decoded,
    ourselves,
    parted,
    shared_text,
    taken_back,
    unmarked,
    written_at,
)
from bot.slack.replying.addresses import in_channel, in_thread
from bot.slack.replying.gathering import paste_of
from bot.slack.replying.replies import SlackReplies
from bot.slack.replying.threads import Threads
from bot.slack.surfaces.drafts import ARE_READ, Drafts
from bot.slack.surfaces.intake import Intake
from bot.slack.surfaces.words import Words
from bot.usecases.take_request import COACH_MESSAGES

# A person's own words; everything else that arrives as a message is news of one.
_WRITTEN = frozenset({None, "file_share"})
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Messages:
    """The app's own messages, and mentions of it."""

    intake: Intake
    coachings: Coachings
    replies: SlackReplies
    words: Words
    drafts: Drafts

    def register(self, app: AsyncApp) -> None:
        """Tell Bolt who listens to them."""
        app.event("message")(self.on_message)
        app.event("app_mention")(self.on_mention)

    async def on_message(self, body: Mapping[str, Any], client: AsyncWebClient, context: AsyncBoltContext) -> None:
        """Coach what is written to the app itself, and what is called a draft in a channel for drafts."""
        event = body["event"]
        if deleted := taken_back(event):
            await self._take_back(body, deleted, client)
        if event.get("subtype") not in _WRITTEN or "bot_id" in event:
            return
        if event.get("channel_type") != "im":
            await self._in_channel(body, context)
            return
        text, first = decoded(event.get("text", "")), event.get("thread_ts") or event["ts"]
        request = self._request(body, text, in_thread(ChannelId(event["channel"]), first))
        request = replace(request, thread=f"{event['channel']}:{first}")
        try:
            if asked := read_subcommand(text):
                # What comes of it is no coaching from which a talk in the thread could go on.
                await self._do(asked, replace(request, thread=f"{event['channel']}:{event['ts']}"), client)
                return
            piece = replace(request, text=text, context="", wish=PIECE, said=shared_text(event))
            earlier = await self._pasted_before(piece)
            if "thread_ts" in event and len(text) <= MOST_SAID and not (earlier or piece.said):
                await self._follow_up(request, text, client, first)
                return
            queued = await self.intake.take_request.promise(piece, kind=COACH_MESSAGES)
            if not earlier:
                await self._say_queued(request, queued=queued)
                await self.intake.show_work(client, request)
        except SamesideError as error:
            await self._say(request, await self._instead(request, event, error))

    async def _instead(self, request: Request, event: Mapping[str, Any], error: SamesideError) -> Message:
        """Coach a draft that cannot be taken on by its text; few words below a coaching are none, nor is a file."""
        is_short = "thread_ts" in event and len(request.text) <= MOST_SAID
        if not isinstance(error, StorageError | JobsError) or is_short or shared_text(event):
            return trouble_message(error)
        return await self.intake.unqueued(request)

    async def _take_back(self, body: Mapping[str, Any], deleted: Mapping[str, Any], client: AsyncWebClient) -> None:
        """Forget a draft its author has deleted, with all that came of it; nothing is said of it any more."""
        if "user" not in deleted:
            # Another app's.
            return
        channel, ts = ChannelId(body["event"]["channel"]), deleted["ts"]
        team, user, id = home_of(body), UserId(deleted["user"]), coaching_id(home_of(body), channel, ts)
        if await self.coachings.take_back(team, user, id, f"{channel}:{ts}"):
            await Threads(client).at_rest(channel, ts)

    async def _pasted_before(self, piece: Request) -> list[Request]:
        """Return the pieces that this one goes on with."""
        waiting = await self.coachings.pieces_of(piece.team, piece.user, piece.channel)
        known = [each for each in waiting if each.id != piece.id and each.received_at < piece.received_at]
        return paste_of(piece, [*known, piece])[:-1]

    async def _in_channel(self, body: Mapping[str, Any], context: AsyncBoltContext) -> None:
        """Coach a draft for the eyes of its author, where that was asked for and no other company reads."""
        event = body["event"]
        draft = called_draft(body)
        if draft is None:
            return
        address = in_channel(ChannelId(event["channel"]), event.get("thread_ts", ""))
        request = self._request(body, draft, address)
        try:
            if context.get(ARE_READ) or await self.drafts.are_read_in(request.team, request.channel):
                await self._promise(request)
        except SamesideError as error:
            await self._say(request, trouble_message(error))

    async def on_mention(self, body: Mapping[str, Any], client: AsyncWebClient) -> None:
        """Coach what stands after a mention, for the eyes of who wrote it."""
        event = body["event"]
        if "bot_id" in event:
            return
        text = unmarked(decoded(without_us(body)))
        request = self._request(body, text, in_channel(ChannelId(event["channel"]), event.get("thread_ts", "")))
        try:
            asked = read_subcommand(text) if text.strip() else Subcommand("help")
            if asked:
                await self._do(asked, request, client)
            else:
                await self._promise(request)
        except SamesideError as error:
            await self._say(request, trouble_message(error))

    async def _do(self, asked: Subcommand, request: Request, client: AsyncWebClient) -> None:
        if message := await self.words.answer(asked, request, client):
            await self._say(request, message)

    async def _follow_up(self, request: Request, said: str, client: AsyncWebClient, first: str) -> None:
        """Go on from the newest coaching in the thread, say why it is as it is, or stop the one under way."""
        if asks_to_stop(said):
            await self._stop(request, client, first)
        elif thanks(said):
            await self._say(request, thanks_message())
        else:
            await self._go_on(request, said, client)

    async def _stop(self, request: Request, client: AsyncWebClient, first: str) -> None:
        if not await self.coachings.stop(request.team, request.user, request.thread, self.intake.clock.now()):
            await self._say(request, nothing_to_stop_message())
        await Threads(client).at_rest(request.channel, first)

    async def _go_on(self, request: Request, said: str, client: AsyncWebClient) -> None:
        team, user, thread = request.team, request.user, request.thread
        before = await self.coachings.newest_in(team, user, thread)
        advice = await self.coachings.answer_for(team, before.id) if before else None
        if isinstance(advice, WayOut):
            await self._say(request, how_message())
        elif advice is None and await self.coachings.waits_in(team, user, thread):
            await self._say(request, still_reading_message())
        elif before is None or advice is None:
            await self._say(request, gone_message())
        elif asks_why(said) and (advice.highlights or not advice.unfinished):
            await self._say(request, why_message(advice, self.intake.drawing.analyst.playbook))
        else:
            follow = self._taken_up if advice.unfinished else self._revised
            if await self._promise(follow(request, before, said)):
                await self.intake.show_work(client, request)

    def _revised(self, request: Request, before: Request, said: str) -> Request:
        """Return the wish for another version."""
        wish = wish_of(said)
        told = "\n".join(filter(None, (before.context, before.said)))
        wished = replace(request, text=before.text, context=told[-MOST_CONTEXT:], wish=wish.kind, said=wish.said)
        return replace(wished, follows=before.id)

    def _taken_up(self, request: Request, before: Request, said: str) -> Request:
        """Return what was stopped, with what is said now in mind."""
        told = "" if asks_to_go_on(said) else said
        context = "\n".join(filter(None, (before.context, told)))[-MOST_CONTEXT:]
        return replace(before, id=request.id, received_at=request.received_at, context=context, shown="")

    async def _promise(self, request: Request) -> bool:
        """Take it on, or answer by its text; tell whether it was taken on."""
        try:
            queued = await self.intake.promise(request)
        except (StorageError, JobsError):
            await self._say(request, await self.intake.unqueued(request))
            return False
        await self._say_queued(request, queued=queued)
        return True

    async def _say_queued(self, request: Request, *, queued: bool) -> None:
        if queued:
            await self._say(request, others_first_message())

    async def _say(self, request: Request, message: Message) -> None:
        try:
            await self.replies.send(request, message)
        except DeliveryError as error:
            _log.warning("not_told", code=error.code())

    def _request(self, body: Mapping[str, Any], text: str, address: str) -> Request:
        event = body["event"]
        draft, context = parted(text)
        return Request(
            # By place and not by event: Slack may tell of one message under two names.
            id=coaching_id(home_of(body), event["channel"], event["ts"]),
            team=home_of(body),
            user=UserId(event["user"]),
            channel=ChannelId(event["channel"]),
            text=draft,
            context=context,
            reply_address=address,
            received_at=written_at(event["ts"]),
        )


def without_us(body: Mapping[str, Any]) -> str:
    """Return what was written without our name; who else is named, and how it is set, belongs to the draft."""
    text = body["event"].get("text", "")
    for user in ourselves(body):
        name = rf"<@{re.escape(user)}(?:\|[^>]*)?>"
        text = re.sub(rf"\A\s*{name}[\s,:]*", "", text)
        text = re.sub(rf"^{name}[ \t]*|[ \t]*{name}", "", text, flags=re.MULTILINE)
    return str(text)
