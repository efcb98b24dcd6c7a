"""Finds a message of the app's own again: what was cut off on its way to Slack may be there or not.

Both methods give back the metadata that a message was posted with, if asked to `include_all_metadata`:
docs.slack.dev/reference/methods/conversations.history, docs.slack.dev/messaging/message-metadata.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.domain import ChannelId
from bot.slack.connection.answers import asked

MOST_A_PAGE = 200
# Slack's clock and ours differ, and what was sent by ours is looked for by Slack's.
_CLOCKS_DIFFER = timedelta(minutes=5)


async def find(
    client: AsyncWebClient,
    channel: ChannelId,
    is_it: Callable[[Mapping[str, Any]], bool],
    *,
    since: datetime,
    thread_ts: str = "",
) -> str | None:
    """Return the `ts` of a message in a channel or thread, an empty one where it is not, None where we may not look.

    Raises:
        SlackUnavailable: Slack does not answer.
        SlackTokenRefused: Slack does not know the bot token.
        NobodyLeft: The app is no longer in the workspace.
    """
    arguments: dict[str, Any] = {
        "channel": channel,
        "oldest": str((since - _CLOCKS_DIFFER).timestamp()),
        "include_all_metadata": True,
        "limit": MOST_A_PAGE,
    }

    def ask(cursor: str) -> Awaitable[tuple[Any, str]]:
        if thread_ts:
            return asked(client.conversations_replies(ts=thread_ts, cursor=cursor, **arguments))
        return asked(client.conversations_history(cursor=cursor, **arguments))

    async for page, word in pages(ask):
        if word:
            return None
        for message in page["messages"]:
            if is_it(message):
                return str(message["ts"])
    return ""


async def pages(ask: Callable[[str], Awaitable[tuple[Any, str]]]) -> AsyncIterator[tuple[Any, str]]:
    """Yield page by page, and then Slack's word for no if there is one."""
    cursor = ""
    while True:
        page, word = await ask(cursor)
        yield page, word
        cursor = "" if word else (page.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            return
