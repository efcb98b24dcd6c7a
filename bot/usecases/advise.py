"""Make the advice a request asks for, knowing what its author has noted on the client and called fine before."""

import asyncio
from dataclasses import dataclass

from bot.analysis.occurrences import occurrences
from bot.analysis.passages import MOST_NOTES_LENGTH, read_draft
from bot.analysis.second_reading import heeding
from bot.domain import Advice, Analysis, Asker, Dismissal, Request
from bot.domain.people import ClientNote
from bot.domain.wishes import STUCK, WayOut, Wish, WishKind
from bot.ports import Clock, Coachings, Watch
from bot.ports.people import ClientNotes, PrivateExceptions
from bot.usecases.ask_model import Asking
from bot.usecases.coach_draft import CoachDraft
from bot.usecases.revise import Revise
from bot.usecases.think import think
from bot.usecases.unstick import Unstick

# What would damage trust stays named, however often somebody called it fine.
MOST_EXCUSED = 2


@dataclass(frozen=True, slots=True)
class Advise:
    """Coaches, or makes another version of the coaching a request follows."""

    coach: CoachDraft
    coachings: Coachings
    notes: ClientNotes
    exceptions: PrivateExceptions
    unstick: Unstick
    clock: Clock

    async def __call__(self, request: Request, watch: Watch | None = None) -> Advice | WayOut:
        """Return the advice, or the way out that was asked for; there is always some.

        `watch` is shown what has come and holds. The time that the request has waited counts.

        Raises:
            DraftRejected: What the rep said of the last version cannot be read.
            DatabaseUnavailable: What is known of the author cannot be read.
        """
        waited = max(0.0, (self.clock.now() - request.received_at).total_seconds())
        since = asyncio.get_running_loop().time() - waited
        asking = Asking(Asker(request.team, request.user), since, watch)
        draft = read_draft(request.text, context=request.context)
        noted = "\n".join(f"{note.client}: {note.text}" for note in await self.recall(request))
        draft = draft._replace(notes=noted[:MOST_NOTES_LENGTH])
        if request.wish == STUCK:
            return await self.unstick(draft, asking)
        before = await self.coachings.advice_for(request.team, request.follows) if request.follows else None
        if before is None:
            analysis = await think(self.coach.analyst.analyse, draft)
            return await self.coach(analysis, asking, fair=await self.fair(request, analysis))
        wish = Wish(WishKind(request.wish), request.said, request.quote)
        return (await Revise(self.coach)(draft, before, wish, asking)).advice

    async def not_begun(self, request: Request) -> Advice:
        """Return what there is of an advice that was stopped before the model had said anything."""
        draft = read_draft(request.text, context=request.context)
        analysis = await think(self.coach.analyst.analyse, draft)
        return self.coach.verifier.not_begun(analysis, model=self.coach.model.name if self.coach.model else None)

    async def recall(self, request: Request) -> list[ClientNote]:
        """Return the author's notes on clients that the draft names."""
        notes = await self.notes.of(request.team, request.user)
        return [note for note in notes if _names(request.text, note.client)]

    async def fair(self, request: Request, analysis: Analysis) -> tuple[Dismissal, ...]:
        """Return the findings in words that the author has called fine before."""
        heeded = await think(heeding, self.coach.analyst, analysis)
        flagged = [(f.signal, f.quote) for f in heeded.findings + heeded.doubted if f.severity <= MOST_EXCUSED]
        known = await self.exceptions.among(request.team, request.user, flagged)
        return tuple(Dismissal(fine.signal, fine.words, fine.reason) for fine in known)


def _names(text: str, client: str) -> bool:
    return any(occurrences(client.lower(), text.lower()))
