"""Whom a mail is to, where the rep says so beside it: "to my manager", "internal, for the team", "to the customer"."""

import re
from collections.abc import Iterator, Mapping

from bot.analysis.sentences import Sentence
from bot.analysis.shadow import shadow
from bot.domain import Addressee, Span
from bot.playbook.phrases import Phrases

# A colon parts nothing: "audience: my team".
_CLAUSE = re.compile(r"[,.;()\n]| - ")
# What may be said of a mail before it is said to whom it goes: no deed, and no other thing. Who goes to a manager for a
# discount, or sent something to somebody's boss, speaks of another matter.
_OF_IT = (
    r"(?:(?:this|it)(?:'s)?|is|was|be|will|an?|the|my|first|second|last|quick|short|e-?mail|mail|message|note|memo|letter"
    r"|draft|reminder|update|post|reply|slack|one|written|meant|intended|addressed|going|goes|go|sending|writing"
    r"|(?<=\b[bi][es] )sent|(?<=mail )sent"
    r"|write|only|just|strictly|purely|also|already|out|straight|internal|internally|from|me"
    r"|(?:i|we)(?:'m|'re| am| are)? (?:just |only |also )?(?=(?:write|writing|sending (?:this|it))\b))\b\W*"
)
_TO = re.compile(
    rf"\W*(?P<of_it>(?:{_OF_IT})*)(?P<to>to|for|audience|recipients?|addressees?|readers?)\b\W*"
    r"(?:(?:is|are|already)\b\W*)*"
)
# "Manager to a new rep", "account manager to his colleague in support": whoever leads writes to those who sell.
_FROM = re.compile(
    rf"\W*(?:{_OF_IT})*(?:(?P<no_lead>account|product|project|office|key) |\w+ )?"
    r"(?:(?P<leads>managers?|boss|director|lead|leader|head)|reps?|sellers?|colleague|engineer|planner) to\b"
    r"(?! (?:the |an? |our |my |his |her |their )?(?:customer|client|buyer|prospect))"
)
_ELSEWHERE = re.compile(
    r"\b(?:colleague in|support|legal|finance|production|engineering|operations|planning"
    r"|(?:his|her|their) (?:boss|manager|director))\b"
)
# "Sam is my manager", "he's our CFO": who somebody is, and nothing of what they do.
_WHO_IT_IS = re.compile(r"\W*(?:[\w-]+ ){0,2}?[\w-]+(?:'s| is|'re| are) (?:(?:also|already|only|just) )*")
# "She works with me", "Priya reports to me", "I report to him": what ties them to the rep, and no customer.
_WORKS = re.compile(
    r"\W*(?:(?i:he|she|they|who|both|I(?= report )|(?:the )?(?:reader|recipient|addressee)s?)"
    r"|[A-Z][\w'\u2019-]*(?: [A-Z][\w-]*)?) (?:(?:also|all|both) )?(?=(?:work|sit|report)s?\b)"
)
# "To Priya in our support".
_NAMED_FIRST = re.compile(r"\A[A-Z][\w'\u2019-]*(?: [A-Z][\w-]*)? (?=(?:in|from|on) our\b)")
_INSIDE = re.compile(
    rf"\W*(?:{_OF_IT}|stays? )*(?:(?P<out>external(?:ly)?)|internal(?:ly)?|in-?house"
    r"|(?:with)?in(?:side)? (?:the|our) (?:own )?(?:house|company|firm|team))"
    r"\W*(?:(?:only|mail|e-?mail|message|note|memo|one|use|stuff|thing|please)\W*)*\Z"
)
_MAIL = re.compile(r"(?: (?:mail|e-?mail|message|note|memo|only))+\Z")
_NOT = re.compile(r"\W*(?:(?:this|it)(?:'s| is)? )?(?:not|never)\b ?")
# Behind so few words it is still said to whom: "urgent, to the team".
_FEW = 3
# Behind whom it is to stands a name, where they are or when: "to the team meeting" and "to my manager's surprise" tell
# of no reader.
_WHOLE = re.compile(r"\W*\Z")
_OR_A_PLACE = re.compile(r"(?: (?:in|at|from|of) (?:(?:the|our) )?[\w-]+)?\W*\Z")
_NAMES = r"(?::?(?: and)? [A-Z][\w'\u2019-]*(?<!['\u2019]s)){0,2}"
_THEN = re.compile(
    rf"{_NAMES}\W*\Z|{_NAMES}(?: \()? (?:in|at|from|of|who|that|about)(?: \S+){{1,4}}\Z"
    r"|(?: of [\w-]+)? (?:on \w+|today|tonight|tomorrow"
    r"|and (?:me|(?:my|our|the|his|her|their) [\w-]+(?: (?:of )?[\w-]+)?))\W*\Z"
)
_WITHIN = frozenset({Addressee.REPS, Addressee.COLLEAGUE})


def addressed(context: str, addressees: Mapping[Addressee, Phrases]) -> Addressee | None:
    """Return to whom the rep says a mail goes, or nothing where the context speaks of other things.

    Who is told first counts; of the house, the first who is told closer.
    """
    if not context:
        return None
    told = list(_told(context, addressees))
    first = told[0] if told else None
    if first is not Addressee.HOUSE:
        return first
    return next((each for each in told if each in _WITHIN), first)


def _told(context: str, addressees: Mapping[Addressee, Phrases]) -> Iterator[Addressee]:
    typed = list(_clauses(context))
    clauses = [shadow(clause) for clause in typed]
    for number, clause in enumerate(clauses):
        taken_back = _NOT.match(clause)
        before = clauses[number - 1] if number else ""
        # A name alone may do anything in the next clause: "my manager, Tom, agreed it".
        alone = len(clauses) == 1 or bool(before and _TO.match(before))
        early = sum(len(each.split()) for each in clauses[:number]) < _FEW
        said = typed[number][taken_back.end() :] if taken_back else typed[number]
        who = _told_in(said, addressees, early=early, alone=alone)
        if who and taken_back:
            yield Addressee.HOUSE if who is Addressee.CUSTOMER else Addressee.CUSTOMER
        elif who:
            yield who


def _clauses(context: str) -> Iterator[str]:
    shade, start = shadow(context), 0
    for stop in (*_CLAUSE.finditer(shade), None):
        if clause := context[start : stop.start() if stop else None].strip():
            yield clause
        start = stop.end() if stop else start


def _told_in(typed: str, addressees: Mapping[Addressee, Phrases], *, early: bool, alone: bool) -> Addressee | None:
    clause = shadow(typed)
    if inside := _INSIDE.match(clause):
        return Addressee.CUSTOMER if inside["out"] else Addressee.HOUSE
    if between := _FROM.match(clause):
        to_reps = between["leads"] and not between["no_lead"] and not _ELSEWHERE.search(clause)
        return Addressee.REPS if to_reps else Addressee.COLLEAGUE
    to = _TO.match(clause)
    if to and (to["of_it"] or early):
        # "For the customer it is urgent" tells of no mail.
        behind = _WHOLE if to["to"] == "for" and not to["of_it"] else _THEN
        return _who(_NAMED_FIRST.sub("", typed[to.end() :], count=1), addressees, behind)
    somebody = _WHO_IT_IS.match(clause) or _WORKS.match(typed)
    if somebody and (who := _who(typed[somebody.end() :], addressees, _WHOLE)):
        return who
    mail = _MAIL.search(clause)
    return _who(typed[: mail.start() if mail else None], addressees, _OR_A_PLACE) if alone else None


def _who(typed: str, addressees: Mapping[Addressee, Phrases], behind: re.Pattern[str]) -> Addressee | None:
    """Return who is named where words begin, with nothing else than this `behind` them."""
    sentence = Sentence(Span(0, len(typed)), shadow(typed))
    for who, phrases in addressees.items():
        for phrase in phrases.each:
            found = phrase.search(sentence.read(phrase.language).encoded)
            if found and behind.match(typed, sentence.span_of(0, found.end()).end):
                return who
    return None
