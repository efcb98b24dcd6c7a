"""A date worked back from one of theirs, with the reckoning said: "to be ready we need it by 9 May" beside 3 June."""

import re
from collections.abc import Iterable

from bot.analysis.anchors import Anchors, anchors
from bot.analysis.dates import MONTHS
from bot.analysis.sentences import Sentence

# What is reckoned towards, up to what that takes: "to be ready for 2 September we", "to make that it".
_READY = r"(?:ready|open|live|running|there|done|in place|in time)"
_TOWARDS = re.compile(
    r"\b(?:to (?:make|meet|hit|keep|hold|reach|open|start|finish|go live|get there"
    rf"|be {_READY}|have (?:it|them|this|that|everything|all of it) (?:up|{_READY}))"
    rf"|in time for|ready for|{_READY} (?:by|on|before)"
    r"|for (?:(?:the|a|your|her|his|their) )?(?:moving(?: in)?|move|opening|starting|start|going live|go-live|launch)"
    r" (?:on|by)"
    r"|(?:counting|working|reckoning|planning|counted|worked|reckoned) back(?:wards)?(?: from)?)\b"
    r"(?P<goal>[^,;:]*?)(?=[,;:.?!]|\Z| (?:i|we|it|they|you|that takes|means)\b)"
)
# What else is to be had by the day is the seller's own reason.
_LEVER = re.compile(
    r"\b(?:discount|prices?|offer|promotion|quarter|target|rate|deal|quota|bonus|savings?|boss|otherwise"
    r"|our (?:month|year))\b"
)
_THEY_SAID = re.compile(
    r"\byou (?:just |also )?(?:wrote|said|told (?:me|us)|mentioned|named|asked (?:me|us)|gave (?:me|us))\b"
    r"(?! (?:you|i) (?:would|could|might|may)\b)"
)
_ORDER = {month[:3]: number for number, month in enumerate(MONTHS)}


def works_back(shade: str) -> bool:
    """Tell whether a mail may hold such a date beside a word of the customer's."""
    return bool(_THEY_SAID.search(shade) and _TOWARDS.search(shade))


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


def reckoned_in(text: str, said_in: Iterable[Sentence]) -> frozenset[Sentence]:
    """Return the sentences of a mail whose date is worked back from a day that it says the customer named.

    What is asked for behind one of them in its paragraph, by a day no later, belongs to the reckoning.
    """
    found: set[Sentence] = set()
    dated = due = None
    end = 0
    for sentence in said_in:
        words = sentence.span.of(sentence.shade)
        if text.count("\n", end, sentence.span.start) > 1:
            due = None  # what a new paragraph asks for is reckoned anew
        end = sentence.span.end
        if _THEY_SAID.search(words):
            here = anchors(words, words)
            dated, due = (here, None) if here.has_day else (dated, due)
        elif dated and is_reckoned(words, dated):
            found.add(sentence)
            due = anchors(words, words)
        elif due and not _LEVER.search(words) and _is_by_then(anchors(words, words), due):
            found.add(sentence)
    return frozenset(found)


def _is_by_then(here: Anchors, due: Anchors) -> bool:
    """Tell whether the days of a sentence are days of a month, none later than the last that is due."""
    mine, theirs = (
        [int(day.split()[0]) for day in some.dates.get("day", ()) if day[0].isdigit()] for some in (here, due)
    )
    return bool(mine and theirs) and max(mine) <= max(theirs) and not (_days(here) and _is_later(here, due))
