"""Tells who is copied on the very mail that a draft is: it is not sent yet, so they can simply be left off."""

import re
from collections.abc import Iterable

from bot.analysis.anchors import ROLES
from bot.analysis.dates import WEEKDAY
from bot.models.local.reading.matter import tells_a_figure

_WORD = r"(?!(?:on|in|to|at|with|for|so|and|is|are|was|were|has|have|sent|here)\b)[\w'\u2019-]+"
_NAME = (
    rf"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?(?!(?:I|With|And|So|(?i:{WEEKDAY}))\b)"
    r"[A-Z][\w'\u2019-]*\w(?: [A-Z][\w'\u2019-]*\w)*(?! \d)"
)
_ANYBODY = rf"(?P<who>{_NAME}|(?:[Yy]our|[Tt]he) (?:{_WORD} ){{0,3}}?{_WORD}|him|her|them)"
# Things are copied, added and put into a mail too: "the order form", and "the accounts".
_ROLE = rf"(?!accounts?\b)(?i:{ROLES.pattern}|engineers?|planners?|buyers?|caretaker|bookkeeper|foreman|landlord)"
_SOMEBODY = rf"(?P<who>{_NAME}|(?:[Yy]our|[Tt]he) (?:{_WORD} ){{0,3}}?{_ROLE}(?: of {_WORD})?|him|her)"
_PUT = r"(?:copied|added|adding|included|including|put|popped|brought)(?: in)?"
_HERE = r"(?:(?:on|in|to|into) (?:this (?:e-?mail|mail|message|note)|th(?:is|e) thread)|here)"
_ON_CC = r"(?:in|on|into|onto) (?:copy|cc)\b"
_ENDS = r"(?=[,.;:!?]|\s+(?:in|on|here|so|and|as|with|who|because|since|to|into|for|from|of|at|too)\b|\Z)"
_BESIDE = r"(?:,[^,.;]{2,40},)?"
# "I've copied Mr Lund": what else it might be, another mail of another day, would be told.
_HAS = r"(?:['\u2019]ve|\bhave)(?: also| just| already| now)?"
_OTHER = (
    r"(?![^,.;?!]*\b(?:(?:on|to|with|in) (?!the (?:loop|same page|picture)\b)(?:the|my|our|your|last|it)\b"
    rf"|yesterday\b|last\b|(?i:{WEEKDAY})))"
)
_COPIED_HERE = (
    re.compile(rf"\b(?i:cc['\u2019]?ing)(?: in)? {_ANYBODY}{_ENDS}"),
    re.compile(rf"\b(?i:copying)(?: in)? {_SOMEBODY}{_ENDS}"),
    re.compile(rf"\b(?:cc['\u2019]?d|looped)(?: in)? {_ANYBODY}{_BESIDE} {_HERE}\b"),
    re.compile(rf"\b{_PUT} {_SOMEBODY}{_BESIDE} {_HERE}\b"),
    re.compile(rf"\b{_PUT} {_ANYBODY}{_BESIDE} {_ON_CC}"),
    re.compile(rf"{_HAS} cc['\u2019]?d(?: in)? {_ANYBODY}{_ENDS}{_OTHER}"),
    re.compile(rf"{_HAS} copied(?: in)? {_SOMEBODY}{_ENDS}{_OTHER}"),
    # "I've booked the crane, and copied in your director": with the same mail, too.
    re.compile(rf"{_HAS} [a-z][^.;?!]*? and copied in {_SOMEBODY}{_ENDS}{_OTHER}"),
    re.compile(
        rf"{_ANYBODY}, (?:whom|who) (?:I|we)(?:['\u2019]ve| have)?(?: also| already)?"
        r" (?:(?:taken|took) the liberty of (?:copying|adding|including)|copied|cc['\u2019]?d|looped in"
        r"|(?:am|are) copying)\b"
    ),
    re.compile(rf"(?:\A|[.,;] |\b(?i:with|and|so) ){_ANYBODY} (?:is |are )?(?:also )?{_ON_CC}", re.MULTILINE),
)
_OURS = re.compile(r"\A(?:the|your) (?:mail|email|offer|quote|thread)\b|\b(?:colleague of mine)\b")
_YOUR = re.compile(r"\A[Yy]our\b")


def copied_here(words: str) -> str:
    """Return who is copied on this mail, as the rep would say it, or nothing."""
    found = next(filter(None, (each.search(words) for each in _COPIED_HERE)), None)
    return "" if found is None or _OURS.search(found["who"]) else _YOUR.sub("their", found["who"])


def beside_the_copy(act: str) -> str:
    """Return what was done beside copying somebody on this mail: "I've booked the crane" of what ends in "and cc'd"."""
    before, _, last = act.rpartition(" and ")
    if copied_here(last) or (last.startswith("copied in ") and copied_here(act)):
        return before.rstrip(",")
    return "" if copied_here(act) else act


def only_copies(sentence: str, acts: Iterable[str]) -> bool:
    """Tell whether a sentence, whose `acts` these are, does no more than to copy somebody on this mail.

    Such a one is worth no offer: they are taken off, and nothing was done.
    """
    return bool(copied_here(sentence)) and not tells_a_figure(sentence) and not any(map(beside_the_copy, acts))
