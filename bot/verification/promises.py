"""Promises: a deliverable, a price, availability. An offer of process ("I can hold Thursday") is not one."""

from bot.analysis.matching import said
from bot.analysis.sentences import Sentence, sentences
from bot.analysis.shadow import shadow
from bot.domain import Draft, Span
from bot.playbook.phrases import compile_phrase

# A way of promising, and what the evidence must say, in the rep's own mouth, for it to be theirs.
_PROMISES = {
    "(I will|we will) ..1 (send|share|deliver|prepare|provide|draft|forward|write up)": (
        "(I|we|let me|happy to|glad to) ..2 (send*|sent|share*|deliver*|prepar*|provid*|draft*|forward*|write up)",
        "(I will|we will|I would|we would) ..2 (send|share|deliver|prepare|provide|draft|forward|write up)",
        "(I am|we are) ..2 (sending|sharing|delivering|preparing|providing|drafting|forwarding|writing up)",
        "(I have|we have) ..2 (sent|shared|delivered|prepared|provided|drafted|forwarded|written up)",
    ),
    "guarantee*": ("guarantee*",),
    "(refund*|compensat*|credit note|reimburs*)": ("(refund*|compensat*|credit*|reimburs*)",),
    "waiv*": ("waiv*",),
    "(free of charge|at no (extra|additional) cost|no extra cost|for free|on the house)": (
        "(free of charge|for free|for nothing|on the house|complimentary|no (charge|cost|extra cost|additional cost))",
        "free (trial|pilot|month*|week*|seat*|training|support)",
        "(it|this|that|which|trial|pilot) ..1 (is|are|stays) free",
    ),
    "(always (available|there)|24/7|around the clock|(at any|any) time)": (
        "(always (available|there)|24/7|around the clock|any time|anytime)",
    ),
    "(I will|we will) ..1 (extend|match|lower|discount|hold) ..3 (price|offer|quote|rate|discount)": (
        "(extend*|match*|lower*|discount*|hold*|held) ..4 (price*|pricing|offer|quote|rate|discount)",
        "(price|pricing|offer|quote|rate|discount) ..4 (extended|matched|lowered|holds|held)",
    ),
}
_COMPILED = [
    (compile_phrase(promise, {}), [compile_phrase(phrase, {}) for phrase in given])
    for promise, given in _PROMISES.items()
]


def promises_added(rewrite: str, evidence: str) -> list[str]:
    """Return the sentences of the rewrite that promise what the evidence never speaks of."""
    known, heard = _spoken(evidence)
    shade, spoken = _spoken(rewrite)
    return [
        sentence.span.of(rewrite)
        for sentence in spoken
        if any(
            said(promise, shade, (sentence,), plainly=True) and not any(said(phrase, known, heard) for phrase in given)
            for promise, given in _COMPILED
        )
    ]


def _spoken(text: str) -> tuple[str, tuple[Sentence, ...]]:
    shade = shadow(text)
    return shade, sentences(Draft(text, (Span(0, len(text)),)), shade)
