"""Text files that people share with the app; the right to read them is optional."""

from dataclasses import dataclass

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import DraftNotText, FileClosed, SlackUnavailable
from bot.slack.connection.origins import is_slacks

# More than any draft; the rest of a longer file is not even read.
MOST_BYTES = 200_000
_SECONDS = 10
_OK, _SERVER_ERROR, _TOO_MANY = 200, 500, 429


@dataclass(frozen=True, slots=True)
class SlackFiles:
    """Reads files by their private address, with the bot's own token."""

    client: AsyncWebClient

    async def read(self, address: str) -> str:
        """Return the text of a file.

        Raises:
            FileClosed: The app may not open it.
            DraftNotText: It is no text.
            SlackUnavailable: Slack does not hand it out just now.
        """
        # The token goes with the request, and to nobody but Slack.
        if not is_slacks(address, self.client.base_url):
            raise FileClosed
        headers = {"Authorization": f"Bearer {self.client.token}"}
        timeout = aiohttp.ClientTimeout(total=_SECONDS)
        try:
            async with (
                aiohttp.ClientSession(headers=headers, timeout=timeout) as session,
                session.get(address, allow_redirects=False) as response,
            ):
                status, kind = response.status, response.content_type
                content = await response.content.read(MOST_BYTES)
        except (aiohttp.ClientError, OSError) as error:
            raise SlackUnavailable from error
        if status >= _SERVER_ERROR or status == _TOO_MANY:
            raise SlackUnavailable(status=status)
        # Without the right to it, Slack shows its sign-in page, or leads there.
        if status != _OK or kind == "text/html":
            raise FileClosed
        try:
            return content.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError:
            raise DraftNotText from None
