"""A thread of the app's own messages: whether something is at work there, and how a reply comes to stand in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId
from bot.errors import DeliveryError, ReplyAddressSpent, SlackUnavailable
from bot.rendering.catalogue import catalogue
from bot.rendering.slack import repeated_message
from bot.slack.connection.answers import asked
from bot.slack.replying.addresses import is_stream, message_of

# What a message that is changed may say as plain text, by the page of chat.update; its blocks say all of it.
MOST_CHANGED_TEXT = 4_000
# What may still be written cannot be changed.
_BEING_WRITTEN = "streaming_state_conflict"
# Nothing is there to be changed.
_GONE = "message_not_found"
# Slack knows nothing of sessions here; only then is the older status line used, since both write one place.
_NO_SESSIONS = frozenset({"feature_disabled", "not_authorized"})
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Threads:
    """Speaks in threads."""

    client: AsyncWebClient

    async def at_work(self, channel: ChannelId, ts: str) -> None:
        """Show that something is at work, with Slack's own button to stop it."""
        await self._show(channel, ts, "processing", catalogue().say("status.reading"))

    async def at_rest(self, channel: ChannelId, ts: str) -> None:
        """Show that nothing is at work any more; Slack does not see that by itself."""
        await self._show(channel, ts, "active", "")

    async def reply(self, channel: ChannelId, ts: str, message: Mapping[str, Any], *, shown: str = "") -> None:
        """Leave the whole message: in the place where it has been `shown` while it came, else as a new one.

        Raises:
            SlackUnavailable: Slack did not take it; `maybe_sent` says that it may have arrived all the same.
            SlackTokenRefused: Slack does not know the bot token.
            ReplyAddressSpent: Nothing more can be said in the thread.
        """
        released = is_stream(shown) and await self._closed(shown)
        if refusal := await self._refused(shown, message):
            # What cannot be changed still stands there, be it whole by now.
            sent = message if refusal == _GONE else repeated_message(message)
            text, blocks = sent["text"], sent["blocks"]
            posting = self.client.chat_postMessage(channel=channel, thread_ts=ts, text=text, blocks=blocks)
            _, refusal = await asked(posting, sends=True)
            if refusal:
                raise ReplyAddressSpent
        if shown and not released:
            await self.at_rest(channel, ts)

    async def _closed(self, shown: str) -> bool:
        """End a message that is being written, and the work with it; return False when it had ended before.

        The person has stopped it then, or it died after its five minutes: Slack takes no more, and lets it be changed.
        """
        channel, ts = message_of(shown) or ("", "")
        _, refusal = await asked(self.client.chat_stopStream(channel=channel, ts=ts))
        return not refusal

    async def _refused(self, shown: str, message: Mapping[str, Any]) -> str:
        """Put the message in the place of what was shown; return Slack's word for no, or an empty one.

        Done twice it is the same message, so nobody has to know whether it arrived.
        """
        if (place := message_of(shown)) is None:
            return _GONE
        channel, ts = place
        text, blocks = _cut(message["text"]), message["blocks"]
        _, refusal = await asked(self.client.chat_update(channel=channel, ts=ts, text=text, blocks=blocks))
        if refusal == _BEING_WRITTEN:
            raise SlackUnavailable
        return refusal

    async def _show(self, channel: ChannelId, ts: str, status: str, line: str) -> None:
        try:
            await self._show_session(channel, ts, status, line)
        except (SlackApiError, DeliveryError, aiohttp.ClientError, OSError):
            _log.warning("status_not_set")

    async def _show_session(self, channel: ChannelId, ts: str, status: str, line: str) -> None:
        try:
            await self.client.agents_sessions_setStatus(channel_id=channel, thread_ts=ts, status=status)
        except SlackApiError as error:
            if error.response.get("error") not in _NO_SESSIONS:
                raise
            # The older line goes by itself with the next message.
            if line:
                await self.client.assistant_threads_setStatus(channel_id=channel, thread_ts=ts, status=line)


def _cut(text: str) -> str:
    """Cut a text at a word, so that no escaped character is cut in two."""
    return text if len(text) <= MOST_CHANGED_TEXT else text[: MOST_CHANGED_TEXT - 1].rsplit(maxsplit=1)[0] + "…"
