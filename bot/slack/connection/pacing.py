"""Asks Slack no faster than Slack allows, and waits where Slack says so, each method on its own."""

import asyncio
from collections import deque
from contextlib import suppress
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
_POST, _POSTS, _POSTS_SECONDS = "chat.postMessage", 4, 4.0
# Longer than this nothing waits here: a job that is told so comes back by itself.
PATIENCE_SECONDS = 15.0
# A person waits three for an acknowledgement, and for a window.
LISTENING_SECONDS = 2.0
_TOO_MANY = 429
_MINUTE = 60.0


@dataclass(slots=True)
class _Lane:
    """Calls that share a limit: no more of them than `most` within `span` seconds; `taken` are those that count yet."""

    most: int
    span: float
    held_until: float = 0.0
    taken: deque[float] = field(default_factory=deque)

    def turn(self, now: float) -> float:
        """Return when the next call may go."""
        while self.taken and self.taken[0] + self.span <= now:
            self.taken.popleft()
        return max(now, self.taken[-self.most] + self.span if len(self.taken) >= self.most else now)

    def is_idle(self, now: float) -> bool:
        """Tell whether nothing that was asked here has a say in what is asked next."""
        return self.held_until <= now and (not self.taken or self.taken[-1] + self.span <= now)


@dataclass(frozen=True, slots=True)
class Pace:
    """What has been asked lately in one workspace."""

    _lanes: dict[str, _Lane] = field(default_factory=dict, init=False, repr=False)

    async def ready(self, method: str, channel: str = "", *, patience: float = PATIENCE_SECONDS) -> None:
        """Wait for a place in the lane of this method, or of this channel.

        Raises:
            SlackUnavailable: It would be more than `patience`, in seconds; nothing was sent.
        """
        loop = asyncio.get_running_loop()
        lane, asked = self._lane(method, channel), loop.time()
        turn = lane.turn(asked)
        _bear(max(turn, self._held_until(method, lane)) - asked, patience)
        lane.taken.append(turn)
        try:
            # Looked at again after each sleep: meanwhile Slack may have told others to wait.
            while (wait := (due := max(turn, self._held_until(method, lane))) - loop.time()) > 0:
                _bear(due - asked, patience)
                await asyncio.sleep(wait)
        except (SlackUnavailable, asyncio.CancelledError):
            # It never goes, so the next call need not wait behind it.
            with suppress(ValueError):
                lane.taken.remove(turn)
            raise

    def hold(self, method: str, channel: str, seconds: float) -> None:
        """Ask nothing in this lane for so long.

        The other channels go on; refused in a second one meanwhile, it is all of the workspace's that Slack means.
        """
        now, lane = asyncio.get_running_loop().time(), self._lane(method, channel)
        held = [each for name, each in self._lanes.items() if name.startswith(f"{method} ") and each.held_until > now]
        lane.held_until = now + seconds
        if any(each is not lane for each in held):
            self._lanes.setdefault(method, _Lane(1, 0.0)).held_until = now + seconds

    def _held_until(self, method: str, lane: _Lane) -> float:
        """Return until when Slack wants nothing in this lane, or in none of this method's."""
        return max(lane.held_until, self._lanes[method].held_until if method in self._lanes else 0.0)

    def _lane(self, method: str, channel: str) -> _Lane:
        name = f"{method} {channel}" if method == _POST else method
        if name not in self._lanes:
            # Everybody who is written to has a lane: those of yesterday are not kept.
            for idle in [each for each, lane in self._lanes.items() if lane.is_idle(asyncio.get_running_loop().time())]:
                del self._lanes[idle]
            most, span = (_POSTS, _POSTS_SECONDS) if method == _POST else (TIERS.get(method, _OTHERS), _MINUTE)
            self._lanes[name] = _Lane(most, span)
        return self._lanes[name]


def _bear(wait: float, patience: float) -> None:
    if wait > patience:
        raise SlackUnavailable(status=_TOO_MANY, wait=wait)


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
        channel = str(given.get("channel", ""))
        await self._pace.ready(api_method, channel, patience=self._patience)
        try:
            return await super().api_call(api_method, **arguments)
        except SlackApiError as error:
            if error.response.status_code == _TOO_MANY:
                self._pace.hold(api_method, channel, float(error.response.headers.get("Retry-After", 1)))
            raise
