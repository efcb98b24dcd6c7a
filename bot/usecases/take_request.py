"""Take on a request for coaching before it is acknowledged, so that nothing acknowledged is lost."""

from dataclasses import dataclass

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.domain import Advice, Analysis, Mode, Request
from bot.errors import JobsError, JobsUnavailable, SamesideError, StorageError
from bot.ports import Coachings, Jobs
from bot.usecases.coach_draft import CoachDraft

COACH = "coach"


@dataclass(frozen=True, slots=True)
class Taken:
    """What can be said at once: the analysis, and the whole advice when nothing more will follow.

    `trouble` says why the full coaching could not be taken on.
    """

    analysis: Analysis
    advice: Advice | None = None
    trouble: SamesideError | None = None


@dataclass(frozen=True, slots=True)
class TakeRequest:
    """Coaches on the spot when there is no model; else keeps the request and submits the job."""

    analyst: Analyst
    coach: CoachDraft
    coachings: Coachings
    jobs: Jobs

    async def __call__(self, request: Request) -> Taken:
        """Return what to acknowledge with; once it returns, the request is safe or answered.

        Raises:
            DraftRejected: The text cannot be coached as it stands.
        """
        analysis = self.analyst.analyse(read_draft(request.text, context=request.context))
        if self.coach.model is None:
            return Taken(analysis, self.coach.coach_locally(analysis))
        try:
            await self.coachings.keep(request)
            await self.jobs.submit(COACH, request.id, {"team": request.team, "id": request.id})
        except (StorageError, JobsError):
            advice = self.coach.coach_locally(analysis, mode=Mode.FALLBACK, model=self.coach.model.name)
            return Taken(analysis, advice, JobsUnavailable())
        return Taken(analysis)
