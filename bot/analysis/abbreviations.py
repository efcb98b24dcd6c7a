"""Words that are written short, with a full stop that ends no sentence: "incl. fitting", "approx. 40", "tel. 0151"."""

import re

from bot.analysis.expressions import Late

_SHORT = (
    r"mr|mrs|ms|dr|prof|e\.g|i\.e|etc|ref|approx|vs|no|st|inc|ltd|co|min|max|incl|excl|p\.a|qty|dept|est|ext|fig|nos"
    r"|ca|pp|tel|cust|acct|acc|inv|art|ser|cat|ord|cert|rs|nr|mob|sq|messrs|[a-z]"
)
_ABBREVIATED = re.compile(rf"(?:^|[\s(\"])(?P<word>{_SHORT})$", re.IGNORECASE)
_LONGEST = 8
# "You are in class C." ends with the name of a class, and no initial.
_NAMED_BY_A_LETTER = Late(
    r"(?:class|type|grade|option|variant|plan|size|level|group|category|version|appendix|annex|part|section|block"
    r"|building|gate|schedule|hall|unit|stage|phase|vitamin|plot|bay|line|model|series|tier|zone) [a-z]\Z"
)
_LONGEST_NAMED = 12
# "No. 5" and "cust. no. 5" are written short, "a yes or no." and "at 9 EST." are not.
_BEFORE_A_FIGURE = frozenset("no nos ca pp fig tel est ext cust acct acc inv art ser cat ord cert rs nr mob sq".split())
_FIGURE = re.compile(r"[\d+(#]|nos?\.? ?\d", re.IGNORECASE)
# What so many letters end, and no word that is written short, needs no second look.
MANY_LETTERS = 4
LONG_ENDS = frozenset(each[-MANY_LETTERS:] for each in _SHORT.split("|"))


def is_abbreviated(text: str, at: int, following: str) -> bool:
    """Tell whether the full stop `at` only shortens the word before it, given what follows."""
    short = _ABBREVIATED.search(text, max(0, at - _LONGEST), at)
    if short is None:
        return False
    if len(short["word"]) == 1 and _NAMED_BY_A_LETTER.search(text, max(0, at - _LONGEST_NAMED), at):
        return False
    return short["word"].lower() not in _BEFORE_A_FIGURE or _FIGURE.match(following) is not None
