"""Fakes that implement the ports of `bot/ports`: in memory, told in advance what goes wrong."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.domain import (
    Advice,
    Answer,
    Asker,
    ChannelId,
    CoachingId,
    Prompt,
    Proposal,
    Request,
    TeamId,
    Usage,
    UserId,
)
from bot.domain.wishes import PIECE, StallReading, WayOut
from bot.errors import JobsError, ModelError, StorageError
from bot.ports import Hear

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TEAM, COACHING = TeamId("T1"), CoachingId("coach:T1:1")
PAYLOAD = {"team": TEAM, "id": COACHING}
Key = tuple[TeamId, str]


def request(text: str, *, context: str = "", reply_address: str = "https://slack.test/reply") -> Request:
    return Request(COACHING, TEAM, UserId("U1"), ChannelId("C1"), text, context, reply_address, NOW)


@dataclass
class FixedClock:
    """A `Clock` that stands still."""

    time: datetime = NOW

    def now(self) -> datetime:
        return self.time


@dataclass
class ScriptedModel:
    """A `Model` that gives these answers in turn, the errors among them by raising."""

    answers: Sequence[Proposal | StallReading | str | ModelError]
    name: str = "small-model"
    usage: Usage = field(default_factory=Usage)
    prompts: list[Prompt] = field(default_factory=list)
    askers: list[Asker | None] = field(default_factory=list)

    async def ask(self, prompt: Prompt, asker: Asker | None = None, hear: Hear | None = None) -> Answer:
        answer = self.answers[len(self.prompts)]
        self.prompts.append(prompt)
        self.askers.append(asker)
        if isinstance(answer, ModelError):
            raise answer
        text = answer if isinstance(answer, str) else json.dumps(asdict(answer))
        for start in range(0, len(text), 7):
            (hear or str)(text[start : start + 7])
        return Answer(text, self.usage)


@dataclass
class KeptCoachings:
    """`Coachings` in a dictionary; a request that is not in it has expired."""

    requests: dict[Key, Request] = field(default_factory=dict)
    advice: dict[Key, Advice | WayOut] = field(default_factory=dict)
    answered: dict[Key, datetime] = field(default_factory=dict)
    untold: dict[Key, Request] = field(default_factory=dict)
    kept_for: dict[Key, timedelta | None] = field(default_factory=dict)
    stopped: dict[Key, datetime] = field(default_factory=dict)
    begun: set[Key] = field(default_factory=set)
    away: StorageError | None = None
    advice_away: list[StorageError] = field(default_factory=list)

    async def keep(self, request: Request) -> bool:
        if self.away:
            raise self.away
        known = (request.team, request.id) in self.requests
        self.requests.setdefault((request.team, request.id), request)
        return not known

    async def keep_answered(self, request: Request, advice: Advice | WayOut, kept_for: timedelta | None = None) -> None:
        del kept_for
        await self.keep(request)
        self.advice[request.team, request.id] = advice
        self.answered[request.team, request.id] = request.received_at

    async def find(self, team: TeamId, id: CoachingId) -> Request | None:
        found = self.requests.get((team, id))
        return None if found and found.wish == PIECE else found

    async def expired(self, team: TeamId, id: CoachingId) -> Request | None:
        return None if (team, id) in self.answered else self.untold.get((team, id))

    async def piece(self, team: TeamId, id: CoachingId) -> Request | None:
        found = self.requests.get((team, id))
        return found if found and found.wish == PIECE and (team, id) not in self.answered else None

    async def pieces_of(self, team: TeamId, user: UserId, channel: ChannelId) -> list[Request]:
        own = [each for each in self.requests.values() if (each.team, each.user, each.channel) == (team, user, channel)]
        return sorted([each for each in own if await self.piece(team, each.id)], key=lambda each: each.received_at)

    async def join(self, whole: Request, others: Collection[CoachingId], at: datetime) -> None:
        self.requests[whole.team, whole.id] = whole
        for id in others:
            self.requests[whole.team, id] = replace(
                self.requests[whole.team, id], text="", said="", thread=whole.thread
            )
            self.answered[whole.team, id] = at

    async def newest_in(self, team: TeamId, user: UserId, thread: str) -> Request | None:
        own = [one for one in self._in(team, user, thread) if (team, one.id) in self.advice]
        return max(own, key=lambda request: request.received_at, default=None)

    async def waits_in(self, team: TeamId, user: UserId, thread: str) -> bool:
        return any((team, one.id) not in self.advice | self.answered for one in self._in(team, user, thread))

    def _in(self, team: TeamId, user: UserId, thread: str) -> list[Request]:
        return [one for one in self.requests.values() if (one.team, one.user, one.thread) == (team, user, thread)]

    async def record_advice(self, team: TeamId, id: CoachingId, advice: Advice | WayOut) -> None:
        if self.advice_away:
            raise self.advice_away.pop()
        self.advice[team, id] = advice

    async def advice_for(self, team: TeamId, id: CoachingId) -> Advice | None:
        answer = await self.answer_for(team, id)
        return answer if isinstance(answer, Advice) else None

    async def answer_for(self, team: TeamId, id: CoachingId) -> Advice | WayOut | None:
        if self.away:
            raise self.away
        return self.advice.get((team, id))

    async def with_answer(self, team: TeamId, id: CoachingId) -> tuple[Request, Advice | WayOut | None] | None:
        found = await self.find(team, id)
        return (found, await self.answer_for(team, id)) if found else None

    async def begin_showing(self, team: TeamId, id: CoachingId) -> bool:
        key = (team, id)
        if first := key not in self.begun and not self.requests[key].shown:
            self.begun.add(key)
            self.requests[key] = replace(self.requests[key], shown="begun")
        return first

    async def note_shown(self, team: TeamId, id: CoachingId, where: str) -> None:
        self.requests[team, id] = replace(self.requests[team, id], shown=where)

    async def stop(self, team: TeamId, user: UserId, thread: str, at: datetime) -> bool:
        own = {(team, one.id) for one in self._in(team, user, thread)} - self.advice.keys() - self.answered.keys()
        self.stopped |= dict.fromkeys(own, at)
        return bool(own)

    async def is_stopped(self, team: TeamId, id: CoachingId) -> bool:
        return (team, id) in self.stopped or (team, id) not in self.requests

    async def take_back(self, team: TeamId, user: UserId, id: CoachingId, thread: str) -> bool:
        gone = {(team, one.id) for one in self._in(team, user, thread)} | ({(team, id)} & self.requests.keys())
        self.requests = {key: one for key, one in self.requests.items() if key not in gone}
        return not gone <= self.answered.keys()

    async def forget(self, team: TeamId, id: CoachingId) -> None:
        self.requests.pop((team, id), None)

    async def mark_answered(
        self, team: TeamId, id: CoachingId, at: datetime, kept_for: timedelta | None = None
    ) -> None:
        self.answered[team, id] = at
        self.kept_for[team, id] = kept_for

    async def forget_expired(self, now: datetime) -> int:
        gone = [key for key, at in self.answered.items() if at < now]
        for key in gone:
            del self.requests[key], self.answered[key]
        return len(gone)


@dataclass
class CountedPosts:
    """`Posts` that allow one attempt and one repeat."""

    attempts: dict[Key, int] = field(default_factory=dict)
    settled: set[Key] = field(default_factory=set)
    forgotten_before: datetime | None = None

    async def claim(self, team: TeamId, key: str, at: datetime) -> int:
        del at
        made = self.attempts.get((team, key), 0)
        if (team, key) in self.settled or made == 2:
            return 0
        self.attempts[team, key] = made + 1
        return made + 1

    async def release(self, team: TeamId, key: str, at: datetime) -> None:
        del at
        if (team, key) not in self.settled and self.attempts.get((team, key)):
            self.attempts[team, key] -= 1

    async def settle(self, team: TeamId, key: str, at: datetime) -> None:
        del at
        self.settled.add((team, key))

    async def is_settled(self, team: TeamId, key: str) -> bool:
        return (team, key) in self.settled

    async def forget_before(self, when: datetime) -> None:
        self.forgotten_before = when


@dataclass
class TakenJobs:
    """`Jobs` that are taken on and never run."""

    taken: dict[str, tuple[str, Mapping[str, str]]] = field(default_factory=dict)
    away: JobsError | None = None
    full: bool = False

    async def submit(self, kind: str, id: str, payload: Mapping[str, str]) -> bool:
        if self.away:
            raise self.away
        self.taken.setdefault(id, (kind, payload))
        return self.full
