"""The last step of a coaching, and what it works with; Slack is an outbox, unless a test brings one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.analysis.passages import read_draft
from bot.domain import CoachingId, Request
from bot.errors import DeliveryError
from bot.ports import ReplyChannel, Traces
from bot.slack.replying.delivery import Delivery
from tests.desks import advising, answering, drawing, english
from tests.fakes import COACHING, TEAM, CountedPosts, FixedClock, KeptCoachings, ScriptedModel, request
from tests.parts import DRAFT, GOOD, coach
from tests.remembered import KnownPeople

KEY = (TEAM, COACHING)
TWICE = "you may see it twice"


@dataclass
class Outbox:
    """A `ReplyChannel` that keeps what is sent, and `Traces`; each failure in turn meets one sending."""

    failures: list[DeliveryError] = field(default_factory=list)
    sent: list[tuple[Request, Mapping[str, Any]]] = field(default_factory=list)
    direct: list[str] = field(default_factory=list)
    queued: list[tuple[Request, Mapping[str, Any]]] = field(default_factory=list)
    rested: list[CoachingId] = field(default_factory=list)
    found: bool | None = None
    blind: BaseException | None = None

    async def arrived(self, request: Request, mark: str) -> bool | None:
        del request, mark
        if self.blind:
            raise self.blind
        return self.found

    async def begun(self, request: Request) -> str:
        return request.shown

    async def send(self, request: Request, message: Mapping[str, Any], *, tried: bool = False) -> None:
        del tried
        if self.failures:
            raise self.failures.pop(0)
        self.sent.append((request, message))

    async def say_queued(self, request: Request, message: Mapping[str, Any]) -> None:
        self.queued.append((request, message))

    async def send_directly(self, request: Request, message: Mapping[str, Any]) -> None:
        await self.send(request, message)
        self.direct.append(message["text"])

    async def at_rest(self, request: Request) -> None:
        self.rested.append(request.id)

    @property
    def texts(self) -> list[str]:
        return [message["text"] for _, message in self.sent]


@dataclass
class Desk:
    """A finished coaching, and everything its delivery works with."""

    delivery: Delivery
    coachings: KeptCoachings
    outbox: Outbox
    posts: CountedPosts


def delivering(coachings: KeptCoachings, posts: CountedPosts, channel: ReplyChannel, traces: Traces) -> Delivery:
    """Return the last step."""
    return Delivery(
        drawing(),
        coachings,
        posts,
        channel,
        traces,
        FixedClock(),
        answering(coachings),
        advising(coachings).recall,
        KnownPeople(),
        english,
    )


async def finished() -> Desk:
    """Return a coaching that has only to be delivered."""
    advice = await coach(ScriptedModel([GOOD]))(read_draft(DRAFT))
    coachings, posts, outbox = KeptCoachings({KEY: request(DRAFT)}, {KEY: advice}), CountedPosts(), Outbox()
    return Desk(delivering(coachings, posts, outbox, outbox), coachings, outbox, posts)
