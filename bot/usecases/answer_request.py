"""Make the advice for a request that was taken on; a finished advice is kept, so a crash does not pay twice."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.analysis.passages import read_draft
from bot.domain import CoachingId, TeamId
from bot.ports import Coachings
from bot.usecases.coach_draft import CoachDraft


@dataclass(frozen=True, slots=True)
class AnswerRequest:
    """The first step of the job `coach`."""

    coach: CoachDraft
    coachings: Coachings

    async def __call__(self, payload: Mapping[str, str]) -> None:
        """Coach the draft of `payload["id"]` and keep the advice beside it; ids in, nothing out."""
        team, id = TeamId(payload["team"]), CoachingId(payload["id"])
        request = await self.coachings.find(team, id)
        if request is None or await self.coachings.advice_for(team, id):
            return
        advice = await self.coach(read_draft(request.text, context=request.context))
        await self.coachings.record_advice(team, id, advice)
