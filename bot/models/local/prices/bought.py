"""Finds what a price buys in a sentence that goes: of "the arch (it's £480 with the ivy)" the arch and its price."""

import re
from collections.abc import Iterator

from bot.models.local.reading.capitals import with_a_capital, without_a_capital
from bot.models.local.reading.many import is_or_are
from bot.models.local.reading.slots import AMOUNT, EACH

_NO_THING = (
    r"(?:price|rate|fee|cost|total|offer|quote|discount|deal|bill|budget|deposit|saving|difference|rest|balance|amount|sum|value"
    r"|invoice|payment|instalment|figure|loss|damage|fine|target|order|year|month|week|day|hour|minute|moment|end|time)s?"
)
_WORD = (
    r"(?!(?:and|or|but|for|with|if|that|which|who|is|are|was|were|to|of|at|by|from|until|because|than|when)\b)"
    r"[\w'\u2019-]+"
)
_BOUGHT = re.compile(
    r"(?<!\bfor )(?<!\bthan )\b"
    rf"(?P<thing>(?:the|our|an?|each|every) (?:{_WORD} ){{0,3}}?(?!{_NO_THING}\b){_WORD})"
    r"(?: as well| too)?(?: \((?:it['\u2019]?s|it is|they['\u2019]re|they are)? ?"
    r"|(?P<how> (?:is|are|costs?|comes? to|come out at|comes out at))(?: only| just)? )"
    rf"(?P<price>{AMOUNT}{EACH}(?: (?:with|including|plus|fitted|installed|delivered|all in)\b[^,;.()!?]*)?)"
    r"(?=[,;.()!?]| (?:and|but|or|so)\b|\Z)",
    re.IGNORECASE,
)

# "Our scheme of 46 places over two years at £3,150 a place is what the region needs".
_PRICED_AT = re.compile(
    rf"(?<!\bfor )\b(?P<thing>(?:the|our|an?) (?:{_WORD} ){{0,3}}?(?!{_NO_THING}\b){_WORD}"
    r"(?: (?:of|for|with|over|in) [^,;:.()!?]{2,50}?)?)"
    rf" at (?P<price>{AMOUNT}{EACH})",
    re.IGNORECASE,
)
# "Most moved to Pro (£310 a month)": what they moved to has its price beside it.
_MOVED_TO = re.compile(
    r"\b(?:mov|switch|upgrad|chang|step|go|went)\w* (?:up |over |on )?(?:to|onto|for|with)"
    rf" (?:the |our )?(?P<thing>(?-i:[A-Z])[\w-]*(?: (?-i:[A-Z\d])[\w-]*){{0,2}}) \((?P<price>{AMOUNT}{EACH})\)",
    re.IGNORECASE,
)


def what_it_buys(sentence: str, priced_for: str) -> Iterator[str]:
    """Yield each thing with its price as a sentence."""
    for bought in _BOUGHT.finditer(sentence):
        how = bought["how"] or f" {is_or_are(bought['thing'])}"
        yield f"{with_a_capital(bought['thing'])}{how} {bought['price'].strip()}."
    for priced in _PRICED_AT.finditer(sentence):
        yield f"{priced_for.format(topic=without_a_capital(priced['thing']))}{priced['price'].strip()}."


def what_others_bought(sentence: str) -> Iterator[str]:
    """Yield what others are said to have moved to, with its price, and nothing of them."""
    yield from (f"{moved['thing']} is {moved['price'].strip()}." for moved in _MOVED_TO.finditer(sentence))
