"""Tells whether words name one thing or many: "the chairs in the hall" are many, and "the set of chairs" is one."""

import re

_OF = re.compile(r" (?:of|for|on|in|at|to|from|near|about|with|by|under|over|that|which|who)\b")
_ENDS_AS_MANY = re.compile(r"\w*[^\Wsiu]s")
_ALWAYS_MANY = frozenset("menus taxis skis kiwis corgis people men women children they them these those both".split())
_ALWAYS_ONE = frozenset("gas lens canvas atlas chaos news series yours ours theirs hers".split())
# "The three paninis", but not "the three day course" and not "all the glass".
_COUNTED = re.compile(
    r"(?:(?:the|our|your|my|his|her|their) )?(?:(?!1 )\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|twenty|thirty|forty|fifty|several|all) (?:\S+ )*[\w-]+[^\Wsu]s(?<!sis)"
)


def is_many(thing: str) -> bool:
    """Tell whether words name more than one thing, as far as the shape of the noun among them tells."""
    words = _OF.split(thing.lower(), maxsplit=1)[0].split()
    if not words or words[-1] in _ALWAYS_ONE:
        return False
    is_shaped_so = words[-1] in _ALWAYS_MANY or _ENDS_AS_MANY.fullmatch(words[-1].rpartition("-")[2]) is not None
    return is_shaped_so or words[0] in {"both", "these", "those"} or _COUNTED.fullmatch(" ".join(words)) is not None


def is_or_are(thing: str) -> str:
    """Return the verb that goes with a thing."""
    return "are" if is_many(thing) else "is"
