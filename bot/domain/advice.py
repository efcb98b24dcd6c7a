"""What is proposed for a draft, and what of it may be shown."""

from dataclasses import dataclass

from bot.domain import Mode, SignalKey, Verdict


@dataclass(frozen=True, slots=True)
class Highlight:
    """A quoted stretch, how it lands, and the move that mends it."""

    quote: str
    signal: SignalKey
    reads_as: str
    move: str


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A finding the proposal disagrees with, and why."""

    signal: SignalKey
    quote: str
    because: str


@dataclass(frozen=True, slots=True)
class Replacement:
    """A paragraph of a long mail said anew; `paragraph` counts from 1, no text takes it out."""

    paragraph: int
    text: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """An answer nobody has checked. It is never shown.

    For a long mail it may hold `replacements` in the place of a `rewrite`. `reply` answers what the rep said
    of an earlier one.
    """

    verdict: Verdict
    keep_line: str
    from_their_chair: str
    highlights: tuple[Highlight, ...]
    rewrite: str | None
    before_you_send: tuple[str, ...]
    dismissed: tuple[Dismissal, ...] = ()
    replacements: tuple[Replacement, ...] = ()
    reply: str = ""


@dataclass(frozen=True, slots=True)
class Violation:
    """A promise a proposal breaks: a stable code and one sentence."""

    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Advice:
    """What survived verification; only the `verification` room makes one.

    `model` names the model that was asked, if any, and `prompt` the words it was asked in; `violations` are
    those of the last refused proposal; `away` is the code of the error for which there was no proposal;
    `unfinished` says that the model was still at it: what is there holds, and no rewrite came yet.
    """

    verdict: Verdict
    keep_line: str
    from_their_chair: str
    highlights: tuple[Highlight, ...]
    rewrite: str | None
    before_you_send: tuple[str, ...]
    mode: Mode
    model: str | None = None
    violations: tuple[Violation, ...] = ()
    away: str | None = None
    reply: str = ""
    prompt: str | None = None
    unfinished: bool = False
