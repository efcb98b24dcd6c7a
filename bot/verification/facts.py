"""The facts a text states: numbers, money, dates, times and addresses, in a form that compares."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from bot.analysis.dates import MONTH, MONTHS, RELATIVE_DAYS
from bot.verification import fact_patterns as written_as

_LAST_MONTH = 12
_LAST_DAY = 31


class Fact(NamedTuple):
    """A stated fact: its kind, a value that compares, and the words as written.

    A value that may be read in two ways, such as 3/4/2026, holds both with a bar between. `hour` says that
    the number stands where an hour would, as in "at 2".
    """

    kind: str
    value: str
    written: str
    hour: bool = False


def facts_in(text: str) -> list[Fact]:
    """Return the facts of a text, each stretch of it read once, as the largest thing it can be."""
    facts: list[Fact] = []
    for pattern, read in _READERS:
        facts += [fact for match in pattern.finditer(text) for fact in read(match)]
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return facts


def supported(fact: Fact, evidence: list[Fact]) -> bool:
    """Tell whether the evidence states this fact, in whatever form it writes it.

    Plain counts up to ten in words are free ("two questions" is prose), and so are "both" and "a day".
    """
    return _is_prose(fact) or any(_agree(fact, other) for other in evidence)


def _is_prose(fact: Fact) -> bool:
    written = fact.written.lower()
    if fact.kind == "number":
        return not fact.hour and (written == "both" or written in written_as.SMALL)
    return fact.kind == "length" and written.startswith(("a ", "an "))


def _agree(fact: Fact, other: Fact) -> bool:
    if (fact.kind, other.kind) in {("time", "number"), ("number", "time")}:
        return _same_hour(fact, other) if fact.kind == "time" else _same_hour(other, fact)
    if fact.kind == "date" and other.kind == "date":
        return any(_same_day(one, two) for one in fact.value.split("|") for two in other.value.split("|"))
    if fact.kind == other.kind:
        return fact.value == other.value
    if (fact.kind, other.kind) == ("month", "date"):
        return fact.value in other.value.replace("|", " ").split(" ")
    # A bare number may come from a sum, a share or a date; a length counts minutes or weeks and nothing else.
    return fact.kind == "number" and other.kind != "length" and fact.value in other.value.replace("|", " ").split(" ")


def _same_day(one: str, other: str) -> bool:
    """Tell whether the evidence names this day; a year must be named too, one left out is not invented."""
    return one == other or other.startswith(f"{one} ")


def _same_hour(time: Fact, number: Fact) -> bool:
    """Tell whether "at 2" in the one and "2pm" in the other speak of one hour; "2 seats" does not."""
    hour, minute = time.value.split(":")
    return number.hour and minute == "00" and number.value in {hour, str(int(hour) % 12 or 12)}


def _value(digits: str, suffix: str | None) -> str:
    """Bring 1,200 and 1.200 and 1200.00 and 1.2k to one form."""
    plain = re.sub(r"[.,](?=\d{3}(?!\d))", "", digits).replace(",", ".")
    if plain.count(".") > 1:
        return plain
    return f"{(Decimal(plain) * written_as.SCALES.get((suffix or '').strip().lower(), 1)).normalize():f}"


def _number(match: re.Match[str]) -> Iterator[Fact]:
    hour = not match["ordinal"] and bool(_before_hour(match))
    yield _counted(_value(match["digits"], match["suffix"]), match["before"] or match["after"], match, hour=hour)


def _number_word(match: re.Match[str]) -> Iterator[Fact]:
    value = sum(written_as.NUMBER_WORDS[word] for word in re.split("[ -]", match["word"].lower()))
    value *= written_as.NUMBER_WORDS[(match["scale"] or "one").lower()]
    hour = bool(written_as.AFTER_HOUR.match(match.string, match.end()) and _before_hour(match))
    yield _counted(str(value), match["after"], match, hour=hour)


def _before_hour(match: re.Match[str]) -> re.Match[str] | None:
    return written_as.BEFORE_HOUR.search(match.string, max(0, match.start() - 8), match.start())


def _counted(value: str, measure: str | None, match: re.Match[str], *, hour: bool) -> Fact:
    written, unit = match[0].strip(), (match["unit"] or "").lower()
    currency = written_as.CURRENCIES.get((measure or "").lower().removesuffix("s"))
    if currency:
        return Fact("money", f"{value} {currency}", written)
    if measure:
        return Fact("percent", value, written)
    if unit:
        return Fact("length", f"{value} {written_as.SHORT_UNITS.get(unit, unit)}", written)
    return Fact("number", value, written, hour)


def _ratio(match: re.Match[str]) -> Iterator[Fact]:
    for part in (match["some"], match["all"]):
        value = part if part.isdigit() else str(written_as.NUMBER_WORDS[part.lower()])
        yield Fact("number", value.lstrip("0") or "0", match[0])


def _one_unit(match: re.Match[str]) -> Iterator[Fact]:
    unit = match["unit"].lower()
    yield Fact("length", f"1 {written_as.SHORT_UNITS.get(unit, unit)}", match[0])


def _fortnight(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact("length", "2 week", match[0])


def _period(match: re.Match[str]) -> Iterator[Fact]:
    end = match["end"] or match["turn"]
    value = f"end {end}" if end else f"{match['which']} {match['unit']}"
    yield Fact("period", value.lower().replace("coming", "next"), match[0])


def _multiplier(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact("multiplier", match.lastgroup or match[0].lower(), match[0])


def _date(match: re.Match[str]) -> Iterator[Fact]:
    day, *year = re.findall(r"\d+", match[0])
    (month,) = re.findall(MONTH, match[0], re.IGNORECASE)
    yield Fact("date", " ".join([str(int(day)), month.lower()[:3], *year]), match[0])


def _digit_date(match: re.Match[str]) -> Iterator[Fact]:
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


def _time(match: re.Match[str]) -> Iterator[Fact]:
    hour, *minute = re.findall(r"\d+", match[0])
    half = re.search("[ap]", match[0].lower())
    value = int(hour) % 12 + 12 * (half[0] == "p") if half else int(hour)
    yield Fact("time", f"{value}:{minute[0] if minute else '00'}", match[0])


def _day(match: re.Match[str]) -> Iterator[Fact]:
    word = (match["day"] or match["short"]).lower()
    yield Fact("day", word if word in RELATIVE_DAYS else word[:3], match[0])


def _month(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact("month", match[0].lower()[:3], match[0])


def _whole(kind: str, match: re.Match[str]) -> Iterator[Fact]:
    written = match[0].rstrip(".,;:!?")
    yield Fact(kind, written.lower(), written)


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Iterator[Fact]]], ...] = (
    (written_as.EMAIL, partial(_whole, "address")),
    (written_as.URL, partial(_whole, "link")),
    (written_as.DIGIT_DATE, _digit_date),
    (written_as.DATE, _date),
    (written_as.TIME, _time),
    (written_as.CODE, partial(_whole, "code")),
    (written_as.PERIOD, _period),
    (written_as.FORTNIGHT, _fortnight),
    (written_as.MULTIPLIER, _multiplier),
    (written_as.RATIO, _ratio),
    (written_as.NUMBER, _number),
    (written_as.NUMBER_WORD, _number_word),
    (written_as.A_UNIT, _one_unit),
    (written_as.DAY, _day),
    (written_as.MONTH_ALONE, _month),
    (written_as.CLOCK_WORD, partial(_whole, "clock")),
)
