"""Finds what of a draft is no longer in its rewrite: each fact and name whole, and whether the customer may need it."""

import re
from bisect import bisect, bisect_left
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from bot.analysis.over import is_over
from bot.domain import Analysis, Family
from bot.models.local.cuts.our_numbers import of_our_numbers
from bot.models.local.cuts.pushes import pushes_in
from bot.models.local.mail.wholes import place_of, whole_fact, whole_token
from bot.models.local.prices.before_the_cut import price_before_the_cut
from bot.models.local.prices.on_offer import tells_a_price
from bot.models.local.reading.faults import GIVES_WAY, TELLS_OF_US
from bot.playbook.book import Playbook
from bot.verification.facts import Fact, facts_in, supported
from bot.verification.facts.fact import AMOUNTS, LOOSE, MOMENTS, PRICES
from bot.verification.names import TITLE, names_in, names_owed, whole_names

# By the time it is read, a day told from today is another; and a small count in words is a way of speaking.
_PASSING = re.compile(
    r"(?:to(?:day|night|morrow)|yesterday|(?:this|last|next|the) (?:week|month|year|quarter|morning|afternoon|weekend)"
    r"|(?:(?:by|before|at|until) )?the end of (?:the|this|next) (?:day|week|month|quarter|year)"
    r"|(?:with)?in (?:an?|one) (?:minute|hour|day|week|fortnight|month|year)"
    r"|(?:an?|one|the|two|half an?) (?:second|minute|moment|hour|day|couple|bit)s?|one|two|half|once|twice)",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(r"[a-z]+(?: [a-z]+)?", re.IGNORECASE)
# Where a paper is signed nobody needs to know that has signed nothing.
_PAGE = re.compile(r"pages? \d+", re.IGNORECASE)
# "A hundred better things", "zero pressure", "two minutes", "101 per cent", "halve": ways of speaking, or of what?
_IDIOM = re.compile(
    r"(?:an? |one )?(?:hundred|thousand|million|billion|zillion|gazillion|dozen|umpteen)s?"
    r"|(?:an? |one )?(?:hundred|thousand|million|billion|zillion|gazillion|dozen|umpteen|101|1,001|1001)s?(?: and one)?"
    r"(?: (?:better|other|more|different|new|bigger|small|little|odd))* (?:things?|times?|reasons?|ways?|questions?"
    r"|excuses?|miles?|people|folks?|others?|e?mails?|messages?|calls?|thanks|apologies|per ?cent)"
    r"|(?:101|110|111) ?(?:%|per ?cent)"
    r"|zero(?: (?:need|pressure|obligation|rush|hurry|hassle|expectations?|hard feelings|commitment|strings|stress))?"
    r"|(?:an?|one|two|three|four|five|ten|fifteen|twenty|thirty|sixty|half an?)(?: little| short| quick)?"
    r" (?:seconds?|secs?|minutes?|mins?|moments?)(?: max)?"
    r"|halv(?:e[sd]?|ing)|doubl(?:e[sd]?|ing)|tripl(?:e[sd]?|ing)"
    r"|(?:a|one)(?: (?:tiny|little|small|minor))? (?:hiccup|glitch|blip|snag)",
    re.IGNORECASE,
)
_OATHS = frozenset({"God", "Lord", "Jesus", "Christ", "Heaven", "Heavens"})
_OF_A_UNIT = frozenset("\u00b2\u00b3")
# "Between 8 and 10": by itself a small figure tells nothing.
_BARE = re.compile(r"\d{1,2}")
_AN_HOUR = re.compile(r"\b[a-z]+ (?P<hour>\d{1,2}\.\d\d)(?!\w)", re.IGNORECASE)
# Who has it is no name, nor what every mail of the kind is about.
_ROLE = re.compile(r"(?:FD|MD|VP|GM|HR|IT|PO|VAT|C[EFIOT]O)s?")
# "Sixty years without us": a way to say long ago.
_AGES = re.compile(r"(?:(?!\d)[\w-]+ ){1,3}(?:years|decades|centuries|generations)", re.IGNORECASE)
_UNTIL = ("until", "till", "until the", "till the")
_OF_WHAT_IS_SOLD = PRICES | {"code"}
_HOURS, _LOOSE_TIMES = frozenset({"time", "clock", "part"}), frozenset({"season", "period", "part"})


class Lost(NamedTuple):
    """A fact or a name that is in the draft and no longer in the mail, and whether the customer may need it.

    One that only `pulled` went with what pressed, or was given away: nobody puts it back.
    """

    thing: str
    needed: bool
    pulled: bool = False


def lost_of(analysis: Analysis, kept: str, playbook: Playbook) -> list[Lost]:
    """Return the facts and names of a draft that are not in the mail that is `kept`."""
    stood = _Stood(_pushed(analysis), _beside_pressure(analysis), _beside_an_order(analysis))
    return [*_facts_lost(analysis, kept, playbook, stood), *_names_lost(analysis, kept, playbook, stood)]


class _Stood(NamedTuple):
    """Where things stood in a draft: what of it `pushed`, and what tells of words beside what they stood."""

    pushed: str
    beside_pressure: Callable[[str], bool]
    beside_an_order: Callable[[str], bool]


def _facts_lost(analysis: Analysis, kept: str, playbook: Playbook, stood: _Stood) -> Iterator[Lost]:
    """Yield each fact that is not kept, and whether the customer may need it."""
    draft = analysis.draft.own_text
    known, given = facts_in(kept), facts_in(draft)
    has_price = any(fact.kind == "money" for fact in known)
    ours, cut = of_our_numbers(draft), _given_away(analysis, kept)
    for fact in dict.fromkeys(given):
        if fact.kind in LOOSE or fact.written in _OF_A_UNIT or supported(fact, known):
            continue
        if whole := _named(fact, draft, given):
            # It is told as well, but nobody is asked to put it back.
            is_saying = _IDIOM.fullmatch(whole)
            is_pushed = draft.count(fact.written) == stood.pushed.count(fact.written)
            is_pushed = is_pushed or (fact.written in cut and fact.kind in PRICES)
            passing = (
                is_saying
                or fact.kind in _LOOSE_TIMES
                or _PASSING.fullmatch(fact.written)
                or (fact.written in ours and fact.kind in MOMENTS)
                or is_pushed
                or (stood.beside_pressure(fact.written) and _says_little(fact, whole, draft))
                or _PAGE.fullmatch(whole)
                or (_BARE.fullmatch(whole) and fact.kind not in MOMENTS)
                or _only_pressed(fact, analysis, playbook, has_price=has_price)
                or _went_with_a_push(fact, analysis)
                or (_is_given_away(fact, analysis) and (has_price or fact.kind != "money"))
                or _AGES.fullmatch(whole)
            )
            is_soft = is_saying or is_pushed or fact.kind in MOMENTS or _IN_WORDS.fullmatch(whole)
            yield Lost(whole, not passing, bool(passing and (is_soft or not stood.beside_an_order(fact.written))))


def _named(fact: Fact, draft: str, given: list[Fact]) -> str:
    """Name a fact so that it is the same fact on its own: a time "before 17.00" is no price of 17.00."""
    alone = whole_fact(fact, draft)
    if all(supported(part, given) for part in facts_in(fact.written)):
        return alone
    told = (found[0] for found in _AN_HOUR.finditer(draft) if fact.kind == "time" and found["hour"] == fact.written)
    return next((hour for hour in told if all(supported(part, given) for part in facts_in(hour))), "")


def _given_away(analysis: Analysis, kept: str) -> str:
    """Return what a draft says of prices given away for nothing where the price before that is kept."""
    said = (span.of(analysis.draft.text) for span in analysis.sentences)
    return " ".join(words for words in said if (price := price_before_the_cut(words)) and price in kept)


def _says_little(fact: Fact, whole: str, draft: str) -> bool:
    """Tell whether a fact of a sentence that presses tells little: a day or a count in words, an hour, what is over."""
    # "Three-tier fountains"
    made_of = fact.written if whole.startswith(f"{fact.written}-") else whole
    return bool(
        _IN_WORDS.fullmatch(made_of)
        or fact.hour
        or fact.kind in _HOURS
        or is_over(draft, place_of(fact.written, draft).start)
    )


def _names_lost(analysis: Analysis, kept: str, playbook: Playbook, stood: _Stood) -> Iterator[Lost]:
    """Yield each name that is not kept, as it stands: a street with its kind, a person with their title."""
    draft = analysis.draft.own_text
    names = [name for name in names_in(draft, playbook.plain_words) if not TITLE.fullmatch(name)]
    owed = {name for name in names_owed(draft, playbook.plain_words) if not _ROLE.fullmatch(name)}
    gone = {name for name in names if name in owed and name.lower() not in kept.lower()}
    if not gone:
        return
    levers = playbook.edits.levers
    pulled = " ".join(finding.quote for finding in analysis.findings if finding.signal in levers)
    for name in dict.fromkeys(whole_names(draft, set(names))):
        if name not in _OATHS and any(part in name for part in gone):
            place = place_of(name, draft)
            whole = whole_token(place, draft).of(draft) if place.end else name
            is_pushed = draft.count(name) == stood.pushed.count(name)
            passing = stood.beside_pressure(name) or name in pulled or is_pushed
            yield Lost(whole, not passing, passing and (is_pushed or not stood.beside_an_order(name)))


def _pushed(analysis: Analysis) -> str:
    """Return what of a draft presses or gives something away in a plain way."""
    return " ".join(part for span in analysis.sentences for part in pushes_in(span.of(analysis.draft.text)))


def _beside_pressure(analysis: Analysis) -> Callable[[str], bool]:
    """Return what tells whether words stand where nobody misses them: in a sentence that presses, or rested on one."""
    starts = [span.start for span in analysis.sentences]
    limp = (finding.span for finding in analysis.findings if finding.family is not Family.PUSH)
    missed = {at for span in limp for at in range(bisect(starts, span.start), bisect_left(starts, span.end) + 1)}
    return lambda words: bisect(starts, place_of(words, analysis.draft.text).start) not in missed


def _beside_an_order(analysis: Analysis) -> Callable[[str], bool]:
    """Return what tells whether words stand in a sentence with a price or a number: it may be what is ordered."""
    said = [span.of(analysis.draft.text) for span in analysis.sentences]
    sells = cache(lambda each: any(fact.kind in _OF_WHAT_IS_SOLD for fact in facts_in(each)))
    return lambda words: any(words in each and sells(each) for each in said)


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


def _went_with_a_push(fact: Fact, analysis: Analysis) -> bool:
    """Tell whether a fact is no price, and stood in what pressed.

    Beside an order or a price it may be what is sold, and the end of what is held for them is theirs to know.
    """
    found = [each for each in analysis.findings if fact.written in each.quote]
    if fact.kind in PRICES or not found or any(each.family is not Family.PUSH for each in found):
        return False
    if any(each.signal in TELLS_OF_US for each in found):
        return True
    if any(f"{word} {fact.written}" in each.quote for word in _UNTIL for each in found):
        return False
    is_sold = any(other.kind in _OF_WHAT_IS_SOLD for each in found for other in facts_in(each.quote))
    return not is_sold and fact.kind in MOMENTS | AMOUNTS


def _is_given_away(fact: Fact, analysis: Analysis) -> bool:
    """Tell whether a fact stood only where something is given away unasked: to put it back gives it away again."""
    found = [each for each in analysis.findings if fact.written in each.quote]
    return bool(found) and fact.kind in AMOUNTS and all(each.signal in GIVES_WAY for each in found)


def _outside(analysis: Analysis) -> Iterator[str]:
    """Yield what stands between the words in which something was found."""
    at = 0
    for finding in sorted(analysis.findings, key=lambda finding: finding.span):
        yield analysis.draft.text[at : finding.span.start]
        at = max(at, finding.span.end)
    yield analysis.draft.text[at:]
