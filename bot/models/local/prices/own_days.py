"""Tells whether a price keeps the day of its own clause: "15% runs to 30 November, so if we had the form by Friday"."""

import re

from bot.models.local.reading.days import WHEN
from bot.models.local.reading.slots import AMOUNT

_ENDS = re.compile(
    rf"{AMOUNT}[^,;:!?]*? (?:until|till|through|(?:runs?|is valid|is good|holds?|up) to"
    rf"|(?:ends?|expires?|lapses?|runs? out|stops?)(?: on)?) (?P<when>{WHEN})",
    re.IGNORECASE,
)
_TOLD = re.compile(rf"{AMOUNT}.*? until (?P<when>{WHEN})", re.IGNORECASE)


def has_its_own_day(said: str, sentence: str) -> bool:
    """Tell whether a price that is said to hold until a day had that day in its own clause, or had none there."""
    own, told = _ENDS.search(sentence), _TOLD.search(said)
    return not (own and told) or own["when"].lower() == told["when"].lower()
