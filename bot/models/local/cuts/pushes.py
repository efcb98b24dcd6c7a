"""Takes plain ways of pressing out of a mail that is rewritten anyway, and keeps the fact beside them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.models.local.cuts.heads import closed
from bot.models.local.reading.asks import begins_asking, is_asked
from bot.models.local.reading.capitals import with_a_capital
from bot.verification.pushes.heard import GIVING, JUDGING, PRESSING, UNASKED, WITHDRAWING, figures_in, heard_in
from bot.verification.pushes.push import Push
from bot.verification.pushes.scarce import PRICE_TILL, YES_OR_NO

# Where what stands behind a push may begin, and what of it stands by itself.
_JOINT = re.compile(r"(?:,? (?:and|but|so)|[,;:]|\s[-\u2013\u2014]+|[.!])\s+", re.IGNORECASE)
_STANDS = re.compile(
    r"(?:(?:I|we|the|our|my|your|there|an?|both|each|which|what|when|how|could|would|can|shall|[$\u20ac\u00a3]?\d)\b"
    r"|(?-i:[A-Z]))",
    re.IGNORECASE,
)
# What either answer serves, or a third one, is no demand.
_EITHER = re.compile(r"\b(?:either|both|fine|not yet|maybe|no worries|helps?|suits?|OK|okay|good)\b", re.IGNORECASE)
# "Tell me is it": what is asked for is not said yet.
_WANTS_MORE = re.compile(
    r"\b(?:(?:tell|give|let) (?:me|us)|it|is|are|be|if|whether|need|want|with|to|or)\W*\Z", re.IGNORECASE
)
_MARKS = " ,;:.!-\u2013\u2014"


class _Cut(NamedTuple):
    """What of a sentence pressed, the last of it first, and what is said without it."""

    went: tuple[str, ...]
    said: str


def is_a_push(sentence: str) -> bool:
    """Tell whether a sentence does nothing but press in a plain way."""
    return _goes_whole(sentence, PRESSING)


def only_judges(sentence: str) -> bool:
    """Tell whether a sentence does nothing but judge the reader, call in a debt, or give what nobody asked for."""
    return _goes_whole(sentence, (*JUDGING, *UNASKED))


def without_a_push(sentence: str) -> str:
    """Return a sentence without what presses in a plain way, or as it is."""
    cut = _told_plainly(sentence) or _cut(sentence, PRESSING)
    return cut.said if cut and cut.said else sentence


def without_a_gift(sentence: str) -> Iterator[str]:
    """Yield a sentence without what is given away in it: nothing where it does nothing else."""
    if cut := _cut(sentence, GIVING):
        yield cut.said


def without_what_withdraws(sentence: str) -> str:
    """Return a sentence without what takes the mail back in it: nothing where it does nothing else."""
    cut = _cut(sentence, WITHDRAWING)
    # What stands beside it and is no sentence by itself would go with it.
    is_whole = cut is not None and sum(len(went.split()) for went in cut.went) >= len(sentence.split())
    return cut.said if cut and (cut.said or is_whole) else sentence


def pushes_in(sentence: str) -> Iterator[str]:
    """Yield what of a sentence presses, gives away or withdraws in a plain way."""
    for cut in (
        _told_plainly(sentence) or _cut(sentence, PRESSING),
        _cut(sentence, GIVING),
        _cut(sentence, WITHDRAWING),
    ):
        if cut:
            yield from filter(None, cut.went)


def _goes_whole(sentence: str, pushes: tuple[Push, ...]) -> bool:
    cut = _cut(sentence, pushes)
    return cut is not None and not cut.said


def _cut(sentence: str, pushes: tuple[Push, ...]) -> _Cut | None:
    """Cut each push that holds no fact, and what rests on it: a fact beside it that stands alone is kept."""
    for push, where in heard_in(sentence, pushes):
        head, tail = _head(sentence[: where.start]), _tail(sentence[where.end :])
        # "Which colour suits you, and the rest takes care of itself?" is asked still.
        if head and is_asked(sentence) and begins_asking(head):
            head = f"{head.rstrip(_MARKS)}?"
        went = sentence[where.start : len(sentence) - len(tail)]
        if head is not None and all(fact.kind in push.bears for fact in figures_in(went)):
            said = " ".join(filter(None, (head, tail and with_a_capital(tail))))
            more = _cut(said, pushes) or _Cut((), said)
            return _Cut((*more.went, went.strip(_MARKS)), more.said)
    return None


def _told_plainly(sentence: str) -> _Cut | None:
    """Say what is asked without the demand for a yes or a no, and the end of a price with a verb."""
    asked = YES_OR_NO.search(sentence)
    if asked and not _EITHER.search(sentence) and not _WANTS_MORE.search(asked["ask"]):
        return _Cut((sentence[asked.end("ask") :].strip(_MARKS),), f"{sentence[: asked.end('ask')].rstrip()}.")
    held = PRICE_TILL.match(sentence)
    if held and not figures_in(sentence[held.end("when") :]):
        return _Cut((), f"We can hold the {held['what'].lower()} until {held['when'].strip()}.")
    return None


def _head(head: str) -> str | None:
    """Return what stands before a push as a sentence, nothing where it tells none, or None where a fact would go."""
    said = head if head[-1:] in {".", "!"} else closed(head, ", ", head)
    return said or (None if figures_in(head) else "")


def _tail(rest: str) -> str:
    """Return what behind a push stands by itself and tells a fact or asks something."""
    for joint in _JOINT.finditer(rest):
        tail = rest[joint.end() :]
        if _STANDS.match(tail) and closed(tail, "", tail) and (figures_in(tail) or is_asked(tail)):
            return tail
    return ""
