"""Finds what a phone adds to a mail, "Sent from my iPhone", wherever it stands: no sentence of the rep's."""

import re

from bot.domain import Span

_DEVICE = (
    r"(?:i?phone|ipad|ipod|android|mobile(?: (?:phone|device))?|smartphone|handset|tablet|device|blackberry|galaxy"
    r"|pixel|samsung|huawei|xiaomi|oneplus|nokia)\b"
    r"(?: (?!(?:so|and|but|on|in|at|because|while|with|yesterday|today|the|an?|your|our|my|it|this|that)\b)[\w+]+){0,3}"
)
_APOLOGY = (
    r"(?:[,;.]| [-\u2013\u2014(]|\n)? ?(?:so )?(?:please )?"
    r"(?:excuse|forgive|pardon|sorry for|apologies for|ignore) (?:any |the |my |all )?[^.!?\n]{0,40}"
    r"\b(?:typos?|brevity|spelling|errors?|autocorrect|mistakes?|thumbs?|shortness)\b\)?"
    # What some add to it, and nobody says of the matter.
    r"(?:(?:[,;.]| [-\u2013\u2014])? ?(?:and )?(?:no worries(?: if (?:not|any))?|no offen[cs]e|(?:many )?thanks"
    r"|thank you|cheers|on the (?:go|move|road)|big thumbs|fat fingers|small (?:screen|keyboard|keys))\b){0,2}"
)
_FOOTER = re.compile(
    rf"(?:\bsent (?:from|via|by|with) (?:my (?:\w+ ){{0,2}}?{_DEVICE}|outlook(?: for \w+)?|yahoo mail[^\n.]{{0,40}}"
    r"|mail for windows[^\n]{0,12}|gmail(?: mobile)?|aol mail|proton ?mail[^\n.]{0,20})"
    rf"|\bget outlook for (?:ios|android)(?: <[^>\n]*>)?)(?:{_APOLOGY})?[.!]?(?=\s|\Z)",
)
# In the middle of a line it begins with a capital, or behind a stop: "what I sent from my phone" is of a sentence.
_BEFORE = re.compile(r"(?:\A|\n|[.!?\u2026)] )[ \t]*\Z")
_MOST_BETWEEN = 12


def footers(text: str, shade: str) -> tuple[Span, ...]:
    """Return where a phone's own words stand in a text, in order."""
    found = (Span(*match.span()) for match in _FOOTER.finditer(shade))
    return tuple(span for span in found if text[span.start].isupper() or _stands_alone(text, span.start))


def _stands_alone(text: str, start: int) -> bool:
    return bool(_BEFORE.search(text[max(0, start - _MOST_BETWEEN) : start]))
