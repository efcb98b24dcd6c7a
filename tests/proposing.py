"""One draft with two faults, and a proposal for it that holds; tests change one thing at a time."""

from dataclasses import replace
from typing import Any

from bot.analysis.passages import read_draft
from bot.domain import Dismissal, Highlight, Mode, Proposal, SignalKey, Verdict
from bot.verification.verify import Verified, Verifier

DRAFT = """Hi Dana,

I've gone ahead and kept Thursday at 2 for the rollout with Luis. The 20% discount on 140 seats is in the plan. \
Please sign it today. Which seats are for your team?

Marcus"""

REWRITE = """Hi Dana,

I can keep Thursday at 2 for the rollout with Luis; does that suit you? The 20% discount on 140 seats is in the plan. \
What would you need before you decide? Which seats are for your team?

Marcus"""


def light(
    quote: str, signal: str = "rush", reads_as: str = "hurries them", move: str = "Ask for their date."
) -> Highlight:
    """Return a highlight of these words."""
    return Highlight(quote, SignalKey(signal), reads_as, move)


def dismissal(quote: str, because: str = "she asked for it", signal: str = "rush") -> Dismissal:
    """Return a dismissal of these words."""
    return Dismissal(SignalKey(signal), quote, because)


PROPOSAL = Proposal(
    verdict=Verdict.REWORK,
    keep_line="you end on a real question",
    from_their_chair="Dana finds out what was settled by reading the mail.",
    highlights=(
        light("I've gone ahead and kept Thursday at 2 for the rollout with Luis", "settled"),
        light("Please sign it today"),
    ),
    rewrite=REWRITE,
    before_you_send=("Tell Luis it is not settled.",),
)


def verify(verifier: Verifier, draft: str = DRAFT, context: str = "", notes: str = "", **changes: Any) -> Verified:  # noqa: ANN401 - a change may be of any field
    """Verify the proposal with these fields changed."""
    analysis = verifier.analyst.analyse(read_draft(draft, context=context, notes=notes))
    return verifier.verify(replace(PROPOSAL, **changes), analysis, mode=Mode.MODEL, model="fake-1")


def codes(verifier: Verifier, draft: str = DRAFT, context: str = "", notes: str = "", **changes: Any) -> set[str]:  # noqa: ANN401 - a change may be of any field
    """Return the codes of what the changed proposal breaks."""
    return {violation.code for violation in verify(verifier, draft, context, notes, **changes).violations}


def rewritten(old: str, new: str) -> str:
    """Return the rewrite with a stretch of it said otherwise."""
    assert old in REWRITE
    return REWRITE.replace(old, new, 1)
