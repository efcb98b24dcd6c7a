"""Tells who is copied on the very mail that a draft is: it is not sent yet, so they can simply be left off."""

import re

from bot.analysis.dates import WEEKDAY

_WORD = r"(?!(?:on|in|to|at|with|for|so|and|is|are|was|were|has|have|sent|here)\b)[\w'\u2019-]+"
_WHO = (
    r"(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?(?!(?:I|With|And|So)\b)[A-Z][\w'\u2019-]*\w(?: [A-Z][\w'\u2019-]*\w)*"
    rf"|(?:[Yy]our|[Tt]he) (?:{_WORD} ){{0,3}}?{_WORD}|him|her|them)"
)
_COPYING = r"(?i:copying|cc['\u2019]?ing)(?: in)?"
_COPIED = r"(?:copied|cc['\u2019]?d|looped|added|adding|included|including|put|popped|brought)(?: in)?"
_HERE = r"(?:(?:on|in|to|into) (?:this (?:e-?mail|mail|message|note)|th(?:is|e) thread)|(?:in|on) (?:copy|cc)|here)"
_ENDS = r"(?=[,.;:!?]|\s+(?:in|on|here|so|and|as|with|who|because|since|to|into|for|too)\b|\Z)"
# "I've copied Mr Lund": what else it might be, another mail of another day, would be told.
_HAS = r"(?:['\u2019]ve|\bhave)(?: also| just| already| now)? (?:copied|cc['\u2019]?d)(?: in)?"
_OTHER = rf"(?![^.;?!]*\b(?:(?:on|to|with|in) (?:the|my|our|your|last|it)\b|yesterday\b|last\b|{WEEKDAY}))"
_COPIED_HERE = (
    re.compile(rf"\b{_COPYING} {_WHO}{_ENDS}"),
    re.compile(rf"\b{_COPIED} {_WHO}(?:,[^,.;]{{2,40}},)? {_HERE}\b"),
    re.compile(rf"{_HAS} {_WHO}{_ENDS}{_OTHER}"),
    re.compile(
        rf"(?:\A|[.,;] |\b(?i:with|and|so) ){_WHO} (?:is |are )?(?:also )?(?:in|on) (?:copy|cc)\b", re.MULTILINE
    ),
)
_OURS = re.compile(r"\A(?:the|your) (?:mail|email|offer|quote|thread)\b|\b(?:colleague of mine)\b")
_YOUR = re.compile(r"\A[Yy]our\b")


def copied_here(words: str) -> str:
    """Return who is copied on this mail, as the rep would say it, or nothing."""
    found = next(filter(None, (each.search(words) for each in _COPIED_HERE)), None)
    return "" if found is None or _OURS.search(found["who"]) else _YOUR.sub("their", found["who"])
