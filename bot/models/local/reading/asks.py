"""Tells what asks something."""

import re

_ASKS = re.compile(
    r"\W*(?:what|which|who|how|when|where|why|would|could|can|will|do|does|did|is|are|should|shall|may|might|have|has)\b",
    re.IGNORECASE,
)
_ENDS_ASKING = re.compile(r"\?[^\w)]{0,2}\Z")


def begins_asking(words: str) -> bool:
    """Tell whether words begin as a question does."""
    return _ASKS.match(words) is not None


def is_asked(sentence: str) -> bool:
    """Tell whether a sentence ends as a question does; what is asked in brackets at its end is an aside."""
    return bool(_ENDS_ASKING.search(sentence))
