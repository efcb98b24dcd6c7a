"""Take on a request for coaching before it is acknowledged, so that nothing acknowledged is lost."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import ParamSpec, TypeVar

import structlog

from bot.analysis.passages import read_draft
from bot.domain import Advice, Analysis, Dismissal, Draft, Mode, Request
from bot.domain.people import ClientNote, Reaction
from bot.domain.wishes import STUCK, WayOut
from bot.errors import JobsError, JobsUnavailable, SamesideError, StorageError
from bot.ports import Coachings, Jobs
from bot.ports.errands import Errands
from bot.ports.people import People
from bot.usecases.advise import Advise
from bot.usecases.record_reaction import RecordReaction

COACH = "coach"
# Its job first puts together what was pasted in several messages.
COACH_MESSAGES = "coach_messages"
# A person waits three seconds for the acknowledgement, and the submission takes its share of them.
KEEP_SECONDS = 1.2
# Regular expressions hold the interpreter, so threads alone do not keep the loop free.
ANALYSES_AT_ONCE = 2
MOST_CHARACTERS_AT_ONCE = 4_000

_log = structlog.get_logger(__name__)

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Taken:
    """What can be said at once: the analysis, and the whole advice when nothing more will follow.

    There is no analysis of a draft so long that reading it would hold up other people's acknowledgements.
    `queued` says that others come first; `trouble` why the full coaching could not be taken on, where nothing else
    can be said; `kept` that the draft and its advice are there for what is pressed below it; `recalled` are the
    author's notes on clients that the draft names.
    """

    analysis: Analysis | None
    advice: Advice | WayOut | None = None
    queued: bool = False
    trouble: SamesideError | None = None
    kept: bool = False
    recalled: tuple[ClientNote, ...] = ()


@dataclass(frozen=True, slots=True)
class TakeRequest:
    """Coaches on the spot when there is no model; else keeps the request and submits the job."""

    advise: Advise
    coachings: Coachings
    jobs: Jobs
    record: RecordReaction
    people: People
    errands: Errands
    _room: asyncio.Semaphore = field(
        default_factory=lambda: asyncio.Semaphore(ANALYSES_AT_ONCE), init=False, repr=False, compare=False
    )

    async def __call__(self, request: Request) -> Taken:
        """Return what to acknowledge with; once it returns, the request is safe or answered.

        Raises:
            DraftRejected: The text cannot be coached as it stands.
        """
        draft = read_draft(request.text, context=request.context)
        if self.advise.coach.model is None:
            return await self._answered(request, draft)
        try:
            queued = await self.promise(request)
        except (StorageError, JobsError):
            return await self.unqueued(request)
        if request.wish and (made := await self._made(request, draft)):
            return made
        if request.wish or len(draft.text) > MOST_CHARACTERS_AT_ONCE or not await self._looks(request):
            return Taken(None, queued=queued)
        return Taken(await self._off_the_loop(self.advise.coach.analyst.analyse, draft), queued=queued)

    async def unqueued(self, request: Request) -> Taken:
        """Return what the text alone gives, where a request cannot be taken on; nothing is kept.

        Raises:
            DraftRejected: The text cannot be coached as it stands.
        """
        _log.warning("not_taken_on")
        model = self.advise.coach.model
        mode, name = (Mode.FALLBACK, model.name) if model else (Mode.LOCAL, None)
        draft = read_draft(request.text, context=request.context)
        analysis = await self._off_the_loop(self.advise.coach.analyst.analyse, draft)
        advice = await self._from_the_text(request, analysis, mode, name)
        if advice and model:
            advice = replace(advice, away=JobsUnavailable.code())
        return Taken(analysis, advice, trouble=JobsUnavailable())

    async def _answered(self, request: Request, draft: Draft) -> Taken:
        """Answer here and now, and keep the answer for what may be pressed below it."""
        analysis = await self._off_the_loop(self.advise.coach.analyst.analyse, draft)
        advice: Advice | WayOut | None = None
        try:
            async with asyncio.timeout(KEEP_SECONDS):
                fair = await self.advise.fair(request, analysis)
                advice = await self._wished(request) or await self._coached(analysis, mode=Mode.LOCAL, fair=fair)
                recalled = tuple(await self.advise.recall(request))
                preferences = await self.people.preferences(request.team, request.user)
                kept_for = timedelta(minutes=preferences.keep_minutes)
                await self.coachings.keep_answered(request, advice, kept_for)
        except (TimeoutError, StorageError):
            advice = advice or await self._from_the_text(request, analysis, Mode.LOCAL)
            return Taken(analysis, advice, trouble=None if advice else JobsUnavailable())
        self.errands.run(self._count(request, advice))
        return Taken(analysis, advice, kept=preferences.keep_minutes > 0, recalled=recalled)

    async def _made(self, request: Request, draft: Draft) -> Taken | None:
        """Return what was wished for, if it was before and is there: its job is done, and brings nothing any more."""
        with suppress(StorageError):
            if answer := await self.coachings.answer_for(request.team, request.id):
                recalled = tuple(await self.advise.recall(request))
                analysis = await self._off_the_loop(self.advise.coach.analyst.analyse, draft)
                return Taken(analysis, answer, kept=True, recalled=recalled)
        return None

    async def _looks(self, request: Request) -> bool:
        """Tell whether this person wants a first look."""
        with suppress(StorageError):
            return (await self.people.manners(request.team, request.user)).first_look
        return True

    async def _wished(self, request: Request) -> Advice | WayOut | None:
        return await self.advise(request) if request.wish else None

    async def _count(self, request: Request, advice: Advice | WayOut) -> None:
        with suppress(StorageError):
            if isinstance(advice, Advice):
                await self.record(request, advice, Reaction.ANSWERED)

    async def _from_the_text(
        self, request: Request, analysis: Analysis, mode: Mode, model: str | None = None
    ) -> Advice | WayOut | None:
        """Answer with nothing at hand but the text; another version of a coaching needs that coaching."""
        if request.wish == STUCK:
            return await self._off_the_loop(self.advise.unstick.locally, analysis, mode=mode, model=model)
        return None if request.wish else await self._coached(analysis, mode=mode, model=model)

    async def _coached(
        self, analysis: Analysis, *, mode: Mode, model: str | None = None, fair: tuple[Dismissal, ...] = ()
    ) -> Advice:
        return await self._off_the_loop(self.advise.coach.coach_locally, analysis, mode=mode, model=model, fair=fair)

    async def _off_the_loop(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        async with self._room:
            return await asyncio.to_thread(work, *args, **kwargs)

    async def promise(self, request: Request, *, kind: str = COACH) -> bool:
        """Keep a request and submit its job, of this kind: from here on it is answered. Tell whether it queues.

        What was promised before does not queue anew, however full it is: it is at work, or was answered.

        Raises:
            JobsUnavailable: It was not taken on.
            DatabaseUnavailable: Nothing was stored.
        """
        keeping = self.errands.begin(self.coachings.keep(request))
        try:
            # Not cancelled when it is late: what holds up a database holds up the undoing just as long.
            is_new = await asyncio.wait_for(asyncio.shield(keeping), KEEP_SECONDS)
            queued = await self.jobs.submit(kind, request.id, {"team": request.team, "id": request.id})
        except (TimeoutError, JobsError) as error:
            self.errands.run(self._forget(keeping, request))
            raise JobsUnavailable from error
        return queued and is_new

    async def _forget(self, keeping: asyncio.Task[bool], request: Request) -> None:
        """Forget a request that was kept for nothing, unless it was there before; its time ends in any case."""
        with suppress(StorageError):
            if await keeping:
                await self.coachings.forget(request.team, request.id)
