"""Tells what was only thought, put right, or talked of and written down among us."""

import re

from bot.analysis.dates import WEEKDAY

# "Took your point", "took it as a yes", but not "took it upon myself to call her".
_TAKEN_AS = re.compile(
    r" (?:it|that|this|from)\b(?! (?:up)?on (?:myself|ourselves)\b)|.* as an?\b"
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
        r" (?:it|that|this|them|all|your (?:words?|name|number|point)) down\b(?! (?:as|for)\b)"
        r"|(?: (?:it|that|this|them|all)){0,2}(?: down)? (?:on|in|into) (?:the|my|our)"
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


def stays_ours(verb: str, rest: str) -> bool:
    """Tell whether it was only thought, or talked of among us."""
    if verb in _PUT_RIGHT and _TROUBLE.match(rest):
        return True
    if verb == "took" and _TAKEN_AS.match(rest):
        return True
    if verb in _NO_ACT and _NO_ACT[verb].match(rest):
        return True
    return bool(_KIND_WORDS.match(rest) or _AMONG_US.match(rest) or _AND_YET.match(rest))
