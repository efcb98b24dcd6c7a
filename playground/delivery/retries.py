"""Events that were not taken come again, from docs.slack.dev /apis/events-api#error-handling."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from playground.delivery.courier import Outcome, Outgoing
from playground.workspace import Clock

# Almost at once, after a minute and after five, each counted from the failure before it.
AFTER_SECONDS = (0.0, 60.0, 300.0)


@dataclass(frozen=True, slots=True)
class Retries:
    """Sends events again until they are taken, the app asks for no more, or three retries have failed.

    Attributes:
        outcomes: What came of each retry, in order.
    """

    carry: Callable[[Outgoing], Awaitable[Outcome]]
    clock: Clock
    outcomes: list[Outcome] = field(default_factory=list)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def watch(self, outcome: Outcome) -> None:
        """See to it that an event which was not taken comes again."""
        if outcome.error and not outcome.no_retry:
            task = asyncio.create_task(self._repeat(outcome))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Send nothing more."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _repeat(self, outcome: Outcome) -> None:
        for number, seconds in enumerate(AFTER_SECONDS, 1):
            await self.clock.until(self.clock.now() + seconds)
            signed_at = str(int(time.time()))
            again = replace(outcome.command, retry=number, retry_reason=outcome.retry_reason, timestamp=signed_at)
            outcome = await self.carry(again)
            self.outcomes.append(outcome)
            if not outcome.error or outcome.no_retry:
                return
