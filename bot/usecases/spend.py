"""Spend on the model no more than the operator allows, and count what was spent."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import structlog

from bot.domain import Asker, Usage
from bot.domain.prompts import Spent
from bot.errors import PersonCapReached, StorageError, WorkspaceCapReached
from bot.ports import Clock
from bot.ports.spending import Spending

# Counting must not make anybody wait.
SECONDS = 1.0

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Spend:
    """Keeps the purse; a cap of 0 is none.

    `price` returns millionths of a dollar, or None where nobody knows it.

    A database that is away neither stops a coaching nor loses one: it is then not counted.
    """

    spending: Spending
    clock: Clock
    price: Callable[[str, Usage], int | None]
    daily_person: int = 0
    daily_workspace: int = 0

    async def refusal(self, asker: Asker) -> str | None:
        """Return the code of the cap that is reached, if one is."""
        if not (self.daily_person or self.daily_workspace):
            return None
        try:
            async with asyncio.timeout(SECONDS):
                person, workspace = await self.spending.coachings_on(asker, self.clock.now().date())
        except (StorageError, TimeoutError) as error:
            _log.warning("spending_unknown", error=type(error).__name__)
            return None
        if 0 < self.daily_person <= person:
            return PersonCapReached.code()
        return WorkspaceCapReached.code() if 0 < self.daily_workspace <= workspace else None

    async def count(self, asker: Asker, model: str, usage: Usage) -> None:
        """Count one coaching."""
        price = self.price(model, usage)
        spent = Spent(model, usage, price or 0)
        _log.info(
            "model_paid",
            model=model,
            usd=None if price is None else price / 1_000_000,
            tokens_read=usage.read,
            tokens_cached=usage.cached,
            tokens_said=usage.said,
        )
        try:
            async with asyncio.timeout(SECONDS):
                await self.spending.add(asker, spent, self.clock.now().date())
        except (StorageError, TimeoutError) as error:
            _log.warning("spending_uncounted", error=type(error).__name__)
