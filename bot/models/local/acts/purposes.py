"""Leaves out what an act was to keep them from: "so that you're protected" presses in an offer too."""

import re

_LOSS = (
    r"(?:not|never|no|nothing|nobody|without|los\w+|miss\w*|protected|covered|safe|secure|hanging|stranded|waiting|behind"
    r"|\w+n['\u2019]t)"
)
_KEPT_FROM_LOSS = re.compile(
    rf",? (?:just )?(?:so(?: that)? (?:you|your|the|our|we|there|nobody|nothing|no)\b[^,;.!?]*?\b{_LOSS}\b"
    r"|so(?: that)? (?:nobody|nothing|no)\b"
    r"|to (?:stop|prevent|protect|keep|spare) you(?:r\b|\b(?= (?:from )?(?:los|miss|be|fall|run|wait|pay)\w*)))"
    r"[^,;.!?]*(?=[,;.!]|\Z)",
    re.IGNORECASE,
)


def without_a_loss(sentence: str) -> str:
    """Return a sentence without what they would lose but for what it tells."""
    return _KEPT_FROM_LOSS.sub("", sentence)
