"""Tells whether a sentence gives a fact that may stand by itself: a figure, a date, or more than another gives."""

import re

from bot.verification.facts import Fact, facts_in, supported
from bot.verification.facts.fact import AMOUNTS, LOOSE, TELLING

_DIGIT, _COUNTS, _FEW = re.compile(r"\d"), frozenset({"number", "length", *LOOSE}), frozenset({"1", "2", "3"})
_LITTLE = 5
# "On the 4th", "in May", "by noon": of what, only the sentence before may tell.
_DATES = frozenset({"date", "clock"})


def gives_a_fact(sentence: str) -> bool:
    """Tell whether a sentence gives any fact."""
    return any(map(_is_told, facts_in(sentence)))


def tells_little(sentence: str) -> bool:
    """Tell whether a sentence is a few words without a fact: "Two things", "It takes a minute"."""
    return len(sentence.split()) <= _LITTLE and not any(facts_in(sentence))


def gives_a_figure(sentence: str) -> bool:
    """Tell whether a sentence gives an amount or a price in figures: "two of them" gives none."""
    return any(fact.kind in AMOUNTS and _is_told(fact) for fact in facts_in(sentence))


def gives_a_date(sentence: str) -> bool:
    """Tell whether a sentence gives a day that can be found in a calendar, or an hour in figures."""
    return any(fact.kind in _DATES and _DIGIT.search(fact.written) for fact in facts_in(sentence))


def adds_to(before: str, sentence: str) -> bool:
    """Tell whether a sentence gives a figure or a day that the one `before` it does not give: "tonight" is none."""
    known = facts_in(before)
    return any(_is_found(fact) and not supported(fact, known) for fact in facts_in(sentence))


def _is_found(fact: Fact) -> bool:
    return (fact.kind in TELLING or fact.kind == "day") and _is_told(fact) and not fact.free


def _is_told(fact: Fact) -> bool:
    """Tell whether a fact is more than a count in words: "It is eleven years" tells as little as "It is long"."""
    in_words = fact.kind in _COUNTS and not _DIGIT.search(fact.written)
    return not in_words or (fact.kind == "number" and fact.value not in _FEW)
