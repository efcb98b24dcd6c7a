"""Tells what was said to everybody alike: "we asked everyone to upgrade in September" goes over nobody's head."""

import re

from bot.analysis.dates import MONTH, WEEKDAY

_SAYS = frozenset(
    "asked told informed notified briefed emailed e-mailed mailed messaged texted wrote written warned reminded invited"
    " instructed advised urged encouraged recommended suggested announced published posted circulated explained sent"
    " shared issued spoke spoken let offered given gave".split()
)
_ALL = (
    r"(?:(?:all|each|every|both|most)(?: of)?(?: (?:our|the|my))?(?: [a-z][\w-]*)?"
    r" (?:(?:customer|client|user|subscriber|member|guest|tenant|owner|buyer|reader|account)s?|companies)"
    r"|(?:our|the) (?:other )?(?:customers|clients|users|subscribers))"
)
# "Told everyone it's settled" and "told everyone at Hale" are news of this customer's; what all are to do is none.
_WHEN = (
    rf"(?:(?:on|in|by|before|since)(?: the)? (?i:{WEEKDAY}|{MONTH}|\d|spring|summer|autumn|winter)"
    r"|(?:last|this) (?:week|month|year|quarter|morning|afternoon|spring|summer|autumn|winter)|early|late|back|well)"
)
_TO_ALL = re.compile(
    rf" (?:(?!(?:you|yours?)\b)[\w'\u2019-]+ ){{0,7}}?(?:"
    # Everybody in one place is not everybody.
    rf"every(?:one|body)(?=\W*\Z| (?:to [a-z]+\b|{_WHEN}))"
    rf"|{_ALL}(?=\W*\Z| (?:to [a-z]+|about|of|by|in|on|last|this|early|late|back|well|before|since|know)\b))"
)
_OF_THEM = re.compile(r"\b(?:you|yours?|(?:on|in) (?:the |our )?(?:team|board|site|group|house|office))\b")

_ACT = re.compile(r"\b(?:I|we) (?P<verb>[a-z]+)\b")


def told_all(verb: str, rest: str) -> bool:
    """Tell whether everybody was told or asked the same, and nothing of this customer's."""
    return verb in _SAYS and bool(_TO_ALL.match(rest)) and not _OF_THEM.search(rest)


def tells_all(sentence: str) -> bool:
    """Tell whether a sentence holds what everybody alike was told or asked: that is no wrong to own."""
    return any(told_all(act["verb"], sentence[act.end() :]) for act in _ACT.finditer(sentence))
