"""What Slack tells of a channel: whether the app is in it, and who else may read there."""

import asyncio
from http import HTTPStatus
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId
from bot.domain.digests import Standing
from bot.errors import SlackUnavailable
from bot.slack.connection.answers import asked

_ABSENT = frozenset({"channel_not_found", "not_in_channel"})
_UNSEEN = frozenset({"missing_scope", "not_allowed_token_type", "no_permission", "access_denied"})
# What the app would need to look at talks, and never asks for: that Slack wants it says what the place is.
_OF_TALKS = frozenset({"im:read", "mpim:read"})


async def standing_in(client: AsyncWebClient, channel: ChannelId, *, within: float | None = None) -> Standing:
    """Ask how the app stands in a channel; what it may not look at is `UNSEEN`.

    Raises:
        SlackUnavailable: Slack does not say, or not `within` so many seconds.
        SlackTokenRefused: Slack does not know the bot token.
    """
    try:
        async with asyncio.timeout(within):
            answer, word = await asked(_told_of(client, channel))
    except TimeoutError as error:
        raise SlackUnavailable from error
    if word in _ABSENT:
        return Standing.ABSENT
    if word in _UNSEEN:
        return Standing.UNSEEN
    if word:
        raise SlackUnavailable(status=HTTPStatus.OK)
    return _standing(answer["channel"])


async def _told_of(client: AsyncWebClient, channel: ChannelId) -> Any:  # noqa: ANN401 - Slack's answer is JSON
    try:
        return await client.conversations_info(channel=channel)
    except SlackApiError as error:
        if error.response.get("needed") in _OF_TALKS:
            return {"channel": {"is_im": True}}
        raise


def _standing(found: dict[str, Any]) -> Standing:
    if found.get("is_im") or found.get("is_mpim"):
        return Standing.DIRECT
    if has_outsiders(found):
        return Standing.SHARED
    if found.get("is_archived"):
        return Standing.ARCHIVED
    return Standing.OPEN if found.get("is_member") else Standing.ABSENT


def has_outsiders(found: dict[str, Any]) -> bool:
    """Tell from what Slack says of a channel whether another company reads there, or is about to.

    One that workspaces of an Enterprise Grid share among themselves (`is_org_shared`) stays in the company.
    """
    return any(found.get(name) for name in ("is_ext_shared", "is_pending_ext_shared", "pending_shared"))
