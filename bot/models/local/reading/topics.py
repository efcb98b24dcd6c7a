"""Finds what a mail is about in its own words, such as "the forklift lease": a question needs a name for it."""

import re
from collections.abc import Iterator

from bot.analysis.dates import MONTH, NAMED_DATE, WEEKDAY
from bot.analysis.occurrences import occurrences
from bot.domain import Analysis, Span
from bot.models.local.reading.capitals import without_a_capital
from bot.models.local.reading.faults import ONLY_ASKED
from bot.models.local.reading.things import is_somebody, is_whole, may_be_decided, names_nothing
from bot.verification.facts.patterns import NUMBER_WORDS

# Where a name for a thing ends.
_ENDS = (
    r"whose|away|\w{3,}ed|\w+n['\u2019]t|and|or|but|so|if|when|which|who|whom|that|this|these|those|we|i|you|it|he"
    r"|she|they|them|us|me|him|is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|may"
    r"|might|must|shall|should|to|by|in|on|at|of|from|with|before|after|as|than|then|because|since|until|till"
    r"|unless|while|for|about|into|over|under|via|per|not|no|what|how|where|why|just|also|only|now|already|still"
    r"|again|soon|here|there|today|tonight|tomorrow|yesterday|back|out|up|off|your|our|my|his|her|their|its|the|a"
    r"|an|sent|attached|enclosed|looks?|goes|works|comes?|went|came|please|yet|too|between|through|without|within"
    r"|next|last|ever|ends?|stays?|starts?|runs?|covers?|includes?|needs?|wants?|asks?|says?|knows?|thinks?|pays?"
    r"|hopes?|makes?|likes?|sees?|buys?|sells?|gets?|takes?|gives?|expires?|renews?|lapses?|holds?"
    r"|closes?|stands?|floats?|drifts?|past|named|mate|guys|folks|lol|haha|maybe|perhaps|(?:look|do|go|com|want|need"
    r"|ask|say|hop|wish|try|think|hav|see|gett|tak|mak|tell|work)ing|instead|\w+ly"
)
_WORD = rf"(?!(?:{_ENDS}|{WEEKDAY}|{MONTH})\b)[^\W\d_][\w-]*(?:['\u2019]s)?"
# "The Rotterdam to Cork lane" is told whole.
_PLACES = r"(?: (?-i:[A-Z])[\w-]+ (?:to|and|&) (?-i:[A-Z])[\w-]+(?= [a-z]))?"
_NAME = rf"(?:the|our|your|my){_PLACES}(?: {_WORD}){{1,4}}"
_LONG_NAME = rf"(?:the|our|your|my){_PLACES}(?: {_WORD}){{2,4}}"
# What is offered, and can be decided about by that name alone; and what wants to be told more closely.
_OFFERED = (
    r"(?:proposal|offer|quote|quotation|tender|estimate|contract|agreement|order(?! of)|renewal|lease|subscription"
    r"|trial|pilot)"
)
_PAPER = r"(?:licen[cs]e|demo|brochure|samples?|survey|plan|package|installation|upgrade|training|price (?=for|of))"
# "The Spanish and Polish manuals": two of a kind, where what follows shows that no verb stands behind "and".
_AND_ANOTHER = rf"(?: and {_WORD}(?: {_WORD}){{0,2}}(?=\s*[^\w\s]|\s*\Z| (?:is|are|was|were|of|we|I)\b))?"
# "For the 640 m\u00b2 of tiles", "for all six vans", "for Pinfold Lane".
_COUNT = rf"(?:\d[\d.,]*|{'|'.join(NUMBER_WORDS)})"
_COUNTED = rf"(?:(?:the|our|your|all) )?{_COUNT}(?: {_COUNT})?(?: {_WORD}){{1,3}}(?: of {_WORD}(?: {_WORD})?)?"
_PROPER = rf"(?-i:(?!(?i:{MONTH}|{WEEKDAY})\b)[A-Z])[\w-]+(?: and(?= (?-i:[A-Z])))?(?: (?-i:[A-Z])[\w-]+)*"
_OF_WHAT = (
    rf"(?: (?:of|from|dated) {NAMED_DATE}(?= (?:for|about|on) ))?"
    rf"(?: (?:for|of|on|about) (?:{_NAME}{_AND_ANOTHER}|{_COUNTED})(?! \w*[^\W\d_]\w* (?:{MONTH}))"
    rf"(?: of (?:(?:the|our|your) )?(?-i:(?!(?i:{MONTH}|{WEEKDAY})\b)[A-Z])[\w-]+(?: {_WORD})?"
    rf"| of (?:the|our|your)(?: {_COUNT})?(?: {_WORD}){{1,3}})?| for {_PROPER})?"
)
_STOPS = rf"(?= (?:{_ENDS})\b|\s*[^\w\s]|\s*\Z)"
_SPEAKS_OF = (
    r"(?:it|this)(?:['\u2019]s| is) about|the matter of"
    r"|regarding|concerning|follow(?:ing)? up on|check(?:ing)? in (?:on|about)|touch(?:ing)? base (?:on|about)"
    r"|circl(?:e|ing) back (?:on|to|about)|heard(?: back)?(?: from you)? (?:on|re|about|regarding)|(?<!['\u2019])\bre"
    r"|(?:update|news|thoughts|feedback|decision|word|questions?|status) (?:on|of|about)"
    r"|(?:joy|luck|progress|movement|joy yet|luck yet) (?:on|with)"
    r"|chance (?:for|on)|(?:your|any|still|some|certain) interest(?: at all)? in"
    r"|(?:you|you['\u2019]re|you are|you were|still|be) interested(?: at all)? in|order for"
    r"|(?:you|a|quick|good|proper|closer|another|second"
    r"|(?:you|chance|time|moment|able|managed|came|come|get|got|have|had|opportunity|want|need|wanted|needed|like) to)"
    r" look at(?! your)"
    r"|you(?:['\u2019]re| are| were) looking at(?! your)|quot(?:e|ed|ing) (?:you )?for"
)
_THING = re.compile(rf"(?P<name>{_NAME}{_AND_ANOTHER}{_OF_WHAT}){_STOPS}", re.IGNORECASE)
# What leads to a thing that the reader is asked for.
_WANTS = re.compile(
    r"\b(?:need(?:ed|s)?|require|send|return|sign|complete|fill in|fill out|missing|waiting for|short of)"
    r"(?: (?:me|us|back|over|now|still|is|are|only|just|from you))* (?=(?:the|your)\b)",
    re.IGNORECASE,
)
# What leads to the name of it, the surest first.
_LEADS = tuple(
    re.compile(lead, re.IGNORECASE)
    for lead in (
        rf"\b(?:{_SPEAKS_OF})\s+(?P<name>{_NAME}{_AND_ANOTHER}{_OF_WHAT}){_STOPS}",
        rf"\b(?P<name>(?:the|our|your)(?: {_WORD}){{0,3}} {_OFFERED}\b{_OF_WHAT}){_STOPS}",
        rf"\b(?P<name>(?:the|our|your)(?: {_WORD}){{1,3}} {_PAPER}\b{_OF_WHAT}){_STOPS}",
        rf"\b(?P<name>(?:the|our|your) {_PAPER} (?:for|of|on|about) {_NAME}){_STOPS}",
        rf"(?:\A|[.!?:\n]|(?:\A|\n)[^,.\n]{{0,40}},)[^\S\n]*(?P<name>{_LONG_NAME})(?=[.:]\s)",
        rf"\babout (?P<name>{_LONG_NAME}{_OF_WHAT}|{_NAME} (?:for|of) {_NAME}){_STOPS}",
    )
)
_IS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|should|comes?|costs?|runs?|holds?|takes?"
    r"|needs?)\b"
)
_LEADS_IN = re.compile(
    r"\W*(?:further to|following(?: up on)?|with (?:reference|regard) to|in reference to|re|regarding|concerning)"
    rf" (?P<thing>(?:our|the|your|my)(?: {_WORD}){{0,3}} {_OFFERED}s?\b"
    r"(?P<rest>(?=[^.;:!?]*\d)[^;:!?]*[^\s.;:!?,]))\.?\Z",
    re.IGNORECASE,
)
# What we wrote or rang before is no thing either: what it was about is.
_OUR_CHASING = re.compile(
    r"(?:(?:my|our) (?:[\w'\u2019-]+ )*?(?:messages|e-?mails|mails|reminders?|follow[- ]?ups?|conversations?|chats?"
    r"|talks?|calls?|meetings?"
    r"|discussions?|attempts|queries|query)|my (?:[\w'\u2019-]+ )*?(?:notes?|letters?|texts?|visits?|questions?))"
    r"(?:\Z| (?:about|on|regarding|concerning|for) )",
    re.IGNORECASE,
)
# What is asked after in a mail that only says hello, whatever it is called, but for what is a saying.
_AFTER = re.compile(
    r"\b(?:re|about|with|things (?:are|stand) on|got|get|received|seen|picking|revisit(?:ing)?|how|whether) "
    r"(?P<name>the(?! (?:land|case|door|cards|lie|mat|fence|horizon|face|whole|sun|weather|waiting|thought|fella"
    rf"|brochure|thumb)\b)(?: {_WORD}){{1,4}}{_OF_WHAT}){_STOPS}",
    re.IGNORECASE,
)
# What is there already, or comes from somebody else, is not what this mail offers.
_NOT_OURS = re.compile(
    r"\A\w+ (?:two |three |many )?(?:other|old|existing|current|present|previous|former|last) "
    # "Our CEO": with whom it was talked over.
    r"|\A(?:our|my) (?:(?:[\w-]+ )?(?:C[EFIT]O|MD|VP|boss|manager|director|colleagues?|team))\Z",
    re.IGNORECASE,
)
_MOST_WORDS = 14
# "By the way, we can do the annual contract over a beer": told in passing, and not what the mail is about.
_BY_THE_WAY = re.compile(r"(?:\A|(?<=[.!?\n])[^\S\n]*)(?:by the way|incidentally|p\.?s\.?)\b[^.!?\n]*", re.IGNORECASE)
# "Your question about the certificate": what they asked or doubt is one point of the matter.
_THEIR_POINT = re.compile(
    r"\b(?:\w+['\u2019]s (?:letters?|e-?mails?|mails?|notes?|calls?|reports?)"
    r"|(?:your|my|his|her|their|\w+['\u2019]s) (?:\w+ )?(?:points?|questions?|worry|worries|concerns?|doubts?"
    r"|remarks?|comments?)|you (?:\w+ )?(?:ask(?:ed)?|wrote|worr(?:y|ied)|complained)|believe you)"
    r" (?:about|on|of|regarding) [^.!?:,\n]*",
    re.IGNORECASE,
)
_ANY_NAME = re.compile(
    rf"(?P<where>\b(?:in|at|on|by|from|to|with|for|under|until|before|after) )?\b(?P<name>{_NAME}){_STOPS}",
    re.IGNORECASE,
)
# "The boiler service is due on the 14th": what is told of it; "it" behind that is the service.
_IS_TOLD_OF = re.compile(
    rf"\W*(?P<name>{_NAME}) (?:is|are|was|were|has|have|needs?|comes?|takes?|runs?|gives?)\b", re.IGNORECASE
)
# What else "it" may be: "a machine", "this lift", "Bob's crane", "two gates", "Kiel"; no stretch of time.
_ANOTHER = re.compile(
    r"\b(?i:the|our|your|my|an?|this|that|these|those|his|her|their|its|whose|which|every|each|another|any|some|no|all"
    r"|both|either|neither|one|two|three|four|five|six|several|many|few|\d[\d.,]*)"
    r" (?!(?:very |same |whole )?(?:days?|weeks?|months?|years?|quarter|moment|minutes?|hours?|morning|afternoon"
    r"|evening|weekend|end)\b)(?=[a-z])|\w(?:['\u2019]s|s['\u2019]) \w"
    rf"|(?<=[\w,;:] )(?!(?i:I|{WEEKDAY}|{MONTH})\b)[A-Z]"
)
# Nor need a thing have an article where a clause begins with it: ", steel goes up again".
_BEGINS_A_CLAUSE = re.compile(
    r"(?:\A\W*|[,;:\u2013\u2014] |\b(?:if|unless|because|before|after|as(?! \w+ as\b)|while|since|until|once"
    r"|when|so|or) )"
    r"(?!(?:i|we|you|it|they|he|she|me|if|unless|because|before|after|as|while|since|until|once|when|so|or|and|but|nor"
    r"|much|many|far|long|often|soon|then|to|by|with|without|on|in|at|for|of|from|today|tonight|tomorrow|now|please"
    r"|just|also|only|not|no|any|had"
    rf"|were|should|soon|possible|\w+ing|\w+ly|{WEEKDAY}|{MONTH})\b)[a-z]",
    re.IGNORECASE,
)


def topic_of(text: str) -> str | None:
    """Return the name of what a text is about, with its article, or None where it has none that is sure."""
    told = _THEIR_POINT.sub("", _BY_THE_WAY.sub("", text))
    for lead in _LEADS:
        for match in lead.finditer(told):
            name = _OUR_CHASING.sub("", " ".join(match["name"].split()))
            if name and _is_topic(name, told[match.end("name") :]):
                return without_a_capital(name)
    return None


def thing_at(text: str, at: int) -> tuple[str, int] | None:
    """Return the whole name of a thing to decide about that begins at a place, and where it ends, or None."""
    match = _THING.match(text, at)
    name = _OUR_CHASING.sub("", match["name"]) if match else ""
    if match is None or not name or not _is_topic(name, text[match.end("name") :]):
        return None
    return without_a_capital(name), match.end("name")


def things_wanted(text: str) -> Iterator[str]:
    """Yield the things that a text asks its reader for, each by its name: "the P11D file", "the bank mandate"."""
    for lead in _WANTS.finditer(text):
        at = lead.end()
        while thing := thing_at(text, at):
            name, end = thing
            yield name
            at = end + len(" and ") if text.startswith(" and ", end) else len(text)


def _is_topic(name: str, behind: str) -> bool:
    is_one = may_be_decided(name) and not _NOT_OURS.match(name) and is_whole(name, behind)
    return is_one and len(name.split()) <= _MOST_WORDS


def topic_of_mail(analysis: Analysis) -> str | None:
    """Return the name of what a mail is about: by what stays of it first, for what goes may tell of another matter."""
    text, found = analysis.draft.text, set[int]()
    for span in {one.span for one in analysis.findings}:
        last = analysis.sentence_at(Span(span.end - 1, span.end))
        found.update(range(analysis.sentence_at(span), last + 1))
    stays = [span.of(text) for at, span in enumerate(analysis.sentences) if at not in found]
    return topic_of("\n".join(stays)) or topic_of(analysis.draft.own_text) or _asked_after(analysis)


def _asked_after(analysis: Analysis) -> str | None:
    """Return what a mail only asks after, or all but asks for: "Thought I'd see where you are with the pump hire"."""
    text, only = analysis.draft.text, [one.span for one in analysis.findings if one.signal in ONLY_ASKED]
    told = (span.of(text) for span in analysis.sentences if any(span.overlaps(one) for one in only))
    names = (match for words in told for match in _AFTER.finditer(" ".join(words.split())))
    named = (match["name"] for match in names if _is_topic(match["name"], match.string[match.end("name") :]))
    return next(map(without_a_capital, named), None)


def written_about(lead: str) -> str | None:
    """Return the paper that a clause only leads in with, and all it tells of it: "Further to our quote of 3 May"."""
    led = _LEADS_IN.match(lead)
    return led["thing"] if led and not _IS.search(led["rest"]) else None


def only_thing_in(sentence: str) -> str | None:
    """Return the one thing a sentence names, or None where it names none or several: then "it" may be any of them."""
    names = [match for match in _ANY_NAME.finditer(sentence) if not names_nothing(match["name"])]
    is_one = len(names) == 1 and not names[0]["where"] and not names_another(sentence, names[0]["name"])
    return names[0]["name"] if is_one else None


def subject_in(sentence: str) -> str | None:
    """Return the thing of which a sentence tells how it is, or None where it begins with none, or with somebody."""
    said = _IS_TOLD_OF.match(sentence)
    if (
        said is None
        or said["name"].lower().startswith("your ")
        or names_nothing(said["name"])
        or is_somebody(said["name"])
    ):
        return None
    return without_a_capital(said["name"])


def first_thing_in(sentence: str) -> str | None:
    """Return the first thing that a sentence names, and that is nobody."""
    return next((match["name"] for match in _ANY_NAME.finditer(sentence) if not names_nothing(match["name"])), None)


def names_another(sentence: str, thing: str) -> bool:
    """Tell whether a sentence names anything besides a thing: then "it" behind it may be that."""
    rest, end = "", 0
    for place in occurrences(thing.lower(), sentence.lower()):
        rest, end = f"{rest}{sentence[end : place.start]}it", place.end
    rest += sentence[end:]
    return bool(_ANOTHER.search(rest) or _BEGINS_A_CLAUSE.search(rest))
