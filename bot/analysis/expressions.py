"""Regular expressions that few mails need: each is made when it is first looked for, which takes a new process long."""

import re
from functools import cached_property
from typing import Protocol


class Looks(Protocol):
    """Looks for an expression in a text, between two places."""

    def __call__(self, text: str, start: int = ..., end: int = ..., /) -> re.Match[str] | None:
        """Return what was found, if anything."""


_LATE: "list[Late]" = []


class Late:
    """An expression that is made late."""

    def __init__(self, expression: str, flags: int = re.IGNORECASE) -> None:
        """Take it as it is written, and the flags it is made with."""
        self._expression, self._flags = expression, flags
        _LATE.append(self)

    @cached_property
    def made(self) -> re.Pattern[str]:
        """The expression, made."""
        return re.compile(self._expression, self._flags)

    @cached_property
    def search(self) -> Looks:
        """Look for it anywhere."""
        return self.made.search

    @cached_property
    def match(self) -> Looks:
        """Look for it at the beginning alone."""
        return self.made.match


def make_every() -> None:
    """Make all of those there are by now; else each is made for the first draft that needs it, while somebody waits."""
    for expression in _LATE:
        _ = expression.made
