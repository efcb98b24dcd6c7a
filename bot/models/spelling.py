"""Reads what was typed in haste: "ive booked it. oak is £18" is two sentences, and the first "I've booked it"."""

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
_LEAST_WORDS = 4
_STOP = re.compile(
    r"(?<=[a-z\d)]{2}[.!]) (?!(?:and|or|of|to|in|per)\b)(?=[a-z])|(?<=[\u2600-\u27bf\U0001f000-\U0001faff]) (?=[A-Z])"
)


def spelled(sentence: str) -> str:
    """Return a sentence with its short forms spelled out as usual."""
    return _TYPED.sub(lambda typed: _SHORT.get(typed[0], "it's" if typed[0] == "its" else "I"), sentence)


def run_on(sentence: str) -> list[str]:
    """Return the sentences that were typed as one, each without a capital behind a full stop, or behind a face."""
    several = _STOP.split(sentence)
    # "(cust. no. 447)" is none.
    return several if all(len(one.split()) >= _LEAST_WORDS for one in several) else [sentence]
