"""Make the advice for a request that was taken on; a finished advice is kept, so a crash does not pay twice."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.analysis.passages import read_draft
from bot.domain import Advice, Asker, CoachingId, TeamId
from bot.ports import Coachings
from bot.usecases.coach_draft import CoachDraft


@dataclass(frozen=True, slots=True)
class AnswerRequest:
    """The first step of the job `coach`."""

    coach: CoachDraft
    coachings: Coachings
    _unkept: dict[CoachingId, Advice] = field(default_factory=dict, init=False, repr=False)

    async def __call__(self, payload: Mapping[str, str]) -> None:
        """Coach the draft of `payload["id"]` and keep the advice beside it; ids in, nothing out."""
        team, id = TeamId(payload["team"]), CoachingId(payload["id"])
        request = await self.coachings.find(team, id)
        if request is None or await self.coachings.advice_for(team, id):
            return
        draft = read_draft(request.text, context=request.context)
        advice = self._unkept.get(id) or await self.coach(draft, Asker(request.team, request.user))
        # Should the database be away by now, the step is run again, and the model has been paid for already.
        self._unkept[id] = advice
        await self.coachings.record_advice(team, id, advice)
        del self._unkept[id]
