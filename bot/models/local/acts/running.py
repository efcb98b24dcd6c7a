"""Tells what a thing that was set going costs, and from when: "the first month is on us, from 9 April it is €90"."""

import re

from bot.models.local.reading.slots import AMOUNT, DATED

_TIME = r"(?:months?|weeks?|quarter|year|days?|fortnight|term|delivery|visit|hour|session|issue|order|load|case|batch)"
_FREE = r"(?:is|are|was|were|will be|['\u2019]s) (?:on (?:us|me|the house)|free|not charged|at no charge|for nothing)"
_TERM = re.compile(
    rf"\W*(?:and |then |but )*(?:the (?:first|next|second|initial) (?:\w+ )?{_TIME} {_FREE}\b"
    rf"|(?:from|after|as of|until) (?:(?:the )?(?:{DATED}|then|that|there) ?(?:on(?:wards)?)?),?"
    r" (?:it|that|this|we|you|the)\b"
    r"|(?:it|that)(?:['\u2019]s| is|['\u2019]ll be| will be| costs?| runs? (?:on )?(?:at|until))\b"
    rf"[^,;]*(?:{AMOUNT}|{DATED}))",
    re.IGNORECASE,
)
_LIGHTLY = re.compile(r"\b(?:simply|just|merely|automatically|conveniently|quietly|smoothly) (?=[a-z])", re.IGNORECASE)


def is_a_term(clause: str) -> bool:
    """Tell whether a clause tells what comes of it in money and days, which nobody should have to find out."""
    return bool(_TERM.match(clause))


def told_plainly(clause: str) -> str:
    """Return such a clause without what makes light of it: "it simply carries on"."""
    return _LIGHTLY.sub("", clause)
