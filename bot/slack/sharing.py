"""Posting a draft where others see it: only where nobody of another company is, and only when that is certain."""

from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId, UserId
from bot.errors import SlackUnavailable
from bot.rendering.slack import shared_message

SHARED, NOT_HERE, OTHER_COMPANY = "shared", "not_here", "other_company"


async def share(client: AsyncWebClient, channel: ChannelId | None, user: UserId, draft: str) -> str:
    """Post a draft in a channel; return a word for what came of it.

    Raises:
        SlackUnavailable: Slack does not answer; nobody knows whether it was posted.
    """
    if not channel:
        return NOT_HERE
    try:
        found: Any = await client.conversations_info(channel=channel)
        if _outsiders(found["channel"]):
            return OTHER_COMPANY
        await client.chat_postMessage(channel=channel, **shared_message(user, draft))
    except SlackApiError:
        # Without the right to look, nobody can say who would read it.
        return NOT_HERE
    except (aiohttp.ClientError, OSError) as error:
        raise SlackUnavailable(maybe_sent=True) from error
    return SHARED


def _outsiders(channel: dict[str, Any]) -> bool:
    return any(
        channel.get(name) for name in ("is_ext_shared", "is_pending_ext_shared", "is_org_shared", "pending_shared")
    )
