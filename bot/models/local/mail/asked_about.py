"""Leaves a blank for the answer to what they asked, where it went: "You also asked about the price", and what of it?"""

import re
from collections.abc import Iterator, Mapping

from bot.domain import Span
from bot.models.local.mail.paragraph import behind_in_paragraph
from bot.models.local.reading.joints import without_its_end
from bot.verification.facts import facts_in

_THEY_ASKED = re.compile(
    r"\A\W*(?:(?:and|also|then|next),? )*you(?:['\u2019](?:d|ve)| had| have| were)?(?: also| already)?"
    r" (?:asked|asking|requested|wondered|wondering|wanted to know|enquired|inquired)(?: me| us)?(?: again)?"
    r" (?:about|for|whether|if|what|how|when|why|which|who)\b[^,;:?!]{2,80}\Z",
    re.IGNORECASE,
)


def unanswered(text: str, spans: list[Span], said: Mapping[Span, str]) -> Iterator[tuple[Span, str]]:
    """Yield each sentence that tells what they asked, and whose answer went: without its stop.

    What stays behind it in its paragraph and gives a fact may be the answer.
    """
    for at, span in enumerate(spans):
        words = said.get(span, span.of(text))
        if not _THEY_ASKED.match(words):
            continue
        behind = behind_in_paragraph(text, spans, at)
        asked_next = next((n for n, one in enumerate(behind) if _THEY_ASKED.match(one.of(text))), len(behind))
        behind = behind[:asked_next]
        left = (said.get(one, one.of(text)) for one in behind)
        is_told = any(not fact.free for words in left for fact in facts_in(words))
        if behind and said.get(behind[0]) == "" and not is_told:
            yield span, without_its_end(words)
