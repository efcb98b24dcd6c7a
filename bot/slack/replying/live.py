"""Shows an answer in its thread while it comes: streamed, or by changes of one message where Slack takes no stream."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import NamedTuple

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import Advice, ChannelId, Request, TeamId, UserId
from bot.errors import SamesideError, SlackUnavailable, StorageError
from bot.ports import Coachings, Watch
from bot.rendering.blocks import Block, Message
from bot.rendering.catalogue import speak
from bot.slack.connection.answers import asked
from bot.slack.replying.addresses import in_post, in_stream, thread_of
from bot.slack.replying.drawing import Drawing
from bot.slack.replying.looks import FirstLooks
from bot.slack.replying.traces import mark_of_beginning, marked

_TROUBLE = (SlackApiError, SamesideError, aiohttp.ClientError, OSError)
_LOOK_SECONDS = 2.0
_log = structlog.get_logger(__name__)
Draw = Callable[[Advice], Message]


class Rhythm(NamedTuple):
    """Seconds between two additions to a stream, between two changes of a message, and until a stream is ended.

    What comes meanwhile goes along with the next call. Slack asks that a message be changed every three seconds at
    most, and ends a stream after about five minutes; before that we do, and change the message from there on.
    """

    apart: float = 0.7
    changes_apart: float = 3.0
    stream: float = 4.5 * 60


@dataclass(frozen=True, slots=True)
class LiveThreads:
    """Implements the port `LiveReplies` in the threads of the app's own messages, and by a first look in channels.

    `client` must not wait long for its turn: what is late is shown with the whole answer.
    """

    client: AsyncWebClient
    coachings: Coachings
    drawing: Drawing
    looks: FirstLooks
    tongue: Callable[[TeamId, UserId], Awaitable[str]]
    rhythm: Rhythm = field(default_factory=Rhythm)

    @asynccontextmanager
    async def open(self, request: Request) -> AsyncIterator[Watch | None]:
        """Show what is watched, once: an answer that a crash has interrupted is not begun a second time."""
        speak(await self.tongue(request.team, request.user))
        thread = thread_of(request.reply_address)
        if thread is None:
            looking = asyncio.create_task(self.looks.show(request))
            try:
                yield None
            finally:
                # Shown after the answer it would be of no use; a call under way is let finish, within reason.
                await asyncio.wait({looking}, timeout=_LOOK_SECONDS)
                looking.cancel()
            return
        page = _Page(self, request, thread)
        keeping_up = asyncio.create_task(page.keep_up())
        try:
            yield page.show
        finally:
            page.close()
            # A call under way is waited for: whether a stream has begun must be known.
            await keeping_up


class _Page:
    """The message an answer is shown in."""

    def __init__(self, live: LiveThreads, request: Request, thread: tuple[ChannelId, str]) -> None:
        self._client, self._coachings, self._drawing = live.client, live.coachings, live.drawing
        self._rhythm, self._request = live.rhythm, request
        self._channel, self._thread = thread
        self._newest: Advice | None = None
        self._news, self._closed = asyncio.Event(), asyncio.Event()
        self._shown: list[Block] = []
        self._ts, self._began = "", 0.0
        self._streams, self._noted = True, False

    def show(self, advice: Advice) -> None:
        """Show this as soon as the last call is done and some time has passed."""
        self._newest = advice
        self._news.set()

    def close(self) -> None:
        """Show nothing more."""
        self._closed.set()
        self._news.set()

    async def keep_up(self) -> None:
        """Show what comes until it is closed; whatever fails, the whole answer comes all the same."""
        if self._request.shown:
            return
        draw: Draw | None = None
        try:
            while await self._more():
                if draw is None:
                    draw = await asyncio.to_thread(self._drawing.as_it_comes, self._request)
                with suppress(SlackUnavailable):
                    await self._add(draw)
                with suppress(TimeoutError):
                    apart = self._rhythm.apart if self._streams else self._rhythm.changes_apart
                    await asyncio.wait_for(self._closed.wait(), apart)
        except _TROUBLE as error:
            _log.warning("shown_no_further", error=type(error).__name__)
        if self._ts and not self._noted:
            # Else whoever brings the whole answer would not find the message, and leave it as it is.
            with suppress(StorageError):
                await self._note()
        if self._ts and self._streams:
            with suppress(*_TROUBLE):
                await self._leave_what_was_taken_back()

    async def _leave_what_was_taken_back(self) -> None:
        """End a message whose draft is gone: nobody will bring the whole answer."""
        if await self._coachings.find(self._request.team, self._request.id) is None:
            await self._client.chat_stopStream(channel=self._channel, ts=self._ts)

    async def _more(self) -> bool:
        await self._news.wait()
        self._news.clear()
        return not self._closed.is_set()

    async def _add(self, draw: Draw) -> None:
        """Show what is new of the newest, provided that it goes on with what stands there."""
        if self._newest is None:
            return
        message = draw(self._newest)
        blocks, shown = message["blocks"], len(self._shown)
        if blocks[:shown] != self._shown or len(blocks) == shown:
            return
        if not self._ts:
            await self._begin(message)
        elif self._streams:
            await self._append(message)
        else:
            await self._change(message)
        self._shown = blocks

    async def _begin(self, message: Message) -> None:
        request = self._request
        if not await self._coachings.begin_showing(request.team, request.id):
            # It was begun before, by whoever did not come to say where: it comes whole.
            self.close()
            return
        self._ts, self._began = await self._streamed(message), asyncio.get_running_loop().time()
        if not self._ts:
            self._streams = False
            posted = await self._client.chat_postMessage(
                channel=self._channel, thread_ts=self._thread, text=message["text"], blocks=self._marked(message)
            )
            self._ts = posted["ts"]
        await self._note()

    async def _streamed(self, message: Message) -> str:
        """Begin a stream and name its message; there is none when the workspace has had its streams, or has none."""
        start = self._client.chat_startStream(
            channel=self._channel, thread_ts=self._thread, chunks=_chunks(self._marked(message))
        )
        try:
            begun, refusal = await asked(start, sends=True)
        except SlackUnavailable as error:
            if error.facts.get("maybe_sent"):
                raise
            return ""
        return "" if refusal else str(begun["ts"])

    def _marked(self, message: Message) -> list[Block]:
        """Let it be found by whoever goes on, should we not come to say where it is."""
        return marked(message["blocks"], mark_of_beginning(self._request))

    async def _append(self, message: Message) -> None:
        if asyncio.get_running_loop().time() - self._began > self._rhythm.stream:
            await self._client.chat_stopStream(channel=self._channel, ts=self._ts, session_status="processing")
            await self._go_on_by_changes(message)
            return
        new = message["blocks"][len(self._shown) :]
        try:
            await self._client.chat_appendStream(channel=self._channel, ts=self._ts, chunks=_chunks(new))
        except SlackApiError as error:
            if error.response.get("error") != "message_not_in_streaming_state":
                raise
            await self._go_on_by_changes(message)

    async def _go_on_by_changes(self, message: Message) -> None:
        self._streams = False
        await self._note()
        await self._change(message)

    async def _change(self, message: Message) -> None:
        await self._client.chat_update(
            channel=self._channel, ts=self._ts, text=message["text"], blocks=message["blocks"]
        )

    async def _note(self) -> None:
        name = in_stream if self._streams else in_post
        self._noted = False
        await self._coachings.note_shown(self._request.team, self._request.id, name(self._channel, self._ts))
        self._noted = True


def _chunks(blocks: list[Block]) -> list[dict[str, object]]:
    """Wrap blocks for a stream; as blocks, nothing a rep wrote is ever read as markup."""
    return [{"type": "blocks", "blocks": blocks}]
