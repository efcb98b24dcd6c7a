"""Asks whether an offer does in the place of what the customer asked for: "15 % off", answered by hours included."""

import re
from collections.abc import Iterator

_WANTED = re.compile(
    r"\byou(?:['\u2019](?:d|ve)| had| have)? (?:ask|want|request|propos|hop|wish|suggest)(?:e?d)?\b[^.!?]{0,30}?"
    r"(?P<amount>\d[\d.,]* ?(?:%|per ?cent))",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"\bwhat (?:I|we) can (?:offer|do|give|add)\b|\b(?:I|we) can (?:\w+ )?(?:offer|include|add|give)\b"
    r"|\b(?:instead|in (?:its|their|that) place)\b",
    re.IGNORECASE,
)


def in_its_place(told: list[str], question: str) -> Iterator[str]:
    """Yield the question whether what is offered will do, where the sentences tell what was wanted and what is offered.

    The offer stands behind the wish, and does not grant it.
    """
    wishes = ((at, wish["amount"]) for at, words in enumerate(told) if (wish := _WANTED.search(words)))
    for at, amount in wishes:
        if any(_INSTEAD.search(words) and amount not in words for words in told[at + 1 :]):
            yield question.format(amount=amount)
