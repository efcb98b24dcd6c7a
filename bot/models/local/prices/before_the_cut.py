"""Finds the price that holds where a lower one is offered unasked: "€90 looks a lot, so I have made it €80".

Where both are told in one breath, "€80 instead of €90", both are: who tells the higher alone takes the lower one back.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.slots import AMOUNT, EACH
from bot.playbook.edits import Edits

_PRICE = rf"(?P<price>{AMOUNT}{EACH})"
# Somebody gives, and nobody has to do anything for it.
_GIVES = re.compile(
    r"\b(?:I|we)(?:['\u2019]ve| have|['\u2019]d| had|['\u2019]ll| will| can| could| would)?"
    r"(?: (?:now|already|just|simply|also|gladly|happily|even|therefore|gone and|gone ahead and|been able to))*"
    r" (?:br(?:ought|ing)|lower(?:ed)?|cut|drop(?:ped)?|reduced?|knock(?:ed)?|tak(?:e|en)|took|shave[dn]?|trim(?:med)?"
    r"|come|came|go|gone|went|ma[dk]e|put|do|let|give|given|gave|mark(?:ed)?)\b",
    re.IGNORECASE,
)
# Who set the price is not sure of it: "I winced when I typed it".
_DOUBTS_IT = re.compile(
    r"\b(?:I|we)(?:['\u2019]ll| did| do| must| have to|)(?: (?:also|almost|a bit|rather|myself|honestly|admit I))*"
    r" (?:wonder(?:ed)?|winced?|hesitated?|blush(?:ed)?|gulped?|swallowed|cringed?|flinched|felt (?:a bit |rather )?"
    r"(?:bad|weird|awkward|guilty|funny|embarrassed)|feel (?:a bit |rather )?(?:bad|weird|awkward|guilty|funny"
    r"|embarrassed)|(?:was|were) (?:in two minds|unsure|shocked|surprised|embarrassed|ashamed))\b",
    re.IGNORECASE,
)
_TIED = re.compile(
    r"\b(?:[Ii]f(?! (?:need be|necessary|it helps|(?:that|it)['\u2019]?s)\b)|provided"
    r"|once|whoever|anyone|anybody|until|till|unless|as long as|in return|in exchange|against"
    r"|signs?|signed|orders?|by (?:the|this|next|[A-Z\d]))\b"
)
# What it cost before: "it looks steep", "from £90 down to", "instead of £90".
_BEFORE = (
    re.compile(rf"\bfrom {_PRICE}(?: all the way| right)?,? (?:down )?to (?=\W?\d)", re.IGNORECASE),
    re.compile(
        r"\b(?:instead of|rather than|was|used to be|down from|previously|before it was|not) (?:the )?(?:full |usual )?"
        rf"{_PRICE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<price>{AMOUNT}{EACH}(?: for (?:the|your|our|an?|all) [\w-]+(?: [\w-]+)?)?)"
        r" (?:(?:may|might|must|can|does|will) )?(?:is|are|was|looks?|seems?|sounds?|feels?|be|comes across)"
        r"(?: like| as| rather| quite| a bit| a little| pretty| very| too| really| probably| on the)*"
        r" (?:an? (?:\w+ )?(?:sum|amount|figure|number|bill|outlay)|a lot"
        r"|steep|high(?: side)?|much|expensive|dear|pricey|a stretch|money|hefty|heavy|more than)\b",
        re.IGNORECASE,
    ),
)
# "The netting is €46 instead of €52 a roll", "it's now £310 a quarter instead of £345", "from £310 a month to £270".
_NOW = rf"(?P<now>now )?(?P<after>{AMOUNT}{EACH})"
_INSTEAD = (
    r"(?:instead of|rather than|down from|and (?:no longer|not)) (?:the )?(?:full |usual |old )?"
    rf"(?P<before>{AMOUNT}{EACH})"
)
_PAIRS = (
    re.compile(
        r"(?P<thing>\b(?:the|our|your) (?!price\b|rate\b|sum\b)[a-z][\w-]*(?: [a-z][\w-]*){0,3}? )"
        rf"(?P<is>(?:is|are|costs?|comes? to|would be|will be) ){_NOW},? {_INSTEAD}",
        re.IGNORECASE,
    ),
    re.compile(rf"{_NOW},? {_INSTEAD}", re.IGNORECASE),
    re.compile(
        rf"\bfrom (?P<before>{AMOUNT}{EACH})(?: all the way| right)?,? (?:down )?to (?P<after>{AMOUNT}{EACH})",
        re.IGNORECASE,
    ),
)


class Cut(NamedTuple):
    """A price and the lower one after it, as they are told in one breath: of a `thing`, where that is named."""

    thing: str
    after: str
    before: str

    def told(self, edits: Edits) -> str:
        """Say both as a fact."""
        pair = f"{self.after} instead of {self.before}"
        return with_a_capital(f"{self.thing}{pair}.") if self.thing else edits.priced.format(price=pair)


def cut_in(sentence: str) -> Cut | None:
    """Return the two prices of a sentence that gives some of one away for nothing, if it tells both in one breath."""
    if not _GIVES.search(sentence) or _TIED.search(sentence):
        return None
    told = next(filter(None, (pair.search(sentence) for pair in _PAIRS)), None)
    if told is None:
        return None
    named = told.groupdict()
    thing = f"{named['thing']}{named['is']}{named['now'] or ''}" if named.get("thing") else ""
    return Cut(thing, told["after"].strip(), told["before"].strip())


def price_before_the_cut(sentence: str) -> str | None:
    """Return what is asked where a sentence gives some of it away for nothing, or None where it does not say."""
    if _DOUBTS_IT.search(sentence):
        said = iter([_BEFORE[-1].search(sentence)])
    elif not _GIVES.search(sentence) or _TIED.search(sentence):
        return None
    else:
        said = (before.search(sentence) for before in _BEFORE)
    return next((one["price"].strip() for one in said if one), None)


def takes_its_price_back(sentence: str) -> bool:
    """Tell whether whoever set a price says that they were not sure of it."""
    return bool(_DOUBTS_IT.search(sentence))


def priced_before_the_cut(sentence: str, edits: Edits) -> Iterator[str]:
    """Yield that price as a sentence, or both where both are told."""
    if cut := cut_in(sentence):
        yield cut.told(edits)
    elif price := price_before_the_cut(sentence):
        yield edits.priced.format(price=price)
