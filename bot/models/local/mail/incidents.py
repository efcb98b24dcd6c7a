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
    r"|\b(?:plan|package|contract|cover|version|model) is (?:not|no longer) (?:\w+ )?(?:right|enough|made)\b"
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
    """Yield what sells something in a mail about what went wrong, and what is told or asked of that behind it.

    A paragraph that begins by selling sells to its end.
    """
    if analysis.situation is not Situation.INCIDENT and not is_about_a_failure(analysis):
        return
    text = analysis.draft.text
    is_sold = only_sells = False
    before = 0
    for span in analysis.sentences:
        words = " ".join(span.of(text).split())
        opens = "\n" in text[before : span.start]
        is_sold, only_sells = (False, False) if opens else (is_sold, only_sells)
        goes_on = only_sells or (is_sold and (_OF_IT.search(words) or words.endswith("?")))
        if goes_on or _SELLS.search(words):
            is_sold, only_sells = True, only_sells or opens
            yield span
        before = span.end
