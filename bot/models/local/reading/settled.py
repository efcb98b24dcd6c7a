"""Tells what is said to have come of an act, and falls with it where that is only offered: "So that's one job less"."""

import re

from bot.analysis.dates import WEEKDAY

_THAT = r"(?:that|it|this)(?:['\u2019]s| is| was|['\u2019]ll be| will be| makes| means| leaves| takes)"
# What is done with, near the end of it: "that's Monday sorted", "so it is off your list".
_OFF_YOUR_HANDS = (
    r"(?:(?:sorted|settled|done|closed|covered|secured?|in hand|in place|in the bag|taken care of|out of the way"
    r"|off (?:your|the) (?:list|desk|plate|hands|mind|table))"
    r"(?=\W*\Z|,| (?:now|then|too|and|as (?:well|of)|by (?:now|then)|for (?:you|us|good|now)"
    rf"|(?:on|for) (?:the \d\w*|{WEEKDAY}))\b)"
    r"|(?:one|a|another) [\w-]+ (?:less|fewer|off)\b|(?:to|need) (?:worry|think) about|you can tick\b"
    r"|(?:less|fewer|nothing)(?: [\w-]+){0,2} (?:for you|to (?:worry|think|do|organise|arrange|chase))\b)"
)
_LED = r"\A\W*(?:(?:so|and|then|now|that way|this way),? )?"
_SETTLED = re.compile(
    rf"{_LED}(?:{_THAT}(?: [^\s,;:?]+){{0,4}}? {_OFF_YOUR_HANDS}"
    # "So you needn't do a thing", "Now you can tick that box".
    r"|(?:you|your \w+)(?: need ?n['\u2019]?o?t| (?:don|won)['\u2019]t (?:have|need) to| do not (?:have|need) to)"
    r" (?:do|worry|lift|think|lose|bother|organise|arrange|chase)\b"
    r"|(?:you|your \w+) can (?:just |now )?"
    r"(?:thank me|relax|rest|sit back|tick|forget|stop worrying|concentrate|focus|sleep)\b"
    r"|you(?:['\u2019]re| are) (?:now )?(?:welcome|covered|all set|sorted|safe|in good hands)\b"
    r"|(?:there is |there['\u2019]s )?(?:no need (?:to|for you to) (?:thank|worry|do|lift)"
    r"|nothing (?:left |else |more )?for you to do)\b"
    r"|(?:all (?:sorted|set|done|settled)|(?:consider|call) it (?:done|sorted)|job done|done and dusted)\b"
    r"|nobody else (?:can|will|gets?)\b|one (?:thing|job|worry|headache|task) (?:less|fewer|off)\b)",
    re.IGNORECASE,
)

# "Our crew now has those dates", "The fitters know": who of ours plans by it already.
_PLANNED_BY_OURS = re.compile(
    r"\W*(?:[Oo]ur|[Mm]y|[Tt]he) (?:[\w-]+ ){1,4}?(?:(?:now|already|also|all) )*"
    r"(?:(?:has|have) (?:(?:now|already|also) )*"
    r"(?:(?:it|you|this|that|them|yours?) (?:(?:all|now|already) )*(?:down|in|on)\b"
    r"|(?:those|these|the|your) (?:dates?|days|weeks?|slots?|times?)\b|been (?:told|briefed|informed)\b)"
    r"|(?:is|are) (?:(?:now|already|all) )*(?:aware|briefed|in the (?:loop|picture)|expecting (?:you|it))\b"
    r"|knows?(?: about (?:it|this|that))?(?=\W*\Z))"
)


def is_settled(sentence: str) -> bool:
    """Tell whether a sentence says that something is done with, what the reader has of it, or who plans by it."""
    return "?" not in sentence and bool(_SETTLED.match(sentence) or _PLANNED_BY_OURS.match(sentence))
