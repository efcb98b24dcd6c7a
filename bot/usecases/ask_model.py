"""Ask the model, judge what it says, and send it back once with what it broke: all of it in one budget of time."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import structlog

from bot.domain import Answer, Asker, Prompt, PromptId, Usage, Violation
from bot.errors import AnswerUnreadable, ModelError, ModelRefused, ModelTimedOut
from bot.ports import Model
from bot.usecases.spend import Spend
from bot.usecases.think import think

# A slash command's reply address lives long, a rep's patience does not.
BUDGET_SECONDS = 25.0

_log = structlog.get_logger(__name__)
# A key of the answer; inside a text of it the closing quote would be escaped.
_PART = re.compile(r'"(\w+)"\s*:')
Accepted = TypeVar("Accepted")
Judge = Callable[[str], tuple[Accepted | None, tuple[Violation, ...]]]
"""Reads and verifies an answer; raises `AnswerUnreadable` when there is nothing to verify."""
Mend = Callable[[Prompt, str, tuple[Violation, ...]], Prompt]
Watch = Callable[[str], None]
"""Is told which part of the answer the model has begun, such as `rewrite`; never a word of it."""


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
        except (AnswerUnreadable, ModelRefused):
            # The provider answered and is paid, though nobody knows how much.
            self.calls += 1
            raise
        self.usage, self.calls = self.usage.plus(answer.usage), self.calls + 1
        return answer


@dataclass(frozen=True, slots=True)
class AskModel:
    """Asks one model; `budget` is for everything together, in seconds."""

    model: Model
    budget: float = BUDGET_SECONDS
    spend: Spend | None = None

    async def __call__(
        self,
        prompt: Prompt,
        judge: Judge[Accepted],
        mend: Mend,
        asker: Asker | None = None,
        watch: Watch | None = None,
    ) -> Asked[Accepted]:
        """Ask, and ask again when the answer is refused; no failure of a model is raised.

        With `watch` the answer is streamed, and a model that is slow to begin is given up early.
        """
        if self.spend and asker and (capped := await self.spend.refusal(asker)):
            _log.warning("model_away", reason=capped)
            return Asked(away=capped)
        bill = _Bill()

        async def asked_once(prompt: Prompt) -> tuple[str, Asked[Accepted]]:
            answer = await bill.of(self._answer(prompt, asker, watch))
            try:
                accepted, violations = await think(judge, answer.text)
            except AnswerUnreadable as error:
                told = Violation("proposal_unreadable", f"This is not of the agreed shape: {error.facts['reason']}.")
                return answer.text, Asked(None, prompt.id, (told,), error.code())
            return answer.text, Asked(accepted, prompt.id, violations)

        asked: Asked[Accepted] = Asked()
        try:
            async with asyncio.timeout(self.budget):
                text, asked = await asked_once(prompt)
                if asked.accepted is None:
                    _, asked = await asked_once(mend(prompt, text, asked.violations))
        except (ModelError, TimeoutError) as error:
            # A model that is away by the second time leaves us with what it broke at the first.
            if asked.away or not asked.violations:
                asked = Asked(away=error.code() if isinstance(error, ModelError) else ModelTimedOut.code())
        finally:
            if self.spend and asker and bill.calls:
                await self.spend.count(asker, self.model.name, bill.usage)
        return _settled(asked)

    async def _answer(self, prompt: Prompt, asker: Asker | None, watch: Watch | None) -> Answer:
        if watch is None:
            return await self.model.ask(prompt, asker)
        text, usage, begun = "", Usage(), 0
        async for piece in self.model.stream(prompt, asker):
            if isinstance(piece, Usage):
                usage = piece
                continue
            text += piece
            for part in _PART.finditer(text, begun):
                begun = part.end()
                watch(part[1])
        return Answer(text, usage)


def _settled(asked: Asked[Accepted]) -> Asked[Accepted]:
    """Log why nothing was accepted; an answer that could not be read broke no promise."""
    if asked.away:
        _log.warning("model_away", reason=asked.away)
        return Asked(away=asked.away)
    if asked.violations:
        _log.warning("proposal_refused", codes=sorted({violation.code for violation in asked.violations}))
    return asked
