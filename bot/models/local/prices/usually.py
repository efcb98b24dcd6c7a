"""Tells what a thing costs whose price is named only to be waived: "I normally bill it at 450, but let's forget it"."""

import re
from collections.abc import Iterator

from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.many import is_or_are
from bot.models.local.reading.slots import AMOUNT, EACH

_USUALLY = r"(?:normally|usually|ordinarily|typically)"
_CHARGE = r"(?:bill|charge|invoice|price|sell|ask|quote)s?(?: it)?(?: you)?(?: out)?(?: at| for)?"
_WE = r"(?:I|we)(?:['\u2019]d| would)?"
_ONE_OF_IT = re.compile(r"\b(?:ones?|first|second|rest|other|others)\b", re.IGNORECASE)
_WAIVED = re.compile(
    r"\b(?:forget|waive|skip|drop|leave (?:it|that) out|free|nothing|no charge|on (?:the house|us|me)|never mind|throw"
    r"|not (?:this time|here|for you)|gift|ignore)\b",
    re.IGNORECASE,
)
_PRICE = rf"(?P<price>(?:{AMOUNT}|(?-i:[A-Z]{{3}}) ?\d[\d.,]*\d){EACH})"
_THING = r"(?P<thing>(?:the|your|our) [\w'\u2019 -]{2,50}?)"
_WAYS = tuple(
    re.compile(way, re.IGNORECASE)
    for way in (
        rf"\A\W*{_THING},? {_WE} {_USUALLY} {_CHARGE} {_PRICE}",
        rf"\A\W*{_USUALLY},? {_WE} {_CHARGE} {_PRICE} for {_THING}(?=[,;.]| but\b)",
        rf"\A\W*{_WE} {_USUALLY} {_CHARGE} {_PRICE} for {_THING}(?=[,;.]| but\b)",
    )
)


def with_its_usual_price(sentence: str) -> Iterator[str]:
    """Yield the thing with its price, where what is usual is told to be given away."""
    for way in _WAYS:
        told = way.match(sentence)
        # "The first one I would normally charge" is one of what has its price already.
        if told and not _ONE_OF_IT.search(told["thing"]) and _WAIVED.search(sentence, told.end("price")):
            thing = told["thing"]
            yield f"{with_a_capital(thing)} {is_or_are(thing)} {told['price'].strip()}."
