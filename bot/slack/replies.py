"""Ways a reply reaches the person: Slack's reply address, or a direct message once that is spent."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.domain import Request
from bot.errors import ReplyAddressSpent, SlackTokenRefused, SlackUnavailable

_log = structlog.get_logger(__name__)
TOKEN_REFUSED = frozenset({"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"})
_SECONDS = 10
_OK, _TOO_MANY = 200, 429
_REFUSED = frozenset(range(400, 500)) - {_TOO_MANY}
_SLACKS_OWN = re.compile(r"https://[a-z0-9.-]+\.slack\.com/\S*", re.ASCII)


@dataclass(frozen=True, slots=True)
class SlackReplies:
    """Implements the port `ReplyChannel`."""

    client: AsyncWebClient

    async def send(self, request: Request, message: Mapping[str, Any]) -> None:
        """Answer privately where the person asked, or in a direct message when Slack no longer lets us there.

        Raises:
            SlackUnavailable: Slack did not take it; `maybe_sent` says that it may have arrived all the same.
            SlackTokenRefused: Slack does not know the bot token.
        """
        try:
            await self._to_address(request.reply_address, message)
        except ReplyAddressSpent:
            await self.send_directly(request, message)

    async def _to_address(self, address: str, message: Mapping[str, Any]) -> None:
        # What a draft is posted to is Slack, whatever a request says; its API's own origin is there for tests.
        if not (_SLACKS_OWN.fullmatch(address) or address.startswith(f"{_origin(self.client.base_url)}/")):
            raise ReplyAddressSpent
        # No retry handlers: the SDK's own would post again after a dropped connection, unlabelled.
        webhook = AsyncWebhookClient(address, timeout=_SECONDS, retry_handlers=[])
        try:
            response = await webhook.send_dict(dict(message))
        except aiohttp.ClientConnectorError as error:
            raise SlackUnavailable from error
        except (aiohttp.ClientError, OSError) as error:
            raise SlackUnavailable(maybe_sent=True) from error
        if response.status_code in _REFUSED:
            raise ReplyAddressSpent
        if response.status_code != _OK:
            raise SlackUnavailable(status=response.status_code)
        _log.info("delivered", path="reply address")

    async def send_directly(self, request: Request, message: Mapping[str, Any]) -> None:
        """Write the person a direct message.

        Raises:
            SlackUnavailable: Slack did not take it; `maybe_sent` says that it may have arrived all the same.
            SlackTokenRefused: Slack does not know the bot token.
        """
        try:
            opened = await self.client.conversations_open(users=[request.user])
            await self.client.chat_postMessage(
                channel=opened["channel"]["id"], text=message["text"], blocks=message["blocks"]
            )
        except SlackApiError as error:
            if error.response.get("error") in TOKEN_REFUSED:
                raise SlackTokenRefused(setting="SLACK_BOT_TOKEN") from error
            raise SlackUnavailable(status=error.response.status_code) from error
        except (aiohttp.ClientError, OSError) as error:
            raise SlackUnavailable(maybe_sent=True) from error
        _log.info("delivered", path="direct message")


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
