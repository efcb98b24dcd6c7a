"""Tells a question that only asks whether what was done is all right: what was owned before it asks that by itself."""

import re

_ASKS_THE_SAME = re.compile(
    r"(?:(?:is|does|would|will) (?:that|this|it)|(?:i )?hope (?:that|this|it)['\u2019]s|(?:ok|okay|all right|fine)\b)"
    r"[^,;:]*\?",
    re.IGNORECASE,
)
_MOST_WORDS_OF_A_QUESTION = 9


def asks_the_same(sentence: str) -> bool:
    """Tell whether a sentence only asks whether what was done is all right, as what was owned before it does."""
    return len(sentence.split()) <= _MOST_WORDS_OF_A_QUESTION and bool(_ASKS_THE_SAME.match(sentence))
