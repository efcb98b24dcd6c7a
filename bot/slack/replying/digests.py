"""The channel of a weekly digest, as Slack has it: who is in it, what is posted there, and who is told otherwise."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
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
from bot.slack.connection.history import MOST_A_PAGE, find, pages

_log = structlog.get_logger(__name__)
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
    """Implements the port `DigestChannel`; `tongue` is somebody's language, `called` their name where it is known."""

    client: AsyncWebClient
    playbook: Playbook
    command: str
    tongue: Callable[[TeamId, UserId], Awaitable[str]]
    called: Callable[[TeamId, UserId], Awaitable[str]]

    async def members(self, team: TeamId, channel: ChannelId) -> frozenset[UserId]:  # noqa: ARG002 - one workspace
        """Return who is a member; see `DigestChannel.members`."""
        found: set[UserId] = set()
        async for page, word in pages(lambda cursor: self._members(channel, cursor)):
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
            setter = subscription.setter
            name = await self.called(posting.team, setter)
            message = digest_message(posting.digest, self.playbook, setter=setter, name=name, command=self.command)
        posted, word = await self._posted(posting, message)
        if word in _NO_BLOCKS:
            posted, word = await self._posted(posting, without_charts(message))
        if word:
            _log.warning("digest_refused", code=word)
            raise ChannelClosed(reason=_why(word))
        return str(posted["ts"])

    async def find(self, posting: Posting) -> str | None:
        """Look for what was posted; see `DigestChannel.find`."""
        mark = _metadata(posting).items()
        return await find(
            self.client,
            posting.channel,
            lambda message: mark <= message.get("metadata", {}).items(),
            since=posting.at,
            thread_ts=posting.ts,
        )

    async def tell_unclear(self, subscription: Subscription, posting: Posting) -> None:
        """Ask who set it up to look; see `DigestChannel.tell_unclear`."""
        await self._tell(
            subscription, lambda: unclear_message(posting.channel, posting.digest.week, thread=bool(posting.ts))
        )

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
        return await asked(self.client.conversations_members(channel=channel, cursor=cursor, limit=MOST_A_PAGE))

    async def _tell(self, subscription: Subscription, draw: Callable[[], Message]) -> None:
        speak(await self.tongue(subscription.team, subscription.setter))
        if word := await written_to(self.client, subscription.setter, draw()):
            # Who left the workspace hears of nothing any more.
            _log.warning("not_told", code=word)


def _why(word: str) -> Closed:
    """Tell from Slack's word for no what closes a channel to us; a word nobody foresaw says nothing of the channel."""
    return "refused" if word in _BANNED else _CLOSED.get(word, "unforeseen")


def _metadata(posting: Posting) -> dict[str, Any]:
    part = "thread" if posting.ts else "message"
    return {
        "event_type": _EVENT_TYPE,
        "event_payload": {"team": posting.team, "week": posting.digest.week, "part": part},
    }
