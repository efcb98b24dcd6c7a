"""Tells whether a mail owns a failure of ours and makes amends: words for that are like those that press."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from bot.analysis.expressions import Late

_OF_US = r"(?:us|me|ours?|mine|my(?: own)?)"
_OWNED = Late(
    # Sorry for what was done, and not for writing.
    r"\b(?:(?:i|we)(?:['\u2019]m| am|['\u2019]re| are)(?: so| very| truly)? sorry(?!,? (?:to|if|but|i|we)\b)"
    r"|(?:sorry|my apologies) (?:for|about|that (?:we|i|our|my|it|they))\b"
    r"|(?:i|we) (?:do )?apologi[sz]e\b)(?! (?:(?:for|about) )?(?:(?:the|this|my|another|all) )?(?:\w+ )?"
    r"(?:wall of|length|bother\w*|e-?mails?|messages?|letter|essay|text|nudge|chas\w+|nag\w*|noise|push\w*|wait|silence"
    r"|delay in|intrusion|disturb\w+|interrupt\w+)\b"
    r"| (?:again )?for (?:\w+ )?(?:rais|writ|ask|bring|clutter|tak|go|keep|com|ring|call|mak)ing\b)"
    r"|\b(?:i|we|my|our)(?: \w+)? (?:read|wrote|took|noted|measured|cut|counted|added|priced|tied|packed|set|copied|put"
    r"|had) [^.;?!]{1,60} wrong(?:ly)?\b"
    r"|\A\W*(?:so |very |truly )?sorry\W*\Z"
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
    # "You get the full fare back", "I've returned the whole fee".
    r"|\byou(?:['\u2019]ll| will)? (?:get|have|receive) [^,.;?!]{2,40}? back\b"
    r"|\b(?:i|we)(?:['\u2019]ve| have| will|['\u2019]ll)?(?: now| also| already| just)*"
    r" (?:return|pay|paid|sent?|transfer)(?:ed|red)? (?:you )?(?:the |your |all |half |every |whole |of |full |back )+"
    r"(?:\w+ )?(?:fees?|fares?|money|deposit|payment|sums?|amount|price|invoice|cost|costs|charges?)\b"
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
# What the failure cost them, told as known: "I know that your guests had to wait". What befalls anybody is a warning.
_BORNE = Late(
    r"\b(?:i|we) (?:do )?(?:know|understand|see|realise|realize|appreciate|(?:am|are) aware|can imagine|have heard)\b"
    r"(?! (?:that )?(?:those|people|whoever|who|any\w*|every\w*|some\w*|most|many|companies|firms|customers|clients"
    r"|others|an? [\w-]+ (?:who|that|with|without|in|on))\b)"
    r"[^.;?!]{1,80}\b(?:(?:had|have|has) to|must|lost|los(?:e|es)|costs?|wait(?:s|ed|ing)?|stood|sat|miss(?:es|ed)"
    r"|without|(?:was|were|is|are) left|sent home|turned away|closed)\b"
    r"|\b(?:it|that|this|which|we) (?:has |have |had )?(?:cost|costs|left|leaves) (?:you|your|her|him|them)\b",
    flags=0,
)
# What is done otherwise since, on our side: "the driver now rings first", "we've moved the two cages apart".
_CHANGED = Late(
    r"\bwhat (?:i|we)(?:['\u2019]ve| have)? (?:done|changed|did)\b"
    r"|\b(?:i|we|he|she|they|(?:the|our|my|each|every|an?|both|all)(?: [\w-]+){1,3})"
    r"(?: will| is| are| has| have|['\u2019]s|['\u2019]re|['\u2019]ve|['\u2019]ll)?(?<! by)(?<! until)(?<! for)"
    r" now (?!is\b|that\b)\w"
    r"|\b(?:since|from|as of) (?:\d+ ?(?:am|pm)? )?(?:today|yesterday|then|tomorrow|this morning|last week|\w+day),?"
    r" (?:the|our|my|each|every|all|both|two|three|we|i|he|she|they|no|nobody|nothing)\b"
    r"|\b(?:has|have|is|are|was|were)(?: now)? (?:been )?(?:thrown out|taken (?:out|down|off)|rewritten|relabel\w*"
    r"|moved apart|locked away|swapped)\b"
    r"|\b(?:i|we)(?:['\u2019]ve| have)(?: also| since| already| now)* (?:hired|added|moved|changed|stopped|fitted"
    r"|bought|trained|tested|checked|taken|put|given|split|marked|labelled|labeled|doubled|rewritten|closed|cleaned"
    r"|tightened|written|drawn|parted|taught|swapped|thrown|set|asked|told|spoken|arranged|locked|hung|built)"
    r"\b(?![^,.;?!]*\byou)",
    flags=0,
)
# Who argues, sells, asks or acts for them says more than that.
_MORE = Late(
    r"\b(?:but|though|although|however|still|only|last|price[sd]?|discount|offers?|deal|contract|agreement|decisi\w+"
    r"|board|budget|plan|premium|upgrad\w+|had you|should have|would have|(?:to|on|in|into|onto) your)\b|%|\?\s*\Z",
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
    """The numbers of the sentences that own a failure of ours, of those that say what mends it, and of the `rest`.

    The rest tells what it cost them, and what is done otherwise since.
    """

    owned: frozenset[int] = frozenset()
    mended: frozenset[int] = frozenset()
    rest: frozenset[int] = frozenset()


def amends_in(sentences: Iterable[str]) -> Amends:
    """Return which sentences of a mail, in its shadow, make amends: none where it owns nothing, or does no more."""
    written = list(sentences)
    if not any(map("\n".join(written).__contains__, _OWNS)):
        return Amends()
    told = [" ".join(sentence.split())[:_LONGEST] for sentence in written]
    whole = "\n".join(told)
    there = [words for words in _OWNS if words in whole]
    owned = _those(lambda words: any(map(words.__contains__, there)) and _OWNED.search(words) is not None, told)
    if not owned:
        return Amends()
    mended, rest = _those(_mends, told), _those(_tells_the_rest, told)
    return Amends(owned, mended, rest - mended) if mended or rest else Amends()


def _those(do: Callable[[str], bool], told: Sequence[str]) -> frozenset[int]:
    return frozenset(number for number, words in enumerate(told) if do(words))


def _mends(words: str) -> bool:
    return bool(_MENDED.search(words)) and not _FOR_SOMETHING.search(words)


def _tells_the_rest(words: str) -> bool:
    told = _BORNE.search(words) or _CHANGED.search(words)
    return bool(told) and not (_MORE.search(words) or _FOR_SOMETHING.search(words))
