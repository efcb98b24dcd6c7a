"""What a flagged sentence holds that its reframe can keep: a time, a length, an amount, a thing."""

import re
from collections.abc import Mapping
from string import Formatter

from bot.analysis.dates import NAMED_DATE, ORDINAL_END, PART_OF_DAY, WEEKDAY

_DAYS = rf"(?:(?:next|this) )?{WEEKDAY}|tomorrow"
_CLOCK = r"\d{1,2}(?:[:.]\d{2})? ?"
_HOUR = rf"(?: (?:(?:at|by|from) (?:noon|{_CLOCK}(?:[ap]m)?)|{_CLOCK}[ap]m|\d{{1,2}}:\d{{2}})(?![\d%]))"
# What a proposal is for: "the quote for the school kitchen".
_OF_WHAT = (
    r"(?: (?:for|about|on) (?:the|your) (?!(?:same|next|last|first)\b)[\w'\u2019-]+"
    r"(?: (?!(?:and|or|but|so|if|when|which|who|that|we|I|you|is|was|has)\b)"
    r"(?!(?:for|to|by|in|on|at|from|with|before|after|as)\b)[a-z][\w'\u2019-]*){0,3})?"
)
_DATE = rf"the \d{{1,2}}{ORDINAL_END}|{NAMED_DATE}"

_SLOTS: Mapping[str, re.Pattern[str]] = {
    "when": re.compile(
        rf"\b(?:{_DAYS})(?:,? (?:{_DATE}))?(?: {PART_OF_DAY})?{_HOUR}?"
        rf"|\b(?:{_DATE}){_HOUR}?",
        re.IGNORECASE,
    ),
    "length": re.compile(r"\b\d{1,3}[ -](?:minutes?|mins?|hours?)\b|\bhalf an hour\b|\ban hour\b", re.IGNORECASE),
    "amount": re.compile(
        r"(?:[$€£] ?\d(?:[\d.,]*\d)?k?|\b\d(?:[\d.,]*\d)? ?(?:%|percent|per cent|€|£))"
        r"(?: (?:off|discount|reduction|credit))?",
        re.IGNORECASE,
    ),
    "thing": re.compile(
        r"\b(?:the|our|this|my) (?:(?!(?:of|for|in|on|to|and|with)\b)[a-z-]+ )?"
        r"(?:proposal|offer|quote|contract|paperwork|(?:signed )?(?:order )?form|agreement"
        r"|purchase order|PO|signature|signed copy|invoice|demo|pilot|trial|pricing|report|questionnaire|renewal"
        rf"|deck|order|samples?|draft|estimate)\b{_OF_WHAT}",
        re.IGNORECASE,
    ),
}


def slots_of(sentence: str, reader: str) -> dict[str, str]:
    """Return what the sentence offers for each slot; `reader` is always there.

    Of two different times, or two things, nobody can tell which is meant, so neither is offered.
    """
    found = {name: {match[0].strip() for match in pattern.finditer(sentence)} for name, pattern in _SLOTS.items()}
    slots = {"reader": reader} | {name: offered.pop() for name, offered in found.items() if len(offered) == 1}
    if "thing" in slots:
        slots["thing"] = slots["thing"][0].lower() + slots["thing"][1:]
    return slots


def slots_needed(text: str) -> set[str]:
    """Return the slots a reframe uses."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}
