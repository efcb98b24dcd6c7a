"""Reads moments: dates, days, hours and parts of the year."""

import re
from collections.abc import Iterator

from bot.analysis.dates import MONTH, MONTHS, RELATIVE_DAYS
from bot.verification.facts import patterns as written_as
from bot.verification.facts.fact import MAIL, PROSE, Fact

_LAST_MONTH = 12
_LAST_DAY = 31
_NOON = 12


def ordinal_word(match: re.Match[str]) -> Iterator[Fact]:
    """Read "by the fifth"."""
    yield Fact("ordinal", str(written_as.ORDINAL_WORDS[match["ordinal"].lower()]), match[0])


def period(match: re.Match[str]) -> Iterator[Fact]:
    """Read "next week", "the end of the month" and EOD."""
    end = match["end"] or match["turn"] or ("day" if match["close"] else "")
    value = written_as.SHORT_PERIODS.get((match["short"] or "").lower()) or (
        f"end {end}" if end else f"{match['which']} {match['unit']}"
    )
    # "Is that something for this year?" asks, and "if it is not for this year" leaves it open: neither states it.
    this = (match["which"] or "").lower() == "this"
    asked = this and written_as.ASKED.match(match.string, match.end())
    denied = this and written_as.IF_NOT.search(match.string, max(0, match.start() - 40), match.start())
    yield Fact("period", value.lower().replace("coming", "next"), match[0], free=MAIL if asked or denied else "")


def date(match: re.Match[str]) -> Iterator[Fact]:
    """Read "3 June 2027" and "the third of June"."""
    (month,) = re.findall(MONTH, match[0], re.IGNORECASE)
    numbers = re.findall(r"\d+", match[0])
    if match[0][0].isalpha() and " of " in match[0]:
        numbers.insert(0, str(written_as.ORDINAL_WORDS[match[0].lower().partition(" of ")[0]]))
    yield Fact("date", " ".join([str(int(numbers[0])), month.lower()[:3], *numbers[1:]]), match[0])


def digit_date(match: re.Match[str]) -> Iterator[Fact]:
    """Read 2026-05-31 and 31/05/2026; where day and month could be either, both readings hold."""
    if match["iso"]:
        readings, year = [(int(match["day"]), int(match["month"]))], match["iso"]
    else:
        one, two, year = int(match["one"]), int(match["two"]), match["year"].rjust(4, "0")
        year = f"20{year[2:]}" if year.startswith("00") else year
        readings = [(one, two), (two, one)]
    values = [
        f"{day} {MONTHS[month - 1][:3]} {year}"
        for day, month in readings
        if 1 <= month <= _LAST_MONTH and 1 <= day <= _LAST_DAY
    ]
    yield Fact("date", "|".join(dict.fromkeys(values)) or match[0], match[0])


def time(match: re.Match[str]) -> Iterator[Fact]:
    """Read "2pm" and "14:30"."""
    hour, *minute = re.findall(r"\d+", match[0])
    half = re.search("[ap]", match[0].lower())
    if half:
        value = f"{int(hour) % _NOON + _NOON * (half[0] == 'p')}:{minute[0] if minute else '00'}"
    else:
        value = either_half(int(hour), minute[0])
    yield Fact("time", value, match[0])


def either_half(hour: int, minute: str) -> str:
    """Read 5:30 as both halves of the day; 05:30 and 17:30 agree with it."""
    return f"{hour}:{minute}|{hour + _NOON}:{minute}" if 0 < hour < _NOON else f"{hour}:{minute}"


def spoken_time(match: re.Match[str]) -> Iterator[Fact]:
    """Read "half past two"."""
    word = match["hour"].lower()
    hour = int(word) if word.isdigit() else written_as.NUMBER_WORDS[word]
    past, quarter = match["way"].lower() == "past", match["part"].lower() == "quarter"
    minute = ("15" if past else "45") if quarter else "30"
    yield Fact("time", either_half(hour if past else (hour - 1) or _NOON, minute), match[0])


def spoken_code(match: re.Match[str]) -> Iterator[Fact]:
    """Read "the second quarter" as Q2, and "the first half" as H1."""
    yield Fact("code", f"{match['what'][0].lower()}{written_as.ORDINAL_WORDS[match['which'].lower()]}", match[0])


def day(match: re.Match[str]) -> Iterator[Fact]:
    """Read a day, and the part of it."""
    word = (match["day"] or match["short"] or "").lower()
    if word:
        value = word if word in RELATIVE_DAYS else word[:3]
        yield Fact("day", f"next {value}" if match["next"] else value, match[0], free=_free_day(word, match))
    part = match["part"] or match["today"]
    if part:
        yield Fact("part", part.lower(), match[0])


def _free_day(word: str, match: re.Match[str]) -> str:
    """Tell where a day is a way of speaking: those around now are in prose, and today where a mail asks how it is."""
    asked = word == "today" and written_as.ASKED.match(match.string, match.end())
    if asked and written_as.HOW_IT_IS.search(match.string, 0, match.start()):
        return MAIL
    return PROSE if word in RELATIVE_DAYS else ""


def month(match: re.Match[str]) -> Iterator[Fact]:
    """Read a month alone."""
    yield Fact("month", match[0].lower()[:3], match[0])


def season(match: re.Match[str]) -> Iterator[Fact]:
    """Read what is less than a date: summer, Easter, a weekend."""
    yield Fact("season", match[0].lower().split()[-1], match[0])
