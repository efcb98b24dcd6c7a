"""The addresses that Slack gives out for answers, which are no methods of its Web API."""

from collections.abc import Mapping
from typing import Any

import aiohttp
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.errors import ReplyAddressSpent, SlackUnavailable
from bot.slack.connection.origins import is_slacks

_SECONDS = 10
_OK, _TOO_MANY = 200, 429
_REFUSED = frozenset(range(400, 500)) - {_TOO_MANY}


async def responded(base_url: str, address: str, message: Mapping[str, Any]) -> None:
    """Write to an address that the Slack at `base_url` gave out; to any other nothing is written.

    Raises:
        ReplyAddressSpent: Slack refuses it, or it is not Slack's.
        SlackUnavailable: Slack did not take it; `maybe_sent` says that it may have arrived all the same.
    """
    if not is_slacks(address, base_url):
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
        raise SlackUnavailable(status=response.status_code, wait=float(response.headers.get("Retry-After", 0)))
