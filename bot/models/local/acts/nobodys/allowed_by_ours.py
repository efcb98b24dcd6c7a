"""Tells what our own house allowed us: "my director signed it" is our price and our business, and no act to own."""

import re

_ALLOWED = re.compile(
    r"(?:[Mm]y|[Oo]ur) (?:[\w-]+ ){0,2}?(?:boss|manager|director|head(?: of [\w-]+)?|CFO|CEO|VP|board|finance|legal"
    r"|controller)(?:['\u2019]s| has| have)?(?: already| just| now)?"
    r" (?:signed|approved|agreed|okayed|authorised|authorized|cleared|allowed|granted|accepted)\b(?! (?:your?"
    r"|for you)\b)"
)


def is_allowed_by_ours(clause: str) -> bool:
    """Tell whether a clause begins with what somebody above us let us do."""
    return _ALLOWED.match(clause) is not None
