"""Finds questions about what the sentence before them told: "Shall I set that up?", "Any thoughts?", "Want me to?"."""

import re

# "Would you like that?", "Shall I set that up for you?"
_BEHIND_IT = (
    r"(?:of|up|out|over|for|with|by|on|at|in|to|off|back|forward|down|too|as|then|first|now|today|tomorrow"
    r"|be|is|work|help|sound|suit|do|mean|make|change|look|fit|fair|enough|ok|okay|alright|all right|right)\b"
)
_ASKS_FOR_IT = re.compile(
    r"\A\W*(?:(?:and|so|but|or),? )?(?:shall|should|can|could|may|might|would|will|do|does|did|is|are|was|how|what"
    r"|why|which|who|when|where|have|has)\b[^?,;]*?"
    rf"\b(?:that|this|those|these|one|both|either|them)(?=\?| {_BEHIND_IT})",
    re.IGNORECASE,
)
# "Any thoughts?", "What should I have said?": on what?
_ASKS_ON_NOTHING = re.compile(
    r"\A\W*(?:(?:so|and),? )?(?:any (?:thoughts|news|joy|luck|update|movement|ideas)|thoughts"
    r"|what do you (?:think|reckon)"
    r"|what (?:should|could|would|was|am) I (?:to |have )?(?:said|say|do|done|tell|told)(?: (?:him|her|them))?)"
    r"(?: (?:so far|yet|at all|then|now))?\?\W*\Z",
    re.IGNORECASE,
)
# "Want me to?": to do what?
_ASKS_TO = re.compile(
    r"\A\W*(?:(?:so|or|and),? )?(?:(?:do you |would you |d['\u2019]you )?(?:want|like) me to|shall I|should I"
    r"|could you|would you|can you|will you|do you|are you|deal|agreed)\?\W*\Z",
    re.IGNORECASE,
)
_MOST_OF_A_QUESTION = 8
_A_THING = re.compile(r"\b(?:the|our|an?|my|every|each) (?!(?:be|is|of|for|with|by|on|at|to)\b)\w")


def asks_for_it(sentence: str) -> bool:
    """Tell whether a question asks for "that", and names nothing itself."""
    if len(sentence.split()) > _MOST_OF_A_QUESTION:
        return False
    asked = _ASKS_FOR_IT.match(sentence)
    return bool(_ASKS_ON_NOTHING.match(sentence)) or (asked is not None and not _A_THING.search(sentence))


def asks_to(sentence: str) -> bool:
    """Tell whether a question only asks for a yes to what the sentence before it said would be done."""
    return bool(_ASKS_TO.match(sentence))
