"""Keeps the answer to what they asked where what is said against it goes: "As to a second quote: of course, though"."""

import re
from collections.abc import Iterator

from bot.models.local.reading.capitals import with_a_capital

_WHAT = r"(?:as (?:to|for)|regarding|about|concerning|with regard to|on) [^,:;?!]{3,60}?[:,] "
_YES_OR_NO = (
    r"(?:(?:yes|no|of course|certainly|by all means|gladly|with pleasure|naturally|agreed|understood|fair enough)\b"
    r"|(?:that|it|this)(?:['\u2019]s| is) (?:fine|possible|no problem|your right|up to you|fair|not possible)\b"
    r"|(?:you|we|I) (?:can|may|could|cannot|can['\u2019]t|are welcome to|are free to)\b)"
)
# "Yes, but": what follows takes it back, or makes light of it.
_BUT = r",? (?:though|although|but|only|however|even if|while)\b"
_ANSWER = re.compile(
    rf"\A\W*(?P<answer>(?:(?P<what>{_WHAT}){_YES_OR_NO}|(?:yes|of course|certainly|by all means|no problem)\b,? "
    rf"(?:you|we|I|that|it|the|there)\b)[^;:?!]{{0,80}}?){_BUT}",
    re.IGNORECASE,
)
_TAKES_IT_BACK = re.compile(r"\b(?:if|unless|as long as|provided|once|until|when|only)\b", re.IGNORECASE)


def answered(sentence: str) -> Iterator[str]:
    """Yield the answer that a sentence begins with, without what it goes on to say against it."""
    answer = _ANSWER.match(sentence)
    if answer and not _TAKES_IT_BACK.search(answer["answer"]):
        yield f"{with_a_capital(answer['answer'].rstrip(' ,'))}."
