"""Text that is not what it seems: signs nobody sees, and letters that pass for others."""

import re
import unicodedata
from collections.abc import Iterator

_HIDDEN = frozenset({"Cc", "Cf"})
_JOINER = "\u200d"
_BESIDE_A_JOINER = frozenset({"So", "Sk", "Mn"})
# Letters and digits in another dress, such as full width or mathematical bold.
_DRESSED = ("<wide>", "<font>", "<circle>", "<narrow>")
_LIKE_LATIN = re.compile(r"[\u0370-\u03ff\u0400-\u052f\u13a0-\u13ff]")
_UNUSUAL = re.compile(r"[^\n\t -~]")
_WORD = re.compile(r"[^\W\d_]+")
_UNCOMPOSED = re.compile(r"[A-Za-z\u00c0-\u024f][\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+")


def controls_added(text: str, draft: str) -> Iterator[str]:
    """Yield each hidden sign of the text that the draft does not hold.

    Line breaks and tabs are no such signs, nor is the joiner inside an emoji.
    """
    for match in _UNUSUAL.finditer(text):
        place, sign = match.start(), match[0]
        if unicodedata.category(sign) not in _HIDDEN or sign in draft:
            continue
        around = text[max(0, place - 1) : place] + text[place + 1 : place + 2]
        joins = sign == _JOINER and len(around) > 1
        if not (joins and all(unicodedata.category(other) in _BESIDE_A_JOINER for other in around)):
            yield sign


def disguises_added(text: str, evidence: str) -> Iterator[str]:
    """Yield words that look like others: letters in another dress, of two alphabets in one word, or marked over.

    A whole word of Greek, Cyrillic or Cherokee letters is one too where the evidence has no such letter.
    """
    if text.isascii():
        return
    foreign = bool(_LIKE_LATIN.search(evidence))
    words = (match[0] for match in _WORD.finditer(text) if not match[0].isascii())
    signs = (sign for sign in text if _is_dressed(sign))
    marked = (match[0] for match in _UNCOMPOSED.finditer(unicodedata.normalize("NFC", text)))
    for found in (*(word for word in words if _passes_for_another(word, foreign=foreign)), *signs, *marked):
        if found not in evidence:
            yield found


def _passes_for_another(word: str, *, foreign: bool) -> bool:
    like = len(_LIKE_LATIN.findall(word))
    return bool(like) and (not foreign or like < len(word))


def _is_dressed(sign: str) -> bool:
    dressed = not sign.isascii() and unicodedata.decomposition(sign).startswith(_DRESSED)
    return dressed and unicodedata.normalize("NFKC", sign).isalnum()
