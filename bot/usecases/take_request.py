"""Take on a request for coaching before it is acknowledged, so that nothing acknowledged is lost."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any, ParamSpec, TypeVar

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.domain import Advice, Analysis, Draft, Mode, Request
from bot.errors import JobsError, JobsUnavailable, SamesideError, StorageError
from bot.ports import Coachings, Jobs
from bot.usecases.coach_draft import CoachDraft

COACH = "coach"
# A person waits three seconds for the acknowledgement, and the submission takes its share of them.
KEEP_SECONDS = 1.0
# Regular expressions hold the interpreter, so threads alone do not keep the loop free.
ANALYSES_AT_ONCE = 2
MOST_CHARACTERS_AT_ONCE = 4_000

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Taken:
    """What can be said at once: the analysis, and the whole advice when nothing more will follow.

    There is no analysis of a draft so long that reading it would hold up other people's acknowledgements.
    `trouble` says why the full coaching could not be taken on.
    """

    analysis: Analysis | None
    advice: Advice | None = None
    trouble: SamesideError | None = None


@dataclass(frozen=True, slots=True)
class TakeRequest:
    """Coaches on the spot when there is no model; else keeps the request and submits the job."""

    analyst: Analyst
    coach: CoachDraft
    coachings: Coachings
    jobs: Jobs
    _room: asyncio.Semaphore = field(
        default_factory=lambda: asyncio.Semaphore(ANALYSES_AT_ONCE), init=False, repr=False, compare=False
    )
    _rest: set[asyncio.Task[None]] = field(default_factory=set, init=False, repr=False, compare=False)

    async def __call__(self, request: Request) -> Taken:
        """Return what to acknowledge with; once it returns, the request is safe or answered.

        Raises:
            DraftRejected: The text cannot be coached as it stands.
        """
        draft = read_draft(request.text, context=request.context)
        if self.coach.model is None:
            return await self._off_the_loop(self._coached, draft, mode=Mode.LOCAL)
        try:
            await self._promise(request)
        except (StorageError, JobsError):
            taken = await self._off_the_loop(self._coached, draft, mode=Mode.FALLBACK, model=self.coach.model.name)
            return replace(taken, trouble=JobsUnavailable())
        if len(draft.text) > MOST_CHARACTERS_AT_ONCE:
            return Taken(None)
        return Taken(await self._off_the_loop(self.analyst.analyse, draft))

    def _coached(self, draft: Draft, *, mode: Mode, model: str | None = None) -> Taken:
        analysis = self.analyst.analyse(draft)
        return Taken(analysis, self.coach.coach_locally(analysis, mode=mode, model=model))

    async def _off_the_loop(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        async with self._room:
            return await asyncio.to_thread(work, *args, **kwargs)

    async def _promise(self, request: Request) -> None:
        keeping = asyncio.create_task(self.coachings.keep(request))
        try:
            # Not cancelled when it is late: what holds up a database holds up the undoing just as long.
            await asyncio.wait_for(asyncio.shield(keeping), KEEP_SECONDS)
            await self.jobs.submit(COACH, request.id, {"team": request.team, "id": request.id})
        except (TimeoutError, JobsError) as error:
            self._later(self._forget(keeping, request))
            raise JobsUnavailable from error

    async def _forget(self, keeping: asyncio.Task[bool], request: Request) -> None:
        """Forget a request that was kept for nothing, unless it was there before; its time ends in any case."""
        with suppress(StorageError):
            if await keeping:
                await self.coachings.forget(request.team, request.id)

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._rest.add(task)
        task.add_done_callback(self._rest.discard)
