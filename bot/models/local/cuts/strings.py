"""Unties what makes good a failure of ours from what the customer should do for it."""

import re
from collections.abc import Iterator

from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.slots import AMOUNT

_GIVES = (
    r"(?:credit|refund|compensat\w+|release|waive|goodwill|reimburse|take [^,;.]{1,30} off|pay|replace"
    r"|make good|agreement from our side)"
)
_PAPER = r"(?:contract|agreement|order|signature|deed|renewal)"
# A bank that confirms and a courier who returns are facts to wait for; who signs is the reader, or it is a paper.
_SIGNER = (
    r"(?:you|your|sign(?:ature|ed|ing)?)\b"
    rf"|(?:the|an?) (?:[\w-]+ ){{0,2}}?{_PAPER}\b|we have (?:your\b|[^,;.!?]*\b(?:{_PAPER}|signed)\b)"
)
_SIGNS = (
    r"[^,;.!?]*?\b(?:sign|order|renew|extend|book|contract|agreement|signature|commit"
    r"|confirm(?!\w* [^,;.!?]*\b(?:account|address|details|receipt|damage|IBAN)\b))"
    r"(?:s|ed|ing|al)?\b[^,;.!?]*"
)
_WHEN = r"(?:once|as soon as|when|after|provided(?: that)?|if|on condition that|the moment|against|upon)"
# "We can credit it as soon as you have signed": what makes good a failure of ours waits for no signature.
_TIED = re.compile(
    rf"\b(?P<give>{_GIVES}\b[^;.!?]*?)"
    r"(?:,? (?:which|that) (?:I|we) (?:can|could|will|would) (?:release|pay(?: out)?|give|book))?"
    rf",? {_WHEN} (?={_SIGNER}){_SIGNS}",
    re.IGNORECASE,
)
_OR_ELSE = re.compile(r"\b(?:lawyers?|solicitors?|otherwise|after which|court|withdraw|lapse|expire)", re.IGNORECASE)
_WAIVES = re.compile(r"\b(?:can|could|will|would) waive\b")
_TIED_FIRST = re.compile(
    rf"\A\W*(?:{_WHEN}|should) (?={_SIGNER}){_SIGNS}?,? "
    rf"(?=(?:I|we)(?: can| could| will|['\u2019]ll| would|['\u2019]d)\b[^;.!?]*\b{_GIVES})",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\blook at (?:the two|both|it all|them) together\b", re.IGNORECASE)


def without_strings(words: str) -> Iterator[str]:
    """Yield a sentence without what it waits for, and what it gives in plainer words; nothing where it is untied."""
    if _TOGETHER.search(words):
        yield ""
    tied, first = _TIED.search(words), _TIED_FIRST.match(words)
    if tied:
        behind = words[tied.end() :]
        said = f"{words[: tied.end('give')]}{'' if _OR_ELSE.search(behind) else behind}."
    elif first:
        said = f"{with_a_capital(words[first.end() :])}."
    else:
        return
    yield said
    # "We can waive it" reads as a bait wherever it stands, "we do not charge it" as what it is.
    yield _WAIVES.sub("do not charge", said)
    if amount := re.search(AMOUNT, said):
        yield (
            f"We pay {amount[0]} for it."
            if "pay" in said or "compensat" in said
            else f"We take {amount[0]} off for it."
        )
