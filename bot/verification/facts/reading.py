"""Finds the facts of a text, whatever they are and however they are written."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from bot.verification.facts import amounts, moments
from bot.verification.facts import patterns as written_as
from bot.verification.facts.fact import Fact
from bot.verification.facts.tongues import Tongue

# Spaces that do not break stand before a percent sign or between thousands.
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2009\u202f"), " ")


def facts_in(text: str, tongue: Tongue | None = None) -> list[Fact]:
    """Return the facts of a text, each stretch of it read once, as the largest thing it can be.

    A text in another `tongue` is read by its words for facts, and `written` then says a fact in English.
    """
    text = text.translate(_SPACES)
    if tongue is not None:
        text = tongue.in_english(text)
    facts: list[Fact] = []
    for pattern, read in _READERS:
        matches = list(pattern.finditer(text))
        for match in matches:
            facts += read(match)
        if matches:
            text = pattern.sub(lambda match: " " * len(match[0]), text)
    return facts


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


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Iterator[Fact]]], ...] = (
    (written_as.EMAIL, partial(_whole, "address")),
    (written_as.URL, _link),
    (written_as.PHONE, _phone),
    (written_as.DIGIT_DATE, moments.digit_date),
    (written_as.DATE, moments.date),
    (written_as.TIME, moments.time),
    (written_as.SPOKEN_TIME, moments.spoken_time),
    (written_as.CODE, partial(_whole, "code")),
    (written_as.SPOKEN_CODE, moments.spoken_code),
    (written_as.LIST_MARK, _nothing),
    (written_as.PERIOD, moments.period),
    (written_as.SPOKEN_LENGTH, amounts.spoken_length),
    (written_as.MULTIPLIER, _multiplier),
    (written_as.FRACTION, amounts.fraction),
    (written_as.RATIO, amounts.ratio),
    (written_as.NUMBER, amounts.number),
    (written_as.NUMBER_WORD, amounts.number_word),
    (written_as.ORDINAL_WORD, moments.ordinal_word),
    (written_as.A_UNIT, amounts.one_unit),
    (written_as.DAY, moments.day),
    (written_as.MONTH_ALONE, moments.month),
    (written_as.SEASON, moments.season),
    (written_as.CLOCK_WORD, partial(_whole, "clock")),
)
