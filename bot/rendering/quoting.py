"""Quotes what was written in parts that are whole: a quotation cut in mid-thought says what nobody said."""

import re
from collections.abc import Callable, Iterator

_SUBJECT = r"(?:I|we|you|he|she|it|they|there|this|that|those|these|my|our|your)\b"
# Where a thought may end: at a mark between clauses, or where another begins.
_BREATH = re.compile(
    rf"[;:](?=\s)| [-\u2013\u2014](?=\s)|\u2014|,? (?=(?:and|but|so|or|nor|yet) {_SUBJECT})|,(?= {_SUBJECT})"
    r"|, ?(?=\b(?:and|but|so|or|which|because|since|as|while|whereas|otherwise|then|when|if|unless|until|although"
    r"|though)\b)"
    r"| (?=(?:because|since|so that|unless|although|though|otherwise|as long as)\b)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\A(?:(?:and|but|so|also|as well|plus|then|or)\b[ ,]+|[\W_]+)+", re.IGNORECASE)
# What begins so rests on words before it.
_RESTS = re.compile(
    r"\A(?:which|who|whose|whom|that(?! (?:is|was|would|will))|because|since|as|while|whereas|than|until|till|to|of|for"
    r"|in|on|at|with|by|from|so that|although|though|when|unless|otherwise|if|including)\b",
    re.IGNORECASE,
)
# Before a colon, this only says that something comes.
_LEADS_IN = re.compile(r"\A(?:what|here|where|this|that|which)\b|\A(?:\S+ ){0,4}\S+\Z", re.IGNORECASE)
# Nor is whole what a condition or a second thought follows.
_TURNS = re.compile(
    r"\A[\W_]*(?:but|however|though|although|if|unless|until|till|before|otherwise|as long as|provided|only|except|yet"
    r"|once|when|by)\b",
    re.IGNORECASE,
)
_LOOSE_END = re.compile(
    r"(?: (?:and|or|but|so|to|of|the|an?|is|are|it's|with|by|for|in|at|on|that|I|you|we|your|our|my|if|as|from))+\Z",
    re.IGNORECASE,
)
_MARKS = " ,;:.!?-\u2013\u2014"
_LEAST = 3


def without_lead(words: str) -> str:
    """Return words without an "and" or a mark before them."""
    return _LEAD.sub("", words)


def part_of(words: str, most: int, holds: Callable[[str], bool] = bool) -> str:
    """Return the longest whole part with at most so many words of which something holds, or nothing."""
    parts = [part for part in _parts(words) if _LEAST <= len(part.split()) <= most]
    return next(filter(holds, sorted(parts, key=len, reverse=True)), "")


def opening_of(words: str, most: int) -> str:
    """Return what of a sentence can be quoted from its beginning: all of it, or a whole part, or its first words."""
    words = without_lead(words).rstrip(_MARKS)
    if len(words.split()) <= most:
        return words
    begun = [part for part in _parts(words) if words.startswith(part) and _LEAST <= len(part.split()) <= most]
    return max(begun, key=len, default="") or shortened(words, most)


def shortened(words: str, most: int) -> str:
    """Return the first words, without marks that would close a quotation."""
    parts = re.sub(r"[\"\u201c\u201d\u201e]", "", words).split()
    short = " ".join(parts[:most]).rstrip(_MARKS)
    return f"{_LOOSE_END.sub('', short).rstrip(_MARKS)} \u2026" if len(parts) > most else short


def turns_after(rest: str) -> bool:
    """Tell whether what follows a part takes some of it back."""
    return bool(_TURNS.match(rest))


def rests(words: str) -> bool:
    """Tell whether words begin as what rests on others does: "which is why", "to keep the date"."""
    return bool(_RESTS.match(words))


def leads_in(words: str, rest: str) -> bool:
    """Tell whether words only say that something comes behind their colon."""
    return rest.startswith(":") and bool(_LEADS_IN.match(words))


def _parts(words: str) -> Iterator[str]:
    """Yield each stretch between two places where a thought may end, and begins, the whole among them."""
    cuts = [(0, 0), *(match.span() for match in _BREATH.finditer(words)), (len(words), len(words))]
    for at, (_, start) in enumerate(cuts[:-1]):
        for end, _ in cuts[at + 1 :]:
            part = without_lead(words[start:end].strip()).rstrip(" ,;:.-\u2013\u2014")
            cut_short = leads_in(part, words[end:]) or (":" in part and words[end : end + 1] == ",")
            if part and part.count('"') % 2 == 0 and not cut_short and not (start and rests(part)):
                yield part
