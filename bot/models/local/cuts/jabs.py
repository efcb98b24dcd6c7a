"""Takes out what jabs at the reader beside a fair sentence: "so that you don't lose the slot", "as you know"."""

import re
from collections.abc import Callable, Iterator

from bot.models.local.cuts.herds import is_of_the_herd, without_the_herd
from bot.models.local.cuts.pushes import is_a_push, without_a_push
from bot.models.local.reading.naming import with_a_capital
from bot.verification.facts import facts_in
from bot.verification.facts.fact import TELLING

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
# What only says that they ought to know, or how plain it is.
_AS_YOU_KNOW = (
    r"(?:as (?:I(?:['\u2019]m| am) sure |no doubt )?you(?:['\u2019]ll| will|['\u2019]re| are)?"
    r"(?: (?:surely|well|no doubt|doubtless|certainly|perfectly well|only too well|probably|already))*"
    r" (?:know|(?:be )?aware|agree|appreciate|understand|realise|realize|imagine)(?: (?:only too|perfectly|very) well)?"
    r"|needless to say|obviously|clearly|surely|let['\u2019]s (?:be honest|face it)|(?:trust|believe) me"
    r"|(?:quite )?frankly)"
)
_LEAD = re.compile(rf"\A{_AS_YOU_KNOW}, (?=\w)", re.IGNORECASE)
# Behind "and" no comma of it stays: "and, frankly, I".
_ASIDE = re.compile(
    rf"(?:(?<= and)|(?<= but)|(?<= so)|(?<= or)|(?<=that)|(?<=because)), {_AS_YOU_KNOW},"
    rf"|, {_AS_YOU_KNOW}(?:,(?= (?:is|are|was|were|has|have|had|will|can|[a-z]+s)\b)|(?=[,.!]))",
    re.IGNORECASE,
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
# "890 all in. grab it": without its reason a hurried call is no better.
_CALLS = re.compile(
    r"(?:\A|[.!?] )(?:so |just |please |best )?"
    r"(?:grab|snap|order|book|buy|sign|call|ring|jump|take|secure|claim|hurry|act|get|reserve)\b(?: \w+){0,3}[.!]*\Z",
    re.IGNORECASE,
)
_LEAST_WORDS = 3
# "She is expecting it in the December numbers": whatever month it names, it is a month of ours.
_OUR_NUMBERS = re.compile(
    r"(?:\A|(?<=[.!?\n] )|(?<=\n))(?:(?:and|but|because) )?(?:he|she|(?:my|our) [\w ]{3,30}?)"
    r"(?:['\u2019](?:s|re)| is| are)?(?: really| already| still)?"
    r" (?:wants?|needs?|expect(?:s|ing)?|wanting|counting on|counts on|waiting for|has|have)"
    r" (?:it|this|that|you|them|your order|the (?:order|deal)) (?:down )?(?:in|for|on)"
    r" (?:the|our|his|her|my|this) (?:[\w'\u2019-]+ ){0,2}"
    r"(?:numbers|figures|forecast|pipeline|books|target|quota)\b[^.!?;,\d]*(?:[.!?] ?|\Z|, (?:so|and) )",
    re.IGNORECASE,
)


def jabs(sentence: str) -> bool:
    """Tell whether a sentence only presses in a plain way: by their loss, a crowd, our figures, or one of ours."""
    if _OUR_NUMBERS.fullmatch(sentence) or is_of_the_herd(sentence) or is_a_push(sentence):
        return True
    return bool(_WHOLE.match(sentence)) and not any(fact.kind in TELLING for fact in facts_in(sentence))


def of_our_numbers(draft: str) -> str:
    """Return what a draft says of who of ours wants it in which figures."""
    return " ".join(match[0] for match in _OUR_NUMBERS.finditer(draft))


def without_jabs(
    sentence: str, is_fair: Callable[[str], bool], *, pressing: bool = True, purposes: bool = True
) -> Iterator[str]:
    """Yield a sentence without what jabs in it, where the rest is fair and no figure or day is lost with it.

    One that is not `pressing` keeps what may as well spare the reader something, and a question keeps its end. What an
    act was done for goes with its `purposes` once the act itself is seen to.
    """
    lead = _LEAD.match(sentence)
    said = _ASIDE.sub("", with_a_capital(sentence[lead.end() :]) if lead else sentence)
    said = without_the_herd(_OUR_NUMBERS.sub("", said), purposes=purposes)
    tail = _TAIL.search(said)
    jabs_too = tail and (pressing or not (said.endswith("?") or _SPARES.search(tail["tail"])))
    if tail and jabs_too and not any(fact.kind in TELLING for fact in facts_in(tail["tail"])):
        said = f"{said[: tail.start()]}{said[tail.end('tail') :]}"
    is_hurried = said != sentence and _CALLS.search(said)
    said = without_a_push(said)
    is_left = len(said.split()) >= _LEAST_WORDS and not is_hurried
    if said != sentence and is_left and is_fair(said):
        yield said
