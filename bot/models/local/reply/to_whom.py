"""Says as what a mail was read where it may be to a customer or stay in the house, and how the rep can tell."""

import re
from collections.abc import Iterable

from bot.domain import Analysis, Situation
from bot.rendering.catalogue import catalogue

# Who pays us is a customer, whatever else the mail sounds like: "back on your card", "off your next invoice".
_PAYS_US = re.compile(r"\b(?:on|onto|to|from|off) your (?:next |last )?(?:card|bill|invoice)\b", re.IGNORECASE)


def ask_whom(analysis: Analysis, checks: Iterable[str]) -> tuple[str, ...]:
    """Return what to look at before sending, and first to whom the mail is, where that is unsure."""
    return (*filter(None, [_read_as(analysis)]), *checks)


def words_to_ask_whom(analysis: Analysis) -> int:
    """Return how many words it takes to ask to whom the mail is."""
    return len(_read_as(analysis).split())


def _read_as(analysis: Analysis) -> str:
    texts = catalogue()
    if not analysis.unsure:
        return ""
    if analysis.situation is Situation.MANAGER_TO_REPS:
        return texts.say("local.read_reps")
    if analysis.situation is Situation.INTERNAL:
        return texts.say("local.read_colleagues")
    return "" if _PAYS_US.search(analysis.draft.own_text) else texts.say("local.read_customer")
