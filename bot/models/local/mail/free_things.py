"""Finds what is given for nothing in a draft and no longer stands in its rewrite: the customer may count on it."""

import re
from collections.abc import Iterator

from bot.domain import Analysis
from bot.models.local.mail.lost import Lost
from bot.models.local.prices.on_offer import is_among, things_told
from bot.models.local.reading.faults import GIVEN_AWAY

_FREE = r"(?:free(?: of charge)?|included|on (?:us|the house)|thrown in|at no (?:extra |additional )?(?:cost|charge))"
# "The removal of the old unit is free": no more words than name a thing.
_IS_FREE = re.compile(
    r"\b(?P<told>(?P<what>(?:the|our|your|an?)"
    r"(?: (?!(?:is|are|that|which|who|and|or|but|if|price|offer)\b)[\w'\u2019-]+){1,6})"
    rf" (?:is|are|comes?|goes|will be) (?:then |still |also )?{_FREE})"
    r"(?=[,;:.!?]|\s*\Z| (?:if|until|for|with|as|when|and)\b)",
    re.IGNORECASE,
)
# "The free survey"; what anybody can have, such as a free app, is no gift of ours.
_A_FREE_ONE = re.compile(
    r"\b(?P<told>(?:the|our|your|an?|one|two|three) (?:free|complimentary)"
    r" (?P<what>(?!(?:apps?|tools?|versions?|software|hands?|heads?|rein|will|market|world|slots?|day|days|evenings?"
    r"|half-hours?|hours?|moment|afternoons?|mornings?|choice|spots?|seats?|places?|space|prunings|plan)\b)[a-z][a-z-]+"
    r"(?: (?:survey|visit|delivery|service|trial|check|months?|year|setup|fitting|removal|cover|sessions?|audit|cleanse"
    r"|training))?))\b",
    re.IGNORECASE,
)


def free_things_lost(analysis: Analysis, kept: str) -> list[Lost]:
    """Return what a draft gives for nothing, and what is kept names nowhere; none of what is given away in fear."""
    text = analysis.draft.text
    in_fear = [finding.span for finding in analysis.findings if finding.signal == GIVEN_AWAY]
    told = (span.of(text) for span in analysis.sentences if not any(each.overlaps(span) for each in in_fear))
    stands = things_told(kept)
    return [Lost(thing, needed=True) for words in told for thing, what in _free(words) if not is_among(what, stands)]


def _free(sentence: str) -> Iterator[tuple[str, str]]:
    """Yield what a sentence says is free, in its words, and the last word of what that is."""
    if "?" in sentence:
        return
    for pattern in (_IS_FREE, _A_FREE_ONE):
        for found in pattern.finditer(sentence):
            yield found["told"], found["what"].split()[-1]
