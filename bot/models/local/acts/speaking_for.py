"""Recognises what was said to others in the customer's stead: "I've told him you're a definite yes"."""

import re

from bot.analysis.dates import MONTH, WEEKDAY

_TO_WHOM = (
    r"(?!you\b)(?:him|her|them|every(?:one|body)"
    r"|(?:the|our|my|your|his|her|their|both|all) (?:[\w'\u2019-]+ ){0,3}?[\w'\u2019-]+"
    rf"|(?!(?:I|{WEEKDAY}|{MONTH})\b)[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)*)"
)
# "Told her you might call" only says that they may.
_A_YES = (
    r"(?:you(?:['\u2019](?:re|ll|d|ve)| are| will| would| were| have| had| want(?:ed)?| agreed?| need(?:ed)?)\b"
    r"(?! (?:not|never|still|yet to|undecided|thinking|looking|away|busy|the|my|our)\b)"
    r"|(?:it|this|that)(?:['\u2019]s| is| was) (?:all |as good as |basically )?"
    r"(?:a (?:yes|deal|go)|yes|done|settled|agreed|on(?=\W*\Z|[,;]| (?:and|so)\b))\b"
    r"|(?:to (?:count|rely) on|to expect) you\b)"
)
_SAID = re.compile(
    r"\b(?:I|[Ww]e)(?:['\u2019](?:ve|d)| have| had)?(?: (?:already|also|just|even|now))*"
    rf" (?:(?:told|assured|promised|informed|reassured) {_TO_WHOM}|let {_TO_WHOM} know|confirmed to {_TO_WHOM}"
    rf"|(?:gave|given) {_TO_WHOM} (?:my|our) word)(?: that)? {_A_YES}"
)
# What they have told us themselves is said in nobody's stead.
_THEIR_WORD = re.compile(
    r"\b(?:as|what|which) you (?:said|told|asked|wanted|wrote|wished)\b|\byou (?:said|asked|told)\b"
)
# "Your chair, with whom I spoke at the dinner, sees it much the same way": said of somebody, behind the reader's back.
_OF_SOMEBODYS_MIND = re.compile(
    r"\w, (?:to|with|by|from) whom (?:I|we)\b[^,;.?]{2,80}, (?:also |clearly |very much )?"
    r"(?:sees|agrees|thinks|feels|believes|shares|supports|wants|would|likes|takes"
    r"|(?:is|was) (?:of the same|in favour|keen|very|much|all|also|convinced|with))\b"
)


def tells_somebodys_mind(sentence: str) -> bool:
    """Tell whether a sentence says what somebody thinks whom the rep spoke to by the way."""
    return _OF_SOMEBODYS_MIND.search(sentence) is not None


def speaks_for_them(sentence: str) -> bool:
    """Tell whether a sentence says that somebody else was told of a yes, or of a plan, of the reader."""
    return bool(_SAID.search(sentence)) and not _THEIR_WORD.search(sentence)
