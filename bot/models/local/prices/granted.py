"""Keeps what is granted on a price they named, without what is given away beside it: "we can match that"."""

import re
from collections.abc import Iterator

from bot.models.local.cuts.clauses import around_a_part

_GRANTED = re.compile(
    r"\b(?P<who>I|we) (?:can|could|will|would|are (?:able|happy) to|am (?:able|happy) to) (?:also |certainly |just )?"
    r"(?P<match>(?:match|meet) (?:that|it|them|this|(?:that|their|the|your) (?:\w+ )?(?:price|rate|figure|offer|quote)"
    r"|(?:the |their )?[\u20ac\u00a3$]\d[\d.,]*(?: (?:an?|per) [a-z]+)?))"
    r"(?=[,;.!]|\s*\Z| (?:or|and|but|if|so|for)\b)",
    re.IGNORECASE,
)
# What they were offered elsewhere has to stand before it: of nothing there is nothing to match.
_NAMED = re.compile(r"[\u20ac\u00a3$]\d|\d[\d.,]* (?:euros?|pounds?|dollars?)\b", re.IGNORECASE)

# "..., so I've had a word": what it took is no affair of theirs.
_ASKED_FOR_IT = re.compile(
    r",? (?:so|and) (?:I|we)(?:['\u2019]ve| have)? (?:had a word|spoken|spoke|talked|asked|checked)\b[^,;.]*\.\Z",
    re.IGNORECASE,
)


def with_what_is_granted(sentence: str) -> Iterator[str]:
    """Yield what stands before a grant and behind it with the grant between, for it is the customer's gain."""
    granted = _GRANTED.search(sentence)
    if granted is None or not _NAMED.search(sentence[: granted.end()]):
        return
    who = "I" if granted["who"].upper() == "I" else "We"
    for before, part, after in around_a_part(sentence):
        if granted[0] in part and before:
            yield f"{_ASKED_FOR_IT.sub('.', before)} {who} can {granted['match']}. {after}".strip()
