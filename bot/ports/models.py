"""A language model, whoever runs it."""

from collections.abc import AsyncIterator
from typing import Protocol

from bot.domain import Answer, Asker, Prompt, Usage


class Model(Protocol):
    """A language model somewhere else."""

    @property
    def name(self) -> str:
        """The model's name as its provider knows it."""
        ...

    async def ask(self, prompt: Prompt, asker: Asker | None = None) -> Answer:
        """Ask the model, in the name of nobody or of somebody it cannot recognise.

        Raises:
            ModelError: No whole answer came within the budget.
        """
        ...

    def stream(self, prompt: Prompt, asker: Asker | None = None) -> AsyncIterator[str | Usage]:
        """Ask the model and yield the answer as it comes, unchecked, and at the end what it took.

        Raises:
            ModelError: The first words were too long in coming, or no whole answer came within the budget.
        """
        ...
