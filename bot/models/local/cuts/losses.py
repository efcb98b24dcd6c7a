"""What they would lose, or somebody else would get, said beside a fair sentence: "before it's gone"."""

import re

from bot.models.local.reading.matter import tells_a_figure

_LOSE = (
    r"(?:lose|miss|forfeit|regret|suffer|risk|fall (?:behind|short)|run (?:out|short)|end up|get (?:left|caught|stung)"
    r"|be (?:left|caught|without|stuck|disappointed|sorry|late|too late|behind)|stand (?:there )?without|go without"
    r"|pay (?:more|extra|full|the full|over|twice|the higher|the new)"
    r"|have to (?:pay|wait|explain|start|go without|queue))\b"
)
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
    rf"(?:{_THEY} {_NOT} (?:{_LOSE}|(?:losing|missing|left|caught|stuck|without|disappointed)\b)"
    r"|it (?:isn['\u2019]t|is not) too late)"
    r"|(?:but )?before (?:(?:it|they|these|those|the \w+)(?:['\u2019](?:s|re)| is| are| has| have)(?: all)?"
    r" (?:gone|snapped up|sold out|too late)\b|(?:some|any)(?:one|body) else\b|others? (?:do|does|get|snap|take)\b"
    rf"|you {_LOSE})"
    r"|while (?:it|they|stocks?|supplies) lasts?\b|while you (?:still )?can\b"
    rf"|(?:or(?: else)?|otherwise),? you(?:['\u2019]ll| will| may| might| could|['\u2019]d| would) {_LOSE}"
    r"|to avoid (?:disappointment|losing|missing)\b|rather than (?:lose|losing|miss|missing)\b"
    rf"|(?:unless|if) you (?:do(?:n['\u2019]t| not) )?want to {_LOSE}"
    r"|so (?:I do(?:n['\u2019]t| not) think (?:any(?:one|body)|you)|no(?:body| one)|you) can(?:not|['\u2019]t)?"
    r"(?: really)? (?:blame|hold it against) (?:us|me)\b"
    rf"|(?:(?:and|as|so|but|because|since|for) )?{_DREADED})[^,;:.!?]*)(?:[.!?]*\Z|[,;](?= ))",
    re.IGNORECASE,
)
# What spares them something is no threat where nothing was found: "so you don't pay twice".
_SPARES = re.compile(
    r"\b(?:never|pay|stuck|caught|stung|explain|queue|start|wait|run|behind|short|end up)\b", re.IGNORECASE
)
# A sentence that does nothing else.
_WHOLE = re.compile(
    rf"\W*(?:(?:and|but|so|because) )?(?:{_DREADED}"
    rf"|you (?:do(?:n['\u2019]t| not)|would(?:n['\u2019]t| not)) want to {_LOSE}"
    r"|do(?:n['\u2019]t| not) (?:miss out|leave it too (?:long|late)|hang about|wait too long)\b"
    r"|(?:it['\u2019]?s )?best not to (?:hang about|wait too long|leave it)\b"
    r"|(?:with respect, |unfortunately, )?these things (?:do |can |will )?happen\b"
    r"|you know what happens (?:if|when)\b)[^;:?]*[.!]*\Z",
    re.IGNORECASE,
)


def only_scares(sentence: str) -> bool:
    """Tell whether a sentence does nothing but name a loss of theirs, and no figure or day."""
    return bool(_WHOLE.match(sentence)) and not tells_a_figure(sentence)


def without_their_loss(sentence: str, *, pressing: bool) -> str:
    """Return a sentence without a loss of theirs: one that is not `pressing` keeps what may as well spare them one."""
    tail = _TAIL.search(sentence)
    spares = not pressing and tail and (sentence.endswith("?") or _SPARES.search(tail["tail"]))
    if not tail or spares or tells_a_figure(tail["tail"]):
        return sentence
    return f"{sentence[: tail.start()]}{sentence[tail.end('tail') :]}"
