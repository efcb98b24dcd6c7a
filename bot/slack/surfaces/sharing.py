"""Posting a draft where others see it: only where nobody of another company is, and only when that is certain."""

from collections.abc import Awaitable
from http import HTTPStatus
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.domain import ChannelId, UserId
from bot.errors import SlackUnavailable
from bot.rendering.slack import shared_message
from bot.slack.connection.channels import has_outsiders

SHARED, NOT_HERE, OTHER_COMPANY = "shared", "not_here", "other_company"
_TOO_MANY = HTTPStatus.TOO_MANY_REQUESTS
# Said in Slack's answers when it failed midway, be it with a status that sounds well.
_FAILED = frozenset({"fatal_error", "internal_error", "request_timeout", "service_unavailable"})


async def share(client: AsyncWebClient, channel: ChannelId | None, user: UserId, draft: str) -> str:
    """Post a draft in a channel; return a word for what came of it.

    Raises:
        SlackUnavailable: Slack does not answer; `maybe_sent` says that it may be posted all the same.
    """
    if not channel:
        return NOT_HERE
    found = await _allowed(client.conversations_info(channel=channel))
    if found is None:
        # Without the right to look, nobody can say who would read it.
        return NOT_HERE
    if has_outsiders(found["channel"]):
        return OTHER_COMPANY
    posting = client.chat_postMessage(channel=channel, **shared_message(user, draft))
    return NOT_HERE if await _allowed(posting, sends=True) is None else SHARED


async def _allowed(call: Awaitable[AsyncSlackResponse], *, sends: bool = False) -> Any:  # noqa: ANN401 - Slack's answer is JSON
    """Return Slack's answer, or None when it does not allow this here."""
    try:
        return await call
    except SlackApiError as error:
        status = error.response.status_code
        if status == _TOO_MANY:
            raise SlackUnavailable(status=status) from error
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR or error.response.get("error") in _FAILED:
            raise SlackUnavailable(status=status, maybe_sent=sends) from error
        return None
    except (aiohttp.ClientError, OSError) as error:
        raise SlackUnavailable(maybe_sent=sends) from error
