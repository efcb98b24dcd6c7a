"""What the Messages tab suggests to somebody who does not know yet what to say."""

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId
from bot.errors import DeliveryError
from bot.rendering.catalogue import catalogue

# What is read as a word for us, in every language.
_HELP = "help"
_log = structlog.get_logger(__name__)


async def suggest(client: AsyncWebClient, channel: ChannelId) -> None:
    """Suggest it in the language of who opened the tab; those of the manifest are in English."""
    texts = catalogue()
    prompts = [
        {"title": texts.say("prompts.help"), "message": _HELP},
        {"title": texts.say("prompts.sample"), "message": texts.say("prompts.sample_mail")},
    ]
    try:
        await client.assistant_threads_setSuggestedPrompts(
            channel_id=channel, title=texts.say("prompts.title"), prompts=prompts
        )
    except (SlackApiError, DeliveryError, aiohttp.ClientError, OSError):
        _log.warning("prompts_not_set")
