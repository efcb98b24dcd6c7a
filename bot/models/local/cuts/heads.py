"""Says what stands before a cut in a sentence as one of its own."""

import re

from bot.models.local.reading.asks import begins_asking, is_asked
from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.joints import AN_ASIDE
from bot.models.local.reading.slots import DATED
from bot.models.local.reading.speaking import SUBJECT, speaks
from bot.models.local.reading.topics import written_about

# A clause that a comma parts from the one it leads to.
_WHY = r"(?:as|since|because|given that|seeing that|now that)"
_LEADING = re.compile(rf"\W*{_WHY} (?P<rest>.+)\Z", re.IGNORECASE)
SUBORDINATE = re.compile(
    # "After Thursday the next lorry is on the 21st" is no clause of another.
    rf"(?!\W*(?:after|before|since|until) (?:{DATED}|then\b|that\b|Christmas|Easter|the summer)(?! (?:is|was)\b))"
    r"\W*(?:(?:or|and|but|so) )?"
    r"(?:before|after|when|if|although|though|while|since|as|unless|because|once|should|until|seeing|whereas)\b",
    re.IGNORECASE,
)
# "Further to our chat about the bells": what leads to a clause is none, whatever verb stands in it.
_LEAD_IN = re.compile(
    r"\W*(?:further to|following|regarding|concerning|with regard to|in light of|based on|given|thanks to|due to|as per"
    r"|per|instead of|besides|despite)\b(?:[^,(]|\([^)]*\))*\Z",
    re.IGNORECASE,
)
# "... warn you that if it fails in December", "... and if the borer comes": the clause that would follow went.
_WHAT_IF = re.compile(
    r"(?:\b(?:that (?:if|when|once|unless|should)|(?:and|but|so) (?:if|once|unless|although))|[;:] (?:if|once|unless))"
    r"\b[^,]*\Z",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|am|be|has|have|had|do|does|did|can|could|will|would|should|may|might|must|['\u2019](?:s|re|ve|ll|m)"
    r"|\w{2,}ed|(?!(?:this|perhaps|always|towards|across|unless|less|yours|ours|theirs|thus|plus)\b)\w{3,}s|let|tell|send"
    r"|see|thank|thanks|hope|find|said|told|asked|need|want|know|come|give|take|got|made|cut|grew|fell|rose|won|sold|built)\b",
    re.IGNORECASE,
)
# A reason is worth a sentence of its own where it tells a figure.
_MORE = re.compile(rf",|\w {SUBJECT}", re.IGNORECASE)
_TELLING = re.compile(r"\d")
# What only leads to the clause that went: "I was thinking that", "so let us say".
_LEADS_ON = re.compile(
    r"\A\W*(?:to (?!be\b)|I['\u2019]m not going to lie|I won['\u2019]t lie)"
    r"|\b(?:says?|said|thoughts?|thinking|thinks?|wonder(?:ed|ing)?|guess|believe|hope|that)(?: to \w+)?\W*\Z"
    r"|\A\W*I(?:['\u2019]m| am) writing to \w+\W*\Z"
    # "Our revisers are, I'm afraid, spoken for".
    r"|(?<!\bas )(?<!\bwe )(?<!\byou )(?<!\bthey )(?<!\bit )(?<!\bthat )(?<!\bI )\b(?:is|are|was|were|has|have)\Z"
    r"|\A\W*(?:so )?(?:what|here)\b(?![^?]*\b(?:is|are|was|were|would|will|can|do|does|did|has|have)\b)",
    re.IGNORECASE,
)
LEAST_WORDS = 4
_MARKS = " ,;:-\u2013\u2014"
# "Can do 15.6 but that's only while the crew is idle": without the condition its "but that's only" says nothing.
_LAST_WORDS = re.compile(
    rf"(?:[ ,;]+(?:but|and|though|although) (?:that|it|this)(?: is|['\u2019]?s))?[ ,]+(?:only|just)\Z|, {AN_ASIDE}\Z"
    r"|,? and (?:all the same|still|yet|even so|besides)\Z",
    re.IGNORECASE,
)
# "In school holidays only, so nobody is hurt": behind a clause of its own it limits what that says.
_LIMITED = re.compile(r"(?<!\bis)(?<!['\u2019]s) only\Z", re.IGNORECASE)


def closed(clauses: str, mark: str, sentence: str) -> str:
    """Return clauses that ended in the middle of a sentence as a sentence, or nothing where they are none."""
    kept = clauses.rstrip(_MARKS)
    if not (mark.startswith(",") and _LIMITED.search(kept)):
        kept = _LAST_WORDS.sub("", kept)
    reason = _LEADING.match(kept)
    if reason and mark == ", " and _TELLING.search(reason["rest"]) and not _MORE.search(reason["rest"]):
        kept = with_a_capital(reason["rest"])
    # It is given its verb once the rest is known.
    if written_about(kept) and mark in {", ", ","}:
        return f"{kept}."
    if len(kept.split()) < LEAST_WORDS or not _VERB.search(kept) or SUBORDINATE.match(kept):
        return ""
    if not speaks(kept) or ":" in mark or _LEADS_ON.search(kept) or _LEAD_IN.match(kept) or _WHAT_IF.search(kept):
        return ""
    asks = is_asked(sentence) and begins_asking(kept)
    return kept if kept[-1] in ".!?\u2026" else f"{kept}{'?' if asks else '.'}"
