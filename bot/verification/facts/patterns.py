"""How facts are written: the words for numbers, and one pattern for each kind of fact."""

import re

from bot.analysis.dates import CLOCK, MONTH, MONTHS, NAMED_DATE, ORDINAL_END, PART_OF_DAY, RELATIVE_DAYS, WEEKDAYS

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
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth "
    "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
ORDINAL_WORDS = {word: value for value, word in enumerate(_ORDINALS, 1)}
SCALES = {"k": 1000, "thousand": 1000, "m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9}
_CODES = "USD EUR GBP CHF JPY CAD AUD NZD SEK NOK DKK PLN CZK HUF INR BRL ZAR SGD HKD KES KSh"
CURRENCIES = {
    **{code.lower(): code for code in _CODES.split()},
    **dict.fromkeys(("$", "dollar"), "USD"),
    **dict.fromkeys(("\u20ac", "euro"), "EUR"),
    **dict.fromkeys(("\u00a3", "pound"), "GBP"),
    **dict.fromkeys(("\u00a5", "yen"), "JPY"),
    "us$": "USD",
    **dict.fromkeys(("ca$", "c$"), "CAD"),
    **dict.fromkeys(("au$", "a$"), "AUD"),
    "nz$": "NZD",
    "s$": "SGD",
    "hk$": "HKD",
    "franc": "CHF",
    **dict.fromkeys(("krona", "kronor"), "SEK"),
    "kroner": "NOK",
    "quid": "GBP",
    "buck": "USD",
    "grand": "thousand",
    "zloty": "PLN",
    "rupee": "INR",
    **dict.fromkeys(("rand", "r"), "ZAR"),
    "ksh": "KES",
    "cent": "cents",
    **dict.fromkeys(("pence", "p"), "pence"),
}
FRACTIONS = {"half": 50, "third": 33, "quarter": 25, "fifth": 20, "tenth": 10}
SHORT_PERIODS = {"eod": "end day", "cob": "end day", "eow": "end week", "eom": "end month", "eoq": "end quarter"}
# Each length in the smallest unit it is a whole number of.
UNITS = {
    **dict.fromkeys(("minute", "min"), ("minute", 1)),
    **dict.fromkeys(("hour", "hr", "h"), ("minute", 60)),
    "day": ("day", 1),
    "week": ("day", 7),
    "month": ("month", 1),
    "quarter": ("month", 3),
    "year": ("month", 12),
}

_UNIT = r"(?P<unit>minute|min|hour|hr|day|week|month|quarter|year)s?\b"
_SOME_UNIT = rf"(?:(?:extra|more|full|whole|short|additional|further) )?{_UNIT}"
_BARE_UNIT = _UNIT.replace("?P<unit>", "?:")
MONEY_WORD = (
    rf"(?:{_CODES.replace(' ', '|')})\b|(?:euro|dollar|pound|franc|rupee|buck|cent)s?\b"
    r"|(?:yen|kron(?:a|or|er)|zloty|quid|grand|rand|pence|(?<=\d)(?<!\d{3})p)\b"
)
# "R7,800" and "R7800" are rand; "R32" may be a part.
_RAND = r"(?-i:R)(?= ?(?:\d{1,3},\d{3}|\d{4,})\b)"
MONEY_SIGN = rf"(?:\b{_RAND}|\b(?:US|CA|AU|NZ|HK|A|C|S)[$]|[$€£¥]|\b(?:{_CODES.replace(' ', '|')}))"
_WORD = "|".join(NUMBER_WORDS)
_ORDINAL_WORD = "|".join(sorted(ORDINAL_WORDS, key=len, reverse=True))

# Lengths are bounded where one long run of characters would otherwise be read again from each of them.
EMAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+\b")
URL = re.compile(
    r"(?:\b[a-z][a-z0-9+.-]{1,15}://|www\.)[^\s<>\"')\]]+"
    r"|\b(?:[\w-]{1,63}\.){1,6}(?:[a-z]{2,24}/[^\s<>\"')\]]+"
    r"|(?:com|org|net|io|dev|app|co|eu|de|fr|uk|ai|ch|at|nl|be|es|se|dk|fi|pl|pt|cz|jp|cn|ru|edu|gov|biz|info|ly|me|gg"
    r"|xyz|top|click|site|online|shop|store|tech|cloud|link|live|example)\b)"
    r"|\b[\w-]{1,63} ?[\[(]?\bdot\b[\])]? ?(?:com|org|net|io|example)\b",
    re.IGNORECASE,
)
PHONE = re.compile(r"\+\d[\d ()/.-]{6,20}\d")
DATE = re.compile(rf"{NAMED_DATE}|\b(?:{_ORDINAL_WORD}) of {MONTH}(?:,? (?:19|20)\d{{2}}\b)?", re.IGNORECASE)
DIGIT_DATE = re.compile(
    r"\b(?P<iso>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b|\b(?P<one>\d{1,2})[./](?P<two>\d{1,2})[./](?P<year>\d{2,4})\b"
)
TIME = re.compile(CLOCK, re.IGNORECASE)
SPOKEN_TIME = re.compile(
    rf"\b(?P<part>half|quarter) (?P<way>past|to) (?P<hour>\d{{1,2}}|{'|'.join((*SMALL[1:], *_TEENS[:2]))})\b",
    re.IGNORECASE,
)
CODE = re.compile(r"(?<![^\W\d]-)\b(?!" + _RAND + r")[A-Za-z][\w-]*\d[\w-]*\b")
SPOKEN_CODE = re.compile(r"\b(?P<which>first|second|third|fourth) (?P<what>quarter|half)\b", re.IGNORECASE)
LIST_MARK = re.compile(r"^[ \t]*\d{1,2}[.)](?=[ \t])", re.MULTILINE)
PERIOD = re.compile(
    r"\b(?:by |before |at )?(?:the )?end of (?:the |this |next )?(?P<end>day|week|month|quarter|year)\b"
    r"|\b(?P<turn>month|quarter|year)(?:['\u2019]s)?[- ]end\b|\bclose of (?P<close>business|play)\b"
    rf"|\b(?P<short>(?-i:{'|'.join(SHORT_PERIODS).upper()}))\b"
    r"|\b(?P<which>next|this|last|coming) (?P<unit>week|month|quarter|year)\b",
    re.IGNORECASE,
)
SPOKEN_LENGTH = re.compile(
    r"\b(?:(?P<fortnight>fortnight)|(?P<quarter>a quarter of an hour)|(?P<long>an hour and a half)"
    rf"|(?P<half>half (?:an |a )?|half-)(?P<what>hour|day|year)"
    rf"|(?P<count>\d{{1,2}}|{_WORD}) and a half {_UNIT})\b",
    re.IGNORECASE,
)
MULTIPLIER = re.compile(
    r"\b(?:(?P<half>half[- ](?:the )?(?:price|costs?|time|as)|halv(?:e[sd]?|ing))"
    r"|(?P<twice>twice (?:as|the)|doubl(?:e[sd]?|ing))|(?P<thrice>tripl(?:e[sd]?|ing))"
    rf"|(?:{_WORD}) times (?:as|more|less|[a-z]{{2,12}}er)|a half times (?:as|the))\b",
    re.IGNORECASE,
)
FRACTION = re.compile(
    r"\bhalf(?= (?:of )?(?:the|your|our|their|all) )"
    rf"|\b(?P<some>a|one|two|three|four) (?P<part>{'|'.join(FRACTIONS)})s?(?= of )",
    re.IGNORECASE,
)
# "Nine of ten": neither number is a plain count.
RATIO = re.compile(
    rf"\b(?P<some>\d{{1,4}}|{_WORD}) (?:(?:out )?of|in) (?:every |the |your |our )?(?P<all>\d{{1,4}}|{_WORD})\b"
    rf"(?! ?%|[.,]\d| ?(?:percent|per cent)| {_BARE_UNIT})",
    re.IGNORECASE,
)
NUMBER = re.compile(
    rf"(?:(?P<before>{MONEY_SIGN}) ?)?"
    rf"(?P<digits>\d{{1,3}}(?: \d{{3}}){{1,3}}(?= ?(?:[€£$]|{MONEY_WORD}))|\d(?:[\d.,'\u2019]*\d)?)"
    r"(?:(?P<suffix>k|m|bn| (?:thousand|million|billion))\b)?"
    rf"(?: ?(?P<after>%|percent\b|per cent\b|[€£$]|{MONEY_WORD}))?"
    rf"(?P<ordinal>{ORDINAL_END}\b)?(?:[ -]?{_SOME_UNIT})?",
    re.IGNORECASE,
)
NUMBER_WORD = re.compile(
    rf"\b(?P<word>(?:(?:{'|'.join(_TENS)})[ -](?:{'|'.join(SMALL[1:10])})|{_WORD}))\b"
    r"(?: (?P<scale>hundred|thousand|million)\b)?"
    rf"(?:[ -]?(?P<after>%|percent\b|per cent\b|{MONEY_WORD}))?(?:[ -]{_SOME_UNIT})?"
    r"|\b(?P<many>dozens|hundreds|thousands|millions)\b",
    re.IGNORECASE,
)
ORDINAL_WORD = re.compile(
    rf"\b(?:on|by|until|till|before|after|from) the (?P<ordinal>{_ORDINAL_WORD})"
    r"(?=\s*(?:[.,;:!?)]|\Z)|\s+(?:if|or|and|at|is|was|works?|suits?)\b)",
    re.IGNORECASE,
)
A_UNIT = re.compile(
    rf"\b(?:(?P<within>(?:in|within|after|takes?|took|lasts?|lasted|needs?) )?an?|(?P<the>within the)) {_UNIT}"
    r"(?P<later> (?:from (?:now|today)|later|ago|or (?:so|two)|at (?:the )?most)\b)?",
    re.IGNORECASE,
)
DAY = re.compile(
    rf"\b(?:(?P<next>next) )?(?:(?P<day>{'|'.join((*WEEKDAYS, *RELATIVE_DAYS))})s?"
    r"|(?P<short>(?-i:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun))\b(?!['\u2019]))\b"
    rf"(?: (?P<part>{PART_OF_DAY})s?\b)?|\bthis (?P<today>{PART_OF_DAY})\b",
    re.IGNORECASE,
)
# "may" and "march" in lower case are verbs, and so is a "May I" that opens a sentence.
MONTH_ALONE = re.compile(
    rf"\b(?:(?i:{'|'.join(month for month in MONTHS if month not in {'march', 'may'})})"
    r"|March|May(?! (?:I|we|you|they|it)\b)|(?<=[a-z] )May|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
SEASON = re.compile(
    r"\b(?:summer|autumn|winter|midsummer|midwinter|christmas|easter|thanksgiving|weekend|spring|new year|lunchtime"
    r"|teatime|(?:in the|this|next) fall)\b",
    re.IGNORECASE,
)
CLOCK_WORD = re.compile(r"\b(?:noon|midday|midnight)\b", re.IGNORECASE)

# What stands before a bare number that may be an hour, and what shows that a number word is one.
BEFORE_HOUR = re.compile(r"\b(?:at|by|from|around|before|after|until|till)\s\Z", re.IGNORECASE)
BEFORE_HOUR_IN_WORDS = re.compile(
    r"\b(?:\w+day|tomorrow|tonight|today|morning|afternoon|evening),? at\s\Z", re.IGNORECASE
)
O_CLOCK = re.compile(r"\s*o['\u2019]clock\b", re.IGNORECASE)
AFTER_HOUR = re.compile(r"\s*(?:[.,;:!?)]|\Z|o['\u2019]clock\b)", re.IGNORECASE)
# What follows something that is asked and not stated.
ASKED = re.compile(r"[^.!?\n]{0,300}\?")
IF_NOT = re.compile(
    r"\bif (?:it|that|this)(?: is|['\u2019]s) not[^.!?,;\n]*\Z|\bif [^.!?,;\n]{1,20} isn['\u2019]t[^.!?,;\n]*\Z",
    re.IGNORECASE,
)
# "What is hardest to hear today?" and "as you run it today" speak of how things stand, and set no day.
HOW_IT_IS = re.compile(
    r"\b(?:how|what|which|where|who)\b"
    r"(?:(?!\b(?:can|could|will|would|shall|should|may|might|by|until|before)\b)[^.!?\n])*\Z"
    r"|\b(?!can|could|will|would|shall|should|may|might|do|did|if)[a-z]+ you (?:run|use|have|buy|pay|get|make|see) \Z"
    r"|\b(?:as|the way) you \w+ (?:it|them) \Z",
    re.IGNORECASE,
)
# What follows a number that counts something, and what a mail may count of itself.
COUNTED = re.compile(
    r"\s+(?!(?:and|or|but|is|are|was|were|will|would|can|could|may|at|on|in|to|for|off|from|with|without|until|till|by"
    r"|before|after|if|as|so|because|when|where|which|that|than|per|an?|the|includes?|covers?|stays?|holds?|runs?"
    r"|applies|expires?|each|either|comes?|stands?|suits?|works?|matters?|needs?|looks?|seems?|goes|does|do|has|have|had"
    r"|feels?|hurts?|helps?|means?|makes?|made)\b)[^\W\d_]",
    re.IGNORECASE,
)
OF_THE_MAIL = re.compile(
    r"\s+(?:[a-z-]+\s+){0,2}?(?:questions?|things?|options?|points?|ways?|reasons?|steps?|parts?|ideas?|choices?|topics?"
    r"|items?|names|variants?|versions?|alternatives?|possibilities|lines?|sentences|words|slots?|dates|answers?|paths"
    r"|times(?! (?:an?|per|as|more|less)\b)|routes)\b"
    r"|\s+of (?:them|us|you|these|those)\b|\s+or \w+\b",
    re.IGNORECASE,
)
