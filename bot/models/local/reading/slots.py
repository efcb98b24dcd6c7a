"""What a flagged sentence holds that its reframe can keep: a time, a length, an amount, a thing."""

import re
from collections.abc import Mapping
from string import Formatter

from bot.analysis.dates import MONTH, NAMED_DATE, ORDINAL_END, PART_OF_DAY, WEEKDAY
from bot.analysis.over import is_over
from bot.models.local.reading.capitals import without_a_capital
from bot.verification.facts.patterns import MONEY_SIGN, MONEY_WORD

_DAYS = rf"(?:(?:next|this) )?{WEEKDAY}|tomorrow"
_CLOCK = r"\d{1,2}(?:[:.]\d{2})? ?"
_HOURS = rf"(?: from {_CLOCK}(?:[ap]m)? ?(?:to|until|till|-|\u2013) ?(?:noon|{_CLOCK}(?:[ap]m)?)(?![\d%]))"
_HOUR = rf"(?:{_HOURS}|(?: (?:(?:at|by|from) (?:noon|{_CLOCK}(?:[ap]m)?)|{_CLOCK}[ap]m|\d{{1,2}}:\d{{2}})(?![\d%])))"
# What a proposal is for: "the quote for the school kitchen".
_OF_WHAT = (
    r"(?: (?:for|about|on) (?:the|your) (?!(?:same|next|last|first)\b)[\w'\u2019-]+"
    r"(?: (?!(?:and|or|but|so|if|when|which|who|that|we|I|you|is|was|has)\b)"
    r"(?!(?:for|to|by|in|on|at|from|with|before|after|as)\b)[a-z][\w'\u2019-]*){0,3})?"
)
_DATE = rf"the \d{{1,2}}{ORDINAL_END}(?:(?: of)? {MONTH})?|{NAMED_DATE}"
_WEEK = r"(?:the |your )(?:(?:first|second|third|fourth|last) )?week (?:of|in|beginning|commencing|starting) (?:the )?"
# What makes a date the end of an amount: "15% off until Friday", "expires on the 3rd".
_RUNS_TO = re.compile(
    r"\b(?:until|till|through|to|by|before|after|expires?|ends?|lapses?|stops?)\b"
    r"(?: (?:noon|\d[\w:.]*|close|on|at|this|next|end)){0,2}\s*\Z",
    re.IGNORECASE,
)
# A date of ours: nobody else is asked to keep it.
_OUR_OWN = re.compile(
    r"\b(?:if|unless|without)\b[^.;]{0,120}\b(?:hear|answer|reply|respond|response|word"
    r"|(?<!\bform )(?<!\bcopy )(?<!\border )(?<!\bcontract )(?<!\bagreement )back)\b|\bunless you\b"
    r"|\b(?:I|we) (?:go|am|are|leave) (?:\w+ )?(?:on holiday|on leave|away|off)\b"
    r"|\b(?:our|my) (?:\w+ )?(?:holiday|quarter|month|year|books|targets?|quota|board|director|boss|manager)\b"
    r"|\b(?:the|this) (?:\w+ )?quarter\b|(?<!\byour )\b(?:quarter|month|year)[- ]end\b",
    re.IGNORECASE,
)
_MOST_BEFORE = 80  # characters
_HOUR_BEFORE = re.compile(rf"\b(?P<hour>noon|midday|{_CLOCK}[ap]m|\d{{1,2}}:\d{{2}}) (?:on )?\Z", re.IGNORECASE)
_DAY_ALONE = re.compile(rf"(?:{_DAYS}|{_DATE})\Z", re.IGNORECASE)

# A day by its name or date, with its hour or without.
DATED = (
    rf"\b{_WEEK}(?:{NAMED_DATE}|\d{{1,2}}{ORDINAL_END}|{MONTH})"
    rf"|\b(?:{_DAYS})(?:,? (?:{_DATE}))?(?: {PART_OF_DAY})?{_HOUR}?|\b(?:{_DATE}){_HOUR}?"
)
AMOUNT = (
    rf"(?:{MONEY_SIGN} ?\d(?:[\d.,]{{0,20}}\d)?k?|\b\d(?:[\d.,]{{0,20}}\d)? ?(?:%|percent|per cent|€|£|{MONEY_WORD}))"
    r"(?: (?:off|discount|reduction|credit))?"
)
PRICE = r"(?:price|rate|quote|offer|discount|pricing|tariff|fee|terms|deal|reduction)s?"
# "£2.46 a meal", "2,140 euros each plus VAT".
EACH = (
    rf"(?:,? (?:an?|per|for each|the(?= (?:word|piece|metre|pair|tonne|lot)\b)) (?!{PRICE}\b)[a-z]+\b"
    r"(?: (?:met(?:re|er)|foot|yard)\b)?"
    r"|,? (?:each|apiece)\b|,? for (?:both|all|the (?:two|three|lot))\b(?: [a-z]+\b)?)?"
    r"(?:,? (?:plus|\+|excluding|excl\.?|ex|before|including|incl\.?) (?:VAT|GST|tax)\b)?"
)

_SLOTS: Mapping[str, re.Pattern[str]] = {
    "when": re.compile(DATED, re.IGNORECASE),
    "length": re.compile(r"\b\d{1,3}[ -](?:minutes?|mins?|hours?)\b|\bhalf an hour\b|\ban hour\b", re.IGNORECASE),
    "amount": re.compile(AMOUNT + EACH, re.IGNORECASE),
    "thing": re.compile(
        r"\b(?:the|our|this|my) (?:(?!(?:of|for|in|on|to|and|with)\b)[a-z-]+ )?"
        r"(?:proposal|offer|quote|contract|paperwork|(?:signed )?(?:order )?form|agreement"
        r"|purchase order|PO|signature|signed copy|invoice|demo|pilot|trial|pricing|report|questionnaire|renewal"
        rf"|deck|order|samples?|draft|estimate)\b{_OF_WHAT}",
        re.IGNORECASE,
    ),
}


def slots_of(sentence: str, reader: str, quote: str = "") -> dict[str, str]:
    """Return what the sentence offers for each slot; `reader` is always there.

    Of two different times, or two things, nobody can tell which is meant, so neither is offered, unless one of them
    alone stands in the `quote`. A time that is over is none; nor is one beside an amount that it does not end.
    """
    matches = {name: list(pattern.finditer(sentence)) for name, pattern in _SLOTS.items()}
    matches["when"] = [
        match
        for match in matches["when"]
        if not is_over(sentence, match.start())
        and sentence[match.end() : match.end() + 2] not in {"'s", "\u2019s"}
        and (not matches["amount"] or _before(_RUNS_TO, match))
    ]
    start = sentence.find(quote)
    end = start + len(quote)
    slots = {"reader": reader}
    for name, matched in matches.items():
        for some in ([match for match in matched if start <= match.start() < end], matched):
            if len(offered := {_with_its_hour(match) for match in some}) == 1:
                slots[name] = offered.pop()
                break
    if "thing" in slots:
        slots["thing"] = without_a_capital(slots["thing"])
    return slots


def _with_its_hour(match: re.Match[str]) -> str:
    """Return what fills a slot, a day with the hour that stands before it: "tomorrow at noon"."""
    told = match[0].strip()
    hour = _before(_HOUR_BEFORE, match) if _DAY_ALONE.match(told) else None
    return f"{told} at {hour['hour'].lower()}" if hour else told


def _before(pattern: re.Pattern[str], match: re.Match[str]) -> re.Match[str] | None:
    """Find what stands right before a match, without looking through a long sentence for each of its days."""
    return pattern.search(match.string, max(0, match.start() - _MOST_BEFORE), match.start())


def slots_to_offer(sentence: str, reader: str, quote: str = "") -> dict[str, str]:
    """Return the slots without a date of our own, such as the end of our quarter: it is not theirs to plan by."""
    slots = slots_of(sentence, reader, quote)
    if _OUR_OWN.search(sentence):
        slots.pop("when", None)
    return slots


def slots_needed(text: str) -> set[str]:
    """Return the slots a reframe uses."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}
