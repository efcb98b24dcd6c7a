"""Revise a coaching the rep has seen: shorter, in their own wording, or with what they say of it in mind."""

from dataclasses import dataclass, replace

from bot.analysis.exceptions import excepting
from bot.analysis.passages import MOST_CONTEXT, read_draft
from bot.analysis.second_reading import heeding
from bot.domain import Advice, Analysis, Dismissal, Draft, Mode, Violation
from bot.domain.wishes import Wish, WishKind
from bot.errors import ModelNeeded, RevisionRefused
from bot.usecases.ask_model import NOBODY, Asked, Asking
from bot.usecases.coach_draft import CoachDraft
from bot.usecases.think import think
from bot.verification.dismissals import may_dismiss, same_words
from bot.verification.wishes import wish_broken

_PRESSING = 2


@dataclass(frozen=True, slots=True)
class Revised:
    """The new advice, and the draft with what the rep has said added to its context: keep both.

    When the advice is the old one, its `away` says why.
    """

    draft: Draft
    advice: Advice


@dataclass(frozen=True, slots=True)
class Revise:
    """Makes another version of an advice."""

    coach: CoachDraft

    async def __call__(
        self,
        draft: Draft,
        advice: Advice,
        wish: Wish,
        asking: Asking = NOBODY,
    ) -> Revised:
        """Revise the advice of this draft; the old one stands when no better can be had.

        Raises:
            DraftRejected: What the rep said cannot be read.
        """
        draft = _told(draft, wish.said)
        analysis = await think(self.coach.analyst.analyse, draft)
        fair = self._fair(analysis, wish)

        def check(revised: Advice) -> tuple[Violation, ...]:
            return wish_broken(wish.kind, revised, analysis, before=advice)

        asked: Asked[Advice] = Asked(away=ModelNeeded.code())
        if self.coach.prompter:
            prompt = self.coach.prompter.compose_revision(excepting(analysis, fair), advice, wish)
            asked = await self.coach.consult(prompt, analysis, asking, fair=fair, check=check)
        if asked.accepted is not None:
            return Revised(draft, asked.accepted)
        return Revised(draft, await think(self._without_model, analysis, advice, wish, fair, asked))

    def _fair(self, analysis: Analysis, wish: Wish) -> tuple[Dismissal, ...]:
        """Return the findings in the words that were fine, as far as the rep's reason may excuse them."""
        if wish.kind is not WishKind.FINE or not wish.quote:
            return ()
        analyst = self.coach.analyst
        heeded, signals = heeding(analyst, analysis), analyst.playbook.signals
        found = heeded.findings + heeded.doubted
        meant = (finding for finding in found if same_words(finding.quote, wish.quote))
        named = (Dismissal(finding.signal, finding.quote, wish.said) for finding in meant)
        return tuple(fair for fair in named if may_dismiss(fair, analysis, signals[fair.signal].definition))

    def _without_model(
        self, analysis: Analysis, advice: Advice, wish: Wish, fair: tuple[Dismissal, ...], asked: Asked[Advice]
    ) -> Advice:
        away = asked.away or RevisionRefused.code()
        standing = replace(advice, away=away, violations=asked.violations, reply="")
        model = self.coach.model
        # The local coach shortens nothing, and understands plain words only as far as they excuse a finding.
        beyond_it = wish.kind is WishKind.SHORTER or (wish.kind is WishKind.FOLLOW_UP and model)
        if beyond_it or asked.violations:
            return standing
        heeded = heeding(self.coach.analyst, analysis)
        seen = _pressing_alone(heeded) if wish.kind is WishKind.KEEP_WORDING else heeded
        mode, name = (Mode.FALLBACK, model.name) if model else (Mode.LOCAL, None)
        local = self.coach.coach_heeded(seen, mode=mode, model=name, fair=fair)
        if (local.verdict, local.highlights, local.rewrite) == (advice.verdict, advice.highlights, advice.rewrite):
            return standing
        return replace(local, away=away if model else None)


def _pressing_alone(heeded: Analysis) -> Analysis:
    """Return the analysis without small habits, so that the sentences they stand in are left as they are."""
    habits = (finding for finding in heeded.findings if finding.severity < _PRESSING)
    return excepting(heeded, tuple(Dismissal(habit.signal, habit.quote, "") for habit in habits))


def _told(draft: Draft, said: str) -> Draft:
    """Add what the rep said to the context; the oldest words go when there is no room."""
    if not said.strip():
        return draft
    context = "\n".join(part for part in (draft.context, said.strip()) if part)
    return read_draft(draft.text, context=context[-MOST_CONTEXT:], notes=draft.notes)
