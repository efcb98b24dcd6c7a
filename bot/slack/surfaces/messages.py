"""What people write to the app: a draft in its messages, a word below a coaching, a mention in a channel."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.analysis.passages import parted
from bot.domain import ChannelId, Request, UserId
from bot.domain.wishes import MOST_SAID, PIECE
from bot.errors import SamesideError
from bot.ports import Coachings
from bot.ports.errands import Errands
from bot.slack.hearing.homes import home_of
from bot.slack.hearing.presses import coaching_id
from bot.slack.hearing.subcommands import Subcommand, read_subcommand
from bot.slack.hearing.typed import (
    called_draft,
    decoded,
    ourselves,
    shared_text,
    taken_back,
    unmarked,
    written_at,
)
from bot.slack.replying.addresses import in_channel, in_thread
from bot.slack.replying.gathering import paste_of
from bot.slack.replying.threads import Threads
from bot.slack.surfaces.correspondence import Correspondence
from bot.slack.surfaces.drafts import ARE_READ, Drafts
from bot.slack.surfaces.patience import in_time
from bot.slack.surfaces.talk import Talk
from bot.slack.surfaces.words import Words
from bot.usecases.take_request import COACH_MESSAGES

# A person's own words; everything else that arrives as a message is news of one.
_WRITTEN = frozenset({None, "file_share"})
_LOOK_SECONDS = 0.8


@dataclass(frozen=True, slots=True)
class Messages:
    """The app's own messages, and mentions of it."""

    answers: Correspondence
    talk: Talk
    coachings: Coachings
    words: Words
    drafts: Drafts
    errands: Errands

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
        asked = read_subcommand(text)
        try:
            if asked:
                # What comes of it is no coaching from which a talk in the thread could go on.
                await self._do(asked, replace(request, thread=f"{event['channel']}:{event['ts']}"), client)
                return
            piece = replace(request, text=text, context="", wish=PIECE, said=shared_text(event))
            earlier = await in_time(self.errands.begin(self._pasted_before(piece)), _LOOK_SECONDS)
            if "thread_ts" in event and len(text) <= MOST_SAID and not (earlier or piece.said):
                await self.talk.follow_up(request, text, client, first)
                return
            queued = await self.answers.intake.take_request.promise(piece, kind=COACH_MESSAGES)
            if not earlier:
                await self.answers.tell_queued(request, queued=queued)
                await self.answers.intake.show_work(client, request)
        except SamesideError as error:
            # Words of ours are no draft, nor are few words below a coaching, nor is a file.
            is_short = "thread_ts" in event and len(text) <= MOST_SAID
            await self.answers.excuse(request, error, is_draft=not (asked or is_short or shared_text(event)))

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
                await self.answers.promise(request)
        except SamesideError as error:
            await self.answers.excuse(request, error, is_draft=False)

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
                await self.answers.promise(request)
        except SamesideError as error:
            await self.answers.excuse(request, error, is_draft=False)

    async def _do(self, asked: Subcommand, request: Request, client: AsyncWebClient) -> None:
        if message := await self.words.answer(asked, request, client):
            await self.answers.tell(request, message)

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
