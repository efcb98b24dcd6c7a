"""Tells who only tried to reach the reader: "I left two voicemails with your assistant" is no act to own."""

import re

_REACHES = frozenset("left sent wrote made tried".split())
_A_MESSAGE = re.compile(
    r"(?: (?:you|a|an|another|one|two|three|four|five|several|some|many|\d+))*"
    r" (?:voice ?mails?|(?:voice )?messages?|(?:e-?)?mails?|texts?|notes?|reminders?|(?:phone )?calls?)\b"
)
# To leave one with those above the reader goes over their head.
_ABOVE = re.compile(
    r"\b(?:boss|director|manager|head|board|owner|chair|president|vp|c[efio]o|colleagues?|team|everybody|everyone)\b",
    re.IGNORECASE,
)


def only_reached_out(verb: str, rest: str) -> bool:
    """Tell whether what was done is that a message was left, with nobody above the reader."""
    return verb in _REACHES and _A_MESSAGE.match(rest) is not None and not _ABOVE.search(rest)
