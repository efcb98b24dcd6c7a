"""Tells which parts of a sentence that pressed can be left of it, and stand by themselves."""

import re

from bot.analysis.introductions import introduces
from bot.domain import SignalKey
from bot.models.local.prices.conditions import is_tied
from bot.models.local.reading.faults import DEBT, GIVEN_AWAY
from bot.models.local.reading.joints import without_its_end
from bot.models.local.reading.matter import tells
from bot.playbook.edits import Edits

# What was done for them is a debt, whatever it is told for.
_DEBT = re.compile(r"\b(?:for you|after all|waived?|favou?rs?|free of charge|as a courtesy)\b", re.IGNORECASE)
# What else we would do is given away as well: "We'd charge you nothing for it, and pay the freight".
_GIVES = re.compile(
    r"\b(?:I|we)(?:['\u2019](?:ll|d|re|m)| will| would| could| can| shall| are| am)\b|\b(?:you say|less an?)\b"
    r"|\bthe (?:company|firm) will\b|\b(?:can|could) be\b"
    r"|\A(?:just |simply )?(?:tell|name|give|say|put|write|fill|cross|take)\b",
    re.IGNORECASE,
)
# "It does come up", "But you've got bigger fish": too little to stand for the whole.
_STUMP = re.compile(r"(?:and|but|or|then|also|it|that)\b|(?:\S+\s+){0,3}\S+\Z", re.IGNORECASE)


def standing(sentence: str, parts: list[str], signals: frozenset[SignalKey], edits: Edits) -> list[str]:
    """Return what can be left of a sentence: where all of it may have pressed, only what tells something."""
    partly = signals and signals <= edits.partly
    parts = [rest for rest in parts if not is_tied(rest, sentence)]
    stand = [rest for rest in parts if tells(rest) or introduces(rest) or (partly and not _STUMP.match(rest))]
    if DEBT in signals:
        stand = [rest for rest in stand if not _DEBT.search(rest)]
    if GIVEN_AWAY in signals:
        stand = [rest for rest in stand if not _GIVES.search(rest)]
    if signals & edits.settled:
        # Behind a concern stands what waves it away.
        alone = [rest for rest in parts if concerns(rest, edits) and sentence.startswith(without_its_end(rest))]
        stand = [rest for rest in parts if rest in alone or (rest in stand and not concerns(rest, edits))]
    return stand


def concerns(rest: str, edits: Edits) -> bool:
    """Tell whether a clause says what the customer is concerned about."""
    return bool(re.search(edits.concern, rest, re.IGNORECASE))
