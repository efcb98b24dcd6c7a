"""Tells what was said, sent or written to the reader alone: nothing behind anybody's back."""

import re

# "Wrote you into the order book", "told you and your chair": more was done by it.
_INTO = r"on to|into|onto|in|up|down|over|and your|as"
# What was said or sent to the reader alone is nothing done behind anybody's back.
_TO_YOU = re.compile(
    rf"(?: (?:on|over|back))?(?: to| with)? you\b(?! (?:to|with|{_INTO})\b)"
    r"| (?:\w+ )?(?:to|with) you\b| (?:me|us|each|one another)\b| for\b(?! you\b)"
    r"|.* to your (?:\w+ )?(?:e-?mail|mail|inbox|voicemail|phone)\b"
)
# "I have written in April and in May": to whoever reads it, where nobody is named.
_WROTE = frozenset("wrote called rang phoned emailed mailed messaged texted".split())
_WHEN_OR_WHY = re.compile(
    r" (?:(?:in|on|at|last|this|twice|again|before|about|concerning|regarding|several|two|three|four"
    r"|after|to (?:say|ask|see))\b|\W*\Z)(?!.*\b(?:to|with) (?:the|your|[A-Z]))"
)
# What was said to the reader was said, whatever they were asked "to".
_SAID = frozenset("wrote spoke told asked informed notified".split())
_SAID_TO_YOU = re.compile(rf" (?:to |with )?(?:you|myself)\b(?! (?:{_INTO})\b)")


def is_to_the_reader(verb: str, rest: str) -> bool:
    """Tell whether what follows a verb makes it something said, sent or written to the reader alone."""
    return bool(_TO_YOU.match(rest)) or (verb in _WROTE and bool(_WHEN_OR_WHY.match(rest)))


def was_said_to_the_reader(verb: str, rest: str) -> bool:
    """Tell whether it was only said to the reader, which can neither be offered nor taken back."""
    return verb in _SAID and (bool(_SAID_TO_YOU.match(rest)) or is_to_the_reader(verb, rest))
