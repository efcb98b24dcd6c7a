"""Posting a draft where others see it: only where nobody of another company is, and only when that is certain."""

from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId, UserId
from bot.rendering.slack import shared_message
from bot.slack.connection.answers import asked
from bot.slack.connection.channels import has_outsiders

SHARED, NOT_HERE, OTHER_COMPANY = "shared", "not_here", "other_company"


async def share(client: AsyncWebClient, channel: ChannelId | None, user: UserId, draft: str) -> str:
    """Post a draft in a channel; return a word for what came of it.

    Raises:
        SlackUnavailable: Slack does not answer; `maybe_sent` says that it may be posted all the same.
        SlackTokenRefused: Slack does not know the bot token.
    """
    if not channel:
        return NOT_HERE
    found, _ = await asked(client.conversations_info(channel=channel))
    if found is None:
        # Without the right to look, nobody can say who would read it.
        return NOT_HERE
    if has_outsiders(found["channel"]):
        return OTHER_COMPANY
    posting = client.chat_postMessage(channel=channel, **shared_message(user, draft))
    posted, _ = await asked(posting, sends=True)
    return NOT_HERE if posted is None else SHARED
