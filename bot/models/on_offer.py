"""Finds the one price a mail gives, in its own words and with its unit: "£2,310 each"."""

import re
from collections.abc import Iterable

from bot.verification.facts import facts_in

_UNIT = re.compile(
    r"(?:,? (?:each|apiece|all in|in all|plus VAT|excluding VAT|including VAT|fitted|installed|delivered|net)\b"
    r"|(?: ?/ ?| (?:an?|per) )[a-z]+\b(?: (?:unit|head|licen[cs]e|seat|month|year)\b)?)*",
    re.IGNORECASE,
)
# A sum that nobody is offered anything for, or that is no longer asked.
_NO_PRICE = re.compile(
    r"\b(?:deposits?|sav(?:e|es|ed|ing|ings)|los(?:e|es|ing|s|ses)|lost|costs? (?:you|them|him|her|us|me)|costing"
    r"|going out|instead of|rather than|compared|penalt\w+|fined?|owed?|invoice\w*|overdue|budgets?|turnover"
    r"|elsewhere|others?|were|used to|paid|pays|payments?|credit\w*|discounts?|off|refund\w*|waive\w*|competitors?"
    r"|extra|every (?:month|week|day) of|your (?:bill|claim|spend|sales|rent))\b",
    re.IGNORECASE,
)


def price_in(told: Iterable[str]) -> str | None:
    """Return the price that sentences give, or None where they give none, or several."""
    found = dict(price for sentence in told for price in _sums(sentence))
    return next(iter(found.values())) if len(found) == 1 else None


def _sums(sentence: str) -> Iterable[tuple[str, str | None]]:
    """Yield each sum as it compares, and with its unit where it is a price."""
    is_price = not _NO_PRICE.search(sentence)
    for fact in facts_in(sentence):
        if fact.kind == "money":
            end = sentence.find(fact.written) + len(fact.written)
            unit = _UNIT.match(sentence, end)
            yield fact.value, f"{fact.written}{unit[0] if unit else ''}" if is_price else None
