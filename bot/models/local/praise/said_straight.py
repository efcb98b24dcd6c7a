"""What a mail says straight: it owns a mistake, admits what it does not know, leaves a no open, begins with them."""

import re

from bot.analysis.shadow import shadow
from bot.models.local.praise.merits import BLAMES, HURRIES, MAY_PRESS, MOST_QUOTED
from bot.rendering.quoting import is_taken_back, part_of, rests
from bot.verification.facts import facts_in
from bot.verification.facts.fact import AMOUNTS, MOMENTS

_OURS = r"(?:on )?(?:us|me|ours|mine|(?:our|my) (?:mistake|fault|doing|slip|error))\b"
_OWNS = re.compile(
    rf"\b(?:that|this|it|which)(?:['\u2019]s| (?:is|was|were))(?: all| entirely)? {_OURS}"
    r"|\b(?:I|we) should(?:n['\u2019]t| not)? have (?!had\b|heard\b|your?\b|an?\b|the\b|it\b|this\b)\w+"
    r"|\b(?:I|we) (?:was|were|got (?:it|that)) wrong\b|\b(?:is|was|were) ours\b"
    r"|\byou(?:['\u2019]re| are| were) right\b(?! to (?:wait|ask))|\ba fair (?:point|complaint|question)\b"
    r"|\b(?:I|we) can(?:['\u2019]t|not) (?:beat|match)\b",
    re.IGNORECASE,
)
# To be sorry for writing is no mistake that is owned.
_OF_WRITING = re.compile(
    r"\b(?:bother\w*|chas\w+|again|writ(?:e|ing)|call\w*|disturb\w*|push\w*|nag\w*)\b", re.IGNORECASE
)
_ADMITS = re.compile(
    r"\b(?:I|we)(?:['\u2019]d not| would not| wouldn['\u2019]t) (?:take|buy|order|change|pay|choose|need)\b(?!.*\bif\b)"
    r"|\btake theirs\b|\b(?:I|we) do(?:n['\u2019]t| not) (?:yet )?know (?:yet|whether|if|what|how|which)\b"
    r"|\b(?:I|we) can(?:['\u2019]t|not) (?:see|say|tell|size|judge) (?:from|whether|which|how|it)\b"
    r"|\b(?:is|['\u2019]s) a no today\b|\bno stake in\b|\b(?:the one I['\u2019]m )?least sure\b"
    r"|\byou need(?:n['\u2019]t| not) (?:do|buy|answer|read|pay|keep|bring|give)\b"
    r"|\b(?:nothing (?:needs|has) (?:deciding|to be decided)|nothing['\u2019]?s? (?:is )?decided)\b",
    re.IGNORECASE,
)
_LEAVES = re.compile(
    r",? or (?:would you (?:rather|prefer)|(?:shall|should) (?:we|I) (?:leave|wait|drop|stop|keep)|does (?:it|that) not"
    r"|is (?:it|that|this|the \w+) (?:already|not|too|no longer|better)|(?:has|have) (?:it|that|the \w+|you) \w+"
    r"|leave (?:it|them|that)|neither|not at all|is (?:paper|mail|another \w+) \w+)\b.*\?\Z"
    r"|\bI['\u2019]d not blame you\b|\b(?:a )?no (?:is|would be) (?:just as )?(?:fine|welcome|all right)\b"
    r"|\bcorrect me freely\b",
    re.IGNORECASE,
)
_CORNERS = re.compile(
    r"\b(?:explain|answer for|lose|losing|miss|risk\w*|fail\w*|sign\w*|order form|today|tonight|still|at last"
    r"|finally)\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\A(?:(?:hi|hello|dear|hey)\b[^,]{0,40}, )?(?:your (?!boss|offer|quote|price)|you (?:have|had|run|ran))",
    re.IGNORECASE,
)
_OF_OURS = re.compile(r"\b(?:I|we|our|my|us|me)\b")
_MOST_ASKED = 26


def owned_in(sentence: str) -> str:
    """Return a whole part of a sentence that owns what went wrong, or that they are right, and takes nothing back."""
    if sentence.endswith("?") or _OF_WRITING.search(sentence):
        return ""
    return part_of(
        sentence, MOST_QUOTED, lambda words: bool(_OWNS.search(words)) and not is_taken_back(words, sentence)
    )


def admitted_in(sentence: str) -> str:
    """Return a whole part of a sentence that says what they need not buy, or what nobody knows yet."""

    def holds(words: str) -> bool:
        may_press = HURRIES.search(words) or MAY_PRESS.search(words)
        return bool(_ADMITS.search(words)) and not may_press and not is_taken_back(words, sentence)

    return "" if sentence.endswith("?") else part_of(sentence, MOST_QUOTED, holds)


def left_open_in(sentence: str) -> str:
    """Return a question, or a whole part of a sentence, that makes a no as easy to say as a yes."""
    if not _LEAVES.search(sentence) or _CORNERS.search(sentence):
        return ""
    if sentence.endswith("?"):
        return sentence if len(sentence.split()) <= _MOST_ASKED else ""
    return part_of(sentence, MOST_QUOTED, lambda words: bool(_LEAVES.search(words)))


def begun_in(sentence: str) -> str:
    """Return a whole part of a sentence that tells a figure or a day of theirs, blames nobody and hurries nobody."""

    def holds(words: str) -> bool:
        told = any(fact.kind in AMOUNTS | MOMENTS for fact in facts_in(words))
        return bool(_BEGINS.match(words)) and told and not rests(words) and not is_taken_back(words, sentence)

    presses = HURRIES.search(sentence) or MAY_PRESS.search(sentence) or BLAMES.search(shadow(sentence))
    return "" if presses or _OF_OURS.search(sentence) else part_of(sentence, MOST_QUOTED, holds)
