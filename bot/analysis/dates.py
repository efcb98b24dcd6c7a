"""How dates and times are written: one grammar, in fragments of regular expressions, for whoever looks for them.

The fragments hold no groups and expect `re.IGNORECASE`; what is looked for around them is the reader's own affair.
"""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = tuple("january february march april may june july august september october november december".split())
RELATIVE_DAYS = ("today", "tonight", "tomorrow", "yesterday")

WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
# "Sat", "sun" and "wed" are words too, unless an hour follows.
SHORT_WEEKDAY = r"\b(?:(?:mon|tues?|thu(?:rs?)?|fri)\b|(?:wed|sat|sun)(?= (?:at )?\d))"
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
