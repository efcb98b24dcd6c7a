"""Tells what was done towards nobody but the reader, or stays among us: nothing behind anybody's back."""

import re

from bot.analysis.dates import WEEKDAY

# What was said or sent to the reader alone is nothing done behind anybody's back.
_TO_YOU = re.compile(
    r"(?: (?:on|over|back))?(?: to| with)? you\b(?! (?:to|with|on to|into|onto|in|up|down|over|and your|as)\b)"
    r"| (?:\w+ )?(?:to|with) you\b| (?:me|us|each|one another)\b| for\b(?! you\b)"
    r"|.* to your (?:\w+ )?(?:e-?mail|mail|inbox|voicemail|phone)\b"
)
# "I have written in April and in May": to whoever reads it, where nobody is named.
_WROTE = frozenset("wrote called rang phoned emailed mailed messaged texted".split())
_WHEN_OR_WHY = re.compile(
    r" (?:(?:in|on|at|last|this|twice|again|before|about|concerning|regarding|several|two|three|four"
    r"|after|to (?:say|ask|see))\b|\W*\Z)(?!.*\b(?:to|with) (?:the|your|[A-Z]))"
)
# "Took your point", "took it as a yes".
_TAKEN_AS = re.compile(
    r" (?:it|that|this|from)\b|.* as an?\b"
    r"| (?:(?:on board )?your (?:[\w-]+ )?(?:points?|words?|advice|concerns?|feedback|comments?|thoughts?|remarks?)"
    r"|note)\b"
)
# "I passed on Friday evening", "made a note of it", "took up much of your day": seen, kept in mind, or thanked for.
_NO_ACT = {
    "passed": re.compile(rf" (?:by|through|over|it|on (?:the \d|{WEEKDAY}))\b", re.IGNORECASE),
    "made": re.compile(r" (?:an? )?(?:\w+ )?notes? (?:of|about)\b"),
    "took": re.compile(
        r" up (?:\w+ ){0,2}much\b"
        r"| (?:him|her|them|(?:the|your) \w+) (?:some |an? )?(?:\w+ of )?(?:shortbread|cakes?|biscuits|chocolates?"
        r"|flowers|coffees?|tea|wine|buns|doughnuts|donuts|sweets)\b"
    ),
    # "I asked her whether the quote had reached you": where our own mail is.
    "asked": re.compile(
        r" [^,;]{2,40}? (?:whether|if) (?:the|my|our) [\w ]{2,40}? (?:had |has )?"
        r"(?:reached|arrived|got (?:to|through))\b"
    ),
    # "I did tell them I wasn't comfortable with it": taken up for the reader among us.
    "told": re.compile(
        r" (?:him|her|them|(?:our|my) [\w-]+|head office|the office) (?:that )?(?:I|we)"
        r" (?:(?:was|were)(?: not|n['\u2019]t) (?:\w+ )?(?:comfortable|happy|keen|sure|pleased|for it|in favou?r)"
        r"|(?:did|do)(?: not|n['\u2019]t) (?:like|agree|think|want)|disagreed|objected|disliked)\b"
    ),
    # "I wrote that on the job sheet": kept by us.
    "wrote": re.compile(
        r"(?: (?:it|that|this|them|all)){0,2}(?: down)? (?:on|in|into) (?:the|my|our)"
        r" (?:job (?:sheet|card)|log(?: book)?|notes?|notebook|report|file|diary|minutes|sheet)\b"
    ),
}
# "We sorted it": the trouble was put right, whatever was done about it.
_TROUBLE = re.compile(r" (?:it|this|that|things|everything)(?: out| up)?\W*\Z")
_PUT_RIGHT = frozenset(("sorted", "fixed", "solved", "resolved", "mended"))
_AND_YET = re.compile(r".* and yet\b")
# "He spoke very warmly of you", "I told everyone here what you did": no more than a kind word, or talk among us.
_KIND_WORDS = re.compile(r"(?: \w+)? (?:highly|warmly|well|fondly|kindly|nicely) (?:of|about)\b")
_AMONG_US = re.compile(
    r".*\b(?:internally|(?:every(?:one|body)|them all|people|all) (?:here|in the office|at (?:our|my) [\w-]+))\b"
    r"(?!.*\b(?:you(?:['\u2019]re| are|['\u2019]ll| will)|expect)\b(?! an?\b))"
)


def is_to_the_reader(verb: str, rest: str) -> bool:
    """Tell whether what follows a verb makes it something said, sent or written to the reader alone."""
    return bool(_TO_YOU.match(rest)) or (verb in _WROTE and bool(_WHEN_OR_WHY.match(rest)))


def stays_ours(verb: str, rest: str) -> bool:
    """Tell whether it was only thought, or talked of among us."""
    if verb in _PUT_RIGHT and _TROUBLE.match(rest):
        return True
    if verb == "took" and _TAKEN_AS.match(rest):
        return True
    if verb in _NO_ACT and _NO_ACT[verb].match(rest):
        return True
    return bool(_KIND_WORDS.match(rest) or _AMONG_US.match(rest) or _AND_YET.match(rest))
