"""How facts are written: the words for numbers and days, and one pattern for each kind of fact."""

import re

from bot.analysis.dates import CLOCK, MONTHS, NAMED_DATE, RELATIVE_DAYS, WEEKDAYS

SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TEENS = ("eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen").split()
_TENS = ("twenty thirty forty fifty sixty seventy eighty ninety").split()
NUMBER_WORDS = {
    **{word: value for value, word in enumerate(SMALL)},
    **{word: value for value, word in enumerate(_TEENS, 11)},
    **{word: 10 * value for value, word in enumerate(_TENS, 2)},
    "both": 2,
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "dozen": 12,
}
SCALES = {"k": 1000, "thousand": 1000, "m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9}
CURRENCIES = {
    **dict.fromkeys(("$", "usd", "dollar"), "USD"),
    **dict.fromkeys(("\u20ac", "eur", "euro"), "EUR"),
    **dict.fromkeys(("\u00a3", "gbp", "pound"), "GBP"),
    "\u00a5": "JPY",
    "chf": "CHF",
}
SHORT_UNITS = {"min": "minute", "hr": "hour"}

_UNIT = r"(?P<unit>minute|min|hour|hr|day|week|month|quarter|year)s?\b"
_MONEY_WORD = r"(?:EUR|USD|GBP|CHF)\b|(?:euro|dollar|pound)s?\b"
_WORD = "|".join(NUMBER_WORDS)

# Lengths are bounded where one long run of characters would otherwise be read again from each of them.
EMAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+\b")
URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"')\]]+"
    r"|\b(?:[\w-]{1,63}\.){1,6}(?:[a-z]{2,24}/[^\s<>\"')\]]+"
    r"|(?:com|org|net|io|dev|app|co|eu|de|fr|uk|ai|ch|at|nl|be|es|se|biz|info|ly|me)\b)",
    re.IGNORECASE,
)
DATE = re.compile(NAMED_DATE, re.IGNORECASE)
DIGIT_DATE = re.compile(
    r"\b(?P<iso>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b|\b(?P<one>\d{1,2})[./](?P<two>\d{1,2})[./](?P<year>\d{2,4})\b"
)
TIME = re.compile(CLOCK, re.IGNORECASE)
CODE = re.compile(r"(?<![^\W\d]-)\b[A-Za-z][\w-]*\d[\w-]*\b")
PERIOD = re.compile(
    r"\b(?:by |before |at )?(?:the )?end of (?:the |this |next )?(?P<end>day|week|month|quarter|year)\b"
    r"|\b(?P<turn>month|quarter|year)[- ]end\b"
    r"|\b(?P<which>next|this|last|coming) (?P<unit>week|month|quarter|year)\b",
    re.IGNORECASE,
)
FORTNIGHT = re.compile(r"\bfortnight\b", re.IGNORECASE)
MULTIPLIER = re.compile(
    r"\b(?:(?P<half>half[- ](?:the )?(?:price|costs?|time|as)|halv(?:e[sd]?|ing))"
    r"|(?P<twice>twice (?:as|the)|doubl(?:e[sd]?|ing))|(?P<thrice>tripl(?:e[sd]?|ing))"
    rf"|(?:{_WORD}) times (?:as|more|less|[a-z]{{2,12}}er))\b",
    re.IGNORECASE,
)
# "Nine of ten": neither number is a plain count.
RATIO = re.compile(
    rf"\b(?P<some>\d{{1,4}}|{_WORD}) (?:(?:out )?of|in) (?:every |the |your |our )?(?P<all>\d{{1,4}}|{_WORD})\b"
    rf"(?! ?%|[.,]\d| ?(?:percent|per cent)| {_UNIT.replace('?P<unit>', '?:')})",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r"(?:(?P<before>[$€£¥]|\b(?:EUR|USD|GBP|CHF)) ?)?(?P<digits>\d(?:[\d.,]*\d)?)"
    r"(?:(?P<suffix>k|m|bn| (?:thousand|million|billion))\b)?"
    rf"(?: ?(?P<after>%|percent\b|per cent\b|[€£$]|{_MONEY_WORD}))?"
    rf"(?P<ordinal>(?:st|nd|rd|th)\b)?(?:[ -]?{_UNIT})?",
    re.IGNORECASE,
)
NUMBER_WORD = re.compile(
    rf"\b(?P<word>(?:(?:{'|'.join(_TENS)})[ -](?:{'|'.join(SMALL[1:10])})|{_WORD}))\b"
    r"(?: (?P<scale>hundred|thousand|million)\b)?"
    rf"(?:[ -]?(?P<after>%|percent\b|per cent\b|{_MONEY_WORD}))?(?:[ -]{_UNIT})?",
    re.IGNORECASE,
)
A_UNIT = re.compile(rf"\ban? {_UNIT}", re.IGNORECASE)
DAY = re.compile(
    rf"\b(?P<day>{'|'.join((*WEEKDAYS, *RELATIVE_DAYS))})s?\b"
    r"|\b(?P<short>(?-i:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun))\b(?!['\u2019])",
    re.IGNORECASE,
)
# "may" and "march" in lower case are verbs, and "May I" is too.
MONTH_ALONE = re.compile(
    rf"\b(?:(?i:{'|'.join(month for month in MONTHS if month not in {'march', 'may'})})"
    r"|March|May(?! (?:I|we)\b)|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
CLOCK_WORD = re.compile(r"\b(?:noon|midday|midnight)\b", re.IGNORECASE)

# What stands before a bare number that may be an hour, and what shows that a number word is one.
BEFORE_HOUR = re.compile(r"\b(?:at|by|from|around|before|after)\s\Z", re.IGNORECASE)
AFTER_HOUR = re.compile(r"\s*(?:[.,;:!?)]|\Z|o['\u2019]clock\b)", re.IGNORECASE)
