"""What is good in a mail that stays in the house: it tells the customer's side, or asks what can be answered."""

import re

from bot.models.local.praise.merits import MOST_QUOTED
from bot.rendering.quoting import is_taken_back, part_of, rests

_THEIR_SIDE = re.compile(
    r"\b(?:she|he|they|the (?:customer|client|buyer|owner|school|council|hospital|nurse|matron)|M(?:rs|r"
    r"|s)\.? [\w'\u2019-]+)"
    r"(?:['\u2019](?:s|ve|d)| has| have| had)?"
    r" (?:told (?:us|me)|said|says?|asked|asks?|wants?|wanted|needs?|meets?|wrote|complained|rang|prints|likes?)\b",
    re.IGNORECASE,
)
# What a lever hangs on: a figure of ours, a hurry, a word about them.
_MAY_PRESS = re.compile(
    r"\b(?:push\w*|clos(?:e|es|ing)|target\w*|numbers?|quota|sign|signs|signed|discount\w*|excuses?|whatever|stall\w*"
    r"|until|unless|or else|nudge\w*|still|finally|just|only|never|lying|lies|cheap\w*|stupid|nice|soft"
    r"|pressure|chase\w*"
    r"|again|must|have to)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:\A|[,:;] (?:and |or |but )?)(?:what|which|who|whose|how|when|where|would|could|does|do|did|is|are|can"
    r"|am|has|have"
    r"|shall|anything|any)\b",
    re.IGNORECASE,
)
_NOT_ASKED = re.compile(
    r"\b(?:exactly|all day|clear|understood|why not|really|honestly|agreed|ok(?:ay)?)\b|n['\u2019]t (?:you|it"
    r"|that|they)\b",
    re.IGNORECASE,
)
_LEAST_ASKED, _MOST_ASKED = 4, 24


def their_side_in(sentence: str) -> str:
    """Return a whole part of a sentence that tells a colleague what the customer said, wants or does."""

    def holds(words: str) -> bool:
        told = _THEIR_SIDE.search(words) and not rests(words)
        return bool(told) and not is_taken_back(words, sentence)

    presses = sentence.endswith("?") or _MAY_PRESS.search(sentence)
    return "" if presses else part_of(sentence, MOST_QUOTED, holds)


def asked_among_us(sentence: str) -> str:
    """Return a question that a colleague can answer as they see it, or nothing."""
    asks = sentence.endswith("?") and _ASKS.search(sentence) and not _NOT_ASKED.search(sentence)
    is_plain = asks and not _MAY_PRESS.search(sentence)
    return sentence if is_plain and _LEAST_ASKED <= len(sentence.split()) <= _MOST_ASKED else ""
