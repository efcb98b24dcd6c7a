"""A language model, whoever runs it."""

from collections.abc import Callable
from typing import Protocol

from bot.domain import Advice, Answer, Asker, Prompt

Hear = Callable[[str], None]
"""Is told each piece of an answer as it comes, unchecked: for whoever waits to know that something does."""
Watch = Callable[[Advice], None]
"""Is shown the advice as far as it has come and holds."""


class Model(Protocol):
    """A language model somewhere else."""

    @property
    def name(self) -> str:
        """The model's name as its provider knows it."""
        ...

    async def ask(self, prompt: Prompt, asker: Asker | None = None, hear: Hear | None = None) -> Answer:
        """Ask the model, in the name of nobody or of somebody it cannot recognise, and wait for the whole answer.

        Raises:
            ModelError: The first words were too long in coming, or no whole answer came within the budget.
        """
        ...
