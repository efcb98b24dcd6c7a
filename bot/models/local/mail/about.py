"""Sees to it that what a mail is about is told in its rewrite, or named as gone."""

import re
from collections.abc import Iterable

from bot.analysis.measures import INSIDE
from bot.domain import Analysis
from bot.models.local.cuts.chasing import chased_in
from bot.models.local.mail.greeting import greets
from bot.models.local.mail.lost import Lost
from bot.models.local.mail.still_offered import MOST_BEFORE
from bot.models.local.mended import Mended
from bot.models.local.prices.on_offer import is_named
from bot.models.local.reading.topics import things_wanted, topic_of_mail
from bot.playbook.edits import Edits

# What a paper is called tells less than what it is for.
_A_PAPER = re.compile(
    r"(?:proposal|offer|quote|quotation|tender|estimate|contract|agreement|order|plan|renewal|the|our|your|my|all|for|of|on"
    r"|about|and|from|dated)\Z",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]\w+")
# "The pilot", "your order": so short a name tells nothing that is missed.
_LEAST_OF_A_THING = 3


def tell_the_matter(analysis: Analysis, mended: Mended, edits: Edits, rewrite: str) -> bool:
    """Say what the mail is about in the place of what chased it; return whether the `rewrite` lacked it."""
    before = 0
    for span in analysis.sentences:
        words = span.of(analysis.draft.text)
        said = mended.said.get(span, words)
        if before > MOST_BEFORE:
            return False
        before += bool(said) and said[-1] != "," and not greets(said)
        thing = chased_in(" ".join(words.split())) if not said else None
        if thing and not names(thing, rewrite):
            mended.said[span] = edits.about.format(topic=thing)
            return True
    return False


def matter_lost(analysis: Analysis, kept: str) -> list[Lost]:
    """Return what a mail to a customer is about, and what it asks for, where what is kept names it nowhere."""
    if analysis.situation in INSIDE:
        return []
    draft = analysis.draft.own_text
    things = (thing for thing in (topic_of_mail(analysis), *things_wanted(draft)) if thing)
    missed = (thing for thing in things if len(thing.split()) >= _LEAST_OF_A_THING and not names(thing, kept))
    places = {thing: draft.lower().find(thing.lower()) for thing in missed}
    return [Lost(draft[at : at + len(thing)], needed=False) for thing, at in places.items() if at >= 0]


def names(thing: str, told: str) -> bool:
    """Tell whether what is told names a thing in all the words that tell which it is."""
    return all(is_named(word, told) for word in _telling(thing))


def _telling(thing: str) -> Iterable[str]:
    words = _WORDS.findall(thing.lower())
    return [word for word in words if not _A_PAPER.match(word)] or words[-1:]
