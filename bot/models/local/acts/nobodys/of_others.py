"""Tells what others let us do, wanted for themselves or think: none of it can be offered."""

import re

# "The director has given me leave to name her".
_TO_US = re.compile(r" (?:me|us)\b")
# What somebody else is said to think.
_WORD_OF_ANOTHER = re.compile(
    r"\bwho (?:agrees?|says?|said|thinks?|told|wants?|likes?|loves?|feels?|sees?)\b", re.IGNORECASE
)
# What is said of the reader, and what is counted as a reproach: "reserved a day for you three times".
_SAID_OF_YOU = re.compile(
    r"\b(?:that|know) (?:you|your|it['\u2019]s|we)\b|\b(?:twice|(?:\d+|three|four|five|six) times)\b"
)
# "All of those I spoke to have put it in".
_OF_WHOM = re.compile(r" (?:to|with) (?:have|has|had|are|is|were|was|say|says|said|use|uses)\b")
_FOR_THEMSELVES = re.compile(r" (?:to be|for|after|if|whether)\b")


def let_us(rest: str) -> bool:
    """Tell whether what somebody did was done to us: that gave us leave."""
    return _TO_US.match(rest) is not None


def wanted_it_themselves(verb: str, rest: str) -> bool:
    """Tell whether somebody asked for it on their own account."""
    return verb == "asked" and _FOR_THEMSELVES.match(rest) is not None


def tells_of_whom(_: str, rest: str) -> bool:
    """Tell whether a verb only tells of whom something is told: "those I spoke to have"."""
    return _OF_WHOM.match(rest) is not None


def speaks_of_others(clause: str, rest: str) -> bool:
    """Tell whether what was done is told with what others think, or to hold it against the reader."""
    return bool(_WORD_OF_ANOTHER.search(clause) or _SAID_OF_YOU.search(rest))
