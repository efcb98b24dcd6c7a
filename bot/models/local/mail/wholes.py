"""Names a fact as its draft does, with all that is written in one with it, and what it counts: "24/7 monitoring"."""

import re

from bot.analysis.dates import MONTH, NAMED_DATE, WEEKDAY
from bot.analysis.occurrences import occurrences
from bot.domain import Span
from bot.models.local.mail.nouns import is_counted
from bot.verification.facts import Fact, facts_in
from bot.verification.facts.fact import PRICES

_LONGEST_BEFORE = 60
# What a figure counts, and what it is the price of: "85 seats", "$11.40 a seat", "15% off", "up 4% on 1 February".
_PRICED = re.compile(
    r"(?:(?: (?:an?|per) | ?/ ?)[a-z]+[\u00b2\u00b3]?\b| each(?: way)?\b| off| of (?:an?|the|your|our) [a-z]+)?"
    rf"(?: (?:on|from|as of) (?:{NAMED_DATE}))?",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?: (?:a|an|per) [a-z]+| each\b| of (?:these|those|the|our|your) [a-z]{3,}s\b"
    r"| (?!(?:have|only|other|with|from|that|this|were|been|into|than|more|come|every|each|sharp|above|below|under|over"
    r"|back|after|before|while|when|where|which|since|your|went|would|will|through|should|could)\b)"
    # "14 service vans"
    r"(?:[a-z]{3,}[^s\W\d_] (?=[a-z]{3,}s\b))?[^\W\d_]{4,}(?:-[a-z]+)*"
    # "250 g kraft"
    r"| ?(?:[gtmlVWA]|[kcm]m|[kmdc]?[gl]|k?Wh?|ft|in|lbs?|oz|gsm|[KMGT]B)\b(?: [a-z]{3,})?)?"
)
# "The samples of the 17 micron", and what a figure is the number of: "page 4", "lift 2".
_NUMBERED = re.compile(
    r"(?<!\w)(?:[a-z]{4,} of (?:the|your|our) )?"
    r"(?:(?P<kind>pages?|lifts?|lines?|rows?|items?|clauses?|sections?|rooms?|floors?|units?|lots?|phases?|stages?|steps?|options?"
    r"|plans?|levels?|gates?|docks?|bays?|blocks?|numbers?|no\.|questions?|parts?|lanes?|tracks?|wards?|days?|weeks?|annex"
    r"|appendix"
    # "Parts 1 to 4", "the 3 by 4"
    r") )?(?:\d[\d.,]* (?:to|by|x|[-\u2013]) )?\Z"
)
_EACH = re.compile(r" (?:an?|per|each|of)\b")
# "Tier 1", "ISO 9001"; no sentence begins with it, and no day is one.
_LABEL = re.compile(
    rf"(?<=[\w,:(] )(?!(?:I|If|In|At|On|For|The|Our|Your|{WEEKDAY}s?|{MONTH})\b)[A-Z][A-Za-z]+ \Z"
    r"|(?<!\w)(?:[A-Z]{2,}|Tier|Class) \Z"
)
# What is written in one with a figure: "24/7", "31-year-old", "1970s", "N600".
_TOKEN_BEFORE = re.compile(r"(?:[\w/&+\u20ac\u00a3$#-]|(?<=\d)[.,:](?=\d|\Z))+\Z")
_TOKEN_BEHIND = re.compile(r"(?:[\w/&+%\u00b0\u00b2\u00b3]|-(?=\w)|(?<=\d)[.,:](?=\d))+")
_AN_HOUR = re.compile(r"(?:[01]?\d|2[0-3])\b(?![.,]?\d{3})")
# "Takes a day", "twice the": what is done with it, and what is left of its phrase; "last month" is whole.
_DOES_SO = re.compile(
    r"\A(?:takes?|took|lasts|last(?= (?:an?|the|\d\S*)\b)|needs?|saves?) | (?:the|an?|of)\Z", re.IGNORECASE
)
_OF_A_PRICE = frozenset("\u20ac\u00a3$%")
_OF_SOMETHING = re.compile(r"(?: (?:of|the|an?|our|your|all|this|that))* (?P<what>[\w'\u2019-]+)")


def place_of(words: str, text: str, *, counts: bool = False) -> Span:
    """Return where words first stand whole in a text; what `counts` something is no "$40" and no "40%"."""
    places = list(occurrences(words, text))
    alone = (
        at for at in places if not (counts and _OF_A_PRICE & {text[at.start - 1 : at.start], text[at.end : at.end + 1]})
    )
    return next(alone, places[0] if places else Span(text.find(words), 0))


def whole_fact(fact: Fact, draft: str) -> str:
    """Name a fact as the draft does; a figure with what it counts or is the price of, for "two" alone says nothing."""
    place = place_of(fact.written, draft, counts=fact.kind == "number")
    # "The 315s": a part of a word.
    place = place if place.end else Span(place.start, place.start + len(fact.written))
    if place.start < 0:
        return fact.written
    if fact.hour and f"at {fact.written}" in draft and _AN_HOUR.match(fact.written):
        return f"at {fact.written}"
    if fact.kind == "ordinal" and f"the {fact.written}" in draft:
        return f"the {fact.written}"
    start, end = whole_token(place, draft)
    if fact.kind == "number":
        start, end = _with_what_it_counts(Span(start, end), draft)
    elif fact.kind in PRICES and (priced := _PRICED.match(draft, end)):
        end = priced.end()
    whole = _DOES_SO.sub("", draft[start:end].rstrip("."))
    # "Half" and "from the first" tell nothing without what stands behind them.
    behind = _OF_SOMETHING.match(draft, end) if not any(facts_in(f"{whole}.")) else None
    if behind and is_counted(behind["what"].lower()):
        return _DOES_SO.sub("", draft[start : behind.end()])
    return whole


def whole_token(place: Span, text: str) -> Span:
    """Return where the word, or whatever is written in one, stands that holds a place: the "24/7" of "24"."""
    start, end = place
    before, behind = _TOKEN_BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start), _TOKEN_BEHIND.match(text, end)
    return Span(before.start() if before else start, behind.end() if behind else end)


def _with_what_it_counts(figure: Span, draft: str) -> Span:
    """Return where a figure stands with what it is the number of, or with what it counts."""
    start, end = figure
    first = max(0, start - _LONGEST_BEFORE)
    numbered, label = _NUMBERED.search(draft, first, start), _LABEL.search(draft, first, start)
    if numbered and numbered[0]:
        start = numbered.start()
    elif label:
        start = label.start()
    # "Page 14 lacks": what a page is told of is not counted by it.
    counted = _COUNTED.match(draft, end) if not (numbered and numbered["kind"]) else None
    # "Ten nobody corrects": nobody is counted.
    if counted and counted[0] and (_EACH.match(counted[0]) or is_counted(*counted[0].lower().split())):
        end = counted.end()
    return Span(start, end)
