"""What is sent to a language model, and what comes back."""

from dataclasses import dataclass, field
from typing import NamedTuple


class PromptId(NamedTuple):
    """Which words were sent to the model for every draft: printed as `name@version#hash`.

    A second try is `repair/<name of the prompt it mends>`.
    """

    name: str
    version: int
    digest: str

    def __str__(self) -> str:
        """Return `name@version#hash`."""
        return f"{self.name}@{self.version}#{self.digest}"


@dataclass(frozen=True, slots=True)
class Prompt:
    """Exactly what is sent to the model. `schema` is the JSON Schema its answer must follow.

    `prefix` is the same for every draft, so that a provider may keep it; `guidance` is chosen for this one;
    `user` is this draft, as data.
    """

    id: PromptId
    prefix: str
    guidance: str
    user: str
    schema: dict[str, object]
    max_output_tokens: int

    @property
    def system(self) -> str:
        """What the model is told, whole."""
        return f"{self.prefix}\n\n{self.guidance}" if self.guidance else self.prefix


class Usage(NamedTuple):
    """Tokens of one call; `cached` and `written` are those of `read` that a cache held, or took in."""

    read: int = 0
    cached: int = 0
    written: int = 0
    said: int = 0

    def plus(self, other: "Usage") -> "Usage":
        """Add two calls up."""
        return Usage(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model said, unread, and what it took."""

    text: str
    usage: Usage = field(default_factory=Usage)


class Spent(NamedTuple):
    """What one coaching took, a second try included; `micro_usd` is 0 where the model's price is not known."""

    model: str
    usage: Usage
    micro_usd: int
