"""Which findings a proposal may call fair, and what counts as the same words."""

from bot.analysis.passages import count_words
from bot.domain import Analysis, Dismissal, Finding, Proposal

_DAMAGING = 3
_EVIDENCE_WORDS = 3
_QUOTE_MARKS = str.maketrans(
    dict.fromkeys("\u2018\u2019\u02bc`", "'") | dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"')
)


def squeezed(text: str) -> str:
    """Bring quote marks and white space to one form; nothing else is forgiven in a quotation."""
    return " ".join(text.translate(_QUOTE_MARKS).split())


def same_words(one: str, other: str) -> bool:
    """Tell whether the one stretch holds the other."""
    one, other = squeezed(one), squeezed(other)
    return one in other or other in one


def is_dismissed(finding: Finding, proposal: Proposal) -> bool:
    """Tell whether the proposal calls this finding fair."""
    return any(
        dismissal.signal == finding.signal and same_words(dismissal.quote, finding.quote)
        for dismissal in proposal.dismissed
    )


def may_dismiss(dismissal: Dismissal, analysis: Analysis) -> bool:
    """Tell whether it may: severity 1 and 2 freely, 3 only with words of the context or the quoted thread."""
    worst = max((f.severity for f in analysis.findings if f.signal == dismissal.signal), default=1)
    if worst < _DAMAGING:
        return True
    said = squeezed(f"{analysis.draft.context}\n{analysis.draft.quoted_text}").lower()
    because = squeezed(dismissal.because).lower().split()
    runs = (" ".join(because[i : i + _EVIDENCE_WORDS]) for i in range(len(because) - _EVIDENCE_WORDS + 1))
    return count_words(said) >= _EVIDENCE_WORDS and any(run.strip(".,;:'\"") in said for run in runs)
