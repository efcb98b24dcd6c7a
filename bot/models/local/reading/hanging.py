"""Finds what would hang in the air once the sentence before it is gone: "Otherwise we collect it", "He'd like that"."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise

from bot.analysis.dates import MONTH, WEEKDAY
from bot.domain import Span
from bot.verification.facts import facts_in
from bot.verification.facts.fact import AMOUNTS
from bot.verification.facts.patterns import MONEY_SIGN

# "And the new grandson?": what was asked before it, asked on.
_ASKS_ON = re.compile(
    r"\A\W*(?:and|or) (?:the|your|our|my|his|her|their|what about|how about)\b[^?]{2,40}\?\W*\Z", re.IGNORECASE
)
# What only goes on from what was said.
_GOES_ON = re.compile(
    r"\W*(?:otherwise|or else|or (?:if|else|we|I)|if not|if so|but only|only then|then|in that case|either way|that way"
    r"|because of (?:this|that|it)|in (?:this|that) order|(?:just|only) (?:so|then)|hence|therefore|after (?:this|that)"
    r"|(?:and|but|so) (?:it|that|this|then|he|she|they))\b",
    re.IGNORECASE,
)
# "Without it we might", "I had Friday in mind", "nobody else who would": whatever else they tell, they go on as well.
_LEANS = re.compile(
    r"\A\W*without (?:it|this|that|them|these)\b|\A\W*I had [^.!?]{3,40} in mind\W*\Z"
    r"|\b(?:who|one|ones|else|it|they) (?:would|will|does|do|did|has|have|can|could)\W*\Z",
    re.IGNORECASE,
)
# "Whenever you have a minute.", "No rush.": with something gone before, it is said of nothing, wherever it stands.
_FRAGMENT = re.compile(
    r"\A\W*(?:(?:just )?(?:whenever|as and when|if and when|when (?:you|it)|if (?:and when )?you) [^,;.!?]{3,50}"
    r"|(?:at your|in your own) (?:convenience|leisure|time)|no (?:rush|hurry|pressure|worries)[^,;.!?]{0,20})\W*\Z",
    re.IGNORECASE,
)
# "That is precisely what happened at a block in Redhill": however much it tells, it tells it of what went.
_TELLS_OF_IT = re.compile(
    r"\A\W*(?:that|this|which|such|those|these)(?:['\u2019]s| (?:is|was|are|were|happened|happens))\b"
    r"(?! (?:why|how|where|when) )",
    re.IGNORECASE,
)
# "Now the fun part", "Here is where I can get to": what only leads to the sentence that follows.
_LEADS_TO = re.compile(
    r"\W*(?:(?:and )?now (?:for |to )?(?:the|our|your)|(?:so |ok,? )?here(?:['\u2019]s| is) (?:where|what|how|the)"
    r"|so that['\u2019]s|right,? the|(?:and )?(?:just )?one (?:more|last|final|other) thing)\b",
    re.IGNORECASE,
)
_MOST_LEADING = 8
# "We normally charge £1,900 for that stage": without the sentence that waives it, a bill.
_USUALLY = re.compile(
    r"\b(?:normally|usually|ordinarily|as a rule|typically)\b[^.;?]*"
    r"\b(?:charge|cost|bill|invoice|ask|pay|would be)s?\b",
    re.IGNORECASE,
)
_WAIVES = re.compile(
    r"\bnot (?:\w+ )?charged?\b|\b(?:free|waive\w*|nothing|no charge|no cost|on (?:the house|us|me))\b", re.IGNORECASE
)
# "They will keep it until the 28th", "You'll find them in your inbox": whatever else is told, it is told of what went.
_SPEAKS_OF_IT = re.compile(r"\A\W*(?:(?:and|but|so),? )?(?:they|it|those same|these same|the same)\b", re.IGNORECASE)
_SPEAKS_OF_HIM = re.compile(r"\A\W*(?:(?:and|but|so),? )?(?:he|she)\b", re.IGNORECASE)
_SPEAKS_OF_HIS = re.compile(r"\W*(?:his|her)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\A\W*(?:[\w'\u2019]+ ){1,3}(?<!of )them\b", re.IGNORECASE)
_ITS_PRICE = re.compile(rf"\A\W*it(?:['\u2019]s| is) (?={MONEY_SIGN})", re.IGNORECASE)
_TOO = re.compile(r" too(?=[.,]| (?:if|so|for|in|on|and|but|or)\b)")
# "But the hire ends on the 30th": what it stood against went. "However you pay" stands against nothing.
_AGAINST = re.compile(
    r"\A(?:(?:but|and),?|(?:however|that said|having said that|besides|in fairness|to be fair|even so|then again"
    r"|all the same|anyway|likewise),) "
    r"(?!(?:for|not|yet|then|so|it|that|this|these|those|he|she|they|if|what|who|which|how|when)\b)(?=\w)",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:(?:it|them|they|he|she|him|her|his|hers|these|those)(?:['\u2019]\w+)?"
    r"|(?:this|that)(?: (?:is|was|would|will|means|has|happen|happens|to|on|again|either)\b|(?=[.!?,]|\s*$)))\b",
    re.IGNORECASE,
)
_BEGINS_BACK = re.compile(rf"(?P<they>They|they|It|it)(?P<short>['\u2019](?:re|s))?(?= (?:[a-z]|{MONEY_SIGN}))")
# "It would help to know" points at nothing before it.
_POINTS_AHEAD = re.compile(
    r"\b(?:it(?:['\u2019]s| is) (?:just |only |simply )?(?:about|the matter of|a matter of|to do with)\b"
    r"|it(?:['\u2019]s| is| was| would be| will be| may be| might be| makes| takes| helps"
    r"| (?:will|would) help)\s+(?:\w+\s+){0,3}(?:to|that|if|when|how|for|whether)\b|(?:let|find|make|get) it\b)",
    re.IGNORECASE,
)
# Somebody or something the sentence names itself, before it points at anything.
_NAMED = re.compile(r"\b(?i:the|our|your|my|an?|every|each|all|these|those|both|two|three)\s+[\w-]+|(?<=\s)[A-Z][a-z]+")
_PROPER = rf"(?<=[\w,] )(?!(?i:I|{WEEKDAY}s?|{MONTH})\b)[A-Z]"
_SOMEBODY = re.compile(
    r"\b(?:your|our|my|the) (?:[\w-]+ ){0,2}(?:manager|director|boss|chair\w*|colleague|head|owner|partner|assistant"
    rf"|engineer|buyer|C[EFIT]O|VP)\b|{_PROPER}[a-z]+\b(?! \d)"
)
# Or nobody can tell, as in "your son", "the foreman" and "Graeme asked".
_PERHAPS_SOMEBODY = re.compile(
    rf"\b(?i:your|our|my|his|her) \w|\b(?i:the|an?) [\w-]+(?<![^s]s)(?![\w-])|{_PROPER}"
    r"|\A\W*(?!(?:I|We|You|They|It|He|She|His|Her|The|That|This|If|When|Once|And|But|So|As|Please|Let|Just|Now|What)\b)[A-Z]"
)
_SOMEBODY_ELSE = re.compile(r"\b(he|she|him|her|his|hers)(?:['\u2019]\w+)?\b", re.IGNORECASE)
_MOST_WORDS = 14
# "Maybe?", "You'd know better": a doubt about what was said before.
_DOUBTS_IT = re.compile(
    r"\A\W*(?:maybe|perhaps|possibly|or not|who knows|just a thought|you(?:['\u2019]d| would) know better)\W*\Z",
    re.IGNORECASE,
)
# "12,000 copies, 64 pages, on press Thursday": figures without a verb are those of what was named before.
_FIGURES = re.compile(r"\A\W*\d[^.!?]*,(?!\d)")
_VERB = re.compile(
    r"['\u2019](?:s|re|ve|ll|d|m)\b|\b(?:is|are|was|were|be|has|have|had|do|does|did|can|could|will|would|should|may|might"
    r"|must|comes?|costs?|makes?|takes?|gives?|goes|go|need|needs|leaves?|runs?|holds?|\w{2,}ed)\b",
    re.IGNORECASE,
)


def hanging(text: str, spans: Iterable[Span], changed: Collection[Span], lost: Collection[Span]) -> Iterator[Span]:
    """Yield the sentences of a text that rest on one that was `lost`, right before them in the same paragraph.

    "Him" rests on whoever was named last, wherever that was.
    """
    before: Span | None = None
    gone, unnamed = set(lost), False
    for span in spans:
        words = span.of(text)
        follows = before in gone and "\n" not in text[before.end : span.start]
        hangs = (follows and _rests(words)) or (gone and _FRAGMENT.match(words))
        if span not in changed and (hangs or (unnamed and _speaks_of_somebody(words))):
            gone.add(span)
            yield span
        if (_SOMEBODY if span in gone else _PERHAPS_SOMEBODY).search(words):
            unnamed = span in gone
        before = span


def leans_back(sentence: str, before: str) -> bool:
    """Tell whether a sentence speaks of what only the one `before` it named."""
    if "?" in sentence or _POINTS_AHEAD.match(sentence):
        return False
    if _SPEAKS_OF_HIM.match(sentence):
        return bool(_PERHAPS_SOMEBODY.search(before))
    if _SPEAKS_OF_IT.match(sentence):
        return not _gives_an_amount(sentence)
    them = _OF_THEM.match(sentence)
    return them is not None and not _NAMED.search(sentence, 0, them.end())


def without_what_went(sentence: str, its_price: str) -> str:
    """Return a sentence without its "too" and "but", and with `its_price` for "it is", where the one before it went."""
    said = _ITS_PRICE.sub(its_price, _TOO.sub("", sentence, count=1))
    against = _AGAINST.match(said)
    return with_a_capital(said[against.end() :]) if against else said


def leading(text: str, spans: Iterable[Span], said: Mapping[Span, str]) -> Iterator[Span]:
    """Yield the sentences of a text that only lead to the one behind them, in whose place nothing is `said`."""
    for span, behind in pairwise(spans):
        words = span.of(text)
        leads = len(words.split()) <= _MOST_LEADING and _LEADS_TO.match(words)
        follows = said.get(behind) == "" and "\n" not in text[span.end : behind.start]
        is_waived = _USUALLY.search(words) and _WAIVES.search(behind.of(text))
        if follows and span not in said and (leads or is_waived):
            yield span


def only_figures(sentence: str) -> bool:
    """Tell whether a sentence is a list of figures, and not of what."""
    return bool(_FIGURES.match(sentence)) and not _VERB.search(sentence)


def points_back(sentence: str) -> bool:
    """Tell whether a sentence begins with what only the one before it tells."""
    return bool(_BEGINS_BACK.match(sentence)) and not _POINTS_AHEAD.match(sentence)


def named(sentence: str, thing: str) -> str | None:
    """Return a sentence that begins with "it" with the thing itself there, or None where the two do not fit."""
    back = _BEGINS_BACK.match(sentence)
    is_many = bool(re.search(r"[^s]s\Z", re.split(r" (?:for|of|on|about) ", thing)[0]))
    if back is None or is_many is not (back["they"].lower() == "they"):
        return None
    verb = {"'re": " are", "'s": " is"}.get((back["short"] or "").replace("\u2019", "'"), "")
    return f"{with_a_capital(thing)}{verb}{sentence[back.end() :]}"


def with_somebody_named(sentence: str, before: str) -> str | None:
    """Return a sentence that says "him" with whom the one `before` names, or None where that names nobody, or many."""
    said = _SOMEBODY_ELSE.search(sentence)
    # "His friend Leo's mum signed up": he is not Leo.
    names = {match[0] for match in _SOMEBODY.finditer(before)} if not _SPEAKS_OF_HIS.match(before) else set[str]()
    # "He'd ring" is nothing to say with a name.
    begins = {"he", "she"} if said and not said.start() and said[0] == said[1] else set[str]()
    if said is None or said[1].lower() not in {"him", "her", *begins} or len(names) != 1:
        return None
    name = names.pop() if said.start() else with_a_capital(names.pop())
    return f"{sentence[: said.start()]}{name}{sentence[said.end(1) :]}"


def with_a_capital(name: str) -> str:
    """Return a name as it begins a sentence."""
    return name[0].upper() + name[1:]


def _speaks_of_somebody(sentence: str) -> bool:
    """Tell whether a sentence says "him" of whom it does not name itself; one that gives a fact may stand."""
    if any(facts_in(sentence)):
        return False
    said = _SOMEBODY_ELSE.search(sentence)
    return said is not None and "?" not in sentence and not _PERHAPS_SOMEBODY.search(sentence[: said.end()])


def _gives_an_amount(sentence: str) -> bool:
    return any(fact.kind in AMOUNTS for fact in facts_in(sentence))


def _rests(sentence: str) -> bool:
    """Tell whether a sentence says nothing on its own; one that gives a fact or asks something may stand."""
    if (
        _DOUBTS_IT.match(sentence)
        or (_ASKS_ON.match(sentence) and not _VERB.search(sentence))
        or (_LEANS.search(sentence) and "?" not in sentence)
    ):
        return True
    if _TELLS_OF_IT.match(sentence) and "?" not in sentence and not _gives_an_amount(sentence):
        return True
    if len(sentence.split()) > _MOST_WORDS or "?" in sentence or any(facts_in(sentence)):
        return False
    if _GOES_ON.match(sentence):
        return True
    back = _POINTS_BACK.search(_POINTS_AHEAD.sub(" ", sentence))
    return back is not None and not _NAMED.search(sentence, 0, back.start())
