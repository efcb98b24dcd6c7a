"""What of an answer stands in its reader's messages with the app, when it is not known whether it got there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId, Request
from bot.rendering.blocks import Block
from bot.slack.connection.answers import asked
from bot.slack.connection.history import find
from bot.slack.replying.addresses import DIRECT, in_stream, step_of, thread_of, view_of


def marked(blocks: list[Block], mark: str) -> list[Block]:
    """Return the blocks with a mark that Slack keeps and nobody sees."""
    return [{**block, "block_id": mark} for block in blocks[:1]] + blocks[1:]


def mark_of_beginning(request: Request) -> str:
    """Return the mark of the message in which the answer to a request is shown while it comes."""
    return f"{request.id}:begun"


@dataclass(frozen=True, slots=True)
class SlackTraces:
    """Implements the port `Traces`: what only its reader sees in a channel, Slack shows to no app."""

    client: AsyncWebClient

    async def arrived(self, request: Request, mark: str) -> bool | None:
        """Look for what was sent; see `Traces.arrived`."""
        address = request.reply_address
        if step_of(address):
            # Slack takes one end of a step.
            return False
        thread = thread_of(address)
        talk = thread[0] if thread else await self._talk(request)
        found = [await self._find(request, talk, {mark}, thread_ts=ts) for ts in ([thread[1], ""] if thread else [""])]
        if any(found):
            return True
        # What is put into a window takes its place there, however often; of other places nothing is known.
        by_one_way = bool(thread) or address == DIRECT or view_of(address) is not None
        return False if by_one_way and None not in found else None

    async def begun(self, request: Request) -> str:
        """Look where an answer has begun to be shown; see `Traces.begun`."""
        if (thread := thread_of(request.reply_address)) is None:
            return request.shown
        channel, first = thread
        # Once the whole answer has been put there, it bears the answer's own mark.
        marks = {mark_of_beginning(request), request.id}
        ts = await self._find(request, channel, marks, thread_ts=first)
        if ts is None:
            return request.shown
        return in_stream(channel, ts) if ts else ""

    async def _find(self, request: Request, channel: ChannelId, marks: set[str], *, thread_ts: str) -> str | None:
        def is_it(message: Mapping[str, Any]) -> bool:
            return any(block.get("block_id") in marks for block in message.get("blocks", ()))

        if not channel:
            return None
        return await find(self.client, channel, is_it, since=request.received_at, thread_ts=thread_ts)

    async def _talk(self, request: Request) -> ChannelId:
        """Return their conversation with the app, or an empty one where Slack does not open it."""
        opened, word = await asked(self.client.conversations_open(users=[request.user]))
        return ChannelId("" if word else opened["channel"]["id"])
