"""Tells whether words may name something, and hold no verb: "data sheets", and not "the fitter speaks"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.models.local.reading.many import is_many

# What no name of a thing holds: who does something, that they do, and what only joins.
_JOINS = re.compile(
    r"(?:I|we|you|he|she|it|they|us|me|him|them|there|here|who|which|what|that|how|where|why|whose|is|are|was|were|be|been"
    r"|being|am|has|have|had|having|do|does|did|will|would|can|could|shall|should|may|might|must|let|lets|and|or|but|so|as"
    r"|if|when|while|until|till|because|since|though|although|otherwise|then|than|not|please|just|only|also|from|between"
    r"|of|for|in|at|on|with|by|before|after|to|into|onto|out|off|up|down|over|under|about|around|round|through|across"
    r"|per|via|without|within|upon|among|against|towards?|behind|beside|back|away|ahead|apart|again|now|today|tomorrow"
    r"|yesterday|tonight|soon|still|already|yet|even|ever|never|always|often|once|twice|too|very|more|less|most|least"
    r"|each|every|any|some|all|nobody|nothing|somebody|everyone|everybody|anyone|someone|sharp|however|maybe|perhaps"
    r"|hardly|quite|rather|no|best|leading|largest"
    r"|biggest|finest|premier|foremost|an?|the|our|your|my|his|her|their|this|these|those|whether|except|plus|unless"
    r"|[\w'\u2019]+['\u2019](?:ve|re|ll|d|m)|\w+n['\u2019]t)",
    re.IGNORECASE,
)
# What is done, whoever does it; "the start" and "the costs" may be things, right behind an article.
_DID = re.compile(
    r"(?:fell|came|went|ran|sat|stood|got|took|made|gave|said|told|thought|knew|saw|kept|held|brought|bought|paid|sold"
    r"|sent|felt|found|lost|won|began|wrote|rose|grew|drove|rode|flew|spoke|became|chose|broke|wore|threw|met|led|speaks?"
    r"|goes|does|says|sees|knows|becomes?|seems?|means?|belongs?|depends?|lacks?|happens?|lets|gets?)",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"(?:lean|fall|come|go|run|sit|stand|take|make|give|tell|ask|think|see|want|need|keep|hold|leave|put|bring|buy|pay|sell"
    r"|send|show|live|lie|wait|work|start|end|begin|close|open|look|feel|find|lose|win|turn|move|stay|stop|help|play|drop"
    r"|die|cost|read|write|call|rise|grow|hit|cut|set|beat|reach|expire|lapse|last|cover|include|carrie|carry|serve|offer"
    r"|use|correct|rely|relie|count|remain|sniff|pop|drive|ride|fly|flie|arrive|land|sign|book|visit|meet|break|wear|sleep"
    r"|eat|drink|cook|clean|save|burn|weigh|earn|allow|handle|support|replace|reduce|ship|deliver|fit|suit|join|lead)"
    r"(?P<s>e?s)?",
    re.IGNORECASE,
)
_MANNER = re.compile(
    r"(?!(?:ear|dai|week|month|year|quarter|hour|fami|supp|assemb|on|friend|love)ly)\w{2,}ly", re.IGNORECASE
)
_PRICED = frozenset("$\u20ac\u00a3")
_DONE, _DOING = re.compile(r"\w{2,}ed"), re.compile(r"\w{3,}ing")


def named_alone(word: str) -> bool:
    """Tell whether a word may end the name of a thing: a noun, as far as its shape tells."""
    return bool(re.fullmatch(r"[a-z][a-z-]{2,}", word)) and not (
        _JOINS.fullmatch(word)
        or _DID.fullmatch(word)
        or _DONE.fullmatch(word)
        or _MANNER.fullmatch(word)
        or ((does := _DOES.fullmatch(word)) and does["s"])
    )


def is_counted(*words: str) -> bool:
    """Tell whether words behind a number may be what it counts: more than one of anything ends as many do."""
    *before, word = words
    return may_be_named(before) and ((is_many(word) and not _is_none(word)) or named_alone(word))


def may_be_named(words: Sequence[str]) -> bool:
    """Tell whether all the words behind an article may be part of what it is the article of."""
    if any(map(_is_none, words)):
        return False
    return not any(
        _acts(before, word, is_last=at == len(words)) for at, (before, word) in enumerate(pairwise(words), 2)
    )


def _is_none(word: str) -> bool:
    """Tell whether a word is part of no name: one that joins, is done, or is a price ("the repair's £86,000")."""
    return word[:1] in _PRICED or any(kind.fullmatch(word) for kind in (_JOINS, _DID, _MANNER))


def _acts(before: str, word: str, *, is_last: bool) -> bool:
    """Tell whether a word says what the one before it does: "readers dropping", "a fella stranded"."""
    if is_last and _DONE.fullmatch(word):
        return True
    does = _DOES.fullmatch(word)
    return bool((does and (does["s"] or is_many(before))) or (is_many(before) and _DOING.fullmatch(word)))
