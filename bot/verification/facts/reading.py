"""Finds the facts of a text, whatever they are and however they are written."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from bot.analysis.dates import MONTHS, RELATIVE_DAYS, WEEKDAYS
from bot.verification.facts import amounts, loose, moments
from bot.verification.facts import patterns as written_as
from bot.verification.facts.fact import Fact
from bot.verification.facts.tongues import Tongue

# Spaces that do not break stand before a percent sign or between thousands.
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2009\u202f"), " ")
# How a mail is set is no part of its facts: a long line that was wrapped, a tab or two spaces between words. Between
# figures they part the columns of a table.
_SET_APART = re.compile(r"(?<=[^\n]{40})\s?\n *(?=[^\W\d])|(?<!\d)(?: {2}|\t)[\t ]*|(?: {2}|\t)[\t ]*(?![\d\t ])")

_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = {
    "0": re.compile(r"\d"),
    "@": re.compile("@"),
    "+": re.compile(r"\+"),
    "\u00bd": loose.SIGN,
    ".": re.compile(r"\w\.\w|://"),
}


def facts_in(text: str, tongue: Tongue | None = None) -> list[Fact]:
    """Return the facts of a text, each stretch of it read once, as the largest thing it can be.

    A text in another `tongue` is read by its words for facts, and `written` then says a fact in English.
    """
    text = _SET_APART.sub(" ", text.translate(_SPACES))
    if tongue is not None:
        text = tongue.in_english(text)
    facts: list[Fact] = []
    seen = _clues_in(text)
    for pattern, clues, read in _READERS:
        if clues.isdisjoint(seen):
            continue
        matches: list[re.Match[str]] = []
        text = pattern.sub(partial(_taken, matches), text)
        for match in matches:
            facts += read(match)
    return facts


def _taken(matches: list[re.Match[str]], match: re.Match[str]) -> str:
    """Take a match out of a text, so that nothing else reads it."""
    matches.append(match)
    return " " * len(match[0])


def _clues_in(text: str) -> set[str]:
    """Return the words of a text, and a sign for each kind of sign that facts are written with."""
    seen = set(_WORD.findall(text.lower()))
    seen |= {clue for clue, sign in _SIGNS.items() if sign.search(text)}
    return seen


def _whole(kind: str, match: re.Match[str]) -> Iterator[Fact]:
    written = match[0].rstrip(".,;:!?")
    yield Fact(kind, written.lower(), written)


def _link(match: re.Match[str]) -> Iterator[Fact]:
    """Read an address of the web; how it is reached and a slash at its end tell nothing."""
    written = match[0].rstrip(".,;:!?")
    plain = re.sub(r"^(?:https?://)?(?:www\.)?", "", written.lower()).rstrip("/")
    yield Fact("link", plain, written)


def _phone(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact("phone", re.sub(r"\D", "", match[0]), match[0])


def _multiplier(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact("multiplier", match.lastgroup or match[0].lower(), match[0])


def _nothing(_: re.Match[str]) -> Iterator[Fact]:
    """A number that marks an item of a list counts nothing."""
    return iter(())


_Read = Callable[[re.Match[str]], Iterator[Fact]]
# Without one of these words or signs the pattern cannot match, and looking for them once is quick.
_DIGIT = frozenset({"0"})
_HALF = frozenset({"half"})
_NUMBER_WORDS = frozenset(written_as.NUMBER_WORDS)
_MONTHS = frozenset({*MONTHS, *(month[:3] for month in MONTHS), "sept"})
_UNITS = frozenset(form for unit in written_as.UNITS for form in (unit, f"{unit}s"))
_PARTS = frozenset(form for part in written_as.FRACTIONS for form in (part, f"{part}s"))
_DAYS = frozenset(
    form
    for day in (
        *WEEKDAYS,
        *RELATIVE_DAYS,
        *(day[:3] for day in WEEKDAYS),
        "tue",
        "thur",
        "morning",
        "afternoon",
        "evening",
    )
    for form in (day, f"{day}s")
)
_ORDINALS = frozenset(part for word in written_as.ORDINAL_WORDS for part in word.split("-"))
_PERIODS = _UNITS | {"business", "play"} | written_as.SHORT_PERIODS.keys()
_MANY = frozenset("dozens hundreds thousands millions".split())
_TIMES = frozenset(
    "twice times halve halves halved halving double doubles doubled doubling triple triples tripled tripling".split()
)
_SEASONS = frozenset(
    "summer autumn winter midsummer midwinter christmas easter thanksgiving weekend spring new lunchtime teatime "
    "fall".split()
)
_RATES = frozenset(
    "alternate every once twice thrice hourly weekly fortnightly biweekly monthly quarterly annually yearly".split()
)
_SPANS = frozenset(
    "seconds minutes hours days weeks months years decades "
    "twenties thirties forties fifties sixties seventies eighties nineties".split()
)
_FOLDS = frozenset(f"{word}fold" for word in (*written_as.NUMBER_WORDS, "many")) | {"fold"}
_SOME = frozenset("couple pair handful score scores majority dozen tenner tenners fiver fivers".split())
_READERS: tuple[tuple[re.Pattern[str], frozenset[str], _Read], ...] = (
    (written_as.EMAIL, frozenset("@"), partial(_whole, "address")),
    (loose.HANDLE, frozenset("@"), partial(_whole, "handle")),
    (written_as.URL, frozenset({".", "dot"}), _link),
    (written_as.PHONE, frozenset("+"), _phone),
    (written_as.DIGIT_DATE, _DIGIT, moments.digit_date),
    (written_as.DATE, _MONTHS, moments.date),
    (written_as.TIME, _DIGIT, moments.time),
    (written_as.SPOKEN_TIME, _HALF | {"quarter"}, moments.spoken_time),
    (written_as.CODE, _DIGIT, partial(_whole, "code")),
    (written_as.SPOKEN_CODE, _HALF | {"quarter"}, moments.spoken_code),
    (written_as.LIST_MARK, _DIGIT, _nothing),
    (loose.RATE, _RATES, loose.rate),
    (loose.SPAN, _SPANS, loose.span),
    (loose.LATER_DAY, _DAYS | _UNITS, loose.later_day),
    (written_as.PERIOD, _PERIODS, moments.period),
    (written_as.SPOKEN_LENGTH, _HALF | {"fortnight", "quarter"}, amounts.spoken_length),
    (written_as.MULTIPLIER, _HALF | _TIMES, _multiplier),
    (loose.FOLD, _FOLDS, _multiplier),
    (loose.BY_A_PART, _HALF | _PARTS, loose.by_a_part),
    (written_as.FRACTION, _HALF | _PARTS, amounts.fraction),
    (loose.SOME, _SOME, loose.some),
    (loose.SIGN, frozenset("\u00bd"), partial(_whole, "number")),
    (written_as.RATIO, _DIGIT | _NUMBER_WORDS, amounts.ratio),
    (written_as.NUMBER, _DIGIT, amounts.number),
    (written_as.NUMBER_WORD, _NUMBER_WORDS | _MANY, amounts.number_word),
    (written_as.ORDINAL_WORD, _ORDINALS, moments.ordinal_word),
    (loose.RANK, _ORDINALS, loose.rank),
    (written_as.A_UNIT, _UNITS, amounts.one_unit),
    (written_as.DAY, _DAYS, moments.day),
    (written_as.MONTH_ALONE, _MONTHS, moments.month),
    (written_as.SEASON, _SEASONS, moments.season),
    (written_as.CLOCK_WORD, frozenset({"noon", "midday", "midnight"}), partial(_whole, "clock")),
)
