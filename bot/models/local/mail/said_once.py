"""Says the same thing once in a mail, and asks whether what was owned is fine only where nothing else is asked."""

import re
from collections.abc import Iterable
from functools import partial

from bot.models.local.reading.capitals import as_began
from bot.playbook.edits import Edits
from bot.playbook.owning import Owning


def said_once(text: str, edits: Edits) -> str:
    """Say the same thing once, and the second time in other words, or not at all."""
    for said, again in edits.again.items():
        words = re.compile(rf" ?{re.escape(said)}" if not again else re.escape(said), re.IGNORECASE)
        if first := words.search(text):
            others = words.sub(partial(_as_it_began, again), text[first.end() :])
            text = text[: first.end()] + others
    return _asked_once(text, edits.owning)


def _asked_once(text: str, owning: Owning) -> str:
    """Leave a mail that asks about its matter that one question: whether what was owned is fine is said."""
    asks = "?" in owning.matter_of(text)
    for question, beside in sorted(owning.beside.items(), key=lambda way: text.find(way[0])):
        first = text.find(question)
        if first >= 0 and not asks:
            asks, first = True, first + len(question)
        text = text[: max(first, 0)] + text[max(first, 0) :].replace(question, beside)
    return _without_repeated(text, owning.beside.values())


def _without_repeated(text: str, sayings: Iterable[str]) -> str:
    """Return a mail in which none of these is said twice."""
    for said in sayings:
        before, once, after = text.partition(said)
        text = before + once + after.replace(f" {said}", "")
    return text


def _as_it_began(again: str, said: re.Match[str]) -> str:
    return as_began(again, said[0])
