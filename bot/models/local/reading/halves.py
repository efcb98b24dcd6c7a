"""Finds sentences that say half a thing and leave the other half to the one before: "Both fit", "A plank would do"."""

import re

from bot.models.local.reading.speaking import speaks

_LED = r"\A\W*(?:(?:and|but|so|though|well|anyway|now),? )?"
_OF_THEM = r"(?: of (?:them|these|those|it|this|that|which))?"
_AM = r"(?:am|is|are|was|were|have|has|had|do|does|did|can|could|will|would|should|must|might|may|cannot|won['\u2019]t)"
_DOES = (
    r"(?:['\u2019](?:s|re|ve|ll|d)|(?:n['\u2019]t)?(?: (?:also|still|already|both|only|even|just|each|normally))?"
    rf" (?:{_AM}|comes?|came|needs?|takes?|took|costs?|fits?|includes?|covers?|runs?|stays?|goes|go|went|works?|turned"
    r"|made|got|gave|said|asked|told|sits?|belongs?)\b)"
)
# "The rest will follow", "Two of them turned it down", "Neither has a fee": of whom, the one before it told.
_SOME = re.compile(
    rf"{_LED}(?:both|neither|either|none|most|some|all|each|any|several|one|two|three|four|half|another|mine|theirs"
    r"|others|the (?:rest|others?|first|second|third|last|latter|former|two|three)(?: ones?)?)"
    rf"(?:{_OF_THEM}{_DOES}| of (?:them|these|those)\b)",
    re.IGNORECASE,
)
# "A plank would do", "A yes or a no will do": for what, the one before it asked.
_WOULD_DO = re.compile(
    rf"{_LED}[^,;:.?!]{{1,40}}(?: (?:would|will|should|might|could|is)|['\u2019](?:ll|d|s))(?: easily| just| also)?"
    r" (?:do(?: (?:it|the trick|the job|nicely|fine))?|(?:fix|sort|solve|settle) (?:it|that|this)|suffice"
    r"|(?:be )?(?:enough|plenty|all it takes))\W*\Z",
    re.IGNORECASE,
)
# "Such an outcome would leave you uninsured", "That kind of thing gets about".
_SUCH = re.compile(
    rf"{_LED}(?:such|(?:this|that|these|those) (?:kinds?|sorts?|types?|situation|outcome|result|state of affairs"
    r"|things?|ones?|approach|attitude|choice|way of))\b",
    re.IGNORECASE,
)
# "This saves the scaffolding twice": what saves it went. "That leaves the question of the colour" leads on.
_DOES_SO = re.compile(
    rf"{_LED}(?:this|that) (?:also |alone |already )?"
    r"(?!(?:was|is|does|has|leaves|brings|business|class|process|bus|gas|plus)\b)[a-z]{2,}s"
    r" (?:the|you|your|us|me|a|an|no|nothing|both|about|any|all|money|time|in|on|up|out|with|for|to|off|down)\b",
    re.IGNORECASE,
)
# "She wasn't", "Nor would I", "I don't think I could ask": of what, the verb before it told.
_ECHOES = re.compile(
    rf"{_LED}(?:(?:I|we|you|he|she|they|it|nobody|everyone|everybody|others|most|people|(?:my|our|your) \w+)"
    rf"(?: {_AM}(?:n['\u2019]t| not)?|['\u2019](?:d|ll) not| can['\u2019]t)"
    rf"|(?:so|nor|neither) {_AM} [\w'\u2019 ]{{1,20}}"
    r"|I (?:don['\u2019]t|do not) think I (?:could|can|would|will|should)(?: (?:ask|say|help|wait|manage|agree))?)"
    r"\W*\Z",
    re.IGNORECASE,
)
# "Been there, seen it.", "Simple as that.", "Just saying.": a word on the one before it.
_A_WORD_ON_IT = re.compile(r"\A\W*[A-Za-z][a-z'\u2019-]*(?:,? (?:[a-z'\u2019-]+|I)){0,4}[.!\u2026]+\W*\Z")
_NO_WORD_ON_IT = re.compile(
    r"\b(?:thank\w*|cheers|best|regards|see|speak|talk|happy|have|enjoy|good|great|lovely|nice|hope|looking|sorry"
    r"|congrat\w*|well done|take|hi|hello|hey|dear|welcome|yours?|kind|warm\w*|please|let|call|ring|safe|love|the|our"
    r"|my|his|her|their|attached|enclosed|with|for|in|on|at|from|by|to|until|before|after|free|included|delivered|fitted"
    r"|morning|evening|no worries|no rush)\b",
    re.IGNORECASE,
)
# "But I'm sure you had your reasons": what is said of them for what they did or did not do.
_OF_THEIRS = re.compile(
    r"\A\W*(?:but|and|still|so|though|anyway|of course),? (?:I|we)"
    r"(?:(?:['\u2019]m| am| are|['\u2019]re) (?:sure|certain|confident)"
    r"| (?:(?:do|quite|fully|can) )?(?:know|understand|appreciate|get|realise|suppose|guess|expect|imagine|see))\b",
    re.IGNORECASE,
)
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
_WORD = re.compile(r"\w")
_A_THING = re.compile(r"\b(?:the|our|an?|my|every|each) (?!(?:be|is|of|for|with|by|on|at|to)\b)\w")


def says_half(sentence: str) -> bool:
    """Tell whether a statement is only the half of one, whose other half the sentence before it told."""
    if "?" in sentence:
        return False
    # "☀️" shines on nothing.
    if not _WORD.search(sentence):
        return True
    half = (_SOME, _WOULD_DO, _SUCH, _DOES_SO, _ECHOES, _OF_THEIRS)
    return any(way.search(sentence) for way in half) or _is_a_word_on_it(sentence)


def asks_for_it(sentence: str) -> bool:
    """Tell whether a question asks for "that", and names nothing itself."""
    asked = _ASKS_FOR_IT.match(sentence)
    return asked is not None and not _A_THING.search(sentence)


def _is_a_word_on_it(sentence: str) -> bool:
    said = _A_WORD_ON_IT.match(sentence)
    return said is not None and not _NO_WORD_ON_IT.search(sentence) and not speaks(sentence)
