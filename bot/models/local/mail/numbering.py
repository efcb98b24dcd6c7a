"""Keeps a count true: of "Two things. First, the headsets" nothing is counted any more where the second went."""

import re
from collections.abc import Mapping

from bot.domain import Span
from bot.models.local.reading.capitals import with_a_capital

_ANNOUNCES = re.compile(
    r"\A\W*(?:(?:so|ok|right|now|just|only),? )?(?:two|three|four|five|a (?:couple of|few)) "
    r"(?:(?:quick|small|short|other|more|last|final|brief) )?(?:things?|points?|questions?|items?|notes?|remarks?)"
    r"(?: (?:from|on|for|about|before|to) [^.:!?]{2,25})?[.:!]\W*\Z",
    re.IGNORECASE,
)
_NTH = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))"
# "Second, third and fourth floor are wired" counts floors, and is no second thing.
_NUMBERED = re.compile(
    r"\A(?:and |but )?(?:first|second|third|fourth|last|final)(?:ly| of all| up)?(?:,| ?:| [-\u2013\u2014])"
    rf" (?!(?:(?:and|or|to) )?{_NTH}\b)(?=\w)",
    re.IGNORECASE,
)


def numbered_anew(text: str, spans: list[Span], said: Mapping[Span, str]) -> dict[Span, str]:
    """Return what becomes of the sentences that count what a mail tells, where one of those counted went."""
    counted = [span for span in spans if _NUMBERED.match(span.of(text))]
    announcing = [at for at, span in enumerate(spans) if span not in said and _ANNOUNCES.match(span.of(text))]
    if not counted and not announcing:
        return {}
    stays = [span for span in counted if _NUMBERED.match(said.get(span, span.of(text)))]
    anew: dict[Span, str] = {}
    if len(stays) < len(counted):
        anew |= {span: _by_itself(said.get(span, span.of(text))) for span in stays}
    for at in announcing:
        behind = counted or _paragraph_behind(text, spans, at)
        if any(said.get(span) == "" for span in behind) or anew:
            anew[spans[at]] = ""
    return anew


def _by_itself(words: str) -> str:
    return with_a_capital(_NUMBERED.sub("", words))


def _paragraph_behind(text: str, spans: list[Span], at: int) -> list[Span]:
    """Return the sentences up to the end of the paragraph that an announcement opens, or stands in."""
    end = text.find("\n\n", spans[at].end + 2)
    return [span for span in spans[at + 1 :] if end < 0 or span.start < end]
