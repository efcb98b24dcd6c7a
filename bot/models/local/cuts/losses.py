"""What they would lose, or somebody else would get, said beside a fair sentence: "before it's gone"."""

import re

from bot.models.local.reading.matter import tells_a_figure
from bot.verification.pushes.scarce import LOSE

_THEY = r"(?:you|your [\w-]+(?: [\w-]+)?|nobody|no one)"
_NOT = (
    r"(?:do(?:es)?n['\u2019]t|do(?:es)? not|won['\u2019]t|will not|need(?:n['\u2019]t| not)|never|(?:are|is)n['\u2019]t"
    r"|(?:are|is) not|ca(?:n['\u2019]t|nnot))(?: \w+ly)?"
)
_DREADED = (
    r"(?:(?:I|we)(?:['\u2019]d| would) (?:really )?hate (?:for )?(?:you|your|to see you)\b"
    r"|it(?:['\u2019]d| would) be (?:such )?a (?:real )?(?:shame|pity|waste) (?:if|to|for)\b)"
)
# It names a loss of theirs, or hurries them to be before somebody.
_TAIL = re.compile(
    r"(?P<tail>,?(?: [-\u2013\u2014])? (?:(?:just )?so (?:that )?"
    rf"(?:{_THEY} {_NOT} (?:{LOSE}|(?:losing|missing|left|caught|stuck|without|disappointed)\b)"
    r"|it (?:isn['\u2019]t|is not) too late)"
    r"|(?:but )?before (?:(?:it|they|these|those|the \w+)(?:['\u2019](?:s|re)| is| are| has| have)(?: all)?"
    r" (?:gone|snapped up|sold out|too late)\b|(?:some|any)(?:one|body) else\b|others? (?:do|does|get|snap|take)\b"
    rf"|you {LOSE})"
    r"|while (?:it|they|stocks?|supplies) lasts?\b|while you (?:still )?can\b"
    rf"|(?:or(?: else)?|otherwise),? you(?:['\u2019]ll| will| may| might| could|['\u2019]d| would) {LOSE}"
    r"|to avoid (?:disappointment|losing|missing)\b|rather than (?:lose|losing|miss|missing)\b"
    rf"|(?:unless|if) you (?:do(?:n['\u2019]t| not) )?want to {LOSE}"
    r"|so (?:I do(?:n['\u2019]t| not) think (?:any(?:one|body)|you)|no(?:body| one)|you) can(?:not|['\u2019]t)?"
    r"(?: really)? (?:blame|hold it against) (?:us|me)\b"
    rf"|(?:(?:and|as|so|but|because|since|for) )?{_DREADED})[^,;:.!?]*)(?:[.!?]*\Z|[,;](?= ))",
    re.IGNORECASE,
)
# What spares them something is no threat where nothing was found: "so you don't pay twice".
_SPARES = re.compile(
    r"\b(?:never|pay|stuck|caught|stung|explain|queue|start|wait|run|behind|short|end up)\b", re.IGNORECASE
)


def without_their_loss(sentence: str, *, pressing: bool) -> str:
    """Return a sentence without a loss of theirs: one that is not `pressing` keeps what may as well spare them one."""
    tail = _TAIL.search(sentence)
    spares = not pressing and tail and (sentence.endswith("?") or _SPARES.search(tail["tail"]))
    if not tail or spares or tells_a_figure(tail["tail"]):
        return sentence
    return f"{sentence[: tail.start()]}{sentence[tail.end('tail') :]}"
