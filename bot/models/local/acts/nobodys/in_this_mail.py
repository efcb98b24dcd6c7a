"""Tells what was done in the very mail that a draft is: "I've set out the options below" is no act towards anybody."""

import re
from collections.abc import Iterator

from bot.models.local.acts.unasked import without_reason
from bot.models.local.reading.joints import without_its_end

_WROTE = (
    r"(?:(?:set|laid|spelt|spelled|drawn|drew|written|wrote|typed|broken|broke|summed) (?:\S+ ){0,6}?(?:out|up|down)"
    r"|listed|summari[sz]ed|outlined|explained|described|noted|answered|set|laid|put|attached|enclosed|given|gave|marked)"
)
_HERE = r"(?:below|above|overleaf|underneath|further down|as follows|in this (?:mail|e-?mail|letter|note|message))"
_TOLD_HERE = re.compile(
    rf"(?:I|[Ww]e)(?:['\u2019]ve| have)?(?: also| just| now| therefore)? {_WROTE}\b"
    # Who was put on the list below was put there.
    rf"(?![^,;.!?]*\b(?:you|him|her|them|director|manager|boss|team|colleagues?|name)\b)[^,;.!?]* {_HERE}\b"
)


def is_told_here(clause: str) -> bool:
    """Tell whether a clause says what the mail itself tells, and where."""
    return _TOLD_HERE.search(clause) is not None


def told_here(sentence: str) -> Iterator[str]:
    """Yield a sentence that says what the mail itself tells without the reason it gives for that."""
    plain = without_reason(without_its_end(sentence))
    if is_told_here(plain) and len(plain) < len(without_its_end(sentence)):
        yield f"{plain}."
