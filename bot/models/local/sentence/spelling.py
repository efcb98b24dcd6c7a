"""Reads what was typed in haste: "ive booked it. oak is £18" is two sentences, and the first "I've booked it"."""

import re

from bot.models.local.reading.joints import bounds, shortens
from bot.playbook.words import AS_TYPED

_SHORT = {
    typed: re.sub(r"\Ai\b", "I", AS_TYPED[typed])
    for typed in "ive im dont cant didnt thats youre youve weve theyre".split()
}
_MEANT = _SHORT | {"its": "it's", "were": "we're"}
_PRICE = r"[$\u20ac\u00a3]\d[\d.,]*k?(?: (?:an?|per|each|all|plus|for|in)\b|\W*\Z|[,;:]? (?:and|but|so)\b)"
_TYPED = re.compile(
    rf"\b(?:i(?=[ '\u2019])|(?:{'|'.join(_SHORT)})\b"
    # "The mill and its 40 rooms", "its only lift": only an article is never owned, and a price where a clause begins.
    r"|its(?= (?:an?(?! la\b)|the|been)\b(?!-))"
    rf"|(?:(?<=[,;:.!?] )|\A)its(?= (?:not\b|{_PRICE}))"
    # "So were all set": nobody was.
    r"|(?<=\bso )were(?= (?:all )?(?:set|good|ready|done|sorted|booked|fine)\b))"
)
_LEAST_WORDS = 4
_STOP = re.compile(
    r"(?<=[a-z\d)]{2}[.!]) (?!(?:and|or|of|in|per)\b|to (?!(?:make|keep|save|help|spare|avoid) ))(?=[a-z])"
    r"|(?<=[\u2600-\u27bf\U0001f000-\U0001faff]) (?=[A-Z])"
    r"|(?<= [:;]\)) (?=[A-Z])|(?<= [:;]-\)) (?=[A-Z])"
)


def spelled(sentence: str) -> str:
    """Return a sentence with its short forms spelled out as usual."""
    return _TYPED.sub(lambda typed: _MEANT.get(typed[0], "I"), sentence)


def run_on(sentence: str) -> list[str]:
    """Return the sentences that were typed as one, each without a capital behind a full stop, or behind a face."""
    stops = (stop for stop in _STOP.finditer(sentence) if not shortens(sentence, stop.start()))
    starts, ends = bounds([stop.span() for stop in stops], sentence)
    several = [sentence[start:end] for start, end in zip(starts, ends, strict=True)]
    # "(cust. no. 447)" is none.
    return several if all(len(one.split()) >= _LEAST_WORDS for one in several) else [sentence]
