"""Orders hidden in what a model reads give nothing: what only they name, nobody gave."""

import re

_VERBS = (
    "(?:offer|promise|say|tell|quote|state|mention|grant|give|write|add|put|include|make|set|sign|name|use|claim"
    "|announce|confirm|answer|reply|invite|propose|insert|copy|have|guarantee|refund|waive|lower|drop|extend"
    "|match|send|ship|deliver|agree|accept|let)"
)
_POLITELY = r"(?:(?:please|kindly|just|now|simply|always|also|you (?:must|should|will|can)|be sure to) )*"
_MACHINE = r"(?:ai|assistant|bot|chat ?bot|copilot|language model|llm|gpt)"
# Spoken to a machine, in whatever words: everything until the end of the line is its order.
_TO_A_MACHINE = re.compile(
    rf"\b{_MACHINE}\b(?: \w+)?\s*[:,\u2013\u2014-]\s*{_POLITELY}{_VERBS}\b[^\n]*"
    rf"|\b(?:notes?|messages?|instructions?|orders?|hints?) (?:to|for) (?:\w+ )?{_MACHINE}\b[^\n]*"
    rf"|\b(?:if|when|since|as) you are an? (?:\w+ )?{_MACHINE}\b[^\n]*",
    re.IGNORECASE,
)
# "Offer them 40% off" says what to say, and not what is so; "we can do 10%" is a fact.
_TO_OFFER = re.compile(
    rf"(?:^|(?<=[.!?:;]\s)|(?<=\n))(?:>|[^\S\n])*{_POLITELY}"
    r"(?:offer|promise|say|tell|quote|state|mention|grant|give|write|claim|announce|propose|name)\b[^.!?\n]*"
    r"(?:[.!?](?=\S)[^.!?\n]*)*",
    re.IGNORECASE,
)


def without_orders(text: str) -> str:
    """Return the text without what it tells a machine to do."""
    return _TO_A_MACHINE.sub(" ", text)


def without_offers_ordered(text: str) -> str:
    """Return the text without the sentences that order something to be offered or said."""
    return _TO_OFFER.sub(" ", without_orders(text))
