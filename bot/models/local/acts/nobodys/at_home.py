"""Tells what went no further than somebody's own head, home or family: "I told my wife about you"."""

import re

# Whose home it is, "my" alone tells: her husband may be the customer's, and the kids those of their school.
_HOME = r"(?:wife|husband|missus|girlfriend|boyfriend|kids|children|mum|mam|dad|mother|father|better half)"
_TOLD_AT_HOME = re.compile(
    rf" (?:(?:it|this|that|you|your \w+) )?(?:to |with )?my {_HOME}\b(?!['\u2019])", re.IGNORECASE
)
_TELLS = frozenset("told mentioned showed said spoke talked".split())
# "I measured her up in my head", "I told him nothing about it".
_GOES_NO_FURTHER = re.compile(
    r"[^,;]*\bin (?:my|our|his|her) (?:own )?(?:head|mind)\b|[^,;]*\bnothing (?:about|of) (?:it|this|that)\b",
    re.IGNORECASE,
)
# "Skipped his kid's recital for it": what it cost us.
_GIVEN_UP = re.compile(r" (?:my|our|his|her|their)\b", re.IGNORECASE)
_GIVES_UP = frozenset("skipped missed sacrificed".split())


def stays_at_home(verb: str, rest: str) -> bool:
    """Tell whether what follows a verb reached nobody but those who are ours."""
    if (verb in _TELLS and _TOLD_AT_HOME.match(rest)) or (verb in _GIVES_UP and _GIVEN_UP.match(rest)):
        return True
    return _GOES_NO_FURTHER.match(rest) is not None
