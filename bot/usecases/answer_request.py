"""Make the advice for a request that was taken on; a finished advice is kept, so a crash does not pay twice."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain import Advice, CoachingId, TeamId
from bot.domain.people import Reaction
from bot.domain.wishes import WayOut
from bot.ports import Coachings
from bot.usecases.advise import Advise
from bot.usecases.record_reaction import RecordReaction


@dataclass(frozen=True, slots=True)
class AnswerRequest:
    """The first step of the job `coach`."""

    advise: Advise
    coachings: Coachings
    record: RecordReaction
    _unkept: dict[CoachingId, Advice | WayOut] = field(default_factory=dict, init=False, repr=False)

    async def __call__(self, payload: Mapping[str, str]) -> None:
        """Coach the draft of `payload["id"]` and keep the advice beside it; ids in, nothing out."""
        team, id = TeamId(payload["team"]), CoachingId(payload["id"])
        request = await self.coachings.find(team, id)
        if request is None or await self.coachings.answer_for(team, id):
            return
        advice = self._unkept.get(id) or await self.advise(request)
        # Should the database be away by now, the step is run again, and the model has been paid for already.
        self._unkept[id] = advice
        if await self.coachings.find(team, id) is None:
            # Its author, or the workspace, was forgotten meanwhile: nothing of theirs is written any more.
            del self._unkept[id]
            return
        if isinstance(advice, Advice):
            await self.record(request, advice, Reaction.ANSWERED)
        await self.coachings.record_advice(team, id, advice)
        del self._unkept[id]
