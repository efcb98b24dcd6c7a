"""Recognises what was done with what is theirs in a sentence in which nothing was found, in a mail that presses."""

import re

from bot.analysis.dates import MONTH, WEEKDAY
from bot.models.local.acts.deeds import in_their_stead, is_deed
from bot.models.local.acts.nobodys.long_past import is_long_past
from bot.models.local.acts.told_acts import PUBLIC
from bot.models.local.acts.touching import is_under_way
from bot.models.local.reading.asks import is_asked
from bot.models.local.reading.capitals import with_a_capital
from bot.playbook.owning import Owning

_ADVERBS = r"(?: (?:already|also|just|now|since|even|then|(?:gone|went)(?: ahead)? and))*"
# "To keep it simple I've set your account to ...": what it was for leads to it, with or without a comma.
_WE = (
    r"(?:\A\W*|[,;:] |\b(?:and|but|so) |(?:\A\W*|[.!] )(?:[Ii]n order )?[Tt]o [a-z]+ [^,;:.]{2,50}? )"
    r"(?:I|[Ww]e|[Oo]ur [\w-]+(?: [\w-]+)?)"
)
# "I went ahead and cleared them", "we took the liberty of opening it": unasked by its own words.
_OF_ITSELF = re.compile(
    r"\b(?:I|[Ww]e)(?:['\u2019]ve| have)?(?: (?:already|also|just|therefore|simply))*"
    r" (?:(?:gone|went)(?: right| straight)? ahead and|(?:taken|took) the (?:liberty|initiative) (?:of|to)"
    r"|(?:taken|took) it (?:up)?on (?:myself|ourselves) to)"
    r" (?!(?:ask|check|look|read|writ|wrote|test|compar|search)\w*\b)"
)
# "As you weren't reachable": that they did not answer was no leave to do it.
_THEIR_ABSENCE = (
    r"\b(?:as|since|because|when|with|given that|seeing that) you(?:r \w+)?(?:['\u2019](?:re|d))?"
    r" (?:(?:were|are|was|is|did|could|had|have|would)(?: not|n['\u2019]t)"
    r"|(?:were|are|was) (?:away|out|off|on|busy|in)\b|not (?:being )?(?:reachable|there|answering))[^,;.]*?,?"
)
_NOT_THERE = re.compile(_THEIR_ABSENCE + r"(?= (?:I|we)\b|,|\Z)", re.IGNORECASE)
_NOT_THERE_SO = re.compile(_THEIR_ABSENCE + r" (?=(?:I|we)\b)", re.IGNORECASE)
_AT = r"(?:\A\W*|, (?:and )?|; |\band )"
# Who is given a day by us: "my daughter has the day" and "our office has the week off" tell of no act.
_TRADE = (
    r"(?:fitter|driver|engineer|installer|planner|technician|welder|joiner|carpenter|painter|plumber|electrician|roofer"
    r"|builder|gardener|surveyor|mechanic|trainer|baker|crew|team|dispatcher|foreman|workshop|lad)s?"
)
# "Chassis numbers are allocated", "your drivers got the welcome text", "my fitter has the date": whoever did it.
_BY_NOBODY = (
    re.compile(
        r"(?:\A\W*|, (?:and )?|; )(?:(?:[Tt]he|[Yy]our|[Aa]ll|[Bb]oth) )?(?:[\w-]+ ){1,4}?"
        r"(?:is|are|has been|have been)(?: (?:already|now|all))*"
        r" (?:(?:allocated|reserved|booked|ordered|assigned|cut|printed|engraved|pressed|registered|stamped)"
        rf"(?=[,;!]|\.?\s*\Z| (?:and|for you|to you|(?:in|under) your|(?:for|on) (?:the )?(?:\d|(?i:{WEEKDAY}"
        rf"|{MONTH})))\b)"
        r"|(?:live|online|filed|open) (?:in|under) your name\b)"
    ),
    re.compile(
        rf"{_AT}[Yy]our (?!(?:order|mail|e-?mail|message|note|letter|call|office|company)\b)[\w-]+"
        r"(?: (?:has|have))?(?: already)? (?:got|had|received) (?:the|an?|our) (?:[\w-]+ )?"
        r"(?:text|e?-?mail|message|invite|invitation|link|login|letter|pack|code|notice)s?\b"
        r"(?! (?:from|of|by) (?!us\b))"
    ),
    re.compile(
        rf"{_AT}[Yy]our (?:name|logo|photo|profile|number|company|firm|school|shop) is already (?:on|in) (?:the|our)\b"
        rf"|{_AT}[Yy]our (?:[\w-]+ ){{1,2}}(?:has|have)(?: already)? (?:had|got|received) (?:the|an?|our|my)"
        r" (?:[\w-]+ ){1,3}from (?:me|us)\b"
    ),
    re.compile(
        rf"{_AT}(?:[Tt]he|[Aa]n?|[Mm]y|[Oo]ur) (?:[\w-]+ ){{1,3}}(?:is|are) (?:already|now) in your"
        r" (?:calendar|diary|schedule)\b"
        rf"|{_AT}[Yy]ou(?: are|['\u2019]re)(?: already| now)? (?:in|on) our (?:[\w-]+ ){{0,3}}?{PUBLIC}\b"
        r"|(?:papers?|contracts?|agreements?|forms?|paperwork|mandate|lease|invoice|order)"
        r"(?: on (?:that|this|the same) basis)? (?:is|are)(?: already| now)? on (?:its|their|the) way to"
        r" (?!you\b)(?:your [\w-]+|(?-i:[A-Z])[\w'\u2019-]+)"
    ),
    re.compile(
        rf"{_AT}(?:[Mm]y|[Oo]ur) {_TRADE} (?:has|have|got)(?: already)? (?:the|your|those|these)"
        r" (?:dates?|slot|days?|weeks?|booking)(?: (?:in|down|already|now))*(?=\s*[,;.!]|\s*\Z| and\b)"
    ),
)
_WITH_YOURS = r"(?! you\b)(?: \S+){0,5}? your (?P<whose>[\w'\u2019-]+)"
_DONE = (
    re.compile(rf"{_WE}(?:['\u2019]ve| have| has)?{_ADVERBS} (?P<verb>[a-z]+){_WITH_YOURS}"),
    re.compile(rf"{_WE}\b[^.;!?]*?,? and (?:then |also )?(?:have )?(?P<verb>[a-z]+){_WITH_YOURS}"),
)
# What is set going before a yes, whosever it is: "We have ordered the six vans".
_SET_GOING = re.compile(
    rf"\A\W*(?:(?:[Ii]n addition|[Aa]lso|[Mm]eanwhile|[Ff]urther), )?(?:I|[Ww]e)(?:['\u2019]ve| have){_ADVERBS}"
    r" (?:(?:ordered|booked|hired|bought|begun|started|applied|submitted|filed|registered|cancelled|canceled|notified"
    r"|informed|instructed)\b(?! you\b)"
    r"|(?:added|put) [^.;?!]{2,60} (?:to|on|onto|into) (?:the|your) (?:order|invoice|contract|bill)\b"
    # A meeting that was set up for them is one before a yes as well.
    rf"|(?:set up|scheduled|arranged|lined up|organi[sz]ed|fixed|planned|pencilled|blocked|reserved)"
    rf"(?: in)? (?:an?|the|our|another)\b[^.;?]{{0,60}}?\b(?:call|demo|demonstration|meeting|session|visit|workshop"
    rf"|walk-?through|presentation|training|kick-?off|tour|fitting|survey|appointment|review)\b[^.;?]*"
    rf"(?:\b(?i:{WEEKDAY}|{MONTH}|tomorrow)|\d))"
)
# "To spare you the queue I ordered the cloth".
_TO_SPARE_YOU = re.compile(
    r"\W*(?:In order )?[Tt]o (?:save|spare|keep|make|get|avoid|help|speed|ensure|guarantee|secure|simplify|prevent)\b"
    r"[^,;.]{2,60}?,? (?:I|we)(?:['\u2019]ve| have)?(?: already| just| therefore)? (?=[a-z]+ )"
)
# "We have moved you to our Gold cover": another contract than theirs, whatever leads to it.
_ON_OUR_TERMS = re.compile(
    r"\b(?:I|[Ww]e)(?:['\u2019]ve| have)(?: (?:already|also|just|now|therefore))*"
    r" (?:transferred|moved|switched|upgraded|migrated|converted|placed|put|rolled|renewed)"
    r" (?:it|them|you|your (?:[\w-]+ ){0,3}?[\w-]+)(?: over| across| up)? (?:to|onto|on|into|in) (?:our|the|an?)"
    r" (?:[\w-]+ ){0,4}?(?:tariff|plan|package|tier|contract|cover|rate|subscription"
    r"|agreement|licen[cs]e|scheme|programme|bundle)\b"
)
_WE_HAVE = re.compile(r"\W*(?:(?:To|In|As|Further|Since)\b[^,;]*,? )?(?:I|[Ww]e)(?:['\u2019]ve| have) ")
# What they wrote or said is read, answered and noted, and no thing of theirs; nor is where they are, or their trade.
_WORDS = frozenset(
    "mail email e-mail message note reply call time question questions point concern letter request list word words"
    " figure figures number numbers complaint invoice thought thoughts feedback comment comments visit order side"
    " end way area street road region town village valley county city country market sector industry trade field league"
    " neighbourhood neighborhood part space".split()
)
# Of these the thing is only looked after, or what was done was wanted.
_FAIR = frozenset(
    "answered argued called covered credited defended devoured did done drawn drew driven drove exchanged fixed"
    " followed fought found got held kept left measured noted passed refunded repaired replaced replied saved served"
    " taken timed took turned weighed wrote written".split()
)
_WROTE_TO = re.compile(r"(?:wrote|written) to your\b")
_WANTED = re.compile(
    r"\b(?:as you|you (?:asked|wanted|said|told|sent|gave|showed|ordered)|at your|(?:he|she|they) asked"
    r"|asked (?:me|us)|sorry|mistake|wrong|agreed|apolog\w+|if|when|whether|because|since you|credit|refund|broken"
    r"|faulty?|late|complain\w+|(?:at|on) (?:our|my) (?:own )?cost|free of charge)\b",
    re.IGNORECASE,
)


# "Just move it if it clashes": the leave to undo it was no wish of theirs.
_LEAVE = re.compile(
    r"(?:,| [-\u2013\u2014]|[;:]) ?(?:(?:and|but|so) )?(?:(?:please|just|simply|feel free to|you can(?: always)?|do) )*"
    r"(?:move|shift|change|decline|cancel|delete|ignore|reject|push|swap|shout|yell|holler|ping me|say|tell me"
    r"|let me know)\b[^,;?]*\b(?:if|when|whenever)\b[^,;?]*",
    re.IGNORECASE,
)


def without_leave(sentence: str) -> str:
    """Return what tells a deed without the leave to undo it."""
    return _LEAVE.sub("", sentence)


def without_their_absence(sentence: str) -> str:
    """Return a sentence without their absence as the reason of a deed."""
    return with_a_capital(_NOT_THERE_SO.sub("", sentence))


def is_done_unasked(sentence: str, owning: Owning) -> bool:
    """Tell whether a sentence tells a deed of ours with what is theirs, and no word of why it was wanted."""
    told = _NOT_THERE.sub("", without_leave(sentence))
    if is_asked(sentence) or _WANTED.search(told) or is_long_past(sentence):
        return False
    each = (done for told in _DONE if (done := told.search(sentence)))
    led = _TO_SPARE_YOU.match(sentence)
    is_led_to = led and owning.stands(sentence[led.end() :])
    is_set_going = (
        is_led_to
        or _ON_OUR_TERMS.search(sentence)
        or _SET_GOING.match(sentence)
        or _OF_ITSELF.search(sentence)
        or any(done.search(sentence) for done in _BY_NOBODY)
        or is_under_way(sentence)
        or (in_their_stead(sentence) and _WE_HAVE.match(sentence))
    )
    return bool(is_set_going) or any(_is_theirs(done, owning) for done in each)


def _is_theirs(done: re.Match[str], owning: Owning) -> bool:
    """Tell whether a deed was one with a thing or a person of theirs."""
    is_fair = done["verb"] in _FAIR and not _WROTE_TO.match(done.string, done.start("verb"))
    return not is_fair and done["whose"].lower() not in _WORDS and is_deed(done["verb"], owning)
