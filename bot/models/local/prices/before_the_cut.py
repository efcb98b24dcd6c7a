"""Finds the price that holds where a lower one is offered unasked: "€90 looks a lot, so I have made it €80"."""

import re
from collections.abc import Iterator

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
    r"\b(?:if(?! (?:need be|necessary|it helps|(?:that|it)['\u2019]?s)\b)|provided"
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
    """Yield that price as a sentence."""
    if price := price_before_the_cut(sentence):
        yield edits.priced.format(price=price)
