"""How running text and phrases are cut into words, both alike.

Short forms are read in full (`don't` is `do not`), numbers stay whole with their sign, a possessive counts as the
bare word. Everything works on the shadow: lower case and ASCII, `$` for every currency sign, `_` for other letters.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

# Lengths are bounded so that a long row of digits costs no more than a short one.
_DIGITS = r"[0-9](?:[0-9.,:]{0,18}[0-9])?"
# No two ways begin alike, and the most frequent one stands first.
_REST = r"[a-z0-9_]*(?:'[a-z]+)?"
_WORD = re.compile(
    rf"[b-oq-z_]{_REST}|[ap](?:\.m\b\.?|{_REST})|\$ ?{_DIGITS}[a-z_]*%?|{_DIGITS}(?: ?%| ?\$(?![0-9])|[a-z_]+)?"
)
_SIGN_APART = re.compile(r"[0-9] [%$]|\$ [0-9]")
_SHAPES = {
    "number": re.compile(rf"\$?{_DIGITS}(?:st|nd|rd|th|k|m|x)?%?"),
    "amount": re.compile(rf"\${_DIGITS}[km]?"),
    "percentage": re.compile(rf"{_DIGITS}%"),
    "hour": re.compile(r"[0-9]{1,2}(?:[:.][0-9]{2})?(?:[ap]m|h)?"),
}
SHAPES = frozenset(_SHAPES)
"""What a word with digits can be; written like a class of words, `{number}`."""

BEGIN_NUMBERS = "$0123456789"
"""What every word with a shape begins with."""

SAMPLES = ("5", "5pm", "500", "5th", "$5", "5%")
"""A word of every combination of shapes there is."""

IS, WOULD = "'s", "'d"
ALSO = {"is": IS, "has": IS, "would": WOULD, "had": WOULD}
"""A word, and the short form that may stand for it."""

NEGATIONS, WHY = ("not", "never", "no", "without", "nothing"), "why"
"""What takes the words after it back, and what gives them back: "why not sign today?"."""

YOU = "you"
TOLD = ("told", "said", "mentioned", "wrote", "described", "explained", "named", "noted", "gave")
THEIR_WORD = (*TOLD, "asked", "requested", "wanted", "invited", "suggested", "proposed")
"""Whose word it is that a guard may tell ("as you asked"), what they told, and what they told or asked."""

ASKS = tuple("can could shall should may might would will do does did is are was were has have".split())
"""What asks before whom it asks: "can you"."""

_TAILS = {"ve": "have", "ll": "will", "re": "are", "m": "am", "d": WOULD, "s": IS}
_NOT = {"can't": "can", "won't": "will", "shan't": "shall", "ain't": "is"}
_SUBJECTS = frozenset(
    "i you he she it we they that this there here what who where when how which everything everyone nobody".split()
)


class PhraseInvalid(ValueError):
    """A phrase does not follow the language; the text says where."""


def pieces_of(text: str) -> list[str]:
    """Return what holds the words of a text between them and can be read alone: nearly always what spaces part."""
    apart = ("$" in text or "%" in text) and _SIGN_APART.search(text)
    return _WORD.findall(text) if apart else text.split()


def written_words(shade: str, start: int, end: int) -> list[str]:
    """Return the words of a stretch as they stand, short forms in one."""
    return _WORD.findall(shade, start, end)


def words_in(shade: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield where each word of a stretch begins, where it ends, and what it is."""
    for written in written_words(shade, start, end):
        start = shade.find(written, start)  # what stands between two words begins none
        if is_one_word(written):
            yield start, start + len(written), written
        else:
            for first, last, word in in_full(written):
                yield start + first, start + last, word
        start += len(written)


@lru_cache(maxsize=5_000)
def words_of(piece: str) -> tuple[tuple[int, int, str], ...]:
    """Return the same of a piece; most pieces come again and again."""
    return tuple(words_in(piece, 0, len(piece)))


def is_one_word(written: str) -> bool:
    """Tell whether it is nothing but letters that stand for one word."""
    return written.isalpha() and written != "cannot"


def in_full(written: str) -> tuple[tuple[int, int, str], ...]:
    """Return the words that a written word stands for, and which part of it stands for each."""
    head, _, tail = written.partition("'")
    cut, end = len(head), len(written)
    if written == "cannot":
        return (0, 3, "can"), (3, end, "not")
    if not tail:
        return ((0, end, _plain(written)),)
    if tail == "t" and head.endswith("n"):
        return (0, cut - 1, _NOT.get(written, head[:-1])), (cut - 1, end, "not")
    if written == "let's":
        return (0, cut, head), (cut, end, "us")
    if tail in _TAILS and (head in _SUBJECTS or tail in {"ve", "ll", "re"}):
        return (0, cut, head), (cut, end, _TAILS[tail])
    return ((0, end, head if tail == "s" else head + tail),)


def shapes_of(word: str) -> tuple[str, ...]:
    """Return what a word with digits can be; nothing for any other word."""
    return tuple(name for name, shape in _SHAPES.items() if shape.fullmatch(word))


def _plain(word: str) -> str:
    if word[0] not in BEGIN_NUMBERS:
        return word.replace(".", "")
    bare = word.replace(" ", "")
    return "$" + bare[:-1] if bare[-1] == "$" else bare
