"""Takes the hedges out of a sentence, so that one claim is left which somebody stands behind."""

import re

from bot.models.local.reading.asks import begins_asking, is_asked
from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.joints import without_its_end
from bot.playbook.edits import Edits

_HEDGED = re.compile(r"\b(?:might|may|could|would|half|conceivably|if I may|as it were|so to speak)\b", re.IGNORECASE)
_PERHAPS, _MOST_PERHAPS = re.compile(r"\b(?:perhaps|maybe|possibly)\b", re.IGNORECASE), 2
# "I guess you've been away": without the guess it would be told as known.
_GUESSED = re.compile(
    r"\b(?:I|we) (?:guess|suppose|imagine|expect)\b,? (?:that )?(?:you|your|they|he|she)\b"
    r"|\A\W*(?:maybe|perhaps|possibly),? (?:you|they|he|she)\b",
    re.IGNORECASE,
)
# Without its hedge it would only say that nobody knows, or that somebody wonders.
_UNSURE = re.compile(
    r"\bnot (?:\w+ )?(?:sure|certain|100 ?%)|\b(?:idk|dunno|no idea)\b"
    r"|\b(?:don['\u2019]t|do not) (?:\w+ )?(?:know|suppose)\b"
    r"|\b(?:I|we)(?:['\u2019]d| had| was| were|['\u2019]m| am)? (?:\w+ )?(?:wonder(?:ed|ing)?|thinking)\b"
    r"|\b(?:notion|inkling|not unreasonable|something in (?:this|that) direction|of (?:\w+ )?interest)\b"
    r"|\b(?:hopefully|unless|in which case|or not|(?:if )?one (?:might|may|could|would|reads|should))\b"
    r"|\bit (?:may|might|could) be that\b|\bor (?:there|it|they) (?:is|are|may|might)(?: not|n['\u2019]t)"
    r"|\byou(?:['\u2019](?:ll|d)| will| would)? know (?:that|this|it|best|better|far)\b"
    r"|\A(?:so,? )?(?:only|that is|not|whether|if|should|well|speaking)\b|\bdepending\W*\Z",
    re.IGNORECASE,
)
_LEAST_WORDS = 4
_CLAUSE = re.compile(
    r" (?:I|we|you|he|she|they|there|(?:some|no|every)(?:body|one)|(?:the|our|my) \w+ (?:is|was|will|has))\b"
)
_BESIDE = re.compile(r"(?:;|\bbut) \Z")
# "An odd one", "an unusual one", but "a euro" and "a once-loved one".
_AN = re.compile(r" (?:(?!eu|on(?:e|ce)\b)[aeio]|un(?!i)|hour|honest)", re.IGNORECASE)
_TWO_ARTICLES = re.compile(r"\b(?:an?|the|some) (?=(?:an?|the)\b)", re.IGNORECASE)

# What stood between two commas, or in brackets, leaves none: "and, perhaps, I", "it is (perhaps) so".
_JOINED_TO = re.compile(r"\b(and|but|or|so|that|because|if|when|which|who), (\w+)", re.IGNORECASE)
_AROUND_NOTHING = re.compile(r"\s*\(\s*\)")


def may_be_plain(rest: str, sentence: str) -> bool:
    """Tell whether what is left of a sentence says what it said: perhaps this, perhaps that would be told as both."""
    said = sentence if _begins(sentence, rest) else rest
    return len(_PERHAPS.findall(said)) <= _MOST_PERHAPS and not _GUESSED.search(said)


def plainly(sentence: str, edits: Edits) -> str:
    """Leave out what softens a sentence until nobody stands behind it: "It sort of helps, I guess"."""
    asides = rf"(?:, {edits.aside}|(?=,)(?:{edits.softener})+(?=,))+(?:,|(?=[.!?]))"
    plain = re.sub(asides, _between, sentence, flags=re.IGNORECASE)
    plain = re.sub(rf"\b(a)n?(?:{edits.softener})+(?= \w)", _with_article, plain, flags=re.IGNORECASE)
    plain = re.sub(edits.softener, _parting, plain, flags=re.IGNORECASE)
    plain = _AROUND_NOTHING.sub("", re.sub(r",\s*(?=[,.!?])", "", _TWO_ARTICLES.sub("", plain)))
    plain = _JOINED_TO.sub(lambda joint: joint[0] if joint[0] in sentence else f"{joint[1]} {joint[2]}", plain)
    plain = re.sub(r"\s+(?=[,.!?])|\s{2,}", lambda gap: " " if len(gap[0]) > 1 else "", plain).strip(" ,")
    return with_a_capital(plain)


def stands_beside_a_hedge(rest: str, sentence: str) -> bool:
    """Tell whether a part of a sentence says something by itself: what follows a hedge hangs on it, but for a "but"."""
    if _begins(sentence, rest):
        return True
    return sentence.endswith(rest[1:]) and bool(_BESIDE.search(sentence[: -len(rest)]))


def is_claimed(said: str) -> bool:
    """Tell whether somebody stands behind what is left; one hedge may stay, for a view can be held loosely."""
    return (
        len(said.split()) >= _LEAST_WORDS
        and len(_HEDGED.findall(said)) <= 1
        and not (_UNSURE.search(said) or _asks_nothing(said))
    )


def _asks_nothing(said: str) -> bool:
    """Tell whether a statement ends as a question does: "A call could be an option?" was all hedge."""
    return is_asked(said) and not begins_asking(said)


def _with_article(softened: re.Match[str]) -> str:
    """Give the article that what was softened takes: "a slightly odd fit" is an odd one."""
    return f"{softened[1]}n" if _AN.match(softened.string, softened.end()) else softened[1]


def _parting(softener: re.Match[str]) -> str:
    """Keep the comma that parted two clauses: "considering, maybe a call would do"."""
    parts = softener[0].startswith(",") and re.match(r" \w", softener.string[softener.end() :])
    return "," if parts else ""


def _between(aside: re.Match[str]) -> str:
    """Keep one comma where a clause begins behind an aside: "I am early, more or less, we had said May"."""
    return "," if aside[0].endswith(",") and _CLAUSE.match(aside.string, aside.end()) else ""


def _begins(sentence: str, rest: str) -> bool:
    return sentence.startswith(without_its_end(rest))
