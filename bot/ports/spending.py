"""What the model costs, by person and day."""

from datetime import date
from typing import Protocol

from bot.domain import Asker
from bot.domain.prompts import Spent


class Spending(Protocol):
    """Counts what is spent on the model, without a word of what was asked."""

    async def add(self, asker: Asker, spent: Spent, day: date) -> None:
        """Add what one coaching took.

        Raises:
            DatabaseUnavailable: It was not counted.
        """
        ...

    async def coachings_on(self, asker: Asker, day: date) -> tuple[int, int]:
        """Return how many coachings by a model this person, and this workspace, had that day (UTC).

        Raises:
            DatabaseUnavailable: Nobody knows.
        """
        ...

    async def forget_before(self, day: date) -> None:
        """Delete the counts of all workspaces for earlier days."""
        ...
