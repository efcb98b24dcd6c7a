"""Says what went with the sentences taken out: each thing once and whole, and only what the customer may need."""

import re
from bisect import bisect, bisect_left
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from bot.analysis.occurrences import occurrences
from bot.analysis.over import is_over
from bot.domain import Analysis, Family
from bot.models.local.mail.phrases import phrase_with
from bot.models.local.prices.on_offer import tells_a_price
from bot.models.local.reading.joints import clauses_of
from bot.playbook.book import Playbook
from bot.rendering.catalogue import catalogue
from bot.rendering.quoting import opening_of
from bot.verification.facts import Fact, facts_in, supported
from bot.verification.facts.fact import LOOSE, MOMENTS, PRICES
from bot.verification.names import TITLE, names_in, names_owed, whole_names

# As many of them, and as many words of each as there is room for.
_MOST_QUOTES, _MOST_NAMED = (3, 2, 1), (18, 13, 9, 7)
_MOSTLY = 0.6
_LITTLE = 4
_JOINS = re.compile(r"\A(?:and|but|so(?! (?:do|does|did|is|are|was|were|has|have|will|would|can)\b)|also|or)\b[ ,]*")
_LONGEST_BEFORE = 60
# What a figure counts, and what it is the price of: "85 seats", "$11.40 a seat", "15% off".
_PRICED = re.compile(r"(?: (?:a|an|per|each) [a-z]+| off)?")
_COUNTED = re.compile(
    r"(?: (?:a|an|per|each) [a-z]+"
    r"| (?!(?:have|only|other|with|from|that|this|were|been|into|than|more|come|every|each|sharp|above|below|under|over"
    r"|back|after|before|while|when|where|which|since|your)\b)[^\W\d_]{4,})?"
)
# "The samples of the 17 micron", and what a figure is the number of: "page 4", "lift 2".
_NUMBERED = re.compile(
    r"(?<!\w)(?:[a-z]{4,} of (?:the|your|our) )?"
    r"(?:(?:pages?|lifts?|lines?|rows?|items?|clauses?|sections?|rooms?|floors?|units?|lots?|phases?|stages?|steps?|options?"
    r"|plans?|levels?|gates?|docks?|bays?|blocks?|numbers?|no\.|questions?|parts?|lanes?|tracks?|wards?|annex|appendix"
    r") )?\Z"
)
# By the time it is read, a day told from today is another; and a count in words is a way of speaking.
_PASSING = re.compile(
    r"(?:to(?:day|night|morrow)|yesterday|(?:this|last|next|the) (?:week|month|year|quarter|morning|afternoon)"
    r"|(?:(?:by|before|at|until) )?the end of (?:the|this|next) (?:day|week|month|quarter|year)|[a-z]+(?: [a-z]+)?)",
    re.IGNORECASE,
)

# "Between 8 and 10": by itself a small figure tells nothing.
_BARE = re.compile(r"\d{1,2}")
# Who has it is no name, nor what every mail of the kind is about.
_ROLE = re.compile(r"(?:FD|MD|VP|GM|HR|IT|PO|VAT|C[EFIOT]O)s?")
_HOURS = frozenset({"time", "clock", "part"})


class Told(NamedTuple):
    """What the rep is told of anyway.

    `quoted` are the words that are quoted as taken out or highlighted, and nothing beside them; `named` are the lines
    that say what was taken out, and `shown` the words that the highlights quote.
    """

    quoted: str
    named: str
    shown: str


class Lost(NamedTuple):
    """A fact or a name that is in the draft and no longer in the mail, and whether the customer may need it."""

    thing: str
    needed: bool
    is_price: bool = False
    is_moment: bool = False


def taken_out(gone: tuple[str, ...], above: list[str], why: Callable[[str], str], *, room: int) -> list[str]:
    """Name the sentences that went, but for what is told `above`, in as many of their words as there is room for.

    With room for it, each is told with the reason.
    """
    unseen = [rest for words in dict.fromkeys(gone) if (rest := _not_shown(words, above))]
    if not unseen:
        return []
    # Where not all are named, "Two things" is missed least.
    unseen.sort(key=_tells_little)
    reasons = {words: reason for words in unseen if (reason := why(words))}
    ways: list[tuple[int, int, Mapping[str, str]]] = [
        *((_MOST_QUOTES[0], most, reasons) for most in _MOST_NAMED[1:] if reasons),
        *((quotes, most, {}) for quotes in _MOST_QUOTES for most in _MOST_NAMED),
    ]
    lines = (_named(unseen, *way) for way in ways)
    return [next((line for line in lines if len(line.split()) <= room), _named(unseen, *ways[-1]))]


def _tells_little(words: str) -> bool:
    return len(words.split()) <= _LITTLE and not any(facts_in(words))


def _named(unseen: list[str], quotes: int, most: int, reasons: Mapping[str, str]) -> str:
    """Name so many sentences by so many words of each."""
    texts = catalogue()
    told = [
        texts.say("local.quoted", quote=opening_of(words, most)) + (f" ({reasons[words]})" if words in reasons else "")
        for words in unseen[:quotes]
    ]
    told += [texts.say("local.taken_out_more")] if len(unseen) > quotes else []
    return texts.say("local.taken_out", quotes=", ".join(told))


def _not_shown(sentence: str, above: list[str]) -> str:
    """Return what of a sentence is not quoted above, or nothing where that is little and tells no fact."""
    rest = sentence
    for quote in filter(None, above):
        # What stands on both sides of a quotation makes no sentence together.
        rest = max(rest.split(quote), key=len)
    rest = _JOINS.sub("", rest.strip(" ,;:.!?-\u2013\u2014"))
    return rest if len(rest) > (1 - _MOSTLY) * len(sentence) or any(facts_in(rest)) else ""


def left_out(lost: list[Lost], told: Told, draft: str, reader: str | None) -> list[str]:
    """Name, in the words around it, what the customer may need of what is not kept, and what is told of nowhere else.

    What is named in so many words is not named twice, nor what is shown above, but for a price or a day: its sentence
    may have held more than pressure.
    """
    asked = [
        one.thing
        for one in lost
        if one.thing not in told.quoted
        or (
            one.needed
            and one.thing not in told.named
            and (one.is_price or one.is_moment or one.thing not in told.shown)
        )
    ]
    whole = [thing for thing in dict.fromkeys(asked) if not any(thing in other and thing != other for other in asked)]
    if not whole:
        return []
    texts, phrases = catalogue(), {thing: phrase_with(thing, draft) for thing in whole}
    # What stands in the phrase of another is named with it.
    phrases = {
        thing: words
        for thing, words in phrases.items()
        if not any(thing in others and thing != other for other, others in phrases.items())
    }
    facts = ", ".join(
        words if words == thing else texts.say("local.quoted", quote=words) for thing, words in phrases.items()
    )
    if reader:
        return [texts.say("local.left_out", facts=facts, reader=reader)]
    return [texts.say("local.left_out_unnamed", facts=facts)]


def let_go(lost: list[Lost], analysis: Analysis) -> list[str]:
    """Return the clauses that only pressed and held what is lost: to name a day of theirs alone tells nothing."""
    idle = {one.thing for one in lost if not one.needed}
    quotes = [finding.quote for finding in analysis.findings if any(thing in finding.quote for thing in idle)]
    idle = {thing for thing in idle if not any(thing in quote for quote in quotes)}
    beside = [span.of(analysis.draft.text) for span in analysis.sentences] if idle else []
    clauses = [clause for words in beside if any(thing in words for thing in idle) for clause in clauses_of(words)]
    return [*quotes, *(clause for clause in clauses if any(thing in clause for thing in idle))]


def lost_of(analysis: Analysis, kept: str, playbook: Playbook) -> list[Lost]:
    """Return the facts and names of a draft that are not in the mail that is `kept`."""
    return [*_facts_lost(analysis, kept, playbook), *_names_lost(analysis, kept, playbook)]


def _facts_lost(analysis: Analysis, kept: str, playbook: Playbook) -> Iterator[Lost]:
    """Yield each fact that is not kept, and whether the customer may need it."""
    draft = analysis.draft.own_text
    known, given = facts_in(kept), facts_in(draft)
    has_price, is_beside = any(fact.kind == "money" for fact in known), _beside_pressure(analysis)
    for fact in dict.fromkeys(given):
        if fact.kind in LOOSE or supported(fact, known):
            continue
        # A fact is named only where it is the same fact on its own: "17.00" is a time in "before 17.00" alone.
        if all(supported(part, given) for part in facts_in(fact.written)):
            passing = (
                _PASSING.fullmatch(fact.written)
                or _BARE.fullmatch(_whole(fact, draft))
                or is_over(draft, draft.find(fact.written))
                or ((fact.hour or fact.kind in _HOURS) and is_beside(fact.written))
                or _only_pressed(fact, analysis, playbook, has_price=has_price)
            )
            yield Lost(_whole(fact, draft), not passing, fact.kind in PRICES, fact.kind in MOMENTS)


def _names_lost(analysis: Analysis, kept: str, playbook: Playbook) -> Iterator[Lost]:
    """Yield each name that is not kept, as it stands: a street with its kind, a person with their title."""
    draft = analysis.draft.own_text
    names = [name for name in names_in(draft, playbook.plain_words) if not TITLE.fullmatch(name)]
    owed = {name for name in names_owed(draft, playbook.plain_words) if not _ROLE.fullmatch(name)}
    gone = {name for name in names if name in owed and name.lower() not in kept.lower()}
    if not gone:
        return
    is_beside = _beside_pressure(analysis)
    for name in dict.fromkeys(whole_names(draft, set(names))):
        if any(part in name for part in gone):
            yield Lost(name, not is_beside(name))


def _beside_pressure(analysis: Analysis) -> Callable[[str], bool]:
    """Return what tells whether words stand where nobody misses them: in a sentence that presses, or rested on one."""
    starts = [span.start for span in analysis.sentences]
    limp = (finding.span for finding in analysis.findings if finding.family is not Family.PUSH)
    missed = {at for span in limp for at in range(bisect(starts, span.start), bisect_left(starts, span.end) + 1)}
    return lambda words: bisect(starts, analysis.draft.text.find(words)) not in missed


def _only_pressed(fact: Fact, analysis: Analysis, playbook: Playbook, *, has_price: bool) -> bool:
    """Tell whether a fact stood in a lever alone: then nothing is lost with it. A price may be more than a lever."""
    written, edits = fact.written, playbook.edits
    found = [finding for finding in analysis.findings if written in finding.quote]
    if not found or any(written in part for part in _outside(analysis)):
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


def _whole(fact: Fact, draft: str) -> str:
    """Name a fact as the draft does; a figure with what it counts or is the price of, for "two" alone says nothing."""
    if fact.hour and f"at {fact.written}" in draft:
        return f"at {fact.written}"
    if fact.kind == "ordinal" and f"the {fact.written}" in draft:
        return f"the {fact.written}"
    start, end = next(occurrences(fact.written, draft), (0, 0))
    if end and fact.kind == "number" and (numbered := _NUMBERED.search(draft, max(0, start - _LONGEST_BEFORE), start)):
        start = numbered.start()
    what = _COUNTED if fact.kind == "number" else _PRICED if fact.kind in PRICES else None
    if end and what and (counted := what.match(draft, end)):
        end = counted.end()
    return (draft[start:end] or fact.written).rstrip(".")
