"""Says what went with the sentences taken out: each thing once and whole, and only what the customer may need."""

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from bot.domain import Analysis
from bot.models.local.mail.clauses_named import NO_MONTH, named_within
from bot.models.local.mail.lost import Lost
from bot.models.local.mail.phrases import phrase_with
from bot.models.local.reading.joints import clauses_of
from bot.models.local.reading.telling import tells_little
from bot.rendering.catalogue import catalogue
from bot.rendering.quoting import opening_of, parts_of
from bot.verification.facts import facts_in
from bot.verification.facts.patterns import NUMBER_WORDS

# As many of them, and as many words of each as there is room for.
_MOST_QUOTES, _MOST_NAMED = (3, 2, 1), (18, 13, 9, 7)
# Characters of a list of things that leave room for the rest of two lines.
_MOST_LISTED = 60
# "My last three emails": nobody puts back how often they wrote.
_COUNTS_OWN_MAILS = re.compile(
    rf"\b(?:my|our) (?:last |previous |earlier |other )?(?:\d+|{'|'.join(NUMBER_WORDS)})"
    r" (?:e-?mails|mails|messages|calls|voicemails|notes|letters|reminders|texts)\b",
    re.IGNORECASE,
)
_MOSTLY = 0.6
# So many things are each named with their clause; more would be a list to read.
_FEW = 3
_JOINS = re.compile(r"\A(?:and|but|so(?! (?:do|does|did|is|are|was|were|has|have|will|would|can)\b)|also|or)\b[ ,]*")


class Told(NamedTuple):
    """What the rep is told of anyway.

    `quoted` are the words that are quoted as taken out or highlighted, and `shown` what of them is read, where the
    middle of a long one is left out; `named` are the lines that say what was taken out.
    """

    quoted: str
    shown: str
    named: str = ""


class _Way(NamedTuple):
    """How many sentences are named, by how many words of each at the `most`, and `why` those words went."""

    quotes: int
    most: int
    why: Callable[[str], str] = lambda _: ""


def not_shown(gone: tuple[str, ...], above: list[str]) -> list[str]:
    """Return what of the sentences that went is not told `above`: what tells something before "Two things"."""
    unseen = [rest for words in dict.fromkeys(gone) if (rest := _not_shown(words, above))]
    return sorted(unseen, key=tells_little)


def taken_out(
    unseen: list[str], things: str, why: Callable[[str], str], *, room: int, telling: Iterable[str] = ()
) -> list[str]:
    """Name sentences that went, in as many of their words as there is room for, and the `things` that went with others.

    With room for it, each is told with the reason why what is quoted of it went. Of a long one such words are
    quoted as hold what is `telling`.
    """
    if not unseen and not things:
        return []
    telling = tuple(telling)
    ways = [
        *(_Way(_MOST_QUOTES[0], most, why) for most in _MOST_NAMED[1:] if any(map(why, unseen))),
        *(_Way(quotes, most) for quotes in _MOST_QUOTES for most in _MOST_NAMED),
    ]
    lines = (_named(unseen, things, way, telling) for way in ways)
    return [next((line for line in lines if len(line.split()) <= room), _named(unseen, things, ways[-1], telling))]


def _named(unseen: list[str], things: str, way: _Way, telling: Iterable[str]) -> str:
    """Name so many sentences by so many words of each."""
    texts = catalogue()
    parts = [_part_of(words, telling, way.most) for words in unseen[: way.quotes]]
    told = [
        texts.say("local.quoted", quote=part) + (f" ({reason})" if (reason := way.why(part)) else "") for part in parts
    ]
    told += [things] if things else []
    if (more := len(unseen) - way.quotes) > 0:
        told.append(texts.say("local.taken_out_more", count=_spelled(more)).replace("  ", " "))
    return texts.say("local.taken_out", quotes=", ".join(told))


def _part_of(words: str, telling: Iterable[str], most: int) -> str:
    """Return the beginning of a sentence, or a whole part of it that holds a thing which the beginning does not."""
    opening = opening_of(words, most)
    hidden = [thing for thing in telling if thing in words and thing not in opening]
    if not hidden:
        return opening
    return next((part for part in parts_of(words, most) if hidden[0] in part), opening)


def _not_shown(sentence: str, above: list[str]) -> str:
    """Return what of a sentence is not quoted above, or nothing where that is little and tells no fact."""
    rest = sentence
    for quote in filter(None, above):
        # What stands on both sides of a quotation makes no sentence together.
        rest = max(rest.split(quote), key=len)
    rest = _JOINS.sub("", rest.strip(" ,;:.!?-\u2013\u2014"))
    return rest if len(rest) > (1 - _MOSTLY) * len(sentence) or any(facts_in(rest)) else ""


def left_out(lost: list[Lost], told: Told, draft: str, reader: str | None, *, pressing: str = "") -> list[str]:
    """Name, in the words around it, what the customer may need of what is not kept, as far as two lines of a phone go.

    What is named in so many words is not named twice; what is quoted nowhere has its place before all others. Nobody
    puts back what was `pressing`, so a thing is not told in its words.
    """
    asked = [
        one.thing
        for one in lost
        if one.thing not in told.named and (one.needed or not (one.pulled or one.thing in told.shown))
    ]
    facts = _listed(asked, told, draft, pressing)
    if not facts:
        return []
    if reader:
        return [catalogue().say("local.left_out", facts=facts, reader=reader)]
    return [catalogue().say("local.left_out_unnamed", facts=facts)]


def gone_unseen(lost: list[Lost], told: Told, draft: str) -> str:
    """Name what only pulled and is shown nowhere: nobody has to put it back."""
    shown = NO_MONTH.sub("", told.shown)
    return _listed([one.thing for one in lost if one.pulled and one.thing not in shown], told, draft)


def _listed(things: list[str], told: Told, draft: str, pressing: str = "") -> str:
    """Name as many things as there is room for, but all that are quoted nowhere, and how many more there are."""
    is_quoted = partial(_is_quoted, told=told)
    texts, phrases = catalogue(), _phrases(sorted(things, key=is_quoted), draft, pressing)
    least, room = len([thing for thing in phrases if not is_quoted(thing)]), _MOST_LISTED
    named: list[str] = []
    for phrase in phrases.values():
        room -= len(phrase) + 2
        if len(named) >= max(1, least) and room < 0:
            more = len(phrases) - len(named)
            count = _spelled(more)
            return texts.say("local.left_out_more", facts=", ".join(named), count=count).replace("  ", " ")
        named.append(phrase)
    return ", ".join(named)


def _is_quoted(thing: str, *, told: Told) -> bool:
    """Tell whether a thing is quoted; a time only where it is shown, for an hour is kept or missed."""
    is_a_time = any(fact.kind == "time" for fact in facts_in(thing))
    return thing in (told.shown if is_a_time else told.quoted)


def _phrases(things: list[str], draft: str, pressing: str) -> dict[str, str]:
    """Return for each thing the words it is named in, in quotation marks where these are more: each thing once."""
    whole = [thing for thing in dict.fromkeys(things) if not any(thing in other and thing != other for other in things)]
    named: dict[str, str] = {}
    for thing in whole:
        phrase = (named_within if len(whole) <= _FEW and thing not in pressing else phrase_with)(thing, draft)
        # What stands in the phrase of another is named with it, and two that stand in each other's are named once.
        if not any(thing in other for other in named.values()):
            named = {other: words for other, words in named.items() if other not in phrase} | {thing: phrase}
    quoted = partial(catalogue().say, "local.quoted")
    told = {thing: words for thing, words in named.items() if not _COUNTS_OWN_MAILS.search(words)}
    return {thing: words if words == thing else quoted(quote=words) for thing, words in told.items()}


def let_go(lost: list[Lost], analysis: Analysis) -> list[str]:
    """Return the clauses that only pressed and held what is lost: to name a day of theirs alone tells nothing."""
    idle = {one.thing for one in lost if not one.needed}
    quotes = [finding.quote for finding in analysis.findings if any(thing in finding.quote for thing in idle)]
    idle = {thing for thing in idle if not any(thing in quote for quote in quotes)}
    beside = [span.of(analysis.draft.text) for span in analysis.sentences] if idle else []
    clauses = [clause for words in beside if any(thing in words for thing in idle) for clause in clauses_of(words)]
    return [*quotes, *(clause for clause in clauses if any(thing in clause for thing in idle))]


def _spelled(count: int) -> str:
    """Return a number as a word: a figure beside a rewrite would be a fact of the draft's. Of many there is no word."""
    return next((word for word, number in NUMBER_WORDS.items() if number == count), "")
