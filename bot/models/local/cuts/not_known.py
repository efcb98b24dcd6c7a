"""Says plainly what went wrong, and that somebody finds out why, where a mail about a failure only wavers."""

import re
from collections.abc import Iterator

from bot.models.local.reading.capitals import with_a_capital
from bot.verification.facts import facts_in
from bot.verification.facts.fact import AMOUNTS, MOMENTS

_NOT_SURE = (
    r"(?:(?:I|we)(?:['\u2019](?:m|re)| am| are) not (?:(?:quite|really|entirely|yet|exactly) )?(?:sure|certain)"
    r"|(?:I|we) (?:do not|don['\u2019]t) (?:(?:quite|really|yet) )?know|no idea)(?: yet| exactly)? (?:why|how)"
    r"(?: (?:that|this|it) (?:was|is|happened|came about))?(?: yet)?"
)
_HECTIC = (
    r"(?:things|it|everything)(?:['\u2019](?:s|ve)| have| has| is| are)(?: been)?"
    r"(?: (?:a (?:bit|little)|all|rather|quite|pretty|very|so|really))*"
    r" (?:chaotic|hectic|mad|manic|crazy|busy|upside down)"
    r"(?: (?:here|lately|recently|at the moment|right now|this week))*"
)
# "I'm not sure why", "things have been a bit chaotic": behind what happened they tell nothing of it.
_WAVERS = re.compile(
    rf"(?:,| [-\u2013]|;)(?: (?:and|but|so|though))? (?:{_NOT_SURE}|{_HECTIC})(?=[,;]|\W*\Z)", re.IGNORECASE
)
_VAGUELY = re.compile(
    r"\b(?:try|hopefully|hope|see if|when (?:I|we) (?:can|get)|at some point|some ?time|maybe|perhaps)\b", re.IGNORECASE
)
_FINDS_OUT = re.compile(
    r"\b(?:I|we)(?:['\u2019]ll| will| can| hope to| am going to)?[^,;.?!]{0,30}"
    r"\b(?:find out|look into|dig into|get to the bottom)\b",
    re.IGNORECASE,
)
_MAKES_GOOD = re.compile(
    r"\b(?:sort|work|figure|arrange|do) (?:something|anything)(?: out)? (?:about|on|over) (?P<what>(?:the|your) [a-z]+)"
    r"(?=[,;.]|\Z)",
    re.IGNORECASE,
)
_LEAST_WORDS = 4
_WHO_BY_WHEN = "[Who] will find out why, and tell you by [day]."
_WHAT_AS_WELL = "[Who] will find out why, and tell you by [day], with what we do about {what}."


def told_plainly(words: str, sentence: str) -> Iterator[str]:
    """Yield what happened without what wavers behind it, or who finds out by when; nothing of any other sentence."""
    if (plain := _WAVERS.sub("", words)) != words and len(plain.split()) >= _LEAST_WORDS:
        yield with_a_capital(plain) + (sentence[len(words) :].strip() or ".")
    is_told = any(fact.kind in AMOUNTS | MOMENTS for fact in facts_in(words))
    if not is_told and _VAGUELY.search(words) and _FINDS_OUT.search(words):
        good = _MAKES_GOOD.search(words)
        yield _WHAT_AS_WELL.format(what=good["what"]) if good else _WHO_BY_WHEN
