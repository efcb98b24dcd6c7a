"""Which questions of a mail are good ones: they ask about the customer, and take no answer for granted."""

import re

from bot.analysis.shadow import shadow

_LEAST_QUESTION, _MOST_QUESTION = 5, 22
_ASKS_SOMETHING = re.compile(
    r"\W*(?:(?:and|or|but|so|if [^,]+),? )?"
    r"(?:anything|what|which|who|how|when|where|why|would|could|does|do|is|are|can|am|did)\b"
)
_OPEN = re.compile(r"\W*(?:what|which|who|how|where|why)\b")
_SMALL_TALK = re.compile(
    r"\W*(?:how(?:'s| is| are| was| were| did| do)|where(?:'s| is)) "
    r"(?:you|things|your|life|everything|everybody|everyone|all|the old)\b"
    r"|\W*what(?:'s| is) (?:going on|up|happening)\b"
)
# A question that would rather be corrected than agreed with.
_MAY_BE_WRONG = re.compile(
    r"\b(?:wrong|misread\w*|mistaken|overlook\w*|missing|differently|how you read|see it (?:in )?the same"
    r"|(?:match|fit|square)\w* (?:with )?(?:how|what) you"
    r"|(?:see|read) (?:it|that|this) (?:that way|differently|right|the same)|reading (?:it|that|this|you) right"
    r"|does (?:that|this|it) (?:match|fit|agree)|how you see (?:it|that))\b"
)
# Whatever stands before it.
_MISREAD = re.compile(
    r"\b(?:or (?:do|did|have|am) i (?:misread\w*|got|missing|overlook\w*|mistaken|wrong)\b.*|(?:am|are) (?:i"
    r"|we) missing (?:something|anything)"
    r"|(?:do|have) i (?:have|got) that (?:right|wrong))\b"
)
_MOST_CHECKED = 26
# What asks for their hour, their signature or their number asks nothing about them; nor is what hurries to be praised.
_WANTS = re.compile(
    r"\b(?:sign|signed|signature|commit|confirm|go-ahead|good to go|green light|finally|at last|yet|today|tonight"
    r"|tomorrow|this (?:morning|afternoon|week)|asap|call|chat|talk|speak|meet|number|reach|visit|come|minutes"
    r"|diary|calendar|available|free|introduce|present|demo|hear from you|put it to|reason|waiting|already)\b"
)
# "Shall we say Thursday then?", "And where may the crew park?": the yes behind it is taken for granted.
_TAKEN_FOR_GRANTED = re.compile(
    r"\b(?:shall|should|may|do|are|would|can) (?:i|we|he|she|they|our|my|the (?:boys|lads|crew|driver|fitters?))\b"
    r"|\b(?:we|i)(?:'ll|'re| will| are| am)\b|\bfor (?:me|us) to\b|\bthen\?\Z"
    r"|\b(?:invoic\w+|deliver\w*|kick ?-?off|legal name|pro forma|unlocked|order form)\b"
)
# "Would you like oak or ash?": so is one behind a choice of what they would have.
_CHOICE = re.compile(
    r"\b(?:want|like|prefer|suits?|better|best|easier|tend|see|take|send|going to be|signs?)\b.*\bor\b"
    r"(?! (?:not|neither|none|no|something|anything|another|rather|is|isn't|are|has|have|did|does)\b)"
)
# What sends one of us round them, or shows the reader what they would have to answer for.
_CORNERS = re.compile(
    r"\bone of you\b|\b(?:on side|catch|work on|you lot|explain|answer for|lose|losing|miss|afford|wait)\b"
    r"|\b(?:tell|stop\w*|keep\w*|hold\w*) (?:you|them|your|the)\b"
)


def question_kind(sentence: str) -> str:
    """Tell whether a question would rather be corrected ("checks"), is "open" or "short", or is none to be praised."""
    shade = shadow(sentence)
    asks = sentence.endswith("?") and _ASKS_SOMETHING.match(shade) and not _SMALL_TALK.match(shade)
    other = (_WANTS, _TAKEN_FOR_GRANTED, _CHOICE, _CORNERS)
    if asks and _MISREAD.search(shade) and len(shade.split()) <= _MOST_CHECKED:
        return "checks"
    if not asks or not _LEAST_QUESTION <= len(shade.split()) <= _MOST_QUESTION:
        return ""
    if any(each.search(shade) for each in other):
        return ""
    return "checks" if _MAY_BE_WRONG.search(shade) else "open" if _OPEN.match(shade) else "short"
