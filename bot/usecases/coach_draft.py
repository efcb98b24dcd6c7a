"""Coach a draft: ask the model when there is one, verify, send back once, fall back."""

import contextlib
from dataclasses import dataclass, replace

import structlog

from bot.analysis.analyse import Analyst
from bot.domain import Advice, Analysis, Draft, Mode, Prompt, Proposal, Violation
from bot.errors import ModelError
from bot.ports import LocalCoach, Model
from bot.prompting.compose import Prompter
from bot.verification.verify import Verified, Verifier

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class CoachDraft:
    """Makes advice of a draft; without a model the local coach is the whole coach."""

    analyst: Analyst
    verifier: Verifier
    local_coach: LocalCoach
    prompter: Prompter | None = None
    model: Model | None = None

    async def __call__(self, draft: Draft) -> Advice:
        """Coach the draft; there is always advice."""
        analysis = self.analyst.analyse(draft)
        if self.model is None or self.prompter is None:
            return self.coach_locally(analysis)
        try:
            return await self._coach_with(self.model, self.prompter, analysis)
        except ModelError as error:
            _log.warning("model_away", reason=error.code())
            advice = self.coach_locally(analysis, mode=Mode.FALLBACK, model=self.model.name)
            return replace(advice, away=error.code())

    def coach_locally(
        self,
        analysis: Analysis,
        *,
        mode: Mode = Mode.LOCAL,
        model: str | None = None,
        refused: tuple[Violation, ...] = (),
    ) -> Advice:
        """Coach from the analysis alone, in the place of a model's `refused` proposal if there was one."""
        whole, bare = (self.local_coach.propose(analysis, rewriting=rewriting) for rewriting in (True, False))
        return self.verifier.without_model(whole, bare, analysis, mode=mode, model=model, refused=refused)

    async def _coach_with(self, model: Model, prompter: Prompter, analysis: Analysis) -> Advice:
        """Ask the model, verify, and give it one chance to mend what it broke."""
        proposal, verified = await self._ask(model, prompter.compose(analysis), analysis)
        if verified.advice is None:
            repair = prompter.compose_repair(analysis, proposal, verified.violations)
            # A model that is away by now leaves us with what it broke.
            with contextlib.suppress(ModelError):
                _, verified = await self._ask(model, repair, analysis)
        if verified.advice is not None:
            return verified.advice
        _log.warning("proposal_refused", codes=sorted({violation.code for violation in verified.violations}))
        return self.coach_locally(analysis, mode=Mode.FALLBACK, model=model.name, refused=verified.violations)

    async def _ask(self, model: Model, prompt: Prompt, analysis: Analysis) -> tuple[Proposal, Verified]:
        proposal = await model.propose(prompt)
        return proposal, self.verifier.verify(proposal, analysis, mode=Mode.MODEL, model=model.name)
