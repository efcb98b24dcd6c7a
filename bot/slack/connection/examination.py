"""Slack's side of `sameside doctor`: who we are there, what we may do, and whether our clocks agree."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import SlackTokenRefused, SlackUnavailable
from bot.slack.connection.answers import TOKEN_REFUSED, asked


@dataclass(frozen=True, slots=True)
class SlackHealth:
    """What Slack says of us; `ahead_seconds`: its clock is so far ahead of `now`; None: it could not be asked.

    `app` is the app's id, empty where nobody tells.
    """

    app: str
    scopes: frozenset[str]
    ahead_seconds: float
    takes_our_blocks: bool | None


async def examine_slack(
    client: AsyncWebClient, app_token: str | None, now: datetime, message: Mapping[str, Any]
) -> SlackHealth:
    """Ask Slack about the tokens, the clock and one of our messages, which nobody gets to see.

    Raises:
        SlackTokenRefused: Slack does not know one of the tokens.
        SlackUnavailable: Slack does not answer.
    """
    setting, app = "SLACK_APP_TOKEN", ""
    try:
        if app_token is not None:
            opened = await client.apps_connections_open(app_token=app_token)
            # Nothing is opened there: Slack would hand the service's work to whoever is.
            app = "".join(parse_qs(urlsplit(opened["url"]).query).get("app_id", ()))
        setting = "SLACK_BOT_TOKEN"
        answer = await client.auth_test()
    except SlackApiError as error:
        if error.response.get("error") in TOKEN_REFUSED:
            raise SlackTokenRefused(setting=setting) from None
        raise SlackUnavailable(status=error.response.status_code) from error
    except (aiohttp.ClientError, OSError) as error:
        raise SlackUnavailable from error
    headers = {name.lower(): value for name, value in answer.headers.items()}
    scopes = frozenset(scope.strip() for scope in headers.get("x-oauth-scopes", "").split(",") if scope.strip())
    theirs = parsedate_to_datetime(headers["date"]) if "date" in headers else now
    app = app or await _app_of(client, answer.get("bot_id", ""))
    return SlackHealth(app, scopes, (theirs.astimezone(UTC) - now).total_seconds(), await _takes(client, message))


async def _app_of(client: AsyncWebClient, bot: str) -> str:
    found, word = await asked(client.bots_info(bot=bot))
    return "" if word else str(found["bot"].get("app_id", ""))


async def _takes(client: AsyncWebClient, message: Mapping[str, Any]) -> bool | None:
    try:
        await client.blocks_validate(blocks=message["blocks"])
    except SlackApiError as error:
        return False if error.response.get("error") == "invalid_blocks" else None
    except (aiohttp.ClientError, OSError) as error:
        raise SlackUnavailable from error
    return True
