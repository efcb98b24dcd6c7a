"""Ask the model, judge what it says, and send it back once with what it broke: all of it in one budget of time."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import structlog

from bot.domain import Answer, Asker, Prompt, PromptId, Usage, Violation
from bot.errors import AnswerUnreadable, ModelError, ModelRefused, ModelTimedOut
from bot.ports import Hear, Model, Watch
from bot.usecases.spend import Spend
from bot.usecases.think import think

# A slash command's reply address lives long, a rep's patience does not.
BUDGET_SECONDS = 25.0

_log = structlog.get_logger(__name__)
Accepted = TypeVar("Accepted")
Judge = Callable[[str], tuple[Accepted | None, tuple[Violation, ...]]]
"""Reads and verifies an answer; raises `AnswerUnreadable` when there is nothing to verify."""
Mend = Callable[[Prompt, str, tuple[Violation, ...]], Prompt]


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks, since when by the clock of the event loop, and who watches what comes.

    Whoever has waited in a queue has waited: what is left of the budget is counted from `since`, or from now.
    """

    asker: Asker | None = None
    since: float | None = None
    watch: Watch | None = None


NOBODY = Asking()
"""Somebody in a terminal, who has just asked."""


@dataclass(frozen=True, slots=True)
class Asked(Generic[Accepted]):
    """What was accepted and which prompt brought it, or why nothing was.

    `violations` are those of the last refused answer; `away` is the code of the error for which there was none.
    """

    accepted: Accepted | None = None
    prompt: PromptId | None = None
    violations: tuple[Violation, ...] = ()
    away: str | None = None


@dataclass(slots=True)
class _Bill:
    usage: Usage = field(default_factory=Usage)
    calls: int = 0

    async def of(self, asking: Awaitable[Answer]) -> Answer:
        """Wait for an answer and count it."""
        try:
            answer = await asking
        except (AnswerUnreadable, ModelRefused, ModelTimedOut, asyncio.CancelledError):
            # Unusable, late or hung up on, by us or by the rep: the provider worked and is paid, nobody knows how much.
            self.calls += 1
            raise
        self.usage, self.calls = self.usage.plus(answer.usage), self.calls + 1
        return answer


@dataclass(frozen=True, slots=True)
class AskModel:
    """Asks one model; `budget` is for everything from the asking on, in seconds."""

    model: Model
    budget: float = BUDGET_SECONDS
    spend: Spend | None = None

    async def __call__(
        self,
        prompt: Prompt,
        judge: Judge[Accepted],
        mend: Mend,
        asking: Asking = NOBODY,
        hear: Hear | None = None,
    ) -> Asked[Accepted]:
        """Ask, and ask again when the answer is refused; no failure of a model is raised.

        `hear` is told the first answer as it comes.
        """
        now = asyncio.get_running_loop().time()
        end = (now if asking.since is None else asking.since) + self.budget
        if barred := await self._barred(asking, end - now):
            return _settled(Asked(away=barred))

        async def asked_once(bill: _Bill, prompt: Prompt, hear: Hear | None = None) -> tuple[str, Asked[Accepted]]:
            answer = await bill.of(self.model.ask(prompt, asking.asker, hear))
            try:
                accepted, violations = await think(judge, answer.text)
            except AnswerUnreadable as error:
                told = Violation("proposal_unreadable", f"This is not of the agreed shape: {error.facts['reason']}.")
                return answer.text, Asked(None, prompt.id, (told,), error.code())
            return answer.text, Asked(accepted, prompt.id, violations)

        asked: Asked[Accepted] = Asked()
        async with self._paying(asking) as bill:
            try:
                async with asyncio.timeout_at(end):
                    text, asked = await asked_once(bill, prompt, hear)
                    if asked.accepted is None:
                        _, asked = await asked_once(bill, mend(prompt, text, asked.violations))
            except (ModelError, TimeoutError) as error:
                # A model that is away by the second time leaves us with what it broke at the first.
                if asked.away or not asked.violations:
                    asked = Asked(away=error.code() if isinstance(error, ModelError) else ModelTimedOut.code())
        return _settled(asked)

    @asynccontextmanager
    async def _paying(self, asking: Asking) -> AsyncIterator[_Bill]:
        bill = _Bill()
        try:
            yield bill
        finally:
            if self.spend and asking.asker and bill.calls:
                await self.spend.count(asking.asker, self.model.name, bill.usage)

    async def _barred(self, asking: Asking, seconds: float) -> str | None:
        """Return the code of what keeps us from asking at all: no time is left, or a cap is reached."""
        if seconds <= 0:
            return ModelTimedOut.code()
        return await self.spend.refusal(asking.asker) if self.spend and asking.asker else None


def _settled(asked: Asked[Accepted]) -> Asked[Accepted]:
    """Log why nothing was accepted; an answer that could not be read broke no promise."""
    if asked.away:
        _log.warning("model_away", reason=asked.away)
        return Asked(away=asked.away)
    if asked.violations:
        _log.warning("proposal_refused", codes=sorted({violation.code for violation in asked.violations}))
    return asked
