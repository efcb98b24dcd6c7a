"""The facts a text states: numbers, money, dates, times and addresses, in a form that compares."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from typing import NamedTuple

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january february march april may june july august september october november december").split()
_RELATIVE_DAYS = ("today", "tonight", "tomorrow", "yesterday")
_SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TEENS = ("eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen").split()
_TENS = ("twenty thirty forty fifty sixty seventy eighty ninety").split()
_NUMBER_WORDS = {
    **{word: value for value, word in enumerate(_SMALL)},
    **{word: value for value, word in enumerate(_TEENS, 11)},
    **{word: 10 * value for value, word in enumerate(_TENS, 2)},
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "dozen": 12,
}
_SCALES = {"k": 1000, "thousand": 1000, "m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9}
_CURRENCIES = {
    **dict.fromkeys(("$", "usd", "dollar"), "USD"),
    **dict.fromkeys(("\u20ac", "eur", "euro"), "EUR"),
    **dict.fromkeys(("\u00a3", "gbp", "pound"), "GBP"),
    "\u00a5": "JPY",
    "chf": "CHF",
}
_SHORT_UNITS = {"min": "minute", "hr": "hour"}

_UNIT = r"(?P<unit>minute|min|hour|hr|day|week|month|quarter|year)s?\b"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
_ORDINAL = r"(?:st|nd|rd|th)?"

# Lengths are bounded where one long run of characters would otherwise be read again from each of them.
_EMAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+\b")
_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"')\]]+"
    r"|\b(?:[\w-]{1,63}\.){1,6}(?:[a-z]{2,24}/[^\s<>\"')\]]+"
    r"|(?:com|org|net|io|dev|app|co|eu|de|fr|uk|ai|ch|at|nl|be|es|se|biz|info|ly|me)\b)",
    re.IGNORECASE,
)
_DATE = re.compile(
    rf"\b(?P<d1>\d{{1,2}}){_ORDINAL}(?: of)? (?P<m1>{_MONTH})|\b(?P<m2>{_MONTH})\.? (?P<d2>\d{{1,2}}){_ORDINAL}\b",
    re.IGNORECASE,
)
_ISO_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")
_TIME = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))? ?(?P<half>[ap])\.?m\b\.?|\b(?P<h24>\d{1,2}):(?P<m24>\d{2})\b",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?<![^\W\d]-)\b[A-Za-z][\w-]*\d[\w-]*\b")
_NUMBER = re.compile(
    r"(?:(?P<before>[$€£¥]|\b(?:EUR|USD|GBP|CHF)) ?)?(?P<digits>\d(?:[\d.,]*\d)?)"
    r"(?:(?P<suffix>k|m|bn| (?:thousand|million|billion))\b)?"
    r"(?: ?(?P<after>%|percent\b|per cent\b|[€£$]|(?:EUR|USD|GBP|CHF)\b|(?:euro|dollar|pound)s?\b))?"
    rf"(?P<ordinal>(?:st|nd|rd|th)\b)?(?:[ -]?{_UNIT})?",
    re.IGNORECASE,
)
_NUMBER_WORD = re.compile(rf"\b(?P<word>{'|'.join(_NUMBER_WORDS)})\b(?:[ -]{_UNIT})?", re.IGNORECASE)
_DAY = re.compile(
    rf"\b(?P<day>{'|'.join((*_WEEKDAYS, *_RELATIVE_DAYS))})s?\b"
    r"|\b(?P<short>(?-i:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun))\b(?!['\u2019])",
    re.IGNORECASE,
)
# "may" and "march" in lower case are verbs, and "May I" is too.
_MONTH_ALONE = re.compile(
    rf"\b(?:(?i:{'|'.join(month for month in _MONTHS if month not in {'march', 'may'})})"
    r"|March|May(?! (?:I|we)\b)|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
_CLOCK_WORD = re.compile(r"\b(?:noon|midday|midnight)\b", re.IGNORECASE)


class Fact(NamedTuple):
    """A stated fact: its kind, a value that compares, and the words as written."""

    kind: str
    value: str
    written: str


def facts_in(text: str) -> list[Fact]:
    """Return the facts of a text, each stretch of it read once, as the largest thing it can be."""
    facts: list[Fact] = []
    for pattern, read in _READERS:
        facts += [fact for match in pattern.finditer(text) for fact in read(match)]
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return facts


def supported(fact: Fact, evidence: list[Fact]) -> bool:
    """Tell whether the evidence states this fact, in whatever form it writes it.

    Counts up to ten in words are free: "two questions" is prose.
    """
    if fact.kind == "number" and fact.written.lower() in _SMALL:
        return True
    return any(_agree(fact, other) for other in evidence)


def _agree(fact: Fact, other: Fact) -> bool:
    if fact.kind == other.kind:
        return fact.value == other.value
    if (fact.kind, other.kind) == ("time", "number"):
        return _same_hour(fact, other)
    if (fact.kind, other.kind) == ("number", "time"):
        return _same_hour(other, fact)
    if (fact.kind, other.kind) == ("month", "date"):
        return other.value.endswith(" " + fact.value)
    # A bare number may come from anything counted; a counted one must be counted in the same unit.
    return fact.kind == "number" and fact.value == other.value.split(" ")[0]


def _same_hour(time: Fact, number: Fact) -> bool:
    """Tell whether "at 2" in the one and "2pm" in the other speak of one hour; "the 2nd" does not."""
    hour, minute = time.value.split(":")
    hours = {hour, str(int(hour) % 12 or 12)}
    return minute == "00" and number.value in hours and not number.written.endswith(("st", "nd", "rd", "th"))


def _value(digits: str, suffix: str | None) -> str:
    """Bring 1,200 and 1.200 and 1200.00 and 1.2k to one form."""
    plain = re.sub(r"[.,](?=\d{3}(?!\d))", "", digits).replace(",", ".")
    if plain.count(".") > 1:
        return plain
    return f"{(Decimal(plain) * _SCALES.get((suffix or '').strip().lower(), 1)).normalize():f}"


def _number(match: re.Match[str]) -> Iterator[Fact]:
    value, written = _value(match["digits"], match["suffix"]), match[0].strip()
    after = (match["after"] or "").lower()
    currency = _CURRENCIES.get((match["before"] or after.removesuffix("s")).lower())
    if currency:
        yield Fact("money", f"{value} {currency}", written)
    elif after:
        yield Fact("percent", value, written)
    else:
        yield _counted(value, match["unit"], written)


def _number_word(match: re.Match[str]) -> Iterator[Fact]:
    yield _counted(str(_NUMBER_WORDS[match["word"].lower()]), match["unit"], match[0])


def _counted(value: str, unit: str | None, written: str) -> Fact:
    if unit is None:
        return Fact("number", value, written)
    return Fact("length", f"{value} {_SHORT_UNITS.get(unit.lower(), unit.lower())}", written)


def _date(match: re.Match[str]) -> Iterator[Fact]:
    month, day = (match["m1"] or match["m2"]), (match["d1"] or match["d2"])
    yield Fact("date", f"{int(day)} {month.lower()[:3]}", match[0])


def _time(match: re.Match[str]) -> Iterator[Fact]:
    hour = int(match["hour"]) % 12 if match["hour"] else int(match["h24"])
    hour += 12 if (match["half"] or "").lower() == "p" else 0
    yield Fact("time", f"{hour}:{match['minute'] or match['m24'] or '00'}", match[0])


def _day(match: re.Match[str]) -> Iterator[Fact]:
    word = (match["day"] or match["short"]).lower()
    yield Fact("day", word if word in _RELATIVE_DAYS else word[:3], match[0])


def _month(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact("month", match[0].lower()[:3], match[0])


def _whole(kind: str, match: re.Match[str]) -> Iterator[Fact]:
    written = match[0].rstrip(".,;:!?")
    yield Fact(kind, written.lower(), written)


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Iterator[Fact]]], ...] = (
    (_EMAIL, partial(_whole, "address")),
    (_URL, partial(_whole, "link")),
    (_ISO_DATE, partial(_whole, "date")),
    (_DATE, _date),
    (_TIME, _time),
    (_CODE, partial(_whole, "code")),
    (_NUMBER, _number),
    (_NUMBER_WORD, _number_word),
    (_DAY, _day),
    (_MONTH_ALONE, _month),
    (_CLOCK_WORD, partial(_whole, "clock")),
)
