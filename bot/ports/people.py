"""What is remembered of people, and how often Slack's reply addresses were used."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Protocol

from bot.domain import CoachingId, SignalKey, TeamId, UserId
from bot.domain.people import ClientNote, Preferences, PrivateException, Reaction


class People(Protocol):
    """What each person has set, and everything that is kept of them."""

    async def preferences(self, team: TeamId, user: UserId) -> Preferences:
        """Return what they have set, or how it is for who has set nothing."""
        ...

    async def manners(self, team: TeamId, user: UserId) -> Preferences:
        """Return the same as of the last second: for how to speak to them, never for what may be kept of them."""
        ...

    async def prefer(self, team: TeamId, user: UserId, preferences: Preferences, at: datetime) -> None:
        """Keep what they have set."""
        ...

    async def note_told(self, team: TeamId, user: UserId, at: datetime) -> None:
        """Note that they have read what leaves for the model's provider, and nothing else of them."""
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
