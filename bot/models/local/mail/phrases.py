"""Names a fact by a phrase of the draft that stands on its own: "a free fitting on Wednesday" for "Wednesday"."""

import re
from itertools import takewhile

from bot.analysis.occurrences import occurrences
from bot.models.local.mail.nouns import may_be_named, named_alone

_MOST_WORDS, _MOST_BETWEEN = 8, 3
_PARTS = re.compile(r"\(|[.?!;:,)\n\u2013\u2014]\s|\s[-\u2013\u2014]\s|\n|[)\"\u201d]")
# What a phrase may begin with, and what ties one to another.
_BEGINS = re.compile(
    r"(?:an?|the|our|your|my|his|her|their|this|these|those|another|both|one|two|three)", re.IGNORECASE
)
# "Let us both know": no two things.
_BOTH_DO = re.compile(r"both (?!of\b|the\b|these\b|those\b|\w+s\b)\w", re.IGNORECASE)
_TIES = re.compile(r"(?:of|for|in|at|on|from|with|by|before)", re.IGNORECASE)
# "£340 a year for the two": a unit is no head of a phrase, nor is what stands for another word.
_NO_HEAD = re.compile(
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seats?|heads?|tonnes?|units?|person|times?|bit|lot|way|ways|couple"
    r"|ones?|thing|things|kind|sort|side|end|mind|heart|shoulder|back|eye|name|line|limb|table|road|books|board|boss)",
    re.IGNORECASE,
)
# "EN 285", "a three-year firmware plan", "EV charging": what tells which, and what it is of.
_CODE, _A_CODE = re.compile(r"[A-Z]{2,}"), re.compile(r"[A-Z]{2,4}|24/7")
_OF_WHAT = re.compile(r"[^\W_]+-[a-z]+(?:-[a-z]+)?")
# "the Rotterdam to Cork lane"
_TO_ANOTHER = re.compile(r" to (?P<there>[A-Z][\w'\u2019-]+)(?=[\s,.;:!?]|\Z)")
_NAME = re.compile(r"(?:[A-Z][\w'\u2019-]*)(?: [A-Z][\w'\u2019-]*)*")
_IS = re.compile(r"['\u2019]s\Z")
_MOST_OF_WHAT = 2
# "The tenancy schedule" is a phrase already.
_IS_WHOLE = re.compile(r"(?:the|our|your|my) [^\W\d]+[ -][^\W\d]", re.IGNORECASE)


def phrase_with(thing: str, text: str) -> str:
    """Return the longest phrase around a thing that has at most eight words and begins as one does, or the thing."""
    place = next(occurrences(thing, text), None)
    if place is None:  # "3\nMarch"
        return thing
    start = max((part.end() for part in _PARTS.finditer(text, 0, place.start)), default=0)
    before, rest = text[start : place.start].split(), text[place.end :]
    if text[place.start - 1 : place.start].strip() or _IS_WHOLE.match(thing):
        return thing
    # "The repair's £86,000"
    before = [] if before and _IS.search(before[-1]) and not thing[0].isalpha() else before
    if _NAME.fullmatch(thing) and (another := _TO_ANOTHER.match(rest)):
        thing, rest = f"{thing}{another[0]}", rest[another.end() :]
    of_what = _of_what(thing, rest, before)
    room = _MOST_WORDS - len(thing.split()) - len(of_what)
    return " ".join([*_begun(before, room, completed=bool(of_what)), thing, *of_what])


def _begun(before: list[str], room: int, *, completed: bool) -> list[str]:
    """Return the words before a thing that belong to it: back to its article, and to what it is tied to."""
    near = _article(before)
    if near is None and before and _CODE.fullmatch(before[-1]):
        return before[-1:]
    # An article alone is held only where something stands between it and the end of what it is of.
    held = near if near is not None and (near > 1 or completed) else 0
    tie = len(before) - (near or 0) - 1
    if tie > 0 and _TIES.fullmatch(before[tie]):
        tied = _article(before[:tie])
        if tied is not None and tied > 1 and not _NO_HEAD.fullmatch(before[tie - 1]):
            held = len(before) - tie + tied
    return before[len(before) - held :] if held <= room else []


def _article(words: list[str]) -> int | None:
    """Return how many last words are an article and what may stand between it and a thing; None where they are not."""
    for count in range(1, min(len(words), _MOST_BETWEEN + 1) + 1):
        if _BEGINS.fullmatch(words[-count]) and not _BOTH_DO.match(" ".join(words[-count:])):
            return count if may_be_named(words[len(words) - count + 1 :]) else None
    return None


def _of_what(thing: str, rest: str, before: list[str]) -> list[str]:
    """Return the words behind a thing that only tells which or how long, of what there is: "the Leeds depot"."""
    if not rest.startswith(" "):
        return []
    words = _PARTS.split(f"{rest} ", maxsplit=1)[0].split()
    # "The Infants coming in June"
    if thing.endswith("s") and words[:1] and words[0].endswith("ing"):
        return []
    if _OF_WHAT.fullmatch(thing):
        return list(takewhile(named_alone, words[:_MOST_OF_WHAT]))
    is_which = bool(before) and _BEGINS.fullmatch(before[-1]) and _NAME.fullmatch(thing.partition(" to ")[0])
    if is_which or _A_CODE.fullmatch(thing):
        return list(takewhile(named_alone, words[: _MOST_OF_WHAT if is_which else 1]))
    return []
