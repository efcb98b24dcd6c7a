"""What the use cases need from the world; no vendor is named here."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Protocol

from bot.domain import (
    Advice,
    Analysis,
    CoachingId,
    Proposal,
    Request,
    SignalKey,
    TeamId,
    UserId,
)
from bot.domain.people import ClientNote, Preferences, PrivateException, Reaction
from bot.domain.wishes import StallReading
from bot.ports.models import Model as Model


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """Return the time, in UTC and aware."""
        ...


class LocalCoach(Protocol):
    """The coach that needs no model."""

    def propose(self, analysis: Analysis, *, rewriting: bool = True) -> Proposal:
        """Write a proposal from the analysis alone; without `rewriting`, highlights and moves only."""
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

    async def find(self, team: TeamId, id: CoachingId) -> Request | None:
        """Return the request, or None when it has expired or was never there."""
        ...

    async def record_advice(self, team: TeamId, id: CoachingId, advice: Advice) -> None:
        """Keep the advice beside the request, so that a crash does not pay the model twice."""
        ...

    async def advice_for(self, team: TeamId, id: CoachingId) -> Advice | None:
        """Return the advice kept for this request, if any."""
        ...

    async def forget(self, team: TeamId, id: CoachingId) -> None:
        """Delete a request that nobody will answer."""
        ...

    async def mark_answered(self, team: TeamId, id: CoachingId, at: datetime) -> None:
        """Start the clock after which the draft is forgotten."""
        ...

    async def forget_expired(self, now: datetime) -> int:
        """Delete every request past its time, in all workspaces; return how many."""
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


class People(Protocol):
    """What each person has set, and everything that is kept of them."""

    async def preferences(self, team: TeamId, user: UserId) -> Preferences:
        """Return what they have set, or how it is for who has set nothing."""
        ...

    async def prefer(self, team: TeamId, user: UserId, preferences: Preferences, at: datetime) -> None:
        """Keep what they have set."""
        ...

    async def export(self, team: TeamId, user: UserId) -> dict[str, list[dict[str, Any]]]:
        """Return everything that is kept of them, by table, ready for JSON."""
        ...

    async def forget(self, team: TeamId, user: UserId) -> int:
        """Delete everything that is kept of them; return how many rows that was."""
        ...

    async def purge(self, team: TeamId) -> None:
        """Delete everything of a whole workspace."""
        ...


class ClientNotes(Protocol):
    """The little things a person has noted on their clients, for their eyes alone."""

    async def keep(self, team: TeamId, user: UserId, note: ClientNote) -> bool:
        """Store a note, or change the one with its id; return False when there are too many already."""
        ...

    async def of(self, team: TeamId, user: UserId) -> list[ClientNote]:
        """Return a person's notes, newest first."""
        ...

    async def forget(self, team: TeamId, user: UserId, id: str) -> None:
        """Delete one."""
        ...


class PrivateExceptions(Protocol):
    """What a person has called fine."""

    async def add(self, team: TeamId, user: UserId, exception: PrivateException, at: datetime) -> None:
        """Remember one; the same words anew take the newer reason."""
        ...

    async def among(
        self, team: TeamId, user: UserId, flagged: Iterable[tuple[SignalKey, str]]
    ) -> list[PrivateException]:
        """Return those of the flagged words that this person has called fine."""
        ...

    async def forget_expired(self, now: datetime) -> None:
        """Delete the old ones of all workspaces."""
        ...


class Reactions(Protocol):
    """What people did with their coachings, counted by week and never with a word of theirs."""

    async def record(
        self,
        team: TeamId,
        user: UserId,
        id: CoachingId,
        reaction: Reaction,
        *,
        at: datetime,
        counts: Mapping[str, int],
    ) -> bool:
        """Note a reaction and add to the counts of its week, once; return False when it was there already."""
        ...

    async def weeks(self, team: TeamId, user: UserId, since: str) -> dict[str, dict[str, int]]:
        """Return a person's counts by ISO week, such as `2026-W48`, from `since` on."""
        ...

    async def forget_before(self, when: datetime) -> None:
        """Delete older counts of all workspaces."""
        ...


class ReplyAddresses(Protocol):
    """How often each of Slack's reply addresses was used."""

    async def take(self, team: TeamId, address: str, at: datetime, most: int) -> bool:
        """Use an address once more, unless it was used `most` times."""
        ...

    async def give_back(self, team: TeamId, address: str) -> None:
        """Undo the last use: nothing arrived there."""
        ...

    async def forget_before(self, when: datetime) -> None:
        """Delete what is known of older addresses of all workspaces."""
        ...


class Jobs(Protocol):
    """Work that survives a crash."""

    async def submit(self, kind: str, id: str, payload: Mapping[str, str]) -> None:
        """Take on a job before acknowledging it; the same id is the same job.

        Raises:
            JobsUnavailable: It was not taken on; nothing will happen.
        """
        ...


class ReplyChannel(Protocol):
    """Sends a finished message to the person who waits."""

    async def send(self, request: Request, message: Mapping[str, Any]) -> None:
        """Deliver the message privately.

        Raises:
            DeliveryError: It did not arrive; `retryable` says whether it may yet.
        """
        ...

    async def send_directly(self, request: Request, message: Mapping[str, Any]) -> None:
        """Deliver the message in a conversation with this person alone.

        Raises:
            DeliveryError: It did not arrive; `retryable` says whether it may yet.
        """
        ...
