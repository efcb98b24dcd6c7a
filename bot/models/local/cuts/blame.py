"""Leaves out of a mail about a failure what puts it on the reader."""

import re
from collections.abc import Iterator

_SEEN = (
    r"(?:[a-z]+ly )?(?:noticed|caught|seen|spotted|known|checked|stopped|prevented|avoided|heard|realised|realized|read"
    r"|rung|called|cleaned|asked|looked|reacted|reported)"
)
# "You were told that it would run, and it did not" is owned, and so is what was promised.
_WE_FAILED = (
    r"[^.;?!]*\b(?:(?:and|but|yet|though|although|when) (?!you\b|your\b)[^.;?!]*?"
    r"(?:n['\u2019]t\b|\b(?:not|never|failed|nobody|no one|none|nothing)\b)"
    r"|wrong|false(?:ly)?|mistaken(?:ly)?|in error|that (?:[\w-]+ ){1,4}would (?!not\b))"
)
# "You did have power again by noon" tells what was put right.
_WARNING = (
    r"(?:the|our|my|an?|two|three|several) (?:[\w-]+ ){0,3}?"
    r"(?:letter|notice|warning|reminder|manual|handbook|instructions?|advice|e-?mail|mail|leaflet)s?\b"
)
# "Had your people kept the drain clear", "a careful shift would have noticed", "you were warned in May".
_BLAME = re.compile(
    r"\bhad (?:you\b|your (?:\w+ ){0,3}?\w+ )(?!to\b)[^.;?!]*\b(?:would|could|might)(?:n['\u2019]t)?\b"
    r"|\bif (?:you|your (?:\w+ ){1,3}?)(?: ?['\u2019]d| ?had)\b[^.;?!]*\b(?:would|could|might)(?:n['\u2019]t)?\b"
    r"|\b(?!(?:we|I)\b)(?:you|your [\w ]+?|any(?:one|body)|some(?:one|body)|who(?:ever)?|an? [^,;.]*?)"
    rf" (?:would|should|could|might|ought to)(?: (?:surely|really|easily|well))? have {_SEEN}\b"
    rf"|\byou (?:were|had been) (?:warned|told|advised|informed|reminded)\b(?!{_WE_FAILED})"
    r"|\bwe (?:had|did)(?: \w+ly| already| also)? (?:recommend|advis|warn|suggest)\w*\b[^.;?!]*\byou\b"
    rf"|\byou did (?:have|get|receive) {_WARNING}|\byou did know\b"
    r"|\byou were the (?:one|person)s?\b|\bwith your (?:years|experience)\b"
    r"|\A\W*(?:and |but )?(?:to be fair|in (?:all )?fairness),? [^.]*\b(?:you|your|only a few)\b"
    r"|\b(?:it|that|this)(?:['\u2019]s| is| was) not (?:all|entirely|only|just|solely) (?:on us|our (?:fault|doing))\b"
    r"|\b(?:that|it)(?:['\u2019]s| is) (?:not|hardly)(?: really| exactly)? something (?:a|an|any)\b"
    r"|\bit does happen (?:in|at|with|to) \w+ (?:without|that|who)\b"
    r"|\b(?:not|n['\u2019]t)(?: \w+){0,3} (?:point(?:ing)? (?:the |any )?fingers?|blam(?:e|ing) (?:you|any))",
    re.IGNORECASE,
)
_PERHAPS_YOU = re.compile(
    r",? (?:so|and|but) (?:perhaps|maybe|presumably|possibly|probably)\b[^.?!]*"
    r"\byour (?:side|end|part|people|team|staff)\b[^.?!]*",
    re.IGNORECASE,
)
_JOINT = re.compile(r",? (?:but|and|although|though|yet|so) |; | [-\u2013\u2014] ")
_LEAST_WORDS = 4


def without_blame(words: str) -> Iterator[str]:
    """Yield a sentence up to where it blames the reader; nothing of it where it does nothing else."""
    if perhaps := _PERHAPS_YOU.search(words):
        yield f"{words[: perhaps.start()]}."
    elif blame := _BLAME.search(words):
        joint = next(reversed(list(_JOINT.finditer(words, 0, blame.start() + 1))), None)
        before = words[: joint.start()] if joint else ""
        is_left = len(before.split()) >= _LEAST_WORDS and not _BLAME.search(before)
        yield f"{before}." if is_left else ""
