"""What Slack's Web API answers: yes, a word for no, or nothing one can rely on."""

from collections.abc import Awaitable, Mapping
from http import HTTPStatus
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.domain import UserId
from bot.errors import NobodyLeft, SlackTokenRefused, SlackUnavailable

TOKEN_REFUSED = frozenset({"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"})
# Said of the app's own account, when it is gone or its workspace is.
_GONE = "account_inactive"
# Said in Slack's answers when it failed midway, be it with a status that sounds well.
_FAILED = frozenset({"fatal_error", "fetch_members_failed", "internal_error", "request_timeout", "service_unavailable"})
_TOO_MANY = frozenset({"ratelimited", "rate_limited"})


async def asked(call: Awaitable[AsyncSlackResponse], *, sends: bool = False) -> tuple[Any, str]:
    """Return Slack's answer and no word, or no answer and Slack's word for no.

    Raises:
        SlackUnavailable: Slack does not answer; `maybe_sent` says that what it `sends` may be there all the same.
        SlackTokenRefused: Slack does not know the bot token.
        NobodyLeft: The app is no longer in the workspace.
    """
    try:
        return await call, ""
    except SlackApiError as error:
        status, word = error.response.status_code, str(error.response.get("error"))
        if status == HTTPStatus.TOO_MANY_REQUESTS or word in _TOO_MANY:
            wait = float(error.response.headers.get("Retry-After", 0))
            raise SlackUnavailable(status=status, wait=wait) from error
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR or word in _FAILED:
            raise SlackUnavailable(status=status, maybe_sent=sends) from error
        if word == _GONE:
            raise NobodyLeft(reason=word) from error
        if word in TOKEN_REFUSED:
            raise SlackTokenRefused(setting="SLACK_BOT_TOKEN") from error
        return None, word
    except aiohttp.ClientConnectorError as error:
        raise SlackUnavailable from error
    except (aiohttp.ClientError, OSError) as error:
        raise SlackUnavailable(maybe_sent=sends) from error


async def written_to(client: AsyncWebClient, user: UserId, message: Mapping[str, Any]) -> str:
    """Write somebody a direct message; return Slack's word for no, if there is one.

    Raises:
        SlackUnavailable: As with `asked`.
        SlackTokenRefused: As with `asked`.
        NobodyLeft: As with `asked`.
    """
    opened, word = await asked(client.conversations_open(users=[user]))
    if not word:
        posting = client.chat_postMessage(
            channel=opened["channel"]["id"], text=message["text"], blocks=message["blocks"]
        )
        _, word = await asked(posting, sends=True)
    return word
