"""Make the advice for a request that was taken on; what came of it is kept, so a crash does not pay twice."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

import structlog

from bot.domain import Advice, CoachingId, Request, TeamId
from bot.domain.people import Reaction
from bot.domain.wishes import WayOut
from bot.errors import StorageError
from bot.ports import Coachings, LiveReplies, Watch
from bot.usecases.advise import Advise
from bot.usecases.record_reaction import RecordReaction

# Whoever presses stop may meet another process than the one that asks the model: the database tells it.
LOOK_SECONDS = 0.4

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class AnswerRequest:
    """The first step of the job `coach`."""

    advise: Advise
    coachings: Coachings
    record: RecordReaction
    live: LiveReplies
    _unkept: dict[CoachingId, Advice | WayOut] = field(default_factory=dict, init=False, repr=False)

    async def __call__(self, payload: Mapping[str, str]) -> None:
        """Coach the draft of `payload["id"]` and keep the advice beside it; ids in, nothing out."""
        team, id = TeamId(payload["team"]), CoachingId(payload["id"])
        found = await self.coachings.with_answer(team, id)
        if found is None or found[1]:
            return
        request = found[0]
        if advice := self._unkept.get(id):
            await self._keep(request, advice)
            return
        async with self.live.open(request) as watch:
            advice = await (self._until_stopped(request, watch) if watch else self.advise(request))
            # Before what is shown comes to its end, for which Slack may be waited: a crash meanwhile would pay twice.
            await self._keep(request, advice)

    async def _keep(self, request: Request, advice: Advice | WayOut) -> None:
        team, id = request.team, request.id
        # Should the database be away by now, the step is run again, and the model has been paid for already.
        self._unkept[id] = advice
        if await self.coachings.find(team, id) is None:
            # Its author, or the workspace, was forgotten meanwhile: nothing of theirs is written any more.
            del self._unkept[id]
            return
        if isinstance(advice, Advice) and not advice.unfinished:
            await self.record(request, advice, Reaction.ANSWERED)
        await self.coachings.record_advice(team, id, advice)
        del self._unkept[id]

    def give_up(self, payload: Mapping[str, str]) -> None:
        """Let go of advice that could not be kept."""
        self._unkept.pop(CoachingId(payload["id"]), None)

    async def _until_stopped(self, request: Request, watch: Watch) -> Advice | WayOut:
        """Advise until the person says stop; the model is hung up on then, and what had come is the advice."""
        come: list[Advice] = []

        def see(advice: Advice) -> None:
            come.append(advice)
            watch(advice)

        advising = asyncio.create_task(self.advise(request, see))
        stopping = asyncio.create_task(self._stopped(request))
        try:
            await asyncio.wait({advising, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if advising.done():
                return advising.result()
            _log.info("stopped_on_request", begun=bool(come))
            return come[-1] if come else await self.advise.not_begun(request)
        finally:
            advising.cancel()
            stopping.cancel()
            await asyncio.gather(advising, stopping, return_exceptions=True)

    async def _stopped(self, request: Request) -> None:
        while True:
            with suppress(StorageError):
                if await self.coachings.is_stopped(request.team, request.id):
                    return
            await asyncio.sleep(LOOK_SECONDS)
