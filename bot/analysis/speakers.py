"""Whose word a line of context tells: the customer's or their people's, our own side's, or somebody else's."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from bot.analysis.anchors import ROLES
from bot.analysis.dates import WEEKDAY

_PEOPLE_OF_OURS = (
    r"(?:boss|manager|director|vp|ceo|cfo|coo|cto|head|chief|supervisor|lead|leader|team|colleagues?|company|office"
    r"|management|leadership|finance|marketing|legal|sales|support|partner|owner|side|quarter|year|month|target|quota"
    r"|auditors?|bank|factory|accountants?|insurers?|lawyers?|warehouse|planners?|suppliers?|investors?|shareholders?"
    r"|engineers?|fitters?|technicians?|drivers?|crew|dispatch\w*|workshop|back office|rep|reps|people|staff|assistant)"
)
_OUR_SIDE = (
    rf"(?:(?:my|our) (?:own )?(?:(?!customer|client|buyer|prospect)\w+ ){{0,2}}{_PEOPLE_OF_OURS}|head office|hq"
    r"|deal desk|sales ops|management|leadership)\b"
)
OURS = re.compile(rf"\b{_OUR_SIDE}")
_AFTER_OURS = re.compile(rf"\b{_OUR_SIDE}(?: is|,)? \Z")
_BUYER = (
    r"(?:customers?|clients?|buyers?|prospects?|compan(?:y|ies)|firms?|plants?|sites?|hotels?|schools?|shops?|houses?"
    r"|clinics?|groups?|couples?|guests?|tenants?|leads?|accounts?|users?|patients?|people|person|part(?:y|ies)"
    r"|famil(?:y|ies)|clubs?|suppliers?|vendors?|providers?|competitors?|rivals?|neighbou?rs?|friends?)"
)
# A department is nobody's where nobody says whose: "legal has agreed". "Her legal team" is theirs, "our finance" ours.
_DEPARTMENT = (
    r"(?:\A|[,;:.] |\b(?:and|but|that|because) )(?:the )?(?:(?:legal|finance|procurement|purchasing|accounts|accounting"
    r"|compliance|security|hr)(?: dep(?:t|artment)| team)?|it (?:dep(?:t|artment)|team))"
    r"(?= (?:\Z|(?:has|have|had|\w+ed|gave|said|says|wants|wrote|is|are)\b))"
)
# One buyer of many is not this one: "another customer asked", "a client of ours", "most schools want". Nor is who
# sells to us.
OUTSIDE = re.compile(
    rf"\b(?:(?:another|an?|one|other|different|some|several|many|most|few|any|every|each|all|no)(?: of)?"
    rf"(?: (?!of\b|from\b|in\b|with\b)[\w'-]+){{0,2}}? {_BUYER}\b(?!'s? (?:own )?\w)(?! of (?:hers|his|theirs)\b)"
    r"|\b(?:somebody|someone|anybody|anyone) else\b|\b(?:competitor|rival|neighbou?r)s?\b"
    r"|(?:her|his|their) (?:brother|sister|cousin|friend|son|daughter)s?\b(?!')"
    rf"|{_DEPARTMENT}"
    r"|\b(?:the|our|a) (?:venue|caterer|supplier|vendor|manufacturer|maker|distributor|wholesaler)\b)"
    r"|(?:\A|[,;:] )(?:other )?(?:customers|clients|buyers|people|guests)\b"
)
_AFTER_OUTSIDE = re.compile(rf"(?:{OUTSIDE.pattern})(?: of (?:ours|mine))?(?: of| is| named| called|,)? \Z")
# Whoever else stands right before the verb as ours: "our foreman suggested".
_OF_US = re.compile(r"\b(?:my|our) (?:(?!customer|client|buyer|prospect|contact)[\w-]+ ){1,3}\Z")
# A bare title behind "our director" is ours again: "our director knows him, director said go ahead".
_TITLE_AGAIN = re.compile(rf"(?:[,;:.] |\b(?:and|but) )(?:the )?(?P<title>{ROLES.pattern}) \Z")
# What goes on with "and" has the subject it began with.
_GOES_ON = re.compile(r"\b(?:and|but|then)(?: then| has| have| had| also)? \Z")
# Whoever is spoken of there does not do what follows: "Anna, who runs several clubs, asked us".
_ASIDE = re.compile(r", (?:who|whom|whose)\b[^,;:.]*,")
_STOP = re.compile(r"[,;:.]")
# Who is told, needed or met does nothing there: "she wants our engineer and asked for him".
_OBJECT = re.compile(r"\b(?:needs?|needed|wants?|wanted|told|tells|asked|asks|met|called|rang|for|to|with|about) \Z")
_FIRST_PERSON = re.compile(r"\b(?:i|we)\b")
PRONOUN = re.compile(r"(?:he|she|they)\b")
_THEIRS = re.compile(
    r"\b(?:he|she|they|customer|client|buyer|prospect|council|board|authority|contact"
    rf"|(?:her|his|their) (?:[\w-]+ ){{0,2}}?{ROLES.pattern})\b"
)
SOMEBODY = re.compile(rf"{_THEIRS.pattern}|\b(?:her|his|their)\b")
_NAME = re.compile(rf"\b(?<!\d )(?!(?i:{WEEKDAY})\b)[A-Z][\w'-]+")
# Two of whom one is theirs have agreed with each other: "we agreed", "Tove and I", "the two of us".
TOGETHER = re.compile(r"\b(?:we|\w+ and i|i and \w+|both of us|the two of us) (?:have |had |both |\w+ly )*\Z")
# "We agreed internally", "in our sales meeting", "with my boss": nobody of theirs was there.
AMONG_US = re.compile(
    r"\b(?:internal(?:ly)?|in-?house|among(?:st)? (?:ourselves|us)|between ourselves|as a team|in the (?:office|team)"
    r"|(?:in|at|during) (?:our|the) (?:\w+ )?(?:sales|team|staff|management|pipeline|forecast|weekly|planning"
    r"|kick-?off) (?:meeting|call|huddle|review|round|stand-?up)"
    rf"|with {_OUR_SIDE})"
)


class Side(Enum):
    """On which side somebody stands; `OUTSIDE` are neither the customer's people nor ours."""

    THEIRS = auto()
    OURS = auto()
    OUTSIDE = auto()


class Subject(NamedTuple):
    """Who does what a verb says, and where it is named; -1 where nobody is."""

    side: Side
    at: int


def _ours_again(before: str) -> Iterator[Subject]:
    """Yield a bare title that ends these words, where it stands for somebody of ours who was named by it."""
    again = _TITLE_AGAIN.search(before)
    if again and any(again["title"] in found[0] for found in OURS.finditer(before)):
        yield Subject(Side.OURS, again.start("title"))


def subject_of(text: str, shade: str, verb: int, *, ours: bool) -> Subject:
    """Return who stands nearest before a verb.

    `ours` tells whether a bare "she" means somebody of ours, because the sentence before was about them.
    """
    # What is blanked out stands where it stood.
    before = _ASIDE.sub(lambda aside: f",{' ' * (len(aside[0]) - 2)},", shade[:verb])
    of_ours = [found.start() for found in OURS.finditer(before) if not _OBJECT.search(before, 0, found.start())]
    outside = [found.span() for found in OUTSIDE.finditer(before)]
    is_ours = bool(of_ours or ours)
    places = [Subject(Side.OURS, place) for place in of_ours]
    places += [Subject(Side.OURS, found.start()) for found in _FIRST_PERSON.finditer(before)]
    for found in _THEIRS.finditer(before):
        if not any(start <= found.start() < end for start, end in outside):
            by_ours = is_ours and PRONOUN.match(found[0])
            by_other = bool(outside) and PRONOUN.match(found[0])
            side = Side.OURS if by_ours else Side.OUTSIDE if by_other else Side.THEIRS
            places.append(Subject(side, found.start()))
    places += [Subject(Side.OUTSIDE, start) for start, _ in outside]
    if of_us := _OF_US.search(before):
        places.append(Subject(Side.OURS, of_us.start()))
    places += _ours_again(before)
    # "My manager Jens" is one of ours and "another customer, Petra" nobody of theirs; "Jens" alone is.
    known = [found.span() for found in (*OURS.finditer(before), *OUTSIDE.finditer(before), *filter(None, [of_us]))]
    for name in _NAME.finditer(text, 0, verb):
        if any(start < name.start() < end for start, end in known) or before[name.start()] == " ":
            continue
        told = before[: name.start()]
        side = Side.OURS if _AFTER_OURS.search(told) else Side.OUTSIDE if _AFTER_OUTSIDE.search(told) else Side.THEIRS
        places.append(Subject(side, name.start()))
    # Where two begin at one place the first stays, so a sentence that opens with "My" or "Another" opens with no name.
    if _GOES_ON.search(before):
        start = max((stop.end() for stop in _STOP.finditer(before)), default=0)
        if begun := [each for each in places if each.at >= start]:
            return min(begun, key=lambda each: each.at)
    return max(places, key=lambda each: each.at, default=Subject(Side.OURS if ours else Side.THEIRS, -1))
