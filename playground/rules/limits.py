"""How often each method may be called, from docs.slack.dev /apis/web-api/rate-limits."""

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field

from playground.errors import Refused
from playground.rules.reference import METHODS
from playground.workspace import JsonObject, Workspace

MINUTE = 60.0
# The page gives what a tier allows at least; a sound client lives with that.
TIERS = {"t1": 1, "t2": 20, "t3": 50, "t4": 100}
# One message a second in a channel, and "short bursts", says the page: here that is ten in ten seconds.
POSTS, MOST_POSTS, POSTS_SECONDS = "chat.postMessage", 10, 10.0
# Of an app that is sold outside the Marketplace: docs.slack.dev /changelog, 29 May 2025.
READING, READS_A_MINUTE, MOST_READ = {"conversations.history", "conversations.replies"}, 1, 15


@dataclass(frozen=True, slots=True)
class Limits:
    """What has been called lately; each method, and each channel that is posted to, has a count of its own."""

    workspace: Workspace
    _calls: defaultdict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def count(self, method: str, given: JsonObject) -> None:
        """Count a call.

        Raises:
            Refused: `ratelimited`, with the seconds after which it may be tried again.
        """
        if method == POSTS:
            self._take(f"{method} {given.get('channel')}", MOST_POSTS, POSTS_SECONDS)
        elif method in READING and self.workspace.installation.sold:
            self._take(method, READS_A_MINUTE, MINUTE)
        elif most := TIERS.get(METHODS[method].tier or ""):
            self._take(method, most, MINUTE)

    def _take(self, lane: str, most: int, seconds: float) -> None:
        calls, now = self._calls[lane], self.workspace.clock.now()
        while calls and calls[0] <= now - seconds:
            calls.popleft()
        if len(calls) >= most:
            raise Refused("ratelimited", retry_after=math.ceil(calls[0] + seconds - now))
        calls.append(now)
