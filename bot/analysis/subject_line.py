"""The subject of a mail, pasted above it: kept, judged by phrases alone, and no sentence to weigh or to praise."""

import re
from collections.abc import Callable, Iterator

_SUBJECT = re.compile(r"\W{0,3}(?:subject(?: line)?|re|fwd?): *(?=\S)", re.IGNORECASE)
_PARTS = re.compile(r"\s*[,:;!?(]\s+|\s*[!?]+\Z| [-\u2013\u2014] | \(")


def is_subject(words: str) -> bool:
    """Tell whether the first words of a mail are its subject."""
    return _SUBJECT.match(words) is not None


def plain_subject(words: str, topic: str, is_fair: Callable[[str], bool]) -> str:
    """Return a subject without the part of it that presses; what the mail is about where no part is left.

    Nothing where nobody knows that.
    """
    name = _SUBJECT.match(words)
    if name is None:
        return ""
    whole = words[name.end() :]
    fair = (f"{name[0]}{part}" for part in (*_parts(whole), topic) if part)
    return next(filter(is_fair, fair), "")


def _parts(whole: str) -> Iterator[str]:
    """Yield what is left of some words without their last parts, the longest first, then without their first ones."""
    cuts = [cut.span() for cut in _PARTS.finditer(whole)]
    yield from (whole[:start].strip() for start, _ in reversed(cuts))
    yield from (whole[end:].strip(" !)") for _, end in cuts)
