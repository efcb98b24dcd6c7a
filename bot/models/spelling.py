"""Spells out short forms that were typed in haste: "ive booked it" is "I've booked it"."""

import re

_SHORT = {
    "ive": "I've",
    "im": "I'm",
    "dont": "don't",
    "cant": "can't",
    "didnt": "didn't",
    "thats": "that's",
    "youre": "you're",
    "youve": "you've",
    "weve": "we've",
    "theyre": "they're",
}
_TYPED = re.compile(
    rf"\b(?:i(?=[ '\u2019])|(?:{'|'.join(_SHORT)})\b"
    r"|its(?= (?:[$\u20ac\u00a3]?\d|an?\b|the\b|not\b|only\b|just\b|been\b)))"
)


def spelled(sentence: str) -> str:
    """Return a sentence with its short forms spelled out as usual."""
    return _TYPED.sub(lambda typed: _SHORT.get(typed[0], "it's" if typed[0] == "its" else "I"), sentence)
