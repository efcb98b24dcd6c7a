"""Ask the model, judge what it says, and send it back once with what it broke: all of it in one budget of time."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import structlog

from bot.domain import Answer, Asker, Prompt, PromptId, Violation
from bot.errors import ModelError, ModelTimedOut
from bot.ports import Model

# A slash command's reply address lives long, a rep's patience does not.
BUDGET_SECONDS = 25.0

_log = structlog.get_logger(__name__)
Accepted = TypeVar("Accepted")
Judge = Callable[[str], tuple[Accepted | None, tuple[Violation, ...]]]
"""Reads and verifies an answer; raises `AnswerUnreadable` when there is nothing to verify."""
Mend = Callable[[Prompt, str, tuple[Violation, ...]], Prompt]


@dataclass(frozen=True, slots=True)
class Asked(Generic[Accepted]):
    """What was accepted and which prompt brought it, or why nothing was.

    `violations` are those of the last refused answer; `away` is the code of the error for which there was none.
    """

    accepted: Accepted | None = None
    prompt: PromptId | None = None
    violations: tuple[Violation, ...] = ()
    away: str | None = None


@dataclass(frozen=True, slots=True)
class AskModel:
    """Asks one model; `budget` is for everything together, in seconds."""

    model: Model
    budget: float = BUDGET_SECONDS

    async def __call__(
        self, prompt: Prompt, judge: Judge[Accepted], mend: Mend, asker: Asker | None = None
    ) -> Asked[Accepted]:
        """Ask, and ask again when the answer is refused; no failure of a model is raised."""
        asked: Asked[Accepted] = Asked()
        try:
            async with asyncio.timeout(self.budget):
                answer = await self.model.ask(prompt, asker)
                asked = _judged(prompt, answer, judge)
                if asked.accepted is None:
                    prompt = mend(prompt, answer.text, asked.violations)
                    asked = _judged(prompt, await self.model.ask(prompt, asker), judge)
        except (ModelError, TimeoutError) as error:
            code = error.code() if isinstance(error, ModelError) else ModelTimedOut.code()
            _log.warning("model_away", reason=code)
            # A model that is away by the second time leaves us with what it broke at the first.
            return asked if asked.violations else Asked(away=code)
        if asked.violations:
            _log.warning("proposal_refused", codes=sorted({violation.code for violation in asked.violations}))
        return asked


def _judged(prompt: Prompt, answer: Answer, judge: Judge[Accepted]) -> Asked[Accepted]:
    accepted, violations = judge(answer.text)
    return Asked(accepted, prompt.id, violations)
