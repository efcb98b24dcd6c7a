"""Tells which sentence of a mail that presses nobody would miss: it tells no fact, asks nothing, wishes nothing."""

import re

from bot.models.local.mail.bareness import is_small_talk
from bot.models.local.reading.matter import tells
from bot.verification.facts import facts_in

_LEAST_WORDS = 5
_DO = (
    r"(?:reply|answer|ask|have|send|bring|check|keep|use|call|ring|text|mail|write|come|pick|choose|tell|take|see|read|look"
    r"|let|give|drop|leave|bear|note|make sure|try|say|put|mark|remember)"
)
# What asks or advises, cheers, introduces or leads up to a list; what is with the mail, is wished, or was told us; what
# we did or have still to do; and what leaves them free, or gives them their due.
_OF_USE = re.compile(
    r"[!?:]\s*\Z|\?"
    rf"|\A\W*(?:(?:so|and|then|but|just|simply|please|kindly),? )*(?:please\b|{_DO}\b)"
    r"|\A\W*(?:(?:I|we)(?: do)? )?(?:hope|wish|thank|congrat|all the best)"
    r"|\bmy name\b|\b(?:I am|I['\u2019]m) your\b|\b(?:attach|enclos|append)|\bin the post\b"
    r"|\b(?:let (?:me|us) know|tell (?:me|us)|(?:give|drop|send) (?:me|us))\b"
    r"|\byou(?:['\u2019](?:d|ve)| have| had| did| also| kindly| already)* "
    r"(?:said|asked|told|mention(?:ed)?|want(?:ed)?|wrote|hoped|report(?:ed)?)\b"
    r"|\A\W*(?:I|we)(?:['\u2019]ve| have)(?:n['\u2019]t| not)? (?:(?:yet|also|now|just) )?[a-z]+(?:ed|en|pt|ut|nt|de)\b"
    r"|\brather not\b|\bbinding\b|\bobligation\b|\bfree to\b|\byour (?:idea|suggestion)\b",
    re.IGNORECASE,
)


def nobody_misses(words: str) -> bool:
    """Tell whether a sentence tells nothing of the matter and asks nothing."""
    if len(words.split()) < _LEAST_WORDS or _OF_USE.search(words):
        return False
    return not (tells(words) or is_small_talk(words) or facts_in(words))
