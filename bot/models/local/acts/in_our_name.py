"""Owns an act in the name of a firm where nobody in it says "I": "We should have asked you before we moved you"."""

import re

from bot.playbook.owning import Owning

# Many type "i", "ive" and "im".
_ONE = re.compile(r"\b(?:I|i(?=['\u2019 ])|ive|im|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)\b")
_FIRM = re.compile(r"\b(?:[Ww]e|[Oo]urs?|[Uu]s)\b")
# How each of the sayings begins to speak, of one person and of more.
_OF_ONE_AND_OF_US = (
    # Before "I should": it stands behind an "if" as well.
    ("if I ", "if we "),
    ("I should", "We should"),
    ("I'll", "We'll"),
    ("Tell me", "Tell us"),
    ("shall I ", "shall we "),
    ("rather I ", "rather we "),
)


def in_our_name(rewrite: str, draft: str, owning: Owning) -> str:
    """Return a rewrite that owns its acts as its draft speaks: as somebody, or as a firm."""
    if _ONE.search(draft) or not _FIRM.search(draft):
        return rewrite
    for said in _sayings(owning):
        rewrite = rewrite.replace(said, _of_us(said))
    return rewrite


def in_ones_own(rewrite: str, owning: Owning) -> str:
    """Return a rewrite with what it says of its acts as somebody says it, and as the playbook has it."""
    rewrite = rewrite.replace("\u2019", "'")
    for said in _sayings(owning):
        rewrite = rewrite.replace(_of_us(said), said)
    return rewrite


def _sayings(owning: Owning) -> list[str]:
    return [owning.before.rpartition(" ")[0], *owning.beside, *owning.beside.values()]


def _of_us(said: str) -> str:
    for one, us in _OF_ONE_AND_OF_US:
        said = said.replace(one, us)
    return said
