"""What may stand after the slash command instead of a draft; whatever is in doubt is a draft."""

import re
from typing import NamedTuple

NAMES = ("help", "notes", "stuck", "digest", "drafts", "settings", "forget")
_IN_GERMAN = {"hilfe": "help"}
# Farther away, the colon belongs to a mail that begins with the word.
_MOST_BEFORE_COLON = 60
_GREETING = re.compile(r"\b(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b", re.IGNORECASE)


class Subcommand(NamedTuple):
    """A word of ours, and what stands after it."""

    name: str
    told: str = ""


def read_subcommand(text: str) -> Subcommand | None:
    """Return what is meant when it is surely not a draft."""
    word, _, rest = text.strip().partition(" ")
    name, rest = _IN_GERMAN.get(word.lower(), word.lower()), rest.strip()
    if name in NAMES and not rest:
        return Subcommand(name)
    if name == "notes" and 0 < rest.find(":") <= _MOST_BEFORE_COLON and rest.partition(":")[2].strip():
        return Subcommand(name, rest)
    if name == "stuck" and "\n" not in rest and not _GREETING.search(rest):
        return Subcommand(name, rest)
    return None


def might_mean_stuck(text: str) -> str:
    """Return what stands after the word, of a draft that begins with `stuck`."""
    word, _, rest = text.strip().partition(" ")
    return rest.strip() if word.lower() == "stuck" else ""
