"""A date worked back from one of theirs, with the reckoning said: "to be ready we need it by 9 May" beside 3 June."""

import re

from bot.analysis.anchors import Anchors, anchors
from bot.analysis.dates import MONTHS

# What is reckoned towards, up to what that takes: "to be ready for 2 September we", "to make that it".
_READY = r"(?:ready|open|live|running|there|done|in place|in time)"
_TOWARDS = re.compile(
    r"\b(?:to (?:make|meet|hit|keep|hold|reach|open|start|finish|go live|get there"
    rf"|be {_READY}|have (?:it|them|this|that|everything|all of it) (?:up|{_READY}))"
    rf"|in time for|ready for|{_READY} (?:by|on|before)"
    r"|(?:counting|working|reckoning|planning|counted|worked|reckoned) back(?:wards)?(?: from)?)\b"
    r"(?P<goal>[^,;:]*?)(?=[,;:.?!]|\Z| (?:i|we|it|they|you|that takes|means)\b)"
)
# What else is to be had by the day is the seller's own reason.
_LEVER = re.compile(
    r"\b(?:discount|prices?|offer|promotion|quarter|target|rate|deal|quota|bonus|savings?|our (?:month|year))\b"
)
_ORDER = {month[:3]: number for number, month in enumerate(MONTHS)}


def is_reckoned(shade: str, dated: Anchors) -> bool:
    """Tell whether a sentence says that its date is worked back from the day that is named as theirs."""
    towards = _TOWARDS.search(shade)
    if towards is None or not dated.has_day or _LEVER.search(shade):
        return False
    goal, here = anchors(towards["goal"], towards["goal"]), anchors(shade, shade)
    if goal.has_day and not dated.shares_date(goal):
        return False
    return here.has_day and not _is_later(here, dated)


def _is_later(here: Anchors, dated: Anchors) -> bool:
    """Tell whether all days of a sentence come after the day they are reckoned from, where both name a month."""
    mine, theirs = _days(here), _days(dated)
    return bool(mine and theirs) and min(mine) > max(theirs)


def _days(some: Anchors) -> list[tuple[int, int]]:
    named = (day.split() for day in some.dates.get("day", ()))
    return [(_ORDER[month[0]], int(day)) for day, *month in named if month and day.isdigit()]
