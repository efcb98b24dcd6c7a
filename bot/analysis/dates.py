"""How dates and times are written: one grammar, in fragments of regular expressions, for whoever looks for them.

The fragments hold no groups and expect `re.IGNORECASE`; what is looked for around them is the reader's own affair.
"""

import re

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = tuple("january february march april may june july august september october november december".split())
RELATIVE_DAYS = ("today", "tonight", "tomorrow", "yesterday")

WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
ORDINAL_END = r"(?:st|nd|rd|th)"
# "3 June", "the 3rd of June", "June 3rd", each with a year or without.
NAMED_DATE = (
    rf"(?:\b\d{{1,2}}{ORDINAL_END}?(?: of)? {MONTH}|\b{MONTH}\.? \d{{1,2}}{ORDINAL_END}?\b)(?:,? (?:19|20)\d{{2}}\b)?"
)
# "2pm", "2.30 p.m.", "14:30".
CLOCK = r"\b(?:\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b\.?|\d{1,2}:\d{2}\b)"
PART_OF_DAY = r"(?:morning|afternoon|evening)"

# What stands before a date that is over: "since 3 May", "my mail of the 6th", "we met on 4 March", "last Friday".
_OVER = re.compile(
    r"\b(?:since|dated|ago on|last|past|previous|met|spoke|wrote"
    r"|(?:e?-?mail|message|note|letter|call|visit|invoice|minutes|report) (?:from|of)"
    r"|(?:spoke|spoken|talked|chatted) (?:to|with)(?: [\w'\u2019@.-]+){1,6}? on"
    r"|(?:said|asked|told)(?: (?:me|us|you|them|so|this|it)){0,2} on"
    r"|(?:met|went|stood|drove|walked|ran|wrote|written|sent|spoke|spoken|talked|called|rang|phoned|e?mailed|came"
    r"|visited|saw|received|got|heard|tried|was|were|showed"
    r"|(?:my|our|your|last|second|third) (?:e?-?mail|mail|message|note|letter|call|visit|conversation))"
    r"(?: (?!(?:that|to(?! (?:you|me|us)\b)|for|and|so|which|will|can|by|until|before|is|are|want|need|would)\b)"
    r"[\w'\u2019@.-]+){0,8}? on)"
    r"(?: (?:the|this|(?:early|late|mid)))?\s+\Z",
    re.IGNORECASE,
)


def is_over(text: str, at: int) -> bool:
    """Tell whether the date that begins `at` is told as one that is over."""
    return _OVER.search(text, max(0, at - 80), at) is not None
