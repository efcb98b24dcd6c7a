"""How running text and phrases are cut into words, both alike.

Short forms are read in full (`don't` is `do not`), numbers stay whole with their sign, a possessive counts as the
bare word. Everything works on the shadow: lower case and ASCII, `$` for every currency sign, `_` for other letters.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain

# Lengths are bounded so that a long row of digits costs no more than a short one.
_DIGITS = r"[0-9](?:[0-9.,:]{0,18}[0-9])?"
# No two ways begin alike, and the most frequent one stands first.
_REST = r"[a-z0-9_]*(?:'[a-z]+)?"
_WORD = re.compile(
    rf"[b-oq-z_]{_REST}|[ap](?:\.m\b\.?|{_REST})|\$ ?{_DIGITS}[a-z_]*%?|{_DIGITS}(?: ?%| ?\$(?![0-9])|[a-z_]+)?"
)
LETTERS = b"abcdefghijklmnopqrstuvwxyz'"
MARKS = '.,;:!?"()-*'
"""What stands around a word and is no part of any."""
_MOST_REMEMBERED = 3_000  # pieces of some forty mails
_SIGN_APART = re.compile(r"[0-9] [%$]|\$ [0-9]")
_SHAPES = {
    "number": re.compile(rf"\$?{_DIGITS}(?:st|nd|rd|th|k|m|x)?%?"),
    "amount": re.compile(rf"\${_DIGITS}[km]?"),
    "percentage": re.compile(rf"{_DIGITS}%"),
    "hour": re.compile(r"[0-9]{1,2}(?:[:.][0-9]{2})?(?:[ap]m|h)?"),
    "year": re.compile(r"(?:19|20)[0-9]{2}"),
}
SHAPES = frozenset(_SHAPES)
"""What a word with digits can be; written like a class of words, `{number}`."""

BEGIN_NUMBERS = "$0123456789"
"""What every word with a shape begins with."""

SAMPLES = ("5", "5pm", "500", "2019", "5th", "$5", "5%")
"""A word of every combination of shapes there is."""

IS, WOULD = "'s", "'d"
ALSO = {"is": IS, "has": IS, "would": WOULD, "had": WOULD}
"""A word, and the short form that may stand for it."""

NEGATIONS, WHY = ("not", "never", "no", "without", "nothing", "nobody", "none"), "why"
"""What takes the words after it back, and what gives them back: "why not sign today?"."""

YOU = "you"
TOLD = ("told", "said", "mentioned", "wrote", "described", "explained", "named", "noted", "gave")
THEIR_WORD = (*TOLD, "asked", "requested", "wanted", "invited", "suggested", "proposed")
"""Whose word it is that a guard may tell ("as you asked"), what they told, and what they told or asked."""

WAS_DONE, GOT, DOER = ("are", "were", "been", "being"), ("get", "getting", "got"), "by"
DEEDS = ("booked", "signed", "ordered", "confirmed", "approved")
"""What makes a deed one done to them ("you are booked in", "I get you signed up"), unless somebody else did it."""

ASKS = tuple("can could shall should may might would will do does did is are was were has have".split())
"""What asks before whom it asks: "can you"."""

_TAILS = {"ve": "have", "ll": "will", "re": "are", "m": "am", "d": WOULD, "s": IS}
_NOT = {"can't": "can", "won't": "will", "shan't": "shall", "ain't": "is"}
_SUBJECTS = frozenset(
    "i you he she it we they that this there here what who where when how which everything everyone nobody".split()
)
_TYPED = (
    "i'm i've you're you've you'll you'd we've they're they've they'll they'd he's she's that's that'll there's here's"
    " what's who's it'll don't doesn't didn't can't couldn't won't wouldn't shouldn't isn't aren't wasn't weren't"
    " haven't hasn't hadn't mustn't needn't"
)
# "well", "were", "its" and "wed" are mostly words of their own, so they stay.
AS_TYPED = {
    **{short.replace("'", ""): short for short in _TYPED.split()},
    **{word.removesuffix("g"): word for word in "checking circling touching following chasing bumping hoping".split()},
    **dict.fromkeys(("pls", "plz"), "please"),
    "ur": "your",
    "i_l": "i'll",
    "i_": "i'd",
    "let_": "let's",
}
"""A word as it is typed on a phone, and as it is written; what `in_place` marks has a `_`."""

# These are words of their own too: they are short forms where one of these follows, and none of the others is before.
_MARKED = {"ill": "i_l", "id": "i_", "lets": "let_"}
_FOLLOWING = (
    "accept add agree also appreciate ask assume be book bring call catch chase check close come confirm copy do draw"
    " drop email ensure escalate find finish fix follow forward get give go happily hate have hold just keep know leave"
    " let like lock look love make meet mention move need never not offer order only pass pay phone pick ping plan"
    " prefer prepare put rather really recommend reply ring run say schedule see send set share show sign sort speak"
    " stand start stay stop suggest swing take talk tell text touch try use wait want work wrap write"
)
_BEFORE = (
    "the a an any my your his her our their its this each every new old valid photo caller customer company user"
    " staff tax vat order account passport badge visitor by with of without is was am are were be been feel fell"
)


def leaving(characters: bytes) -> bytes:
    """Return the table for `translate` that leaves these characters of a shadow and makes a blank of any other."""
    others = bytes(set(range(256)).difference(characters))
    return bytes.maketrans(others, b" " * len(others))


class PhraseInvalid(ValueError):
    """A phrase does not follow the language; the text says where."""


def pieces_of(text: str) -> list[str]:
    """Return what holds the words of a text between them and can be read alone: nearly always what spaces part."""
    apart = ("$" in text or "%" in text) and _SIGN_APART.search(text)
    return _WORD.findall(text) if apart else text.split()


class _Written(dict[str, tuple[str, ...]]):
    """The words of each piece as they are written; most come again and again."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        bare = piece.strip(MARKS)
        words = [bare] if bare.isalpha() else _WORD.findall(piece)
        self[piece] = written = tuple(AS_TYPED.get(word, word) for word in words)
        return written


_written = _Written()


def written_words(pieces: Iterable[str]) -> list[str]:
    """Return the words of some pieces as they are written, short forms in one, whatever was typed."""
    if len(_written) > _MOST_REMEMBERED:
        _written.clear()
    return list(chain.from_iterable(map(_written.__getitem__, pieces)))


def words_in(shade: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield where each word of a stretch begins, where it ends, and what it is."""
    for written in _WORD.findall(shade, start, end):
        start = shade.find(written, start)  # what stands between two words begins none
        if is_one_word(written):
            yield start, start + len(written), written
        else:
            for first, last, word in in_full(written):
                yield start + first, start + last, word
        start += len(written)


@lru_cache(maxsize=500)
def words_of(piece: str) -> tuple[tuple[int, int, str], ...]:
    """Return the same of a piece; most come again and again, and those of one mail alone are soon forgotten."""
    return tuple(words_in(piece, 0, len(piece)))


def is_one_word(written: str) -> bool:
    """Tell whether it is nothing but letters that stand for one word."""
    return written.isalpha() and written not in _IN_ONE


def in_full(written: str) -> tuple[tuple[int, int, str], ...]:
    """Return the words that a written word stands for, and which part of it stands for each."""
    if parts := _IN_ONE.get(written):
        return parts
    head, _, tail = written.partition("'")
    cut, end = len(head), len(written)
    if not tail:
        return ((0, end, _plain(written)),)
    if tail == "t" and head.endswith("n"):
        return (0, cut - 1, _NOT.get(written, head[:-1])), (cut - 1, end, "not")
    if written == "let's":
        return (0, cut, head), (cut, end, "us")
    if tail in _TAILS and (head in _SUBJECTS or tail in {"ve", "ll", "re"}):
        return (0, cut, head), (cut, end, _TAILS[tail])
    return ((0, end, head if tail == "s" else head + tail),)


def _parted(typed: str, short: str) -> tuple[tuple[int, int, str], ...]:
    if "'" not in short:
        return ((0, len(typed), short),)
    cut = short.index("'")
    return tuple((start - (start > cut), end - (end > cut), word) for start, end, word in in_full(short))


_IN_ONE: dict[str, tuple[tuple[int, int, str], ...]] = {"cannot": ((0, 3, "can"), (3, 6, "not"))}
_IN_ONE |= {typed: _parted(typed, short) for typed, short in AS_TYPED.items()}


def in_place(shade: str) -> str:
    """Return a shadow in which "ill", "id" and "lets" are marked where they stand for "I'll", "I'd" and "let's"."""
    around = f" {shade}"
    if " ill " in around or " id " in around or " lets " in around:  # hardly ever, so nothing else is searched for
        return _ambiguous().sub(lambda match: _MARKED[match[0]], shade)
    return shade


@cache
def _ambiguous() -> re.Pattern[str]:
    not_behind = "".join(rf"(?<!\b{word} )" for word in _BEFORE.split())
    return re.compile(rf"\b{not_behind}(?:ill|id|lets)\b(?= +(?:{_FOLLOWING.replace(' ', '|')})\b)")


def shapes_of(word: str) -> tuple[str, ...]:
    """Return what a word with digits can be; nothing for any other word."""
    return tuple(name for name, shape in _SHAPES.items() if shape.fullmatch(word))


def _plain(word: str) -> str:
    if word[0] not in BEGIN_NUMBERS:
        return word.replace(".", "")
    bare = word.replace(" ", "")
    return "$" + bare[:-1] if bare[-1] == "$" else bare
