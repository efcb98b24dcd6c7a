"""Signs nobody sees: control and format characters, which can hide or turn around what a text says."""

import unicodedata
from collections.abc import Iterator

_HIDDEN = frozenset({"Cc", "Cf"})
_JOINER = "\u200d"
_BESIDE_A_JOINER = frozenset({"So", "Sk", "Mn"})


def controls_added(text: str, draft: str) -> Iterator[str]:
    """Yield each hidden sign of the text that the draft does not hold.

    Line breaks and tabs are no such signs, nor is the joiner inside an emoji.
    """
    for place, sign in enumerate(text):
        if sign in "\n\t" or unicodedata.category(sign) not in _HIDDEN or sign in draft:
            continue
        around = text[max(0, place - 1) : place] + text[place + 1 : place + 2]
        joins = sign == _JOINER and len(around) > 1
        if not (joins and all(unicodedata.category(other) in _BESIDE_A_JOINER for other in around)):
            yield sign
