"""Coach a draft: ask the model when there is one, verify, send back once, fall back."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import structlog

from bot.analysis.analyse import Analyst
from bot.analysis.exceptions import excepting
from bot.analysis.second_reading import heeding
from bot.domain import Advice, Analysis, Dismissal, Draft, Mode, Prompt, Proposal, Violation
from bot.errors import ModelNeeded
from bot.ports import LocalCoach, Model
from bot.prompting.answer import read_answer
from bot.prompting.compose import Prompter
from bot.usecases.ask_model import NOBODY, Asked, Asking, AskModel
from bot.usecases.glimpses import looking
from bot.usecases.think import think
from bot.verification.verify import Verifier

_log = structlog.get_logger(__name__)
Check = Callable[[Advice], tuple[Violation, ...]]


@dataclass(frozen=True, slots=True)
class CoachDraft:
    """Makes advice of a draft; without a model the local coach is the whole coach."""

    analyst: Analyst
    verifier: Verifier
    local_coach: LocalCoach
    prompter: Prompter | None = None
    ask_model: AskModel | None = None

    @property
    def model(self) -> Model | None:
        """The model that is asked, if there is one."""
        return self.ask_model.model if self.ask_model else None

    async def __call__(
        self,
        draft: Draft | Analysis,
        asking: Asking = NOBODY,
        *,
        fair: tuple[Dismissal, ...] = (),
    ) -> Advice:
        """Coach the draft, which may have been analysed already; there is always advice.

        `fair` is what the rep has excused.
        """
        begun = time.perf_counter()
        analysis = await think(self.analyst.analyse, draft) if isinstance(draft, Draft) else draft
        advice = await self._advise(analysis, asking, fair)
        _log.info("coached", mode=advice.mode.value, seconds=round(time.perf_counter() - begun, 3))
        return advice

    async def _advise(self, analysis: Analysis, asking: Asking, fair: tuple[Dismissal, ...]) -> Advice:
        if self.prompter is None or self.model is None:
            return await think(self.coach_locally, analysis, fair=fair)
        asked = await self.consult(self.prompter.compose(excepting(analysis, fair)), analysis, asking, fair=fair)
        if asked.accepted is not None:
            return asked.accepted
        name, refused = self.model.name, asked.violations
        advice = await think(self.coach_locally, analysis, mode=Mode.FALLBACK, model=name, refused=refused, fair=fair)
        return replace(advice, away=asked.away)

    async def consult(
        self,
        prompt: Prompt,
        analysis: Analysis,
        asking: Asking = NOBODY,
        *,
        fair: tuple[Dismissal, ...] = (),
        check: Check = lambda _: (),
    ) -> Asked[Advice]:
        """Ask the model with this prompt; `fair` is what the rep has excused, `check` what else must hold."""
        if self.ask_model is None or self.prompter is None:
            return Asked(away=ModelNeeded.code())
        name = self.ask_model.model.name

        def judge(text: str) -> tuple[Advice | None, tuple[Violation, ...]]:
            proposal = read_answer(text)
            proposal = replace(proposal, dismissed=(*proposal.dismissed, *fair))
            verified = self.verifier.verify(proposal, analysis, mode=Mode.MODEL, model=name)
            broken = check(verified.advice) if verified.advice else verified.violations
            return (None if broken else verified.advice), broken

        def so_far(proposal: Proposal) -> Advice | None:
            advice = self.verifier.so_far(replace(proposal, dismissed=fair), analysis, model=name)
            return advice and replace(advice, prompt=str(prompt.id))

        async with looking(so_far, asking.watch) as hear:
            asked = await self.ask_model(prompt, judge, self.prompter.compose_repair, asking, hear)
        advice = asked.accepted and replace(asked.accepted, prompt=str(asked.prompt))
        return replace(asked, accepted=advice)

    def coach_locally(
        self,
        analysis: Analysis,
        *,
        mode: Mode = Mode.LOCAL,
        model: str | None = None,
        refused: tuple[Violation, ...] = (),
        fair: tuple[Dismissal, ...] = (),
    ) -> Advice:
        """Coach from the analysis alone, in the place of a model's `refused` proposal if there was one."""
        heeded = heeding(self.analyst, analysis)
        return self.coach_heeded(heeded, mode=mode, model=model, refused=refused, fair=fair)

    def coach_heeded(
        self,
        heeded: Analysis,
        *,
        mode: Mode,
        model: str | None,
        refused: tuple[Violation, ...] = (),
        fair: tuple[Dismissal, ...] = (),
    ) -> Advice:
        """Coach from an analysis that was read a second time already, and is not read so again."""
        seen = excepting(heeded, fair)
        whole, bare = (replace(proposal, dismissed=fair) for proposal in self.local_coach.propose(seen))
        return self.verifier.without_model(whole, bare, heeded, mode=mode, model=model, refused=refused)
