"""Tells whether half a sentence speaks of what only its other half names: "We don't see this with them"."""

import re

from bot.models.local.reading.hanging import PERHAPS_SOMEBODY, POINTS_AHEAD
from bot.verification.facts.patterns import NUMBER_WORDS

_SPEAKS_OF = re.compile(
    r"\b(?:(?P<many>them|theirs)|(?P<somebody>him|his|hers|her)|(?P<place>there(?=\W*\Z))|(?P<thing>that one|it))\b",
    re.IGNORECASE,
)
_MANY = re.compile(
    rf"\b(?:the|our|your|my|these|those|all|both|most|many|other|some|several|few|\d[\d.,]*|{'|'.join(NUMBER_WORDS)})"
    r"(?: [\w'\u2019-]+){0,2}? [\w-]*[^\Ws]s\b|\b(?:people|others|everyone|everybody|and)\b",
    re.IGNORECASE,
)
_NAMES = {
    "many": _MANY,
    "somebody": PERHAPS_SOMEBODY,
    "place": re.compile(r"\b(?:in|at|on|to|from) (?:the|our|your|[A-Z])"),
    "thing": re.compile(r"\b(?:the|our|your|my|an?|this|that) [\w'\u2019-]+", re.IGNORECASE),
}


def speaks_of_what_went(clause: str, went: str) -> bool:
    """Tell whether a clause says "them", "him" or "it" of what only the part of its sentence that `went` names."""
    clause = POINTS_AHEAD.sub(" ", clause)
    said = _SPEAKS_OF.search(clause)
    if said is None or said.lastgroup is None:
        return False
    names = _NAMES[said.lastgroup]
    return bool(names.search(went)) and not names.search(clause[: said.start()])
