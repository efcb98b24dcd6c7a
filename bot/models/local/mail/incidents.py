"""Sells nothing in a mail about what went wrong: what sells goes, with its price, and what is asked of it."""

import re
from collections.abc import Iterator

from bot.domain import Analysis, Situation, Span
from bot.models.local.question.to_decide import is_about_a_failure

_PLAN = (
    r"(?:contract|package|plan|cover|agreement|subscription|version|edition|membership|scheme|programme|units|model"
    r"|generation)"
)
_SELLS = re.compile(
    r"\bupgrad(?:e|es|ing)\b"
    r"|\b(?:mov(?:e|ing)|chang(?:e|ing)|switch(?:ing)?|go(?:ing)?|step(?:ping)?|sign(?:ing)?|convert(?:ing)?)\b"
    rf"[^.?!;]{{0,30}} (?:to|onto|for|up to) (?:the|our|an?) (?:[\w-]+ ){{0,3}}{_PLAN}\b"
    r"|\b(?:right|perfect|ideal|good|best) (?:moment|time|opportunity|occasion) (?:to|for)\b"
    r"|\b(?:shows?|proves?|underlines?|demonstrates?|exactly) (?:again |once more |just |exactly |only too well )?"
    r"(?:why|how (?:urgent|important|much)|that it is time)\b"
    r"|\bwhile I have you\b|\bon a (?:more positive|happier|brighter|lighter) note\b"
    r"|\b(?:would|could) (?:never|not|n['\u2019]t) have (?:happened|been)\b[^.?!]*\b(?:with|had you|if you)\b"
    rf"|\bhad you (?:taken|chosen|had|gone|signed|ordered)\b|\bput you (?:down|in) for\b",
    re.IGNORECASE,
)
# "It is €640 a month", "Three restaurants have taken it", "Shall I send that over?": told or asked of what is sold.
_OF_IT = re.compile(
    r"\b(?:it|its|that|this|them|they|those|these)\b(?! (?:was|were|happened|broke|failed)\b)", re.IGNORECASE
)


def sold_in(analysis: Analysis) -> Iterator[Span]:
    """Yield what sells something in a mail about what went wrong, and what is told or asked of that behind it."""
    if analysis.situation is not Situation.INCIDENT and not is_about_a_failure(analysis):
        return
    text = analysis.draft.text
    last: Span | None = None
    for span in analysis.sentences:
        words = " ".join(span.of(text).split())
        follows = last is not None and "\n" not in text[last.end : span.start]
        if _SELLS.search(words) or (follows and (_OF_IT.search(words) or words.endswith("?"))):
            last = span
            yield span
        elif not follows:
            last = None
