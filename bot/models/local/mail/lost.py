"""Finds what of a draft is no longer in its rewrite: each fact and name whole, and whether the customer may need it."""

import re
from bisect import bisect, bisect_left
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bot.analysis.dates import NAMED_DATE
from bot.analysis.occurrences import occurrences
from bot.analysis.over import is_over
from bot.domain import Analysis, Family, Span
from bot.models.local.cuts.jabs import of_our_numbers
from bot.models.local.prices.on_offer import tells_a_price
from bot.playbook.book import Playbook
from bot.verification.facts import Fact, facts_in, supported
from bot.verification.facts.fact import LOOSE, MOMENTS, PRICES
from bot.verification.names import TITLE, names_in, names_owed, whole_names

_LONGEST_BEFORE = 60
# What a figure counts, and what it is the price of: "85 seats", "$11.40 a seat", "15% off", "up 4% on 1 February".
_PRICED = re.compile(
    r"(?:(?: (?:an?|per|each) | ?/ ?)[a-z]+[\u00b2\u00b3]?\b| off| of (?:an?|the|your|our) [a-z]+)?"
    rf"(?: (?:on|from|as of) (?:{NAMED_DATE}))?",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?: (?:a|an|per|each) [a-z]+"
    r"| (?!(?:have|only|other|with|from|that|this|were|been|into|than|more|come|every|each|sharp|above|below|under|over"
    r"|back|after|before|while|when|where|which|since|your|went|would|will|through|should|could)\b)"
    # "14 service vans"
    r"(?:[a-z]{3,}[^s\W\d_] (?=[a-z]{3,}s\b))?[^\W\d_]{4,})?"
)
# "The samples of the 17 micron", and what a figure is the number of: "page 4", "lift 2".
_NUMBERED = re.compile(
    r"(?<!\w)(?:[a-z]{4,} of (?:the|your|our) )?"
    r"(?:(?:pages?|lifts?|lines?|rows?|items?|clauses?|sections?|rooms?|floors?|units?|lots?|phases?|stages?|steps?|options?"
    r"|plans?|levels?|gates?|docks?|bays?|blocks?|numbers?|no\.|questions?|parts?|lanes?|tracks?|wards?|annex|appendix"
    # "Parts 1 to 4", "the 3 by 4"
    r") )?(?:\d{1,3} (?:to|by|x|[-\u2013]) )?\Z"
)
# By the time it is read, a day told from today is another; and a small count in words is a way of speaking.
_PASSING = re.compile(
    r"(?:to(?:day|night|morrow)|yesterday|(?:this|last|next|the) (?:week|month|year|quarter|morning|afternoon|weekend)"
    r"|(?:(?:by|before|at|until) )?the end of (?:the|this|next) (?:day|week|month|quarter|year)"
    r"|(?:an?|one|the|two|half an?) (?:second|minute|moment|hour|day|couple|bit)s?|one|two|half|once|twice)",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(r"[a-z]+(?: [a-z]+)?", re.IGNORECASE)
# Where a paper is signed nobody needs to know that has signed nothing.
_PAGE = re.compile(r"pages? \d+", re.IGNORECASE)
_OF_A_UNIT = frozenset("\u00b2\u00b3")
_OF_A_PRICE = frozenset("\u20ac\u00a3$%")

_TWO_WORDS = re.compile(r"(?: [\w'\u2019-]+){1,2}")
# "Between 8 and 10": by itself a small figure tells nothing.
_BARE = re.compile(r"\d{1,2}")
# Who has it is no name, nor what every mail of the kind is about.
_ROLE = re.compile(r"(?:FD|MD|VP|GM|HR|IT|PO|VAT|C[EFIOT]O)s?")
_HOURS, _LOOSE_TIMES = frozenset({"time", "clock", "part"}), frozenset({"season", "period", "part"})


class Lost(NamedTuple):
    """A fact or a name that is in the draft and no longer in the mail, and whether the customer may need it.

    One that only `pulled` is a day or a count in words: nobody puts it back.
    """

    thing: str
    needed: bool
    pulled: bool = False


def lost_of(analysis: Analysis, kept: str, playbook: Playbook) -> list[Lost]:
    """Return the facts and names of a draft that are not in the mail that is `kept`."""
    return [*_facts_lost(analysis, kept, playbook), *_names_lost(analysis, kept, playbook)]


def _facts_lost(analysis: Analysis, kept: str, playbook: Playbook) -> Iterator[Lost]:
    """Yield each fact that is not kept, and whether the customer may need it."""
    draft = analysis.draft.own_text
    known, given = facts_in(kept), facts_in(draft)
    has_price, is_beside, ours = (
        any(fact.kind == "money" for fact in known),
        _beside_pressure(analysis),
        of_our_numbers(draft),
    )
    for fact in dict.fromkeys(given):
        if fact.kind in LOOSE or fact.written in _OF_A_UNIT or supported(fact, known):
            continue
        # A fact is named only where it is the same fact on its own: "17.00" is a time in "before 17.00" alone.
        if all(supported(part, given) for part in facts_in(fact.written)):
            whole = _whole(fact, draft)
            passing = (
                fact.kind in _LOOSE_TIMES
                or _PASSING.fullmatch(fact.written)
                or (fact.written in ours and fact.kind in MOMENTS)
                or (is_beside(fact.written) and _says_little(fact, whole, draft))
                or _PAGE.fullmatch(whole)
                or (_BARE.fullmatch(whole) and fact.kind not in MOMENTS)
                or _only_pressed(fact, analysis, playbook, has_price=has_price)
            )
            is_soft = fact.kind in MOMENTS or _IN_WORDS.fullmatch(whole) or _PAGE.fullmatch(whole)
            yield Lost(whole, not passing, bool(passing and is_soft))


def _says_little(fact: Fact, whole: str, draft: str) -> bool:
    """Tell whether a fact of a sentence that presses tells little: a day or a count in words, an hour, what is over."""
    return bool(
        _IN_WORDS.fullmatch(whole)
        or fact.hour
        or fact.kind in _HOURS
        or is_over(draft, _place_of(fact.written, draft).start)
    )


def _names_lost(analysis: Analysis, kept: str, playbook: Playbook) -> Iterator[Lost]:
    """Yield each name that is not kept, as it stands: a street with its kind, a person with their title."""
    draft = analysis.draft.own_text
    names = [name for name in names_in(draft, playbook.plain_words) if not TITLE.fullmatch(name)]
    owed = {name for name in names_owed(draft, playbook.plain_words) if not _ROLE.fullmatch(name)}
    gone = {name for name in names if name in owed and name.lower() not in kept.lower()}
    if not gone:
        return
    is_beside, levers = _beside_pressure(analysis), playbook.edits.levers
    pulled = " ".join(finding.quote for finding in analysis.findings if finding.signal in levers)
    for name in dict.fromkeys(whole_names(draft, set(names))):
        if any(part in name for part in gone):
            yield Lost(name, not is_beside(name) and name not in pulled)


def _beside_pressure(analysis: Analysis) -> Callable[[str], bool]:
    """Return what tells whether words stand where nobody misses them: in a sentence that presses, or rested on one."""
    starts = [span.start for span in analysis.sentences]
    limp = (finding.span for finding in analysis.findings if finding.family is not Family.PUSH)
    missed = {at for span in limp for at in range(bisect(starts, span.start), bisect_left(starts, span.end) + 1)}
    return lambda words: bisect(starts, _place_of(words, analysis.draft.text).start) not in missed


def _only_pressed(fact: Fact, analysis: Analysis, playbook: Playbook, *, has_price: bool) -> bool:
    """Tell whether a fact stood in a lever alone: then nothing is lost with it. A price may be more than a lever."""
    written, edits = fact.written, playbook.edits
    found = [finding for finding in analysis.findings if written in finding.quote]
    if not found or any(written in part for part in _outside(analysis)):
        return False
    # "Circling back on the quote of 4 November" counts nothing.
    if any(finding.family is not Family.PUSH for finding in found):
        return False
    if fact.kind not in PRICES:
        return any(finding.signal in edits.levers for finding in found)
    is_scare = all(finding.signal in edits.scares for finding in found)
    # The only price of a mail is missed wherever it stood.
    return is_scare and (has_price or not all(tells_a_price(finding.quote) for finding in found))


def _outside(analysis: Analysis) -> Iterator[str]:
    """Yield what stands between the words in which something was found."""
    at = 0
    for finding in sorted(analysis.findings, key=lambda finding: finding.span):
        yield analysis.draft.text[at : finding.span.start]
        at = max(at, finding.span.end)
    yield analysis.draft.text[at:]


def _place_of(words: str, text: str, *, counts: bool = False) -> Span:
    """Return where words first stand whole in a text; what `counts` something is no "$40" and no "40%"."""
    places = list(occurrences(words, text))
    alone = (
        at for at in places if not (counts and _OF_A_PRICE & {text[at.start - 1 : at.start], text[at.end : at.end + 1]})
    )
    return next(alone, places[0] if places else Span(text.find(words), 0))


def _whole(fact: Fact, draft: str) -> str:
    """Name a fact as the draft does; a figure with what it counts or is the price of, for "two" alone says nothing."""
    if fact.hour and f"at {fact.written}" in draft:
        return f"at {fact.written}"
    if fact.kind == "ordinal" and f"the {fact.written}" in draft:
        return f"the {fact.written}"
    start, end = _place_of(fact.written, draft, counts=fact.kind == "number")
    if end and fact.kind == "number" and (numbered := _NUMBERED.search(draft, max(0, start - _LONGEST_BEFORE), start)):
        start = numbered.start()
    what = _COUNTED if fact.kind == "number" else _PRICED if fact.kind in PRICES else None
    if end and what and (counted := what.match(draft, end)):
        end = counted.end()
    whole = (draft[start:end] or fact.written).rstrip(".")
    # "Half" and "from the first" tell nothing without what stands behind them.
    if not any(facts_in(f"{whole}.")) and (behind := _TWO_WORDS.match(draft, end)):
        return f"{whole}{behind[0]}"
    return whole
