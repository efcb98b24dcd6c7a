"""Asks Slack no faster than Slack allows, and waits where Slack says so, each method on its own."""

import asyncio
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.errors import SlackUnavailable

# Calls a minute for each method and workspace, from the tiers on the methods' pages; 50 is tier 3.
TIERS = {
    "chat.appendStream": 100,
    "chat.postEphemeral": 100,
    "chat.startStream": 20,
    "chat.stopStream": 20,
    "users.info": 100,
    "views.open": 100,
    "views.publish": 100,
    "views.push": 100,
    "views.update": 100,
}
_OTHERS = 50
# One message a second in a channel, of which Slack lets a few come together.
_POST, _POST_BURST = "chat.postMessage", 3.0
# Longer than this nothing waits here: a job that is told so comes back by itself.
PATIENCE_SECONDS = 15.0
# A person waits three for an acknowledgement, and for a window.
LISTENING_SECONDS = 2.0
_TOO_MANY = 429
_MINUTE = 60.0


@dataclass(slots=True)
class _Lane:
    """Calls that share a limit: `interval` seconds apart on average, `burst` seconds' worth of them at once."""

    interval: float
    burst: float
    due: float = 0.0

    def wait(self, now: float) -> float:
        """Return how long the next call has to wait."""
        return max(0.0, self.due - self.burst - now)

    def take(self, now: float) -> None:
        """Note a call."""
        self.due = max(self.due, now) + self.interval


@dataclass(frozen=True, slots=True)
class Pace:
    """What has been asked lately in one workspace."""

    _lanes: dict[str, _Lane] = field(default_factory=dict, init=False, repr=False)
    _held: dict[str, float] = field(default_factory=lambda: defaultdict(float), init=False, repr=False)

    async def ready(self, method: str, channel: str = "", *, patience: float = PATIENCE_SECONDS) -> None:
        """Wait for a place in the lane of this method, or of this channel.

        Raises:
            SlackUnavailable: It would be more than `patience`, in seconds; nothing was sent.
        """
        now = asyncio.get_running_loop().time()
        lane = self._lane(method, channel)
        wait = max(lane.wait(now), self._held[method] - now)
        if wait > patience:
            raise SlackUnavailable(status=_TOO_MANY, wait=wait)
        lane.take(now)
        if wait > 0:
            await asyncio.sleep(wait)

    def hold(self, method: str, seconds: float) -> None:
        """Ask this method nothing for so long; the others go on."""
        self._held[method] = asyncio.get_running_loop().time() + seconds

    def _lane(self, method: str, channel: str) -> _Lane:
        if method == _POST:
            return self._lanes.setdefault(f"{method} {channel}", _Lane(1.0, _POST_BURST))
        interval = _MINUTE / TIERS.get(method, _OTHERS)
        return self._lanes.setdefault(method, _Lane(interval, _MINUTE))


class PacedClient(AsyncWebClient):
    """A client of Slack's that keeps the pace."""

    def __init__(self, pace: Pace, token: str, *, patience: float = PATIENCE_SECONDS, **settings: Any) -> None:  # noqa: ANN401 - slack_sdk's own
        super().__init__(token, **settings)
        self._pace = pace
        self._patience = patience

    async def api_call(self, api_method: str, **arguments: Any) -> AsyncSlackResponse:  # noqa: ANN401 - slack_sdk's own
        """Call a method when its turn has come.

        Raises:
            SlackUnavailable: Its turn is too far away; nothing was sent.
        """
        given = arguments.get("json") or arguments.get("params") or {}
        await self._pace.ready(api_method, str(given.get("channel", "")), patience=self._patience)
        try:
            return await super().api_call(api_method, **arguments)
        except SlackApiError as error:
            if error.response.status_code == _TOO_MANY:
                self._pace.hold(api_method, float(error.response.headers.get("Retry-After", 1)))
            raise
