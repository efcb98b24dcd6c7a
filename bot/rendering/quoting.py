"""Quotes what was written in parts that are whole: a quotation cut in mid-thought says what nobody said."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from bot.analysis.expressions import Late
from bot.domain import Span

_SUBJECT = r"(?:I|we|you|he|she|it|they|there|this|that|those|these|my|our|your)\b"
# Where a thought may end: at a mark between clauses, or where another begins.
_BREATH = re.compile(
    rf"[;:](?=\s)| [-\u2013\u2014](?=\s)|\u2014|,(?= {_SUBJECT})"
    # "You and I", "a colleague and I are": one subject.
    rf"|(?<!\byou)(?<!colleague),? (?=(?:and|but|so|or|nor|yet) (?!I are\b){_SUBJECT})"
    r"|, ?(?=\b(?:and|but|so|or|which|because|since|as|while|whereas|otherwise|then|when|if|unless|until|although"
    r"|though)\b)| (?=(?:because|since|so that|unless|although|though|otherwise|as long as)\b)",
    re.IGNORECASE,
)
# No sign of money is among the marks: "$500 off" is not "500 off".
_LEAD = re.compile(
    r"(?:(?:and|but|so(?! that\b)|also|as well|plus|then|or)\b[ ,]+|[\s,;:.!?*\u2022\u2026\-\u2013\u2014]+)*",
    re.IGNORECASE,
)
# What begins so rests on words before it.
_RESTS = Late(
    r"\A(?:which|who|whose|whom|that(?! (?:is|was|would|will))|because|since|as|while|whereas|than|until|till|to|of|for"
    r"|in|on|at|with|by|from|so that|although|though|when|unless|otherwise|if|including)\b"
)
# Before a colon, this only says that something comes.
_LEADS_IN = Late(r"\A(?:what|here|where|this|that|which)\b|\A(?:\S+ ){0,4}\S+\Z")
# Nor is whole what a condition or a second thought follows.
_TURNS = Late(
    r"\A[\W_]*(?:but|however|though|although|if|unless|until|till|before|otherwise|as long as|provided|only|except|yet"
    r"|once|when|by)\b"
)
_LEADS_ON = r"and|or|but|so|to|of|the|an?|is|are|it's|with|by|for|in|at|on|that|I|you|we|your|our|my|if|as|from"
_LOOSE_END = Late(rf"(?: (?:{_LEADS_ON}))+\Z")
# A thought may end on one of these, a stretch that was cut after so many words does not; "as soon as" stays whole.
_CUT_END = Late(
    rf"(?:(?<!\bas soon)(?<!\bas long) (?:{_LEADS_ON}|around|about|into|over|than|who|where|when|because|before|after"
    r"|until|this|these|his|her|their|any|more|how|what|which|was|were|has|have|had|be|been|would|could|will|can|not"
    r"|no|very))+\Z"
)
_MARKS = " ,;:.!?-\u2013\u2014"
_LEAST = 3
# A straight mark behind a figure stands for inches.
_STRAIGHT = re.compile(r'(?<!\d)"')
# To the end of a quotation that began, not far behind.
_TO_CLOSE = Late(r"[^\n\"\u201c\u201d]{0,60}[\"\u201d]", flags=0)
_PAIRS = (("(", ")"), ("\u201c", "\u201d"))


def without_lead(words: str) -> str:
    """Return words without an "and" or a mark before them."""
    return words[_end_of_lead(words, 0) :]


def part_of(words: str, most: int, holds: Callable[[str], bool] = bool) -> str:
    """Return the longest whole part with at most so many words of which something holds, or nothing."""
    return next(filter(holds, parts_of(words, most)), "")


def parts_of(words: str, most: int) -> list[str]:
    """Return the whole parts with at most so many words, the longest first."""
    words = without_lead(words)
    parts = [part for begin in _beginnings(words) for part in _parts(words, begin, most)]
    return sorted(parts, key=len, reverse=True)


def opening_of(words: str, most: int) -> str:
    """Return what of a sentence can be quoted from its beginning: all, or a whole part of some words, or its first."""
    words = without_lead(words).rstrip(_MARKS)
    if len(words.split()) <= most:
        return words
    part = max(_parts(words, 0, most), key=len, default="")
    return part if len(part.split()) > _LEAST else shortened(words, most)


def shortened(words: str, most: int) -> str:
    """Return the first words, without marks that would close a quotation."""
    parts = re.sub(r"[\"\u201c\u201d\u201e]", "", words).split()
    short = " ".join(parts[:most]).rstrip(_MARKS)
    return f"{_CUT_END.made.sub('', short).rstrip(_MARKS)} \u2026" if len(parts) > most else short


def turns_after(rest: str) -> bool:
    """Tell whether what follows a part takes some of it back."""
    return bool(_TURNS.match(rest))


def is_taken_back(words: str, sentence: str) -> bool:
    """Tell whether a sentence takes some of its words back behind them."""
    return turns_after(sentence.partition(words)[2])


def rests(words: str) -> bool:
    """Tell whether words begin as what rests on others does: "which is why", "to keep the date"."""
    return bool(_RESTS.match(words))


def leads_in(words: str, rest: str) -> bool:
    """Tell whether words only say that something comes behind their colon."""
    return rest.startswith(":") and bool(_LEADS_IN.match(words))


def quoted_whole(text: str, span: Span) -> str:
    """Return the words of a stretch, with the end of a quotation that begins in it."""
    words = span.of(text)
    is_open = len(_STRAIGHT.findall(words)) % 2 or words.count("\u201c") > words.count("\u201d")
    rest = _TO_CLOSE.match(text, span.end) if is_open else None
    return words + (rest[0] if rest else "")


def _end_of_lead(words: str, start: int) -> int:
    lead = _LEAD.match(words, start)
    return lead.end() if lead else start


def _beginnings(words: str) -> Iterator[int]:
    """Yield where a thought may begin."""
    begin = 0
    yield begin
    for breath in _BREATH.finditer(words):
        if breath.end() > begin:
            begin = _end_of_lead(words, breath.end())
            yield begin


def _parts(words: str, begin: int, most: int) -> Iterator[str]:
    """Yield each whole stretch of at most so many words from a beginning to where a thought may end."""
    # Two ends have a word between them: of more ends than words none is near enough.
    ends = [breath.start() for breath in islice(_BREATH.finditer(words, begin), most)]
    for end in (*ends, len(words)):
        part = words[begin:end].strip().rstrip(" ,;:.-\u2013\u2014")
        length, mark = len(part.split()), words[end : end + 1]
        if length > most:
            return
        cut_short = leads_in(part, mark) or (":" in part and mark == ",")
        loose = end < len(words) and _LOOSE_END.search(part)
        if length >= _LEAST and _closed(part) and not cut_short and not loose and not (begin and rests(part)):
            yield part


def _closed(part: str) -> bool:
    """Tell whether each quotation and bracket in a part begins and ends there."""
    return part.count('"') % 2 == 0 and all(part.count(one) == part.count(other) for one, other in _PAIRS)
