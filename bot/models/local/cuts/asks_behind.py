"""Asks by itself what an apology, a hedge or an effort only led to: "Sorry to be a pain, but would the 4th suit?"."""

import re
from collections.abc import Iterator

from bot.models.local.reading.asks import begins_asking, is_asked
from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.pointing import speaks_of_what_went

_WHOM = r"(?:you|we|I|it|there|this|that|the|your|our|any|either|(?-i:[A-Z])\w+)"
_BEHIND = re.compile(
    rf"(?:[,;]|(?<!\d) [-\u2013\u2014])\s+(?:(?:but|so|and|then|just) )*"
    rf"(?=(?:could|would|can|will|may|might|shall|do|does|did|is|are|have|has) {_WHOM}\b"
    r"|(?:what|which|who|how|when|where)\b)",
    re.IGNORECASE,
)
# "If Friday is bad, would Monday do?": what is asked behind a condition is asked under it alone.
_CONDITION = re.compile(
    r"\W*(?:(?:so|and|but) )?(?:if|when|once|unless|should|as|since|because|before|after|until|given)\b"
    r"(?! (?:you (?:have|get|find|had) (?:a|any|the|some)"
    r"|it(?:['\u2019]s| is| would be|['\u2019]d be) (?:not|no|too|ok|all)"
    r"|that(?:['\u2019]s| is) (?:ok|okay|all right|alright|fine)|possible|convenient|at all)\b)",
    re.IGNORECASE,
)
# "Gold or Platinum, which of them do I put down": what is chosen from, or asked before, belongs to the question.
_ASKED_BEFORE = re.compile(
    r"\bor\b|\?|[:;] (?:how|what|which|who|when|where|do|does|is|are|can|could|would)\b", re.IGNORECASE
)
_LEAST_WORDS = 4


def asks_behind(sentence: str) -> Iterator[str]:
    """Yield what a sentence asks at its end as a question of its own, where it does not rest on what led to it."""
    for lead in _BEHIND.finditer(sentence) if is_asked(sentence) else ():
        went, asked = sentence[: lead.start()], sentence[lead.end() :]
        rests = (
            _CONDITION.match(went)
            or begins_asking(went)
            or _ASKED_BEFORE.search(went)
            or speaks_of_what_went(asked, went)
        )
        if not rests and len(asked.split()) >= _LEAST_WORDS:
            yield with_a_capital(asked)
