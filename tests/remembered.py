"""Fakes of the ports that remember people: in memory, and as strict as the real ones."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.domain import CoachingId, SignalKey, TeamId, UserId
from bot.domain.people import ClientNote, Preferences, PrivateException, Reaction

Who = tuple[TeamId, UserId]


@dataclass
class KnownPeople:
    """`People` in a dictionary."""

    chosen: dict[Who, Preferences] = field(default_factory=dict)
    forgotten: list[Who] = field(default_factory=list)
    purged: list[TeamId] = field(default_factory=list)

    async def preferences(self, team: TeamId, user: UserId) -> Preferences:
        return self.chosen.get((team, user), Preferences())

    manners = preferences

    async def prefer(self, team: TeamId, user: UserId, preferences: Preferences, at: datetime) -> None:
        del at
        self.chosen[team, user] = preferences

    async def note_told(self, team: TeamId, user: UserId, at: datetime) -> None:
        del at
        self.chosen[team, user] = replace(await self.preferences(team, user), told=True)

    async def export(self, team: TeamId, user: UserId) -> dict[str, list[dict[str, Any]]]:
        return {"people": [{"language": (await self.preferences(team, user)).language}]}

    async def forget(self, team: TeamId, user: UserId) -> int:
        self.forgotten.append((team, user))
        return 1 if self.chosen.pop((team, user), None) else 0

    async def purge(self, team: TeamId) -> None:
        self.purged.append(team)


@dataclass
class NotedClients:
    """`ClientNotes` in a dictionary."""

    notes: dict[Who, dict[str, ClientNote]] = field(default_factory=dict)
    most: int = 200

    async def keep(self, team: TeamId, user: UserId, note: ClientNote) -> bool:
        own = self.notes.setdefault((team, user), {})
        if note.id not in own and len(own) >= self.most:
            return False
        own[note.id] = note
        return True

    async def of(self, team: TeamId, user: UserId) -> list[ClientNote]:
        return sorted(self.notes.get((team, user), {}).values(), key=lambda note: note.noted_at, reverse=True)

    async def forget(self, team: TeamId, user: UserId, id: str) -> None:
        self.notes.get((team, user), {}).pop(id, None)


@dataclass
class CalledFine:
    """`PrivateExceptions` in a list."""

    added: list[tuple[Who, PrivateException]] = field(default_factory=list)
    expired_at: datetime | None = None

    async def add(self, team: TeamId, user: UserId, exception: PrivateException, at: datetime) -> None:
        del at
        self.added.append(((team, user), exception))

    async def among(
        self, team: TeamId, user: UserId, flagged: Iterable[tuple[SignalKey, str]]
    ) -> list[PrivateException]:
        asked = set(flagged)
        return [fine for who, fine in self.added if who == (team, user) and (fine.signal, fine.words) in asked]

    async def forget_expired(self, now: datetime) -> None:
        self.expired_at = now


@dataclass
class CountedReactions:
    """`Reactions` in a dictionary, all of one week."""

    seen: set[tuple[Who, CoachingId, Reaction]] = field(default_factory=set)
    counts: dict[Who, Counter[str]] = field(default_factory=dict)
    forgotten_before: datetime | None = None

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
        del at
        if ((team, user), id, reaction) in self.seen:
            return False
        self.seen.add(((team, user), id, reaction))
        self.counts.setdefault((team, user), Counter()).update(counts)
        return True

    async def weeks(self, team: TeamId, user: UserId, since: str) -> dict[str, dict[str, int]]:
        del since
        own = self.counts.get((team, user))
        return {"2026-W48": dict(own)} if own else {}

    async def forget_before(self, when: datetime) -> None:
        self.forgotten_before = when


@dataclass
class CountedAddresses:
    """`ReplyAddresses` in a counter."""

    uses: Counter[tuple[TeamId, str]] = field(default_factory=Counter)
    forgotten_before: datetime | None = None

    async def take(self, team: TeamId, address: str, at: datetime, most: int) -> bool:
        del at
        if self.uses[team, address] >= most:
            return False
        self.uses[team, address] += 1
        return True

    async def give_back(self, team: TeamId, address: str) -> None:
        self.uses[team, address] -= 1

    async def forget_before(self, when: datetime) -> None:
        self.forgotten_before = when
