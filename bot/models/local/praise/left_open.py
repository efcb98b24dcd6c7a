"""What a mail leaves open: a no is as easy to say as a yes."""

import re

from bot.models.local.praise.merits import MOST_QUOTED
from bot.rendering.quoting import part_of

_LEAVES = re.compile(
    r",? or (?:would you (?:rather|prefer)|(?:shall|should) (?:we|I) (?:leave|wait|drop|stop|keep)|does (?:it|that) not"
    r"|is (?:it|that|this|the \w+) (?:already|not|too|no longer|better)|(?:has|have) (?:it|that|the \w+|you) \w+"
    r"|leave (?:it|them|that)|neither|not at all|is (?:paper|mail|another \w+) \w+)\b.*\?\Z"
    r"|\bI['\u2019]d not blame you\b|\b(?:a )?no (?:is|would be) (?:just as )?(?:fine|welcome|all right)\b"
    r"|\bcorrect me freely\b",
    re.IGNORECASE,
)
_CORNERS = re.compile(
    r"\b(?:explain|answer for|lose|losing|miss|risk\w*|fail\w*|sign\w*|order form|today|tonight|still|at last"
    r"|finally)\b",
    re.IGNORECASE,
)
_MOST_ASKED = 26


def left_open_in(sentence: str) -> str:
    """Return a question, or a whole part of a sentence, that makes a no as easy to say as a yes."""
    if not _LEAVES.search(sentence) or _CORNERS.search(sentence):
        return ""
    if sentence.endswith("?"):
        return sentence if len(sentence.split()) <= _MOST_ASKED else ""
    return part_of(sentence, MOST_QUOTED, lambda words: bool(_LEAVES.search(words)))
