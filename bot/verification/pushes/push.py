"""One plain way of pressing: how it is said, what shows that it serves the reader after all, and what it may hold."""

import re
from typing import NamedTuple

from bot.verification.facts.patterns import MONEY_SIGN, MONEY_WORD

MONEY = rf"(?:{MONEY_SIGN} ?\d(?:[\d.,]*\d)?k?|\b\d(?:[\d.,]*\d)? ?(?:[€£$]|{MONEY_WORD}))"
_NEVER = re.compile(r"(?!)")
# A clause begins at the beginning, behind a mark or behind what joins it; a word or two may lead to it.
_BEGINS = (
    r"(?:\A\W*|(?P<joint>,? (?:and|but|so|as|because|since|while) |[,;:] |\s[-\u2013\u2014]+ |[.!] ))"
    r"(?:(?:and|but|so|also|plus|honestly|frankly|besides|anyway|now|still|meanwhile|otherwise|then|because|that said"
    r"|to be (?:fair|honest|frank)|in the meantime|by the way|mind you|PS:?)[,:]? ){0,3}"
)
# Of a way that begins so, nothing may stand before it in its sentence.
ALONE = r"(?(joint)(?!))"


class Push(NamedTuple):
    """A plain way of pressing, found from where its clause begins, where one of the words stands that it `needs`.

    It serves the reader where `unless` stands in the sentence. `bears` are kinds of facts that press as well: nobody
    misses them. `asked` tells that it may stand in a question.
    """

    needs: frozenset[str]
    way: re.Pattern[str]
    unless: re.Pattern[str] = _NEVER
    bears: frozenset[str] = frozenset()
    asked: bool = False


def push(needs: str, way: str, *, unless: str = "", bears: frozenset[str] = frozenset(), asked: bool = False) -> Push:
    """Make a push of how its clause goes, and of the words one of which stands in each."""
    never = re.compile(unless, re.IGNORECASE) if unless else _NEVER
    return Push(frozenset(needs.split()), re.compile(f"{_BEGINS}(?:{way})", re.IGNORECASE), never, bears, asked)
