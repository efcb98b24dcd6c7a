"""Reads amounts: numbers, money, shares and lengths of time."""

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.verification.facts import patterns as written_as
from bot.verification.facts.fact import MAIL, PROSE, Fact
from bot.verification.facts.moments import either_half

_THE = re.compile(r"\b(?:(?P<of>of )?the|these|those|other|any)\s\Z", re.IGNORECASE)

# An amount stands blanked where it was read.
_COUNTED_BEFORE = re.compile(r"(?:  |\d)(?:[a-z]+ )?\s*\Z")


def _value(digits: str, suffix: str | None) -> str:
    """Bring 1,200 and 1.200 and 1200.00 and 1.2k to one form."""
    plain = re.sub(r"[.,'\u2019 ](?=\d{3}(?!\d))", "", digits).replace(",", ".")
    if not re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return plain
    return f"{(Decimal(plain) * written_as.SCALES.get((suffix or '').strip().lower(), 1)).normalize():f}"


def number(match: re.Match[str]) -> Iterator[Fact]:
    """Read a number in digits, with the money, share or length it is of."""
    hour = not match["ordinal"] and bool(_before_hour(match) or written_as.O_CLOCK.match(match.string, match.end()))
    digits = match["digits"]
    if hour and re.fullmatch(r"\d{1,2}\.[0-5]\d", digits) and not (match["before"] or match["after"] or match["unit"]):
        yield Fact("time", either_half(int(digits.partition(".")[0]), digits.partition(".")[2]), match[0].strip())
        return
    value = _value(digits, match["suffix"])
    if match["ordinal"]:
        yield Fact("ordinal", value, match[0].strip())
    else:
        yield _counted(value, match["before"] or match["after"], match, hour=hour)


def number_word(match: re.Match[str]) -> Iterator[Fact]:
    """Read a number in words."""
    if match["many"]:
        yield Fact("number", match[0].lower(), match[0])
        return
    value = sum(written_as.NUMBER_WORDS[word] for word in re.split("[ -]", match["word"].lower()))
    value *= written_as.NUMBER_WORDS[(match["scale"] or "one").lower()]
    start = match.start()
    on_a_day = written_as.BEFORE_HOUR_IN_WORDS.search(match.string, max(0, start - 16), start)
    sharp = written_as.O_CLOCK.match(match.string, match.end())
    hour = bool(on_a_day or sharp or (written_as.AFTER_HOUR.match(match.string, match.end()) and _before_hour(match)))
    yield _counted(str(value), match["after"], match, hour=hour)._replace(free="" if hour else _free(match))


def _free(match: re.Match[str]) -> str:
    """Tell where a small count in words is free: "two questions" counts the mail itself, "two depots" does not."""
    word = match[0].lower()
    if word in {"both", "one"}:
        return MAIL
    if word not in written_as.SMALL:
        return ""
    the = _THE.search(match.string, max(0, match.start() - 8), match.start())
    bare = the and (the["of"] or not written_as.COUNTED.match(match.string, match.end()))
    return MAIL if bare or written_as.OF_THE_MAIL.match(match.string, match.end()) else PROSE


def _before_hour(match: re.Match[str]) -> re.Match[str] | None:
    return written_as.BEFORE_HOUR.search(match.string, max(0, match.start() - 8), match.start())


def _counted(value: str, measure: str | None, match: re.Match[str], *, hour: bool) -> Fact:
    written = match[0].strip()
    sign = (measure or "").strip().lower()
    currency = written_as.CURRENCIES.get(sign) or written_as.CURRENCIES.get(sign.removesuffix("s"))
    if currency:
        return Fact("money", f"{value} {currency}", written)
    if measure:
        return Fact("percent", value, written)
    if match["unit"]:
        return _length(Decimal(value if re.fullmatch(r"\d+(?:\.\d+)?", value) else 0), match["unit"], written)
    counts = not hour and bool(written_as.COUNTED.match(match.string, match.end()))
    return Fact("number", value, written, hour, counts)


def _length(count: Decimal, unit: str, written: str) -> Fact:
    base, size = written_as.UNITS[unit.lower()]
    return Fact("length", f"{(count * size).normalize():f} {base}", written)


def spoken_length(match: re.Match[str]) -> Iterator[Fact]:
    """Read "half an hour", "a fortnight" and "two and a half weeks"."""
    if match["fortnight"]:
        yield _length(Decimal(2), "week", match[0])
    elif match["quarter"]:
        yield _length(Decimal(15), "minute", match[0])
    elif match["long"]:
        yield _length(Decimal(90), "minute", match[0])
    elif match["half"]:
        yield _length(Decimal("0.5"), match["what"], match[0])
    else:
        count = match["count"].lower()
        whole = int(count) if count.isdigit() else written_as.NUMBER_WORDS[count]
        yield _length(Decimal(whole) + Decimal("0.5"), match["unit"], match[0])


def one_unit(match: re.Match[str]) -> Iterator[Fact]:
    """Read "an hour", which is a way of speaking unless something happens within it, takes it, or is that much later.

    In "6 hours a week" the week has no length that another week could be: it says how often.
    """
    if not match["within"] and _COUNTED_BEFORE.search(match.string, max(0, match.start() - 40), match.start()):
        yield Fact("rate", f"per {match['unit'].lower()}", match[0], free=MAIL)
        return
    fact = _length(Decimal(1), match["unit"], match[0])
    yield fact._replace(free=PROSE if match["within"] or match["the"] or match["later"] else MAIL)


def ratio(match: re.Match[str]) -> Iterator[Fact]:
    """Read "nine of ten"."""
    for part in (match["some"], match["all"]):
        value = part if part.isdigit() else str(written_as.NUMBER_WORDS[part.lower()])
        yield Fact("number", value.lstrip("0") or "0", match[0])


def fraction(match: re.Match[str]) -> Iterator[Fact]:
    """Read "a third of", and "half the", which in prose is a way of speaking."""
    if not match["part"]:
        yield Fact("percent", "50", match[0], free=PROSE)
        return
    some = 1 if match["some"].lower() == "a" else written_as.NUMBER_WORDS[match["some"].lower()]
    yield Fact("percent", str(some * written_as.FRACTIONS[match["part"].lower()]), match[0])
