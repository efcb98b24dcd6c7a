"""What the use cases need from the world; no vendor is named here."""

from collections.abc import Collection, Mapping
from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta
from typing import Any, NamedTuple, Protocol

from bot.domain import (
    Advice,
    Analysis,
    ChannelId,
    CoachingId,
    Proposal,
    Request,
    TeamId,
    UserId,
)
from bot.domain.wishes import StallReading, WayOut
from bot.ports.models import Hear as Hear
from bot.ports.models import Model as Model
from bot.ports.models import Watch as Watch


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """Return the time, in UTC and aware."""
        ...


class LocalProposals(NamedTuple):
    """One proposal in two shapes: `whole`, and `bare` for where its rewrite may not be shown."""

    whole: Proposal
    bare: Proposal


class LocalCoach(Protocol):
    """The coach that needs no model."""

    def warm(self) -> None:
        """Do now what the first draft would wait for."""
        ...

    def propose(self, analysis: Analysis) -> LocalProposals:
        """Write a proposal from the analysis alone."""
        ...

    def unstick(self, stall: Analysis) -> StallReading:
        """Say what helps with most deals that do not move."""
        ...


class Coachings(Protocol):
    """Requests for coaching and what came of them, kept encrypted and only as long as needed."""

    async def keep(self, request: Request) -> bool:
        """Store a request; return False when one with the same id is there already.

        Raises:
            DatabaseUnavailable: Nothing was stored.
        """
        ...

    async def keep_answered(self, request: Request, advice: Advice | WayOut, kept_for: timedelta | None = None) -> None:
        """Store a request that was answered at once, with its advice, unless it is there already.

        Raises:
            DatabaseUnavailable: Nothing was stored.
        """
        ...

    async def find(self, team: TeamId, id: CoachingId) -> Request | None:
        """Return the request, or None when it has expired or was never there."""
        ...

    async def expired(self, team: TeamId, id: CoachingId) -> Request | None:
        """Return a request whose time ran out before its answer, without its words, or None for any other."""
        ...

    async def piece(self, team: TeamId, id: CoachingId) -> Request | None:
        """Return a piece that still waits for the rest of its draft, which no other method finds."""
        ...

    async def pieces_of(self, team: TeamId, user: UserId, channel: ChannelId) -> list[Request]:
        """Return this person's pieces that still wait in a channel, in the order they were written."""
        ...

    async def join(self, whole: Request, others: Collection[CoachingId], at: datetime) -> None:
        """Let a piece become the whole draft, and empty the others it is made of, both or neither."""
        ...

    async def newest_in(self, team: TeamId, user: UserId, thread: str) -> Request | None:
        """Return the newest request of this person in a thread that has its answer, or None."""
        ...

    async def waits_in(self, team: TeamId, user: UserId, thread: str) -> bool:
        """Tell whether a request of this person in a thread has no answer yet."""
        ...

    async def record_advice(self, team: TeamId, id: CoachingId, advice: Advice | WayOut) -> None:
        """Keep the advice beside the request, so that a crash does not pay the model twice."""
        ...

    async def advice_for(self, team: TeamId, id: CoachingId) -> Advice | None:
        """Return the advice kept for this request, if any."""
        ...

    async def answer_for(self, team: TeamId, id: CoachingId) -> Advice | WayOut | None:
        """Return the answer kept for this request, be it advice or a way out of a stuck deal."""
        ...

    async def with_answer(self, team: TeamId, id: CoachingId) -> tuple[Request, Advice | WayOut | None] | None:
        """Return the request and the answer kept for it, or None when it has expired or was never there."""
        ...

    async def begin_showing(self, team: TeamId, id: CoachingId) -> bool:
        """Note that its answer is about to be shown while it comes; return False when it was before."""
        ...

    async def note_shown(self, team: TeamId, id: CoachingId, where: str) -> None:
        """Note in which message the answer is shown while it comes."""
        ...

    async def stop(self, team: TeamId, user: UserId, thread: str, at: datetime) -> bool:
        """Stop what this person waits for in a thread; return whether there was anything."""
        ...

    async def is_stopped(self, team: TeamId, id: CoachingId) -> bool:
        """Tell whether its author has stopped it, or taken it back."""
        ...

    async def take_back(self, team: TeamId, user: UserId, id: CoachingId, thread: str) -> bool:
        """Delete this person's request, all of its thread and what came of it; return whether one had no answer yet."""
        ...

    async def forget(self, team: TeamId, id: CoachingId) -> None:
        """Delete a request that nobody will answer."""
        ...

    async def mark_answered(
        self, team: TeamId, id: CoachingId, at: datetime, kept_for: timedelta | None = None
    ) -> None:
        """Start the clock after which the draft is forgotten: after the usual time, or after `kept_for`."""
        ...

    async def forget_expired(self, now: datetime) -> int:
        """Delete every request past its time, in all workspaces; return how many.

        Of one that nobody answered, whom to tell stays for a week.
        """
        ...


class Posts(Protocol):
    """Which replies have been sent: a claim is written before the sending, so a crash is noticed."""

    async def claim(self, team: TeamId, key: str, at: datetime) -> int:
        """Return which attempt this is: 1 the first time, 2 for the one repeat, 0 when none is left."""
        ...

    async def release(self, team: TeamId, key: str, at: datetime) -> None:
        """Give the last claim back: the sending surely did not succeed."""
        ...

    async def settle(self, team: TeamId, key: str, at: datetime) -> None:
        """Note that the sending succeeded: every later claim returns 0."""
        ...

    async def is_settled(self, team: TeamId, key: str) -> bool:
        """Tell whether a sending is known to have succeeded."""
        ...

    async def forget_before(self, when: datetime) -> None:
        """Delete the claims of all workspaces that nobody has touched since."""
        ...


class Jobs(Protocol):
    """Work that survives a crash."""

    async def submit(self, kind: str, id: str, payload: Mapping[str, str]) -> bool:
        """Take on a job before acknowledging it, and tell whether it queues; the same id is the same job.

        Raises:
            JobsUnavailable: It was not taken on; nothing will happen.
        """
        ...


class ReplyChannel(Protocol):
    """Sends a finished message to the person who waits."""

    async def send(self, request: Request, message: Mapping[str, Any], *, tried: bool = False) -> None:
        """Deliver the message privately; what was `tried` before says so where it may be seen a second time.

        Raises:
            DeliveryError: It did not arrive; `retryable` says whether it may yet.
        """
        ...

    async def say_queued(self, request: Request, message: Mapping[str, Any]) -> None:
        """Say privately that the answer has to wait, if there is a way to; never raises for want of one."""
        ...

    async def send_directly(self, request: Request, message: Mapping[str, Any]) -> None:
        """Deliver the message in a conversation with this person alone.

        Raises:
            DeliveryError: It did not arrive; `retryable` says whether it may yet.
        """
        ...

    async def at_rest(self, request: Request) -> None:
        """Show where it was asked, if there is a place for it, that nothing is at work any more."""
        ...


class Traces(Protocol):
    """Where something of an answer stands, when nobody came to say that it was sent."""

    async def arrived(self, request: Request, mark: str) -> bool | None:
        """Tell whether what bears this mark was sent; None where nobody can look.

        Raises:
            DeliveryError: It cannot be looked for just now.
        """
        ...

    async def begun(self, request: Request) -> str:
        """Return the message an answer is shown in while it comes: none, or `shown` as it is when nobody can look.

        Raises:
            DeliveryError: It cannot be looked for just now.
        """
        ...


class LiveReplies(Protocol):
    """Shows an answer while it comes, where there is a place for it."""

    def open(self, request: Request) -> AbstractAsyncContextManager[Watch | None]:
        """Show what is watched while the block lasts; None where nobody can watch, or stop it."""
        ...
