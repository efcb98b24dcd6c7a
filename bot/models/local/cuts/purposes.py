"""What an act was for, as if they had agreed to it, or would lose without it: it presses in an offer too."""

import re

# "To get your site survey on the books".
TAKEN_FOR_GRANTED = re.compile(
    r",? (?:to|so (?:that )?(?:I|we) can|and) get (?:this|that|it|things|you|your|the|everything)"
    r"(?: (?!(?:or|and|if)\b)[\w-]+){0,3}?"
    r" (?:on the books|over the line|across the line|locked in|locked down|nailed down|signed(?: off)?|signed, sealed"
    r"|wrapped up|in the bag|under way|off the ground|on board|onboarded|rolling|squared away|done and dusted"
    r"|the ball rolling)(?=[.!,;]|\Z)",
    re.IGNORECASE,
)
# "So that you're protected".
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
