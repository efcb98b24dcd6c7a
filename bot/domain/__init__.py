"""The words of the trade, frozen: a draft becomes an analysis, a prompt, a proposal and then advice.

Offsets count code points of `Draft.text`; a span holds `start <= i < end`.
"""

from bisect import bisect
from enum import StrEnum
from importlib import import_module
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, NewType

from bot.domain.drafts import Draft as Draft
from bot.domain.drafts import Span as Span

if TYPE_CHECKING:
    from bot.domain.advice import Advice as Advice
    from bot.domain.advice import Dismissal as Dismissal
    from bot.domain.advice import Highlight as Highlight
    from bot.domain.advice import Proposal as Proposal
    from bot.domain.advice import Replacement as Replacement
    from bot.domain.advice import Violation as Violation
    from bot.domain.prompts import Answer as Answer
    from bot.domain.prompts import Prompt as Prompt
    from bot.domain.prompts import PromptId as PromptId
    from bot.domain.prompts import Usage as Usage
    from bot.domain.requests import Asker as Asker
    from bot.domain.requests import Request as Request
else:
    # What reads a draft and no more does not wait for the types of a reply, nor for `dataclasses`, to be made.
    _ROOMS = {
        "advice": ("Advice", "Dismissal", "Highlight", "Proposal", "Replacement", "Violation"),
        "prompts": ("Answer", "Prompt", "PromptId", "Usage"),
        "requests": ("Asker", "Request"),
    }

    def __getattr__(name: str) -> object:
        """Load a type when it is first asked for."""
        for room, types in _ROOMS.items():
            if name in types:
                return globals().setdefault(name, getattr(import_module(f"{__name__}.{room}"), name))
        raise AttributeError(name)


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


_START = itemgetter(0)
FAULTS = (Family.PUSH, Family.PASSIVE)


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


class Addressee(StrEnum):
    """Who gets a mail, where the rep says so: reps and a colleague are two of those in the house."""

    CUSTOMER = "to_customers"
    REPS = "to_reps"
    COLLEAGUE = "to_colleagues"
    HOUSE = "to_house"


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


class Judged(StrEnum):
    """How much of a draft was judged without a model, which reads English alone."""

    WHOLE = "whole"
    PART = "part"
    NOTHING = "nothing"

    def told(self, verdict: Verdict) -> str:
        """Return the verdict as programs are told it: on what was not read there is none."""
        return "not_judged" if self is Judged.NOTHING else verdict


class Finding(NamedTuple):
    """A stretch that presses on the customer or withdraws from them. Severity 1 to 3.

    Its source is a rule, or the words of the sentence as the classifier weighs them; which signal it is may then be
    unsure, and is not `named`. One that is not `sure` counts, is told by `check` alone and changes no mail.
    """

    signal: SignalKey
    family: Family
    severity: int
    span: Span
    quote: str
    source: str = "rule"
    named: bool = True
    sure: bool = True

    @property
    def presses(self) -> bool:
        """Whether it pushes, and by more than a slip."""
        return self.family is Family.PUSH and self.severity > 1


class Kept(NamedTuple):
    """A stretch that serves the customer and must be left alone."""

    signal: SignalKey
    span: Span
    quote: str


class Analysis(NamedTuple):
    """What the playbook says of a draft before any model.

    `sentences` tells where each of the rep's own stands. `us_share` is the share, 0 to 1, of first-person words among
    first- and second-person words. What somebody called `fair` is not among the findings, nor what the second reading
    `doubted`, where that is heeded. What stands in another language is `unread`; where that is nearly all, it is not
    `english` and nothing of it was read. It is `unsure` whether it stays in the house where that looks like either and
    nobody said to whom it is.
    """

    draft: Draft
    sentences: tuple[Span, ...]
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
    fair: "tuple[Dismissal, ...]" = ()
    doubted: tuple[Finding, ...] = ()
    unread: tuple[Span, ...] = ()
    unsure: bool = False

    @property
    def judged(self) -> Judged:
        """How much of the draft was read."""
        if not self.english:
            return Judged.NOTHING
        return Judged.PART if self.unread else Judged.WHOLE

    @property
    def as_read(self) -> "Analysis":
        """The same with what was not read left alone, as a signature is."""
        return self._replace(draft=self.draft.without(self.unread)) if self.unread else self

    def sentence_at(self, span: Span) -> int:
        """Return the number of the sentence in which a stretch begins."""
        return max(0, bisect(self.sentences, span.start, key=_START) - 1)
