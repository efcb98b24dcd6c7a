"""Note what somebody did with a coaching, and what that says of the week: numbers, never words."""

from collections import Counter
from dataclasses import dataclass

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.domain import Advice, Request
from bot.domain.people import CHANGED, MET, VERDICT, Reaction
from bot.ports import Clock
from bot.ports.people import Reactions
from bot.usecases.think import think


@dataclass(frozen=True, slots=True)
class RecordReaction:
    """Counts `drafts`, `verdict:...`, `signal:...` and shares when a draft is answered, `changed:...` when it is used.

    What the team changed is what the draft held and the rewrite somebody took does not.
    """

    analyst: Analyst
    reactions: Reactions
    clock: Clock

    async def __call__(self, request: Request, advice: Advice, reaction: Reaction) -> bool:
        """Note it once; return False when it was noted already."""
        counts = await think(self._counts, request, advice, reaction)
        at = self.clock.now()
        return await self.reactions.record(request.team, request.user, request.id, reaction, at=at, counts=counts)

    def _counts(self, request: Request, advice: Advice, reaction: Reaction) -> Counter[str]:
        counts = Counter({reaction.value: 1})
        if reaction not in {Reaction.ANSWERED, Reaction.USED} or (request.wish and reaction is Reaction.ANSWERED):
            return counts
        before = self.analyst.analyse(read_draft(request.text, context=request.context))
        found = {finding.signal for finding in before.findings}
        if reaction is Reaction.ANSWERED:
            counts["drafts"] = 1
            counts[f"{VERDICT}{advice.verdict}"] = 1
            counts["us_percent"] = round(before.us_share * 100)
            counts.update(f"{MET}{signal}" for signal in found)
        elif advice.rewrite:
            after = self.analyst.analyse(read_draft(advice.rewrite, context=request.context))
            counts.update(f"{CHANGED}{signal}" for signal in found - {left.signal for left in after.findings})
        return counts
