"""What became of each sentence of a draft in which something was found."""

from dataclasses import dataclass, field
from typing import NamedTuple

from bot.domain import Finding, Span


class Flagged(NamedTuple):
    """A sentence in which something was found, worst first, and what it can fill in."""

    span: Span
    found: tuple[Finding, ...]
    slots: dict[str, str]


@dataclass(slots=True)
class Mended:
    """What is said in the place of each sentence that changed: nothing, where it went.

    A small edit mended those that were `edited`, and none mended those that are `lost`.
    """

    said: dict[Span, str] = field(default_factory=dict)
    lost: list[Flagged] = field(default_factory=list)
    edited: list[Flagged] = field(default_factory=list)
    is_bare: bool = False

    def keep(self, kept: dict[Span, str]) -> None:
        """Count what was lost as edited where something of it is `kept` after all."""
        self.said |= kept
        self.edited += [some for some in self.lost if some.span in kept]
        self.lost = [some for some in self.lost if some.span not in kept]

    @property
    def gone(self) -> list[Span]:
        """The sentences in whose place nothing is said."""
        return [span for span, words in sorted(self.said.items()) if not words]
