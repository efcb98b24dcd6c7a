"""Hears what presses, gives away or takes the mail back in a plain way in a sentence."""

import re
from collections.abc import Iterator

from bot.domain import Analysis, Span
from bot.verification.facts import Fact, facts_in
from bot.verification.facts.fact import AMOUNTS, MOMENTS
from bot.verification.pushes import (
    as_a_friend,
    at_our_cost,
    crowds,
    given_away,
    held_over,
    owed,
    scarce,
    settled,
    talked_down,
    withdrawn,
)
from bot.verification.pushes.push import Push

# What only judges the reader, or calls in a debt, has no fair way to be said.
JUDGING = (*as_a_friend.PUSHES, *talked_down.PUSHES, *crowds.PUSHES, *owed.PUSHES)
PRESSING = (*scarce.PUSHES, *at_our_cost.PUSHES, *held_over.PUSHES, *JUDGING, *settled.PUSHES)
UNASKED = given_away.UNASKED
GIVING = (*UNASKED, *given_away.PUSHES)
WITHDRAWING = withdrawn.PUSHES
_FIGURES = AMOUNTS | MOMENTS
_LONGEST = 500
_WORD = re.compile(r"[a-z]+")


def heard_in(sentence: str, pushes: tuple[Push, ...]) -> Iterator[tuple[Push, Span]]:
    """Yield each push that is heard in a sentence, and where, with what joins it to what stands before."""
    asks = sentence.rstrip().endswith("?")
    words = frozenset(_WORD.findall(sentence.lower()))
    for push in pushes if len(sentence) <= _LONGEST else ():
        found = None if push.needs.isdisjoint(words) else push.way.search(sentence)
        if found and not push.unless.search(sentence) and (push.asked or not asks):
            yield push, Span(found.start() if found["joint"] else 0, found.end())


def figures_in(words: str) -> list[Fact]:
    """Return the figures and moments of some words, but for those in words alone: "two", "tomorrow"."""
    return [fact for fact in facts_in(words) if fact.kind in _FIGURES and not fact.written.isalpha()]


def pressed_in(analysis: Analysis) -> Iterator[Span]:
    """Yield what of the sentences of a draft presses or gives away in a plain way, up to the end of each."""
    for span in analysis.sentences:
        sentence = span.of(analysis.draft.text)
        heard = (where for pushes in (PRESSING, GIVING, WITHDRAWING) for _, where in heard_in(sentence, pushes))
        yield from (Span(span.start + where.start, span.end) for where in heard)
