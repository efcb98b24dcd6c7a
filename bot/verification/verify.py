"""Turns a proposal into advice, or says why not."""

from dataclasses import dataclass, replace
from itertools import islice

from bot.analysis.analyse import Analyst
from bot.domain import Advice, Analysis, Mode, Proposal, Verdict, Violation
from bot.verification.case import Case
from bot.verification.checks import CHECKS, CHECKS_SO_FAR
from bot.verification.genders import told_of_anyone

MOST_VIOLATIONS = 20
_MOST_DETAIL = 300
# An answer that breaks one promise so often need not be read to its end.
_MOST_OF_A_KIND = 60


@dataclass(frozen=True, slots=True)
class Verified:
    """The advice, or the violations that kept it from being one."""

    advice: Advice | None
    violations: tuple[Violation, ...] = ()


@dataclass(frozen=True, slots=True)
class Verifier:
    """Checks proposals with the detector that read the draft."""

    analyst: Analyst

    def verify(self, proposal: Proposal, analysis: Analysis, *, mode: Mode, model: str | None = None) -> Verified:
        """Accept the proposal whole, or refuse it whole with what it breaks named.

        At most 20 violations are named, each in at most 300 characters; beyond that the last says how many more.
        """
        case = Case(proposal, analysis, self.analyst, mode)
        violations = tuple(dict.fromkeys(found for check in CHECKS for found in islice(check(case), _MOST_OF_A_KIND)))
        if violations:
            return Verified(None, _bounded(violations))
        return Verified(_advice(told_of_anyone(case), mode=mode, model=model, rewrite=case.rewrite))

    def so_far(self, proposal: Proposal, analysis: Analysis, *, model: str) -> Advice | None:
        """Return what may be shown of a proposal that is still coming, or None when a part of it does not hold.

        A rewrite can only be judged whole, with all that is said of it: none is ever shown before its end.
        """
        case = Case(replace(proposal, rewrite=None, replacements=(), before_you_send=()), analysis, self.analyst)
        if any(True for check in CHECKS_SO_FAR for _ in check(case)):
            return None
        return replace(_advice(told_of_anyone(case), mode=Mode.MODEL, model=model, rewrite=""), unfinished=True)

    def not_begun(self, analysis: Analysis, *, model: str | None) -> Advice:
        """Return what there is when the model had said nothing yet: the verdict of the rules, and no word beside it."""
        nothing = Proposal(analysis.verdict, "", "", (), None, ())
        return replace(_advice(nothing, mode=Mode.MODEL, model=model, rewrite=""), unfinished=True)

    def without_model(
        self,
        proposal: Proposal,
        bare: Proposal,
        analysis: Analysis,
        *,
        mode: Mode,
        model: str | None = None,
        refused: tuple[Violation, ...] = (),
    ) -> Advice:
        """Make advice of the local coach's proposal, or of the `bare` one, which has no rewrite.

        `refused` are the violations of a model's proposal this one stands in for; the rep is then shown
        highlights and moves only, since two coaches in one reply would confuse.
        """
        if refused:
            return _advice(bare, mode=mode, model=model, rewrite="", violations=refused)
        verified = self.verify(proposal, analysis, mode=mode, model=model)
        # When a model was asked and is away, that says why there is no rewrite; otherwise these do.
        broken = () if mode is Mode.FALLBACK else verified.violations
        return verified.advice or _advice(bare, mode=mode, model=model, rewrite="", violations=broken)


def _bounded(violations: tuple[Violation, ...]) -> tuple[Violation, ...]:
    """Keep what goes back to a model short, whatever the model wrote."""
    named = tuple(replace(violation, detail=violation.detail[:_MOST_DETAIL]) for violation in violations)
    if len(named) <= MOST_VIOLATIONS:
        return named
    shown = named[: MOST_VIOLATIONS - 1]
    return (*shown, Violation("more_violations", f"And {len(named) - len(shown)} more."))


def _advice(
    proposal: Proposal, *, mode: Mode, model: str | None, rewrite: str, violations: tuple[Violation, ...] = ()
) -> Advice:
    good = proposal.verdict is Verdict.SEND
    return Advice(
        verdict=proposal.verdict,
        keep_line=proposal.keep_line.strip(),
        from_their_chair=proposal.from_their_chair.strip(),
        highlights=() if good else proposal.highlights,
        rewrite=rewrite or None,
        # A model has nothing left to ask of a good mail; the local coach has, where a blank waits to be filled.
        before_you_send=() if good and mode is Mode.MODEL else proposal.before_you_send,
        mode=mode,
        model=model,
        violations=violations,
        reply=proposal.reply.strip(),
    )
