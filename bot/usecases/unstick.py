"""Help with a deal that does not move: what may have changed, what to ask, and when to stop."""

from dataclasses import dataclass, replace

from bot.analysis.analyse import Analyst
from bot.domain import Analysis, Draft, Mode, Violation
from bot.domain.wishes import WayOut
from bot.ports import LocalCoach
from bot.prompting.answer import read_stall
from bot.prompting.compose import Prompter
from bot.usecases.ask_model import NOBODY, Asking, AskModel
from bot.usecases.think import think
from bot.verification.stalls import StallVerifier


@dataclass(frozen=True, slots=True)
class Unstick:
    """Finds a way out; without a model, or when it is away, the local coach's."""

    analyst: Analyst
    verifier: StallVerifier
    local_coach: LocalCoach
    prompter: Prompter | None = None
    ask_model: AskModel | None = None

    async def __call__(self, stall: Draft, asking: Asking = NOBODY) -> WayOut:
        """Answer what the rep told; `stall` is read as a draft is, with the notes on this client."""
        analysis = await think(self.analyst.analyse, stall)
        if self.ask_model is None or self.prompter is None:
            return self.locally(analysis)
        name = self.ask_model.model.name

        def judge(text: str) -> tuple[WayOut | None, tuple[Violation, ...]]:
            return self.verifier.verify(read_stall(text), analysis, model=name)

        prompt = self.prompter.compose_stuck(analysis)
        asked = await self.ask_model(prompt, judge, self.prompter.compose_repair, asking)
        if asked.accepted is not None:
            return replace(asked.accepted, prompt=str(asked.prompt))
        return replace(self.locally(analysis, mode=Mode.FALLBACK, model=name), away=asked.away)

    def locally(self, stall: Analysis, *, mode: Mode = Mode.LOCAL, model: str | None = None) -> WayOut:
        """Answer without the model."""
        return replace(self.verifier.standing(self.local_coach.unstick(stall)), mode=mode, model=model)
