"""The channel of a weekly digest, as Slack has it: who is in it, what is posted there, and who is told otherwise."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId, TeamId, UserId
from bot.domain.digests import Standing, Subscription
from bot.domain.postings import Closed, Posting
from bot.errors import ChannelClosed, SlackUnavailable
from bot.playbook.book import Playbook
from bot.rendering.blocks import Message, without_charts
from bot.rendering.catalogue import LANGUAGES, speak
from bot.rendering.digest import details_message, digest_message
from bot.rendering.digest_control import halted_message, unclear_message
from bot.slack.connection.answers import asked, written_to
from bot.slack.connection.channels import standing_in

_log = structlog.get_logger(__name__)
_MOST_A_PAGE = 200
# Slack's clock and ours differ, and what was claimed by ours is looked for by Slack's.
_CLOCKS_DIFFER = timedelta(minutes=5)
# Everybody in the workspace may read it, so it names the digest and nothing else.
_EVENT_TYPE = "sameside_digest"
_NO_BLOCKS = frozenset({"invalid_blocks", "invalid_blocks_format"})
_CLOSED: dict[str, Closed] = {
    Standing.ABSENT: "removed",
    Standing.ARCHIVED: "archived",
    Standing.SHARED: "shared",
    Standing.UNSEEN: "unseen",
    "channel_not_found": "removed",
    "not_in_channel": "removed",
    "is_archived": "archived",
    "missing_scope": "unseen",
}
_BANNED = frozenset(
    {
        "access_denied",
        "ekm_access_denied",
        "enterprise_is_restricted",
        "missing_scope",
        "no_permission",
        "not_allowed_token_type",
        "restricted_action",
        "restricted_action_non_threadable_channel",
        "restricted_action_read_only_channel",
        "restricted_action_thread_locked",
        "restricted_action_thread_only_channel",
        "team_access_not_granted",
    }
)


@dataclass(frozen=True, slots=True)
class SlackDigests:
    """Implements the port `DigestChannel`."""

    client: AsyncWebClient
    playbook: Playbook
    command: str
    tongue: Callable[[TeamId, UserId], Awaitable[str]]

    async def members(self, team: TeamId, channel: ChannelId) -> frozenset[UserId]:  # noqa: ARG002 - one workspace
        """Return who is a member; see `DigestChannel.members`."""
        found: set[UserId] = set()
        async for page, word in _pages(lambda cursor: self._members(channel, cursor)):
            if closed := _CLOSED.get(word):
                raise ChannelClosed(reason=closed)
            if word:
                raise SlackUnavailable
            found |= {UserId(member) for member in page["members"]}
        return frozenset(found)

    async def require_open(self, team: TeamId, channel: ChannelId) -> None:  # noqa: ARG002 - one workspace
        """Look who reads there; see `DigestChannel.require_open`."""
        if closed := _CLOSED.get(await standing_in(self.client, channel)):
            raise ChannelClosed(reason=closed)

    async def post(self, subscription: Subscription, posting: Posting) -> str:
        """Post the message or its thread; see `DigestChannel.post`."""
        speak(subscription.language or LANGUAGES[0])
        if posting.ts:
            message = details_message(posting.digest, self.playbook)
        else:
            message = digest_message(posting.digest, self.playbook, setter=subscription.setter, command=self.command)
        posted, word = await self._posted(posting, message)
        if word in _NO_BLOCKS:
            posted, word = await self._posted(posting, without_charts(message))
        if word:
            _log.warning("digest_refused", code=word)
            raise ChannelClosed(reason=_why(word))
        return str(posted["ts"])

    async def find(self, posting: Posting) -> str | None:
        """Look for what was posted; see `DigestChannel.find`."""
        async for page, word in _pages(lambda cursor: self._since(posting, cursor)):
            if word:
                return None
            for message in page["messages"]:
                if _metadata(posting).items() <= message.get("metadata", {}).items():
                    return str(message["ts"])
        return ""

    async def tell_unclear(self, subscription: Subscription, posting: Posting) -> None:
        """Ask who set it up to look; see `DigestChannel.tell_unclear`."""
        await self._tell(subscription, lambda: unclear_message(posting.channel, posting.digest.week))

    async def tell_closed(self, subscription: Subscription, reason: Closed) -> None:
        """Tell who set it up; see `DigestChannel.tell_closed`."""
        await self._tell(subscription, lambda: halted_message(subscription, reason))

    async def _posted(self, posting: Posting, message: Message) -> tuple[Any, str]:
        return await asked(
            self.client.chat_postMessage(
                channel=posting.channel,
                thread_ts=posting.ts or None,
                text=message["text"],
                blocks=message["blocks"],
                metadata=_metadata(posting),
                unfurl_links=False,
            ),
            sends=True,
        )

    async def _members(self, channel: ChannelId, cursor: str) -> tuple[Any, str]:
        return await asked(self.client.conversations_members(channel=channel, cursor=cursor, limit=_MOST_A_PAGE))

    async def _since(self, posting: Posting, cursor: str) -> tuple[Any, str]:
        arguments: dict[str, Any] = {
            "channel": posting.channel,
            "oldest": str((posting.at - _CLOCKS_DIFFER).timestamp()),
            "include_all_metadata": True,
            "cursor": cursor,
            "limit": _MOST_A_PAGE,
        }
        if posting.ts:
            return await asked(self.client.conversations_replies(ts=posting.ts, **arguments))
        return await asked(self.client.conversations_history(**arguments))

    async def _tell(self, subscription: Subscription, draw: Callable[[], Message]) -> None:
        speak(await self.tongue(subscription.team, subscription.setter))
        if word := await written_to(self.client, subscription.setter, draw()):
            # Who left the workspace hears of nothing any more.
            _log.warning("not_told", code=word)


async def _pages(ask: Callable[[str], Awaitable[tuple[Any, str]]]) -> AsyncIterator[tuple[Any, str]]:
    """Yield page by page, and then Slack's word for no if there is one."""
    cursor = ""
    while True:
        page, word = await ask(cursor)
        yield page, word
        cursor = "" if word else (page.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            return


def _why(word: str) -> Closed:
    """Tell from Slack's word for no what closes a channel to us; a word nobody foresaw says nothing of the channel."""
    return "refused" if word in _BANNED else _CLOSED.get(word, "unforeseen")


def _metadata(posting: Posting) -> dict[str, Any]:
    part = "thread" if posting.ts else "message"
    return {
        "event_type": _EVENT_TYPE,
        "event_payload": {"team": posting.team, "week": posting.digest.week, "part": part},
    }
