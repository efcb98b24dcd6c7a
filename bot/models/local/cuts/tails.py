"""Says what stands behind a cut in a sentence as one of its own."""

import re

from bot.models.local.cuts.heads import LEAST_WORDS, SUBORDINATE, closed
from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.joints import JOINED
from bot.models.local.reading.pointing import speaks_of_what_went
from bot.models.local.reading.speaking import SUBJECT, speaks
from bot.verification.facts.patterns import NUMBER_WORDS

_BUT = re.compile(r"but\b[ ,]*(?:(?:honestly|frankly|still)\b[ ,]*)?", re.IGNORECASE)
_AND_WE = re.compile(r"and (?=(?:I|we)(?: |['\u2019](?:ve|ll|d)\b)|I['\u2019]m (?:pleased|glad|happy) to\b)")
# "When Priya and I sat until midnight", "your household and the gallery come up": both did.
_ONLY_SOMEBODY = re.compile(
    r"(?:\A\W*|\b(?i:when|while|because|that|if|where|and|but|so) |[,;:] )"
    r"(?:(?i:my|our|your|the) [a-z-]+|[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)?)\W*\Z"
)
# What a sentence can begin with once what stood before is gone; "it" and "that" would hang in the air.
_OPENER = re.compile(
    r"(?:(?:I|we|you|there|the|our|your|my|their|ours|both|each|every|please|what|how|when|which|who|could|would|can"
    r"|does|is|are|if|here)(?:['\u2019]\w+)?\b|[$\u20ac\u00a3]?\d|(?-i:[A-Z][a-z]))",
    re.IGNORECASE,
)
# "As you know, the pump weighs 40 kg": what leads to it is no condition of it.
_LED_TO = re.compile(
    r"\W*(?:nothing|no (?:action|paperwork|need)|as(?! (?:soon|long|far|well|if)\b)|since|because|given|seeing"
    r"|now that|although|though|before|after|despite)\b",
    re.IGNORECASE,
)
# "As we settled in March, you'd like the full cover": what follows was put into their mouth.
_AS_AGREED = re.compile(r"\W*as (?:we|you) (?!(?:both |all )?(?:well )?know\b)", re.IGNORECASE)
_THEIR_WILL = re.compile(
    r"(?:you|we)(?:['\u2019](?:d|ve|ll|re)| would| have| will| are)?"
    r" (?:like|want|prefer|agreed?|decided?|chosen?|take|move|go|start)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"(?:\A\W*(?:(?:and|but|so) )?|[, ])(?:if|unless|once|when|should|until|provided|as (?:soon|long) as|without)\b",
    re.IGNORECASE,
)
_A_COUNT = rf"(?:\d|\b(?:{'|'.join(word for word in NUMBER_WORDS if word != 'one')})\b)"
_AND_A_THING = re.compile(rf"and (?=(?:our|the) |[A-Z])(?=[^;]*{_A_COUNT})")
_A_THING = re.compile(rf"(?:our|the)\b(?=[^;]*{_A_COUNT})|there(?:['\u2019]s| is| are)\b(?=[^;]*\d)", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:which|who|what|how|when)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:it|they)(?:['\u2019]\w+)?\b", re.IGNORECASE)
_A_NAME = re.compile(r"\b(?:the|our|your|an?|these|those) \w", re.IGNORECASE)
# "I will if I have to" leans on the verb before it.
_LEANS = re.compile(
    r"(?:I|we|you|they|he|she|it)(?:['\u2019](?:ll|d|ve|re|m))? ?(?:will|can|would|could|do|did|does|have|had"
    r"|am|are|is|must|may|might|should)?(?:n['\u2019]t| not)?"
    r"(?: (?:if|when|unless|though|but|then|either|too|so)\b|[.,!?]|\Z)",
    re.IGNORECASE,
)
_TELLS = re.compile(
    rf"\W*(?:{SUBJECT}|(?:the|our|your|my|a|an|all|most|every\w*|nobody|just|honestly|frankly|as|with)\b)",
    re.IGNORECASE,
)
# "... asking for those same two days": the days were named in what went.
_OF_THE_SAME = re.compile(
    r"\b(?:that|this|those|these) (?:very )?same\b|\b(?:is|are|will|would|has to|have to) then\b", re.IGNORECASE
)
# "I can bring the keys for this": for what, went.
_FOR_THAT = re.compile(r" (?:for|of|about|with|to) (?:this|that)(?=[?.!]\Z)")


def opened(sentence: str, at: int, cut: tuple[int, int], *, goes_on: bool, free: bool) -> str:
    """Return the clauses behind a cut as a sentence of their own, or nothing where they rest on what went.

    What follows "and" or "so" rests on what went before, but for another thing and its figure; what follows "but", a
    semicolon or what only leads to it stands alone.
    """
    kept, went = sentence[at:], sentence[: cut[0]]
    parted, but = sentence[slice(*cut)].strip(" ,"), _BUT.match(kept) or _AND_WE.match(kept)
    if not but and (free or not _CONDITION.search(went)):
        but = _AND_A_THING.match(kept)
    led = bool(_LED_TO.match(went)) and not JOINED.match(kept)
    # "The room is full on Tuesdays, there is space on Thursdays": two sentences with a comma between them.
    led = led or (not parted and bool(_A_THING.match(kept)) and _is_whole(went))
    if not (but or parted or goes_on or led) or not (goes_on or led or free or _TELLS.match(sentence)):
        return ""
    kept = kept[but.end() :] if but else kept
    opens = _OPENER.match(kept) or (goes_on and _GOES_ON.match(kept))
    is_part = (SUBORDINATE.match(kept) and "," not in kept) or (_RELATIVE.match(kept) and kept.rstrip()[-1] != "?")
    if (
        len(kept.split()) < LEAST_WORDS
        or not speaks(kept)
        or (but and _ONLY_SOMEBODY.search(went))
        or (_AS_AGREED.match(went) and _THEIR_WILL.match(kept))
        or not opens
        or is_part
        or _LEANS.match(kept)
        or _OF_THE_SAME.search(kept)
        or (not goes_on and speaks_of_what_went(kept, went))
    ):
        return ""
    return with_a_capital(_FOR_THAT.sub("", kept))


def hangs(tail: str, went: str) -> bool:
    """Tell whether a tail begins with "it" or "they", which what went may have named: "those on castors, they cost"."""
    return bool(_GOES_ON.match(tail) and _A_NAME.search(went))


def _is_whole(clause: str) -> bool:
    """Tell whether a clause is a sentence, and neither a condition nor what leads to the next."""
    return not _CONDITION.search(clause) and bool(closed(clause, ",", ""))
