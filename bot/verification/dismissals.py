"""Which findings a proposal may call fair, and what counts as the same words."""

import re

from bot.analysis.passages import count_words
from bot.domain import Analysis, Dismissal, Finding, Proposal

_DAMAGING = 3
_EVIDENCE_WORDS = 3
SENTENCE_END = re.compile(r"(?<=[.!?])\s|\n\s*\n")
_CONTENT = re.compile(r"[^\W\d_]{4,}")
FUNCTION_WORDS = frozenset(
    "about after also been before could does each else ever from gone have here into just kept know like more most "
    "much need only other over please should some such than that their them then there these they this those very "
    "want were what when where which while will with would your yours".split()
)
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


def may_dismiss(dismissal: Dismissal, analysis: Analysis, definition: str) -> bool:
    """Tell whether it may: severity 1 and 2 freely, 3 only with words of the context or the quoted thread.

    It must quote three words in a row of a sentence there, and that sentence must share a word with what is
    dismissed or with the signal's `definition`. What `excuses.toml` excuses is never found at all.
    """
    worst = max((f.severity for f in analysis.findings if f.signal == dismissal.signal), default=1)
    if worst < _DAMAGING:
        return True
    about = content_words(f"{dismissal.quote} {definition}")
    because = squeezed(dismissal.because).lower().split()
    runs = [" ".join(because[i : i + _EVIDENCE_WORDS]) for i in range(len(because) - _EVIDENCE_WORDS + 1)]
    heard = f"{analysis.draft.context}\n\n{analysis.draft.quoted_text}"
    return any(
        not about.isdisjoint(content_words(line)) and any(_quotes(run, line) for run in runs)
        for line in map(str.lower, map(squeezed, SENTENCE_END.split(heard)))
    )


def _quotes(run: str, line: str) -> bool:
    return run.strip(".,;:'\"?!") in line and count_words(run) >= _EVIDENCE_WORDS


def content_words(text: str) -> set[str]:
    """Return the words of four letters and more that carry the sense of a text."""
    return {word for word in _CONTENT.findall(text.lower()) if word not in FUNCTION_WORDS}
