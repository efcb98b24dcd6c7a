"""What a sentence of evidence names without granting it: a date that is refused, guessed, over, or somebody else's.

"Your deadline of 9 May does not work for us" names the date as "our deadline is 9 May" does, and grants nothing.
"""

import re

from bot.analysis.dates import WEEKDAY

# Who wants it is of the rep's own side, or neither side: "our auditor wants it", "the vendor's deadline".
_NOT_THEIRS = re.compile(
    r"\A(?:my|our) (?:\w+ ){0,2}?\w+ (?:wants?|needs?|must|has to|have to|asks?|asked|insists?|is waiting|expects?)\b"
    r"|\b(?:vendor|seller)(?:'s)?\b|\b(?:is|was|are|were) (?:ours|mine)\b"
    r"|\b(?:her|his|their|our|\w+'s) (?:neighbou?rs?|rivals?|competitors?|sister|brother|friends?|cousin)\b"
    r"|\b(?:another|a different|some other) (?:customer|client|buyer|company|firm)\b"
)
# In the customer's own words what is "yours" is the rep's.
_YOURS = re.compile(
    r"\byour (?:\w+ ){0,3}?(?:deadline|date|cut-off|quarter)\b|\byou (?:set|named|gave|chose|picked|want|wanted|need)\b"
    r"|\bnot (?:ours|our own)\b"
)
_REFUSED = re.compile(
    r"\b(?:reject(?:ed|s)?|refus(?:ed|es)|laugh(?:ed|s)|complain(?:ed|s)|declin(?:ed|es)|turned down|dismiss(?:ed|es)"
    r"|object(?:ed|s) to|push(?:ed|es) back|unhappy|impossible|unrealistic|out of the question"
    r"|too (?:early|tight|soon|short|close)"
    r"|(?:cannot|can't|can not|couldn't|won't|will not|not|doesn't|does not|don't|do not)"
    r" (?:be able to )?(?:meet|make|keep|hold|work|suit|fit|possible|feasible|realistic)"
    r"|(?:is|was)(?:n't)? (?:not|never|no) (?:\w+ ){0,2}?"
    rf"(?:\d|{WEEKDAY}|deadline|date)|(?:has|have|is|with) no (?:\w+ )?(?:date|deadline)|undecided"
    r"|(?:not|n't) (?:yet )?(?:been )?(?:fixed|set|decided|known)(?: yet)?)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:another|other|different|somebody else's|someone else's)(?: \w+)? (?:system|suppliers?|vendors?|providers?"
    r"|product|tender|project|order|offer|house|site|firm|company|brand)\b"
    r"|\belsewhere\b|\b(?:booked|ordered|chose|chosen|picked|signed) (?:another|a different)\b"
    r"|\b(?:your|our|their) (?:rival|competitor)s?\b|\b(?:with|for|from) (?:somebody|someone) else\b"
)
# Whatever year is now, these are over; a launch in 2027 may be to come.
_PAST = re.compile(
    r"\b(?:last (?:year|summer|winter|spring|autumn|time|one)|years? ago|back then"
    r"|(?:of|noon|morning|afternoon|evening|[a-z]*day|\d\w*) last (?:week|month|quarter)"
    r"|in (?:19\d\d|20[01]\d|202[0-5])"
    r"|once (?:asked|told|wanted|agreed|signed))\b"
)
# What was asked for has come about: "that went fine", "he got it", "this is a new one".
_DONE = re.compile(
    r"\b(?:that|this|it|they|he|she|all|both|one)(?:'s| is| was| are| were) (?:all )?(?:already |now |since |long )?"
    r"(?:done|over|closed|finished|a new (?:one|job))\b"
    r"|\b(?:and|that|this|it|we|they|he|she|all|both|which|one)(?: has| have)? (?:went (?:out|fine|well|through)"
    r"|happened|fell through|got (?:it|them|one)|(?:sent|signed|did|paid|returned|filed) (?:it|them|that|one|so)\b"
    r"(?! (?:over|across|round|to me|to us|and (?:said|says|asked|asks|told|wants?|wrote))\b)|did\Z)"
)
_NOT_YET_DONE = re.compile(
    r"\b(?:until|till|unless|if|when(?:ever)?|once|before|because|as soon as|what|whether)\b[^,;:]*"
)
# Or we have done it, which makes fair that it was done, and no more.
_DONE_BY_US = re.compile(
    r"(?:[,;:-]|\b(?:which|and|as|that|but))(?: and)? (?:i|we)(?:'ve| have)?(?: already| duly| just| then)? "
    r"(?:sent|gave|given|did|done|delivered|shipped|told|showed|shown|answered|replied|reminded|called|rang|handed)\b"
    r"|\bdid so\b|, (?:did|done|sent|delivered|told (?:him|her|them)|gave (?:him|her|them))\b"
)
_DISPUTED = re.compile(
    r"\btoo (?:high|low|much|little|many|few|good|bad)\b|\b(?:wrong|exaggerat\w+|doubt\w*|disput\w+|disagree\w*"
    r"|nonsense|where (?:i|we) (?:got|get|took|take)|how (?:i|we) (?:got|get|came|come)|source|proof|prove)\b"
)
# "When we spoke" has been.
_LATER = re.compile(
    r"\b(?:when|once|as soon as|after) (?:the|this|that|it|everything|he|she|they|we|i|her|his|their)\b"
    r"(?:(?= (?:[\w']+ ){0,3}?(?:is|are|has|have|gets?)\b)"
    r"|(?! (?:[\w']+ ){0,3}?(?:\w+ed|spoke|met|saw|came|went|was|were|had|rang|got)\b))"
    r"|\b(?:some ?(?:time|day)|one day|at some (?:point|stage)|eventually|in due course|later on|sooner or later)\b"
)
_GUESSED = re.compile(
    r"\b(?:i (?:think|guess|suppose|assume|believe|hope|bet|expect|imagine|reckon|am sure)|i'm sure|surely|probably"
    r"|maybe|perhaps|possibly|presumably|supposedly|apparently|usually|no doubt"
    r"|would(?: \w+ly)? (?:want|ask|need)|will(?: \w+ly)? ask|(?:(?<!\d )may|might) (?:have to|need|want))\b"
)
# What is settled against us is no yes; nor is the yes of nobody.
_NO_YES = re.compile(
    r"\b(?:decided|agreed|chose|chosen|picked|settled|approved|signed|confirmed|accepted)\b"
    r"(?: \w+){0,2}? "
    r"(?:nothing|none|against|otherwise|not to|to wait|to stay|somebody else|someone else)\b"
    r"|\bagree[sd]? to (?:look|think|consider|read|check|hear|listen|compare|ask)\b"
    r"|\b(?:ordered|booked|placed) (?:nothing|none|no)\b"
    r"|\b(?:send|need|want|book|order|copy|start) (?:no|nothing)\b|\b(?:take|strike|cross) [^,;.]{0,30}\b(?:out|off)\b"
)
# Who accepts an invitation accepts no offer.
OF_NO_OFFER = (
    r"(?! (?:the|our|your|my|an?|this|that|his|her|their) (?:invit|apolog|excuse|challenge|friend|job|call|risk))"
)
# "Ready to sign once the price is right", "fine with it if we wait".
ON_NO_CONDITION = (
    r"(?![^,;.]*\b(?:once|when|if|after|as soon as|provided|unless|until|but|with (?:an?|the|another|some\w*) "
    r"(?:other|else|competitor|rival)))"
)
_WITH_OTHERS = re.compile(
    r"[^,;.]*\b(?:with|from|at) (?:an?|the|another|some|their|her|his) (?:other |different )?"
    r"(?:competitors?|rivals?|(?<=other )\w+|(?<=different )\w+|(?<=another )\w+)\b"
    r"|[^,;.]*\b(?:of|for|to|with) (?:her|his|their) (?:sister|brother|cousin|neighbou?r|friend)s?\b(?!')"
)
# Nor is one on a condition, wherever in the sentence that stands.
_SETTLED = (
    r"(?: [\w']+){1,5}? (?:decide|decided|agree|agreed|chose|choose|approved|signed|say|said|confirm|confirmed|hear"
    r"|spoken)\b"
)
_NOT_YET = re.compile(rf"\b(?:once|when|before|after|unless|as soon as|as long as|in case)\b{_SETTLED}")
# What is asked for until then is asked for now, but nothing is agreed to until then.
_UNTIL = re.compile(rf"\b(?:until|till)\b{_SETTLED}")
# "Anything later will not work" refuses what is later, and holds to the date.
_LATER_REFUSED = re.compile(
    r"(?<!\bthe )\b(?:(?:later|longer)\b(?: (?:than )?[\w']+){0,3}?|(?:after|beyond|past)(?: the| that| this)?"
    rf" (?:that|this|it|then|date|day|deadline|\d\w*|{WEEKDAY})\b(?: [\w']+){{0,2}}?) "
    rf"(?:{_REFUSED.pattern})"
    rf"|(?:{_REFUSED.pattern})(?: \w+){{0,3}}? (?:(?:later|longer) than|beyond|after (?:that|the \d|\d))\b"
)
# "The 15th does not work, so it has to be the 14th": what is refused in one thought is not what is told in the next.
_THOUGHT = re.compile(r";|\b(?:because|since|so|but)\b")
# Behind a bare yes comes what it is said to: "yes, take it out".
_PAUSE = re.compile(rf"(?<!\byes)(?<!\bok)(?<!\bokay)(?<!\bsure)(?<!\byes please),|{_THOUGHT.pattern}")
_PART = re.compile(";")
_DAY = re.compile(rf"\d|\b{WEEKDAY}\b")
_TAG = re.compile(r",? (?:right|ok|okay|yes|no|isn't it|is it)\?\W*\Z")


def is_long_over(shade: str) -> bool:
    """Tell whether what was done was done for something that is over."""
    return _PAST.search(shade) is not None or _DONE.search(_NOT_YET_DONE.sub("", shade)) is not None


def is_for_later(shade: str) -> bool:
    """Tell whether it is to be done only after something else, or some day: "copy her once the pump is fitted"."""
    return _LATER.search(shade) is not None


def is_disputed(shade: str) -> bool:
    """Tell whether somebody does not take what is told for true: "300 is too high"."""
    return _DISPUTED.search(shade) is not None


def is_done_by_us(shade: str) -> bool:
    """Tell whether we say that we did what was asked."""
    return _DONE_BY_US.search(shade) is not None


def is_asked(shade: str) -> bool:
    """Tell whether a sentence asks, so that it tells nothing; not one that only asks to be believed."""
    end = shade.rstrip(" \"')")
    return end.endswith("?") and _TAG.search(end) is None


def is_no_date_of_theirs(shade: str, *, theirs: bool) -> bool:
    """Tell whether what is named is refused, over or somebody else's; `theirs` are the customer's own words."""
    whose = _YOURS if theirs else _NOT_THEIRS
    dated = [thought for thought in _THOUGHT.split(shade) if _DAY.search(thought)] or [shade]
    return any(each.search(shade) for each in (whose, _ELSEWHERE, _PAST)) or all(map(_is_refused, dated))


def is_guessed(shade: str) -> bool:
    """Tell whether the rep only supposes it."""
    return _GUESSED.search(shade) is not None


def is_with_others(shade: str, at: int) -> bool:
    """Tell whether what is asked for or agreed from a place on is to be done with somebody else."""
    return _WITH_OTHERS.match(shade, at) is not None


def is_no_yes(shade: str, at: int, *, asked: bool = False) -> bool:
    """Tell whether what is settled, or `asked` for, `at` a place is settled against us, for others or not yet."""
    part = _around(at, shade, _PART)
    return bool(
        _NO_YES.search(_around(at, shade, _PAUSE))
        or _NOT_YET.search(part)
        or (not asked and _UNTIL.search(part))
        or _ELSEWHERE.search(shade)
    )


def _around(at: int, shade: str, stops: re.Pattern[str]) -> str:
    start = max((stop.end() for stop in stops.finditer(shade, 0, at)), default=0)
    end = stops.search(shade, at)
    return shade[start : end.start() if end else None]


def _is_refused(thought: str) -> bool:
    return _REFUSED.search(thought) is not None and _REFUSED.search(_LATER_REFUSED.sub("", thought)) is not None
