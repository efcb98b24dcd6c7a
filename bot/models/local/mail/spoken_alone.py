"""Speaks to the reader alone, and for the rep alone, where whoever was copied on the mail is taken off."""

import re
from collections.abc import Iterator, Mapping

from bot.domain import Span
from bot.models.local.acts.copies import copied_here
from bot.models.local.mail.greeting import greets

_YOU_BOTH = re.compile(r"\b(?:both of you|the two of you|you (?:two|both))\b", re.IGNORECASE)
_US_BOTH = re.compile(r"\b(?:both of us|the two of us|us (?:two|both))\b", re.IGNORECASE)
# "Dear Anna and Tom", "Hi both": there are two of them anyway.
_SEVERAL = re.compile(r"(?:\band\b|&|\b(?:both|all|everyone|team|colleagues|ladies|gentlemen)\b|, \w)", re.IGNORECASE)


def spoken_alone(text: str, spans: list[Span], said: Mapping[Span, str]) -> Iterator[tuple[Span, str]]:
    """Yield what is said instead of each sentence that still speaks to two, or for two."""
    greeting = next((span.of(text) for span in spans if greets(span.of(text))), "")
    is_off = any(copied_here(span.of(text)) and not copied_here(said[span]) for span in spans if span in said)
    if not is_off or _SEVERAL.search(greeting):
        return
    for span in spans:
        words = said.get(span, span.of(text))
        alone = _US_BOTH.sub("me", _YOU_BOTH.sub(_as_it_began, words))
        # Whoever is offered a copy is one of two again.
        if alone != words and not copied_here(span.of(text)):
            yield span, alone


def _as_it_began(both: re.Match[str]) -> str:
    return "You" if both[0][0].isupper() else "you"
