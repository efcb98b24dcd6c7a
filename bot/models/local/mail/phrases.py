"""Names a fact by a phrase of the draft that stands on its own: "a free fitting on Wednesday" for "Wednesday"."""

import re
from itertools import takewhile

_MOST_WORDS = 8
_PARTS = re.compile(r"\(|[.?!;:,)\n\u2013\u2014]\s|\s[-\u2013\u2014]\s|\n")
# What a phrase may begin with, and what it may not hold before the fact: who does something, and that they do.
_BEGINS = re.compile(
    r"(?:an?|the|our|your|my|his|her|their|this|these|those|another|both|one|two|three)", re.IGNORECASE
)
_ENDS_BEFORE = re.compile(
    r"(?:I|we|you|he|she|it|they|there|who|which|what|is|are|was|were|be|been|am|has|have|had|do|does|did|will|would"
    r"|can|could|shall|should|may|might|must|let|lets|and|or|but|so|as|if|when|while|until|till|because|since|though"
    r"|although|otherwise|then|than|not|please|just|only|also|from|between|[\w'\u2019]+['\u2019](?:ve|re|ll|d|m|s)|[\w]+n['\u2019]t)",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"[A-Z]\w+['\u2019]s")
# "EN 285", "a three-year firmware plan": what tells which, and what it is of.
_CODE = re.compile(r"[A-Z]{2,}")
_OF_WHAT = re.compile(r"[^\s]*-(?:year|month|week|day|hour|man|part)\Z")
_MOST_OF_WHAT = 2
# "The tenancy schedule" is a phrase already.
_IS_WHOLE = re.compile(r"(?:the|our|your|my) [^\W\d]+[ -][^\W\d]", re.IGNORECASE)


def phrase_with(thing: str, text: str) -> str:
    """Return the longest phrase around a thing that has at most eight words and begins as one does, or the thing."""
    at = text.find(thing)
    if at < 0:  # "3\nMarch"
        return thing
    start = max((part.end() for part in _PARTS.finditer(text, 0, at)), default=0)
    before = text[start:at].split()
    if text[at - 1 : at].strip() or _IS_WHOLE.match(thing):
        return thing
    of_what, held = _of_what(thing, text[at + len(thing) :]), 0
    room = _MOST_WORDS - len(thing.split())
    for words in range(1, min(room, len(before)) + 1):
        word = before[-words]
        if _ENDS_BEFORE.fullmatch(word) and not _POSSESSIVE.fullmatch(word):
            break
        if (_BEGINS if words > 1 or of_what else _CODE).fullmatch(word):
            held = words
    return " ".join([*before[len(before) - held :], thing, *of_what])


def _of_what(thing: str, rest: str) -> list[str]:
    """Return the words behind a thing that only tells how long or how many of what there is."""
    if not _OF_WHAT.search(thing):
        return []
    words = _PARTS.split(f"{rest} ", maxsplit=1)[0].split()[:_MOST_OF_WHAT]
    return list(takewhile(lambda word: not _ENDS_BEFORE.fullmatch(word), words))
