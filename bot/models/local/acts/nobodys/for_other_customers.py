"""Tells what was done for other customers: "we have moved nine dairies this spring" touches nothing of this one's."""

import re

from bot.verification.facts.patterns import NUMBER_WORDS

_DOES = frozenset(
    "moved switched supplied equipped fitted converted migrated trained helped served onboarded won kitted".split()
)
_MANY = (
    rf"(?:over |more than |about |around |some |nearly )?(?:\d[\d.,]*|{'|'.join(NUMBER_WORDS)}|several|many|most"
    r"|dozens of|hundreds of|a (?:dozen|handful of|number of))"
)
_OTHERS = re.compile(rf" (?:out )?{_MANY} (?:other |more )?(?:[a-z-]+ )?[a-z-]+[^s\W]s\b", re.IGNORECASE)
_OF_THIS_ONE = re.compile(r"\b(?:you|yours?|the|these|those)\b")


def is_for_others(verb: str, rest: str) -> bool:
    """Tell whether so many others had it done to them, and nothing of this customer's is named."""
    return verb in _DOES and bool(_OTHERS.match(rest)) and not _OF_THIS_ONE.search(rest)
