"""Says in the playbook's words what a sentence tells: a price and its date, what was sent, what is asked for."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from bot.analysis.dates import CLOCK, MONTH
from bot.models.local.reading.capitals import in_the_midst, without_a_capital
from bot.models.local.reading.days import WHEN
from bot.models.local.reading.joints import joints, shortens
from bot.models.local.reading.slots import AMOUNT, EACH, PRICE, slots_needed
from bot.models.local.reading.things import is_named_alone
from bot.playbook.turns import OF_A_MAIL, Turn, expression_of
from bot.verification.facts.patterns import NUMBER_WORDS

_FIGURE = r"(?:\d{1,3}(?:[.,]\d{3})+|(?!(?:19|20)\d\d\b)\d{4,})(?! ?(?:%|per ?cent))"
_THE = r"(?:the|this|our|your|that(?! (?:the|our|your|this)\b))"
_WORD = r"[\w'\u2019-]+"
_WORDS = r"(?:[^,;:]|(?<=\d)[,:](?=\d))+?"
# What each {gap} of a turn stands for; any other is some words of one clause.
_GAPS = {
    "rest": r".+",
    # "I would need it" tells nobody what.
    "what": rf"(?!(?:to|you|me|us|this one)\b)"
    rf"(?!(?:it|them|that|this) (?:by|before|back|today|tomorrow|this|next)\b){_WORDS}",
    "when": WHEN,
    "hour": rf"(?:{CLOCK}|(?:\d{{1,2}}|{'|'.join(NUMBER_WORDS)})(?: o['\u2019]?clock)|noon|midday|half past \w+)",
    "amount": rf"(?:{AMOUNT}|{_FIGURE})",
    "money": rf"(?:{_FIGURE}|(?!\d[\d.,]* ?(?:%|per ?cent)){AMOUNT}){EACH}",
    "plural": rf"{_WORDS}(?<=[^s'\u2019]s)",
    "clause": r".+",
    "firm": r"(?-i:[A-Z][\w'\u2019.-]*(?: (?:& |and |of )?[A-Z][\w'\u2019.-]*){0,3})",
    "count": rf"(?:\d+|a few|several|{'|'.join(NUMBER_WORDS)})",
    "counted": rf"(?:(?:the|some|about|around|over|nearly) )?\d[\w.,]*(?: {_WORD}){{1,5}}?",
    "figures": r"(?:(?:over|more than|about|around|some|nearly|almost) )?\d.+",
    "choice": r".+?",
    "all": r".+",
    "priced": (
        rf"{_THE} (?:(?!for\b){_WORD} ){{0,3}}{PRICE}(?: for you)?(?:(?:,| of| at)? (?:{AMOUNT}|{_FIGURE}){EACH})?"
        rf"|(?:{_THE} )?{AMOUNT}{EACH}(?: {PRICE})?"
    ),
    "thing": (
        r"(?:the|our|your|my|a|an|some|both|these|those)"
        rf" (?:(?!(?:I|we|you|that|which|now|already)\b){_WORD} ?){{1,8}}?(?:\([^()]{{2,60}}\))?"
    ),
}
# What began the sentence, and stands in it now.
_IN_A_SENTENCE = frozenset(("do", "paper"))
_ARTICLE = re.compile(r"\A(?:the|this|that|these|those|our|your|my|an?|some|both)\b", re.IGNORECASE)
# "The old price for you, 41,600", "the early price, €240 each".
_SET_APART = re.compile(r"(?: for you)?, (?=\S*\d\S*(?: (?:each|apiece|(?:an?|per) \w+))?\Z)")
# "The signed form back", "the artwork from you": nobody else would send it.
_TO_US = re.compile(
    r"(?: (?:back|over|in|through|until|till|from (?:you|your (?:side|end))|(?:with|to) (?:me|us)"
    r"|in (?:our|my) hands))+\Z",
    re.IGNORECASE,
)
# "It runs out end of March": behind another word it takes its article.
_AN_END = re.compile(rf"\A(?:end|middle|beginning|start) of (?=(?:{MONTH})\b)", re.IGNORECASE)
_LEADS_IN = re.compile(r"\w,? \Z")
# "Which is why I need your order": asked for itself.
_IS_WHY = re.compile(r"\A\W*(?:which|that|this)(?: is|['\u2019]s) why \Z", re.IGNORECASE)
_WHY = re.compile(r"\w\W+(?:which|that|this)(?: is|['\u2019]s) why \Z", re.IGNORECASE)
# "If you want it is today realistic": a comma parts the condition from the question it leads to.
_CONDITION = re.compile(r"(?P<led>\b(?:if|when|once) (?:you|we|they|it) [^,;.?]{2,40}?) \Z", re.IGNORECASE)
_BEGINS = re.compile(r"(?:\A|(?<=[.!?] ))[a-z]")
# What a question is asked about.
_QUESTIONS = re.compile(r"[^.!?]+\?")
_OF_A_THING = frozenset(("what", "thing"))
# "The drawing signed" is asked for as "the signed drawing".
_SIGNED = re.compile(
    r"\A(?P<whose>the|your|a|our) (?P<paper>[\w -]+?) (?P<done>signed|stamped|countersigned)(?: (?:and|\+|&) \w+ed)?\Z",
    re.IGNORECASE,
)
# What goes on for longer says more than one thing, and each gap would be looked for from each of its words.
_MOST_CHARACTERS = 1_000
_END = re.compile(r"(?:,? (?:at all|yet|so far|by any chance|perhaps|maybe|please))*[\s.!?\u2026]*\Z", re.IGNORECASE)


def turned(
    sentence: str,
    turns: Iterable[Turn],
    a_no: Callable[[str], str],
    if_so: Callable[[str], str] = lambda _: "",
    slots: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[str]:
    """Yield the sentence in each way the turns know to say it.

    `{no}` is the answer that a question left out, `{if_so}` what makes one of what only a yes brings. What needs a slot
    that is not among the `slots` of the mail is not said.
    """
    if len(sentence) > _MOST_CHARACTERS:
        return
    for turn in turns:
        match = pattern_of(turn.say).search(sentence)
        barred = match and turn.unless and re.search(rf"\b(?:{'|'.join(turn.unless)})\b", sentence, re.IGNORECASE)
        if (
            match is None
            or barred
            or _WHY.search(sentence[: match.start()])
            or joints(match.groupdict().get("rest") or "")
        ):
            continue
        filled = {**slots, **{name: _filling(name, words) for name, words in match.groupdict().items() if words}}
        for instead in turn.insteads:
            if slots_needed(instead) & OF_A_MAIL - filled.keys() or not _asks_of_a_thing(instead, turn, filled):
                continue
            said = instead.format(**filled, no=a_no(match[0]), if_so=if_so(match[0]))
            before = _CONDITION.sub(r"\g<led>, ", _IS_WHY.sub("", sentence[: match.start()]))
            # "Please understand that if it helps, ..."
            if _LEADS_IN.search(before) and not said.startswith(("I ", "I'")):
                said = without_a_capital(said)
            yield _BEGINS.sub(_with_a_capital, before + said)


def _asks_of_a_thing(instead: str, turn: Turn, filled: Mapping[str, str]) -> bool:
    """Tell whether what a question is asked about has a name of its own: "not heard" and "the nod on it" have none."""
    asked = slots_needed(" ".join(_QUESTIONS.findall(instead))) & _OF_A_THING
    return all(is_named_alone(filled[name]) for name in asked if f"{{{name}}}" in turn.say)


def _with_a_capital(begin: re.Match[str]) -> str:
    """Begin a sentence, but not behind a full stop that only shortens a word."""
    return begin[0] if shortens(begin.string, begin.start() - 2) else begin[0].upper()


def _filling(name: str, words: str) -> str:
    """Return what fills a gap, as it stands in the middle of a sentence."""
    if name in {"clause", "figures"} and (cuts := joints(words)):
        words = words[: cuts[0][0]]
    if name == "when":
        words = _AN_END.sub(r"the \g<0>", words)
    if name == "priced":
        words = _SET_APART.sub(" of ", words)
    if name == "what":
        words = _SIGNED.sub(r"\g<whose> \g<done> \g<paper>", _TO_US.sub("", words))
    words = in_the_midst(_END.sub("", words).strip())
    if name in _IN_A_SENTENCE:
        words = without_a_capital(words)
    return words if name != "priced" or _ARTICLE.match(words) else f"the {words}"


@cache
def pattern_of(say: str) -> re.Pattern[str]:
    """Return what finds what a turn says."""
    return re.compile(expression_of(say, _GAPS, _WORDS), re.IGNORECASE | re.DOTALL)
