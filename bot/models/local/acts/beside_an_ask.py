"""Tells an act from what is asked for beside it: "I've booked the fitter, please sign the attached"."""

import re

from bot.models.local.reading.capitals import with_a_capital

_AND_PLEASE = re.compile(r"(?:,|;| [-\u2013\u2014])(?: (?:and|so),?)? (?=(?:please|kindly) [a-z]+ )", re.IGNORECASE)


def apart_from_its_ask(sentence: str) -> tuple[str, str]:
    """Return a sentence, and what it asks for behind an act as a sentence of its own, or nothing."""
    asks = _AND_PLEASE.search(sentence)
    return (f"{sentence[: asks.start()]}.", with_a_capital(sentence[asks.end() :])) if asks else (sentence, "")
