"""Tells whether a mail owns a failure of ours and says what mends it: words for that are like those that press."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.analysis.expressions import Late

_OF_US = r"(?:us|me|ours?|mine|my(?: own)?)"
_OWNED = Late(
    # Sorry for what was done, and not for writing.
    r"\b(?:(?:i|we)(?:['\u2019]m| am|['\u2019]re| are)(?: so| very| truly)? sorry(?!,? (?:to|if|but|i|we)\b)"
    r"|(?:sorry|my apologies) (?:for|about|that (?:we|i|our|my|it|they))\b)"
    r"(?! (?:(?:for|about) )?(?:(?:the|this|my|another) )?(?:\w+ )?"
    r"(?:bother\w*|e-?mail|message|nudge|chas\w+|nag\w*|noise|push\w*|wait|silence|delay in|intrusion|disturb\w+))"
    r"|\b(?:i|we|my|our)(?: \w+)? (?:read|wrote|took|noted|measured|cut|counted|added|priced|tied|packed|set|copied|put"
    r"|had) [^.;?!]{1,60} wrong(?:ly)?\b"
    r"|\A\W*(?:so |very |truly )?sorry\W*\Z"
    r"|\b(?:i|we) (?:do )?apologi[sz]e\b"
    r"|\b(?:our|my) (?:own )?(?:fault|mistake|error|doing|slip|oversight)\b"
    rf"|\b(?:fault|mistake|error|blame)(?: here)? (?:is|was|were|lies|sits) (?:entirely |all )?(?:with |on )?{_OF_US}\b"
    rf"|\b(?:that|this|it|all of it)(?: is| was|['\u2019]s)(?: entirely| all)? on {_OF_US}\b"
    r"|\b(?:i|we) should have (?:seen|checked|told|rung|called|caught|warned|noticed|asked|tested|measured)\b",
    flags=0,
)
_MENDED = Late(
    r"\b(?:back (?:on|to|in|into|onto) your (?:card|account)|(?:at no|without) (?:cost|charge)|free of charge"
    r"|(?:not|n['\u2019]t)(?: be)? (?:charg|bill)(?:e|ed|ing)\b"
    r"|(?:at|to|on) our (?:own )?(?:cost|charge|expense|account)"
    r"|off (?:the|your|this) (?:bill|invoice))\b"
    # What we do over again, and what no longer happens.
    r"|\b(?:i|we|he|she|they|and|who)(?:['\u2019]m|['\u2019]re|['\u2019]ve| am| are| is| have| has| will|['\u2019]ll)?"
    r"(?: now| also| already| just)*"
    r" (?:refund|credit|replac|repair|reprint|re-?mak|redo|correct|fix|revers|restor|re-?run|exchang|mend)"
    r"(?:e|ed|es|s|ing)?\b"
    r"|\b(?:cut|mak|print|send|lay|paint|sew|pack|build|bak|writ|pour)(?:e|s|ing|ting) (?:you |the whole )?"
    r"(?:an? |the )?(?:new|fresh|right|second|it again|them again)\b"
    r"|\byou(?:['\u2019]ll| will)? (?:get|have) (?:the |all )?(?:new|fresh) (?:ones?|stock|set)\b"
    r"|\b(?:was|were|is|are|been|be) (?:\w+ )?(?:refunded|credited|replaced|repaired|reprinted|remade|redone|corrected"
    r"|fixed|reversed|restored|exchanged|mended)\b"
    r"|\b(?:from now on|(?:since|from) (?:\d+ ?(?:am|pm)? )?(?:today|yesterday|then|this morning|\w+day)\b[^.?!]{0,60}"
    r"\b(?:no|every|any\w*|each|nobody|always)\b)",
    flags=0,
)
# What is made good waits for nothing of theirs.
_FOR_SOMETHING = Late(
    r"\b(?:if|once|unless|provided|as long as|when you|sign\w*|(?:you|your|the|next) order|renew\w*|decid\w*|settle"
    r"[sd]?|favour|director|boss|manager)\b",
    flags=0,
)
# One of these stands in whatever is owned, and is sooner looked for.
_OWNS = (
    *"sorry apolog fault mistake error blame wrong doing slip oversight".split(),
    "s on ",
    "all on ",
    "should have",
)
# What goes on for longer says more than that.
_LONGEST = 300


class Amends(NamedTuple):
    """The numbers of the sentences that own a failure of ours, and of those that say what mends it."""

    owned: frozenset[int] = frozenset()
    mended: frozenset[int] = frozenset()


def amends_in(sentences: Iterable[str]) -> Amends:
    """Return which sentences of a mail, in its shadow, make amends: none where it owns nothing, or mends nothing."""
    told = [" ".join(sentence.split())[:_LONGEST] for sentence in sentences]
    owned = frozenset(number for number, words in enumerate(told) if _owns(words))
    mended = frozenset(number for number, words in enumerate(told) if _mends(words)) if owned else owned
    return Amends(owned, mended) if mended else Amends()


def _owns(words: str) -> bool:
    return any(map(words.__contains__, _OWNS)) and _OWNED.search(words) is not None


def _mends(words: str) -> bool:
    return bool(_MENDED.search(words)) and not _FOR_SOMETHING.search(words)
