"""Tells what somebody did with their own hours, ways and mails: a debt to name, and nothing to offer or to undo."""

import re

from bot.analysis.dates import MONTH, WEEKDAY
from bot.playbook.owning import Owning

# "Our designer has put in about 30 hours on your visuals", "put a lot of work into it", "kept my own Sunday free". An
# hour that was put into their calendar is none, nor are days set aside for them, nor work that was ordered for them.
_ENDS = r"(?=\W*\Z|[,;:.!]| (?:and|so|but|for|because|already|I|we)\b)"
_MUCH = r"(?:(?:lots?|deal|plenty|amounts?|loads?|hours|days|weeks|months) of|much|some|considerable|serious)"
_ONES_OWN = re.compile(
    rf" (?:[\w-]+ ){{0,4}}{_MUCH} (?:[\w-]+ )?(?:thought|energy|(?<!some )work)\b"
    rf"| (?:[\w-]+ ){{0,3}}(?:work|thought|energy) into\b| in (?:the|some|extra) work{_ENDS}"
    r"| (?:in )?(?:[\w-]+ ){0,4}(?:efforts?|overtime|sweat)\b"
    r"| (?:in|aside(?!.*\bfor your?\b)) (?:[\w-]+ ){1,4}(?:hours|days|evenings|nights|weekends?|weeks)\b"
    r"| (?:[\w-]+ ){0,4}(?:hours|days|evenings|nights|weekends?|weeks|months|time|money) (?:into|on (?=your"
    r"|this|it|that))\b"
    r"(?! (?:[\w'\u2019-]+ ){1,3}(?:calendar|diary|diaries|schedule|agenda|book|rota|plan)\b)"
    r"| (?:up )?(?:my|our) (?:own |whole |free )*(?:sunday|saturday|weekend|evening|holiday|lunch|birthday"
    r"|night|day off)\b"
    rf"| (?:in|into) (?:this|it|that|everything){_ENDS}",
    re.IGNORECASE,
)
# What was done beside it was done: "... and sent it to your architect", "and took the old pump away". Another mail to
# the reader is none, nor is a look that was taken.
_BESIDE = re.compile(
    r" and (?:I |we )?(?:have |has )?(?:already |also |then )*"
    r"(?!(?:[a-z]+(?: (?:it|them|this|(?:the|a) \w+))?(?: to)? you"
    r"|(?:emailed|mailed|called|phoned|texted|messaged) (?:again|twice|on))\b)"
    r"(?!(?:left|sent) (?:[\w-]+ ){0,3}(?:messages?|voicemails?|notes?|reminders?|e-?mails?|mails?|texts?)\b)"
    r"(?!took (?:an?|another|some) )"
    r"(?P<verb>[a-z]{2,}ed|sent|told|wrote|put|gave|set|took|left)\b"
)


# "I sent the quote twice and left you two voicemails": how often was written is no deed towards anybody else.
_WROTE = frozenset("sent left emailed mailed called rang phoned wrote texted messaged posted dropped tried".split())
_AGAIN = re.compile(
    r"\b(?:twice|again|(?:two|three|four|five|six|several|many|\d+) times|voicemails?|reminders?"
    r"|(?:two|three|four|five|six|several|\d+) (?:mails|e-?mails|messages|letters|notes|texts))\b"
)
# "I rang Mr Kim twice": whoever is named is not the one who reads it; what is named behind "the" is a thing.
_ANOTHER = re.compile(rf"\byours?\b|(?:\A|\b(?:to|with)) (?!I\b|(?i:{WEEKDAY}|{MONTH})\b)[A-Z][a-z]+")
# "I drove past your office": what was only seen there.
_CAME_BY = re.compile(r" (?:past|by|to|over|round|around|through|out|home|back|up|down|in)\b")


def is_ones_own(verb: str, rest: str, owning: Owning) -> bool:
    """Tell whether what follows a verb is somebody's own time or work, way or mails, and no act stands beside it."""
    # "I ran into Pieter at the club": nobody meets by chance on purpose.
    is_way = (verb == "drove" and bool(_CAME_BY.match(rest))) or (
        verb in {"ran", "bumped"} and rest.startswith(" into ")
    )
    if not (is_way or (verb in _WROTE and _wrote_again(rest)) or _ONES_OWN.match(rest)):
        return False
    return not any(each["verb"] not in owning.no_deed for each in _BESIDE.finditer(rest))


def _wrote_again(rest: str) -> bool:
    """Tell whether somebody wrote to the reader more than once, and to nobody else."""
    again = _AGAIN.search(rest)
    return again is not None and not _ANOTHER.search(rest)
