"""Who did what in a sentence of evidence: what the customer asked, agreed to or told, and what only our side wants."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.analysis.anchors import ROLES
from bot.analysis.deed_verbs import (
    AGREED,
    ASKED,
    AT_REQUEST,
    DIRECT_ASK,
    INQUIRED,
    LET_US,
    PUBLISHED,
    RANG_TO,
    RULED,
    SAID_TO_DO,
    SUITS,
    TELLING,
    TO_DO,
    TOLD_TO,
    YES_FROM,
)
from bot.analysis.modality import TAKEN_BACK, is_real
from bot.analysis.refusals import (
    is_asked,
    is_guessed,
    is_long_over,
    is_no_date_of_theirs,
    is_no_yes,
    is_with_others,
)
from bot.analysis.requests import NOTHING_REFUSED, Refused, asks_to_be_told, refused, refuses_all, takes_back
from bot.analysis.speakers import (
    AMONG_US,
    OURS,
    OUTSIDE,
    PRONOUN,
    SOMEBODY,
    TOGETHER,
    Side,
    Subject,
    subject_of,
)
from bot.playbook.excuses import Deed

# "Friday is our date", "... is when our promotion ends": no date of theirs, whoever stands beside it.
_OUR_DATE = re.compile(
    r"\bof (?:our|my)\b"
    r"|\b(?:our|my) (?:own )?(?:date|day|deadline|cut-off)\b|\b(?:is|was) (?:when|because|where) (?:our|my|we|i)\b"
)
# A plant by its name may be anybody's: "the Linz plant's figure, from their report".
_OF_A_SITE = re.compile(
    r"\bthe (?!customer|client|buyer)[\w-]+ "
    r"(?:plant|site|hotel|school|shop|clinic|branch|hospital|farm|mill|works|factory)'s\b"
)
_BY_WHOM = re.compile(
    r"(?: (?!by\b)\w+){0,3}? by (?!(?:then|now|phone|e?mail|text|sms|chat|noon|today|\w+day|the \d)\b|\d)(?=\w)"
)
_OF_THEIRS = re.compile(
    r"(?:him|her|his|them|their|(?:the )?(?:customer|client|buyer)|(?:mr|mrs|ms|dr|prof|madam|mme)\.? \w+"
    rf"|both|all|every\w+|(?:the )?{ROLES.pattern})\b"
)
_WE_FIRST = re.compile(r"(?:i|we|our|my)\b")
_NAMED = re.compile(r"\w\W+[A-Z]|^[A-Z]\w+")
# "She was asked for Thursday", "asked who wants Thursday": nobody of theirs asks for it.
_ASKED_OF_THEM = re.compile(
    r"(?<!\bi )(?<!\bwe )\b(?:was|were|got|being) (?:\w+ly )?(?:asked|told|invited|urged|instructed)\Z"
    r"|\bwho (?:else )?\w+\Z"
)
# "It was Greta who asked" tells what Greta did.
_IT_WAS = re.compile(r"\bit (?:is|was) (?:[\w'.-]+ ){1,3}who (?:\w+ )?\Z")
_WAS = re.compile(r"(?:\b(?:i|we) |\A|[,;:] )(?:got|was|were|am|are|have been|had been) (?:\w+ly )?\Z")
# "The hall on Friday was asked for": what is asked for stands before it.
_PASSIVE = re.compile(r"\b(?:is|was|were|are|been) (?:\w+ly )?\Z")
_BY = re.compile(r"\bby (?P<ours>my\b|our\b|head office|management)?")

_SPOKEN_BY_THEM = re.compile(r",\"? (?:he|she|they) (?:said|says|wrote)\b|,\"? (?:said|says|wrote) (?:he|she|they)\b")
_OUR_QUESTION = re.compile(
    r"\W*(?:did|do|does|has|have|had|was|were|is|are|would|should|could|can|may|who|why|when|where|how)\b"
)
_DEEDS = (
    (Deed.ASKED, ASKED),
    (Deed.ASKED, LET_US),
    (Deed.ASKED, TOLD_TO),
    (Deed.ASKED, RANG_TO),
    (Deed.ASKED, SAID_TO_DO),
    (Deed.AGREED, LET_US),
    (Deed.INQUIRED, INQUIRED),
    (Deed.AGREED, AGREED),
    (Deed.AGREED, SUITS),
    (Deed.AGREED, YES_FROM),
)
UNSAID = 18


class Told(NamedTuple):
    """What a sentence of evidence tells that the customer did, what it takes back, and where it names what is told.

    What is asked for by name stands from `start` on; whatever is asked, inquired or agreed to, behind the verbs of it.
    """

    deeds: frozenset[Deed]
    refused: Refused = NOTHING_REFUSED
    start: int = 0
    behind: tuple[int, ...] = ()


class _Found(NamedTuple):
    """A deed that a verb tells, and from where it is told what was asked for: what comes behind, and what is named.

    `behind` is where the verb ends, unless what it is about stands before it.
    """

    deed: Deed
    asked: int
    start: int
    behind: int = 0


def as_told(text: str, shade: str, *, others: bool) -> Told:
    """Read a sentence of the rep's about what others did.

    `others` tells whether a bare "she" means somebody who is not of theirs, because the sentence before was about them.
    """
    if is_asked(shade) and _OUR_QUESTION.match(shade):
        return Told(frozenset())
    if is_long_over(shade):
        return Told(frozenset())
    found = list(_found(text, shade, others=others))
    if _is_wished(shade) or (_SPOKEN_BY_THEM.search(shade) and DIRECT_ASK.search(shade)):
        found.append(_Found(Deed.ASKED, 0, 0))
    deeds = {each.deed for each in found}
    if Deed.AGREED in deeds and is_asked(shade):
        deeds.discard(Deed.AGREED)
    if takes_back(shade):
        deeds.clear()
    deeds.update(_plainly_told(text, shade, others=others))
    asked = [each for each in found if each.asked >= 0]
    start = min((each.start for each in asked if each.deed is Deed.ASKED), default=0)
    behind = tuple(sorted({each.behind for each in found if each.behind}))
    if not asked:
        return Told(frozenset(deeds), refused(shade, 0), behind=behind)
    only = all(each.deed is Deed.ASKED and refuses_all(shade, each.asked) for each in asked)
    return Told(frozenset(deeds), refused(shade, min(each.asked for each in asked), only=only), start, behind)


def _found(text: str, shade: str, *, others: bool) -> Iterator["_Found"]:
    """Yield what the verbs of a sentence tell that the customer did."""
    for deed, pattern in _DEEDS:
        for match in pattern.finditer(shade):
            subject = subject_of(text, shade, match.start(), ours=others)
            if _is_of_its_kind(deed, shade, match) and _is_plain(deed, shade, subject.at, match):
                if _PASSIVE.search(shade, 0, match.start()) and _is_by_others(text, shade, match):
                    continue
                if not (
                    _is_from_them(text, shade, match)
                    if pattern is YES_FROM
                    else _is_theirs(deed, shade, subject, match)
                ):
                    continue
                to_be_told = deed is Deed.ASKED and asks_to_be_told(shade, match.start(), match.end())
                asked = -1 if deed is Deed.INQUIRED else match.end()
                told = pattern is not SUITS and not _PASSIVE.search(shade, 0, match.start())
                behind = match.end() if told else 0
                start = behind if deed is Deed.ASKED and subject.at >= 0 else 0
                yield _Found(Deed.INQUIRED if to_be_told else deed, asked, start, behind)


def _is_wished(shade: str) -> bool:
    """Tell whether it is done at the customer's request, or is a wish or a date of theirs."""
    wish = AT_REQUEST.search(shade)
    if wish is None or TAKEN_BACK.search(shade, max(0, wish.start() - UNSAID), wish.start()):
        return False
    return not (OURS.search(shade, 0, wish.end()) or OUTSIDE.search(shade, 0, wish.end()))


def _plainly_told(text: str, shade: str, *, others: bool) -> Iterator[Deed]:
    """Yield what is told without a verb of asking: by somebody of theirs, or in public."""
    of_others = (others and PRONOUN.match(shade)) or _OF_A_SITE.search(shade)
    if of_others or OURS.search(shade) or _WE_FIRST.match(shade) or _OUR_DATE.search(shade):
        return
    somebody = (SOMEBODY.search(shade) or _NAMED.search(text)) and not OUTSIDE.match(shade)
    if somebody and not (is_asked(shade) or is_guessed(shade) or is_no_date_of_theirs(shade, theirs=False)):
        yield Deed.TOLD
    if PUBLISHED.search(shade):
        yield Deed.PUBLISHED
    if RULED.search(shade):
        yield Deed.RULED


def goes_on_about_others(shade: str, *, others: bool) -> bool:
    """Tell whether a sentence is about somebody who is not of the customer's, or goes on about them with a "she"."""
    return bool(OURS.match(shade) or OUTSIDE.match(shade)) or (others and PRONOUN.match(shade) is not None)


def _is_of_its_kind(deed: Deed, shade: str, match: re.Match[str]) -> bool:
    """Tell whether a verb is used for this deed: "told me to" asks, "told me that" and "was asked" do not."""
    if deed is not Deed.ASKED:
        return True
    telling = match[0] in TELLING and not TO_DO.match(shade, match.end())
    if _WAS.search(shade, 0, match.start()) and _BY.search(shade, match.end()):
        return True
    asked_of_them = _ASKED_OF_THEM.search(shade, 0, match.end()) and not _IT_WAS.search(shade, 0, match.start())
    return not (telling or asked_of_them)


def _is_plain(deed: Deed, shade: str, subject: int, match: re.Match[str]) -> bool:
    """Tell whether a verb is neither denied nor guessed nor only to come."""
    if (
        is_guessed(shade[: match.end()])
        or (deed is not Deed.INQUIRED and is_with_others(shade, match.end()))
        or (deed is Deed.AGREED and is_no_yes(shade, match.start()))
    ):
        return False
    return is_real(shade, subject, match)


def _is_by_others(text: str, shade: str, match: re.Match[str]) -> bool:
    """Tell whether it is told last who did it, and that is nobody of theirs: "suggested by the movers"."""
    by = _BY_WHOM.match(shade, match.end())
    return by is not None and not (text[by.end()].isupper() or _OF_THEIRS.match(shade, by.end()))


def _is_from_them(text: str, shade: str, match: re.Match[str]) -> bool:
    """Tell whether it is from the customer, or somebody of theirs by name or title, that a yes came."""
    who = match.end()
    if OURS.match(shade, who) or OUTSIDE.match(shade, who):
        return False
    return _OF_THEIRS.match(shade, who) is not None or text[who].isupper()


def _is_theirs(deed: Deed, shade: str, subject: Subject, match: re.Match[str]) -> bool:
    """Tell whether it is the customer, or somebody of theirs, who does what a verb says."""
    if deed is Deed.AGREED:
        together = TOGETHER.search(shade, 0, match.start())
        if (together or subject.at < 0) and AMONG_US.search(shade):
            return False
        if together and not OURS.search(shade, 0, match.start()):
            return True
    if _WAS.search(shade, 0, match.start()):
        by = _BY.search(shade, match.end())
        return by is not None and not by["ours"] and not OUTSIDE.match(shade, by.end())
    return subject.side is Side.THEIRS
