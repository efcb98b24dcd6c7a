"""Whether a verb of evidence tells what was done: "she asked", not "never asked", "would have to ask", "if he asks"."""

import re

TAKEN_BACK = re.compile(
    r"\b(?:not|never|nobody|no one|no|n't|might|may|if|whether|yet to|hopes?|waiting|pending|needs?|lacks?|without"
    r"|against(?! (?:signature|payment|an? order|a deposit))|almost|nearly|refus\w+|declin\w+)\b|n't\b"
    r"|\b(?:did|do|does|have|has|had|is|was|would|wo)nt\b"
)
# Between who does it and the verb: it would be done, must be done first, or is only said to be done one day.
_UNREAL = re.compile(
    r"\b(?:would(?! (?:like|love|prefer|rather))|should|could|must|ought|shall|will|can|going to|about to|supposed to"
    r"|ha(?:s|ve|d) (?:first |yet |still )?to)\b|'ll\b|'d have\b"
    r"|(?<!ed )(?<!rang )(?<!wrote )(?<!came )(?<!back )\bto \Z"
)
# Before who does it: "if Greta", "I wish she", "until the customer".
_WISHED = re.compile(
    r"(?:\b(?:if|unless|until|till|before|whether|wish(?:es|ed)?|hop(?:e|es|ed|ing)|doubt\w*|suppos\w+|assum\w+"
    r"|provided|providing|imagine|expect\w*|in case|as though|as if)|\A\W*had)"
    r"(?: (?:that|the|then|only|our|my|her|his|their|mr|mrs|ms|dr|[\w-]+'s)\b\.?)*\W*\Z"
)
_ONCE = re.compile(r"\b(?:when|whenever|once|as soon as|as long as)(?: (?:that|the|then))*\W*\Z")
_PRESENT = re.compile(r"(?:[a-z]+(?<!ed)s|ask|agree|want|request|propose|suggest|prefer|confirm|(?:is|are) .*)\Z")
_CLAUSE = (",", ";", ":", " and ", " but ")
_BEFORE = 28


def is_real(shade: str, subject: int, verb: re.Match[str]) -> bool:
    """Tell whether what a verb tells of the subject at a place was done: not denied, wished, demanded or to come."""
    clause = max(0, *(shade.rfind(mark, 0, verb.start()) for mark in _CLAUSE))
    if TAKEN_BACK.search(shade, max(clause, verb.start() - _BEFORE), verb.start()):
        return False
    if _UNREAL.search(shade, max(clause, subject), verb.start()):
        return False
    before = shade[clause : max(clause, subject)]
    return subject < clause or not (_WISHED.search(before) or (_ONCE.search(before) and _PRESENT.match(verb[0])))
