"""The words of the trade, frozen: a draft becomes an analysis, a prompt, a proposal and then advice.

Offsets count code points of `Draft.text`; a span holds `start <= i < end`.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, NewType

from bot.domain.drafts import Draft as Draft
from bot.domain.drafts import Span as Span
from bot.domain.prompts import Answer as Answer
from bot.domain.prompts import Prompt as Prompt
from bot.domain.prompts import PromptId as PromptId
from bot.domain.prompts import Usage as Usage

SignalKey = NewType("SignalKey", str)
TeamId = NewType("TeamId", str)
UserId = NewType("UserId", str)
ChannelId = NewType("ChannelId", str)
CoachingId = NewType("CoachingId", str)

LEAST_WORDS = 3
MOST_CHARACTERS = 12_000
MOST_HIGHLIGHTS = 3
WORST = 3


class Family(StrEnum):
    """What a signal is about: pressing, withdrawing, or doing it well."""

    PUSH = "push"
    PASSIVE = "passive"
    GOOD = "good"


class Verdict(StrEnum):
    """What to do with the draft."""

    SEND = "send"
    ONE_CHANGE = "one_change"
    REWORK = "rework"


class Situation(StrEnum):
    """Where the mail stands between the two sides."""

    FIRST_CONTACT = "first_contact"
    FOLLOW_UP = "follow_up"
    OBJECTION = "objection"
    NEGOTIATION = "negotiation"
    STALLED = "stalled"
    INCIDENT = "incident"
    RENEWAL = "renewal"
    INTERNAL = "internal"
    MANAGER_TO_REPS = "manager_to_reps"
    OTHER = "other"


class DocumentFact(StrEnum):
    """A fault of the whole mail that no single stretch carries."""

    NO_ASK = "no_ask"
    SELLER_FOCUS = "seller_focus"
    LIMP = "limp"


class Mode(StrEnum):
    """Who made a reply: the local coach, the model, or the local coach because the model could not."""

    LOCAL = "local"
    MODEL = "model"
    FALLBACK = "fallback"


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch that presses on the customer or withdraws from them. Severity 1 to 3."""

    signal: SignalKey
    family: Family
    severity: int
    span: Span
    quote: str
    source: str = "rule"


@dataclass(frozen=True, slots=True)
class Kept:
    """A stretch that serves the customer and must be left alone."""

    signal: SignalKey
    span: Span
    quote: str


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A finding the proposal disagrees with, and why."""

    signal: SignalKey
    quote: str
    because: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the playbook says of a draft before any model.

    `us_share` is the share, 0 to 1, of first-person words among first- and second-person words. What somebody
    called `fair` is not among the findings.
    """

    draft: Draft
    findings: tuple[Finding, ...]
    keep: tuple[Kept, ...]
    document: tuple[DocumentFact, ...]
    situation: Situation
    verdict: Verdict
    us_share: float
    questions: int
    has_ask: bool
    reader: str | None
    english: bool
    fair: tuple[Dismissal, ...] = ()


@dataclass(frozen=True, slots=True)
class Highlight:
    """A quoted stretch, how it lands, and the move that mends it."""

    quote: str
    signal: SignalKey
    reads_as: str
    move: str


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


class Asker(NamedTuple):
    """Who asks, so that what it costs can be counted."""

    team: TeamId
    user: UserId


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody asked for a coaching and waits at `reply_address` (Slack's `response_url`, a secret).

    With a `wish` it asks for another version of the coaching it `follows`: `said` is what the rep said of it,
    `quote` the words they spoke of. `thread` names the thread it stands in, if what is said there follows it.
    `shown` is where the answer is shown while it comes, once it is.
    """

    id: CoachingId
    team: TeamId
    user: UserId
    channel: ChannelId
    text: str = field(repr=False)
    context: str = field(repr=False)
    reply_address: str = field(repr=False)
    received_at: datetime
    wish: str = ""
    follows: CoachingId | None = None
    said: str = field(default="", repr=False)
    quote: str = field(default="", repr=False)
    thread: str = ""
    shown: str = ""
