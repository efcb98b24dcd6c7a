"""Names what is no name by itself in the clause it stood in: "you'll see it Thursday", "40% up front"."""

import re

from bot.analysis.dates import MONTH, WEEKDAY
from bot.analysis.occurrences import occurrences
from bot.models.local.mail.phrases import phrase_with
from bot.rendering.quoting import parts_of

_LEAST, _MOST = 2, 9
# "May I add a thought" names no month.
NO_MONTH = re.compile(r"\bMay (?=(?:I|we|you)\b)")
# "Thursday", "tonight", "the 18th", "40%", "ten", "Wanda": it tells nothing to who does not see its sentence.
_BARE = re.compile(
    r"(?:(?:at|the|by|until|from|page|day|to) )?(?:[\d.,:/]+ ?(?:%|per ?cent|am|pm|st|nd|rd|th)?|[a-z]+(?:-[a-z]+)?)"
    rf"|(?:(?:{WEEKDAY}|{MONTH}|\d{{1,2}}) ?){{1,3}}|[A-Z][\w'\u2019-]+"
    r"|(?:an?|one|two|three|four|five|six|ten|twelve|\d+)[ -](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)",
)
_END = re.compile(r"(?<=[.!?])\s+(?=\W?[A-Z\d])|\n+(?=\W*\w)")
# Between commas stands less than between clauses, and mostly enough.
_BREAK = re.compile(
    r"[,;:()!?]\s+|\s+[-\u2013\u2014]\s+|\s(?=(?:and|but|so|or|because|since|which|while|unless|if|when|as)\b)"
)
_LEAD = re.compile(
    r"\A(?:(?:and|but|so|or|because|since|which|while|as|also|that|then|if|when|unless|otherwise|or else)\s+)+",
    re.IGNORECASE,
)
_MARKS = ' ,;:.!?"\u201c\u201d()'
_LOOSE = re.compile(r" (?:and|or|but|so|to|of|the|an?|with|by|for|in|at|on|that|your|our|my|if|as|from|than)\Z")


def named_within(thing: str, text: str) -> str:
    """Return a phrase that names a thing, or the short clause it stood in where it names nothing by itself."""
    phrase = phrase_with(thing, text)
    place = next((at for at in occurrences(thing, text) if not NO_MONTH.match(text, at.start)), None)
    if place is None or phrase != thing or not _BARE.fullmatch(thing):
        return phrase
    before = max((end.end() for end in _END.finditer(text, 0, place.start)), default=0)
    behind = _END.search(text, place.end)
    return _clause(thing, " ".join(text[before : behind.start() if behind else len(text)].split())) or phrase


def _clause(thing: str, sentence: str) -> str:
    """Return the shortest whole stretch around a thing, or nothing of one that is long throughout."""
    pieces = [_LEAD.sub("", piece.strip(_MARKS)) for piece in _BREAK.split(sentence)]
    whole = [_LEAD.sub("", part) for part in parts_of(sentence, _MOST)]
    fitting = [part for part in (*pieces, *whole) if _LEAST <= len(part.split()) <= _MOST and _tells(thing, part)]
    return min(fitting, key=len, default="")


def _tells(thing: str, part: str) -> bool:
    return part != thing and not _LOOSE.search(part) and next(occurrences(thing, part), None) is not None
