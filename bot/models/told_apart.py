"""Tells a fact of a sentence apart from what it was told for: "you know that the roof is 140 square metres, so ..."."""

import re
from collections.abc import Iterator

from bot.models.clauses import closed
from bot.models.joints import all_joints
from bot.models.matter import is_plain, prices

# Where what is told of a thing may begin, and where it may end.
_NO_THING = r"(?:one|ones|first|last|second|third|middle|figure|rest|other|others|latter|former|difference|same|only)"
_BEGINS = re.compile(
    rf"\A\W*|(?:[,;:]|\s[-\u2013\u2014]|\b(?:that|because|since|as|and|but))\s+"
    rf"(?=(?:the|our|your|both|all|each|every|an?)\b(?! {_NO_THING}\b))",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?:[,;:]|\s[-\u2013\u2014])(?=\s)|(?=\s(?:so|because|which|before|unless|while|whereas|though|although|as)\s)"
)
# Without what it holds under, it would be promised for good.
_HELD_UNDER = re.compile(
    r"\b(?:if|unless|provided|providing|as long as|so long as|on condition|only|until|till|once|should you|while)\b",
    re.IGNORECASE,
)
# "The quote is £465 cheaper than theirs": what is compared presses by it, and so may what is said of them.
_COMPARES = re.compile(
    r"\b(?:than|cheaper|dearer|better|faster|more|less|worse|lower|higher|most|best|only|just|even|too|every"
    r"|you(?:['\u2019]\w+)?)\b",
    re.IGNORECASE,
)


def told_apart(sentence: str) -> Iterator[str]:
    """Yield what a sentence tells of a thing, with a figure, as a sentence of its own: the longest first."""
    whole = len(sentence.rstrip(" .!?\u2026"))
    starts = {begin.end() for begin in _BEGINS.finditer(sentence)}
    ends = {whole, *(end.start() for end in _ENDS.finditer(sentence)), *(start for start, _ in all_joints(sentence))}
    spans = [(start, end) for start in starts for end in ends if start < end and end - start < whole]
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span)):
        told, beside = sentence[start:end], f"{sentence[:start]} {sentence[end:]}"
        if not _COMPARES.search(told) and not (prices(told) and _HELD_UNDER.search(beside)):
            said = closed(f"{told[:1].upper()}{told[1:]}", "", "")
            if is_plain(said):
                yield said
