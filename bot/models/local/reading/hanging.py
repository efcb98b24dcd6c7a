"""Finds what would hang in the air once the sentence before it is gone: "Otherwise we collect it", "He'd like that"."""

import re
from collections.abc import Collection, Iterable, Iterator

from bot.analysis.dates import MONTH, WEEKDAY
from bot.domain import Span
from bot.models.local.reading.halves import echoes, says_half
from bot.models.local.reading.speaking import has_a_finite_verb
from bot.models.local.reading.telling import gives_a_date, gives_a_fact, gives_a_figure
from bot.verification.facts import facts_in
from bot.verification.facts.patterns import NUMBER_WORDS

# "And the new grandson?": what was asked before it, asked on.
_ASKS_ON = re.compile(
    r"\A\W*(?:and|or) (?:the|your|our|my|his|her|their|what about|how about)\b[^?]{2,40}\?\W*\Z", re.IGNORECASE
)
# What only goes on from what was said.
_GOES_ON = re.compile(
    r"\W*(?:otherwise|or else|or (?:if|else|we|I)|if not|if so|but only|only then|then|in that case|either way|that way"
    r"|if (?:you|he|she|they) (?:did|do|have|had|are|were|would)(?= (?:that|it|just|then|please)\b|,)"
    r"|because of (?:this|that|it)|in (?:return|exchange)|on top of (?:this|that)|for (?:this|that)"
    r"|in (?:this|that) order|(?:just|only) (?:so|then)|hence|therefore|after (?:this|that)"
    r"|(?:and|but|so) (?:it|that|this|then|he|she|they))\b",
    re.IGNORECASE,
)
# "Without it we might", "I had Friday in mind", "nobody else who would": whatever else they tell, they go on as well.
_LEANS = re.compile(
    r"\A\W*without (?:it|this|that|them|these)\b"
    # "Payment terms likewise".
    r"|\A\W*(?:[\w'\u2019-]+ ){1,4}(?:likewise|ditto)\W*\Z"
    r"|\A\W*(?:I|we)(?:['\u2019]d| would) (?:love|like|be (?:glad|happy)) to (?:tell|show) you (?:\w+ )?more\W*\Z"
    r"|\A\W*I had [^.!?]{3,40} in mind\W*\Z"
    r"|\b(?:who|one|ones|else|it|they) (?:would|will|does|do|did|has|have|can|could)\W*\Z"
    # "I get nothing for saying so", "We have no stake in it": for what, and in what?
    r"|\A\W*(?:and |but )?(?:I|we)(?:['\u2019]ve| do not| don['\u2019]t)? (?:get|got|earn|make|take|have|gain|receive)"
    r" (?:paid|nothing|not a \w+|anything|(?:no|an?|any) (?:commission|stake|share|cut|interest|ties?|part|fee))"
    r"(?: (?:for|by|from|in|out of|with|to)(?: (?:saying|telling|naming|either|any|that|this|it|them|him|her|so|of"
    r"|you)){1,3})?\W*\Z"
    # "Only shows in the system in April", "(It's paid out in month 36.)": of what, the sentence before told.
    r"|\A(?:only |also |just |even )?(?:shows|comes|expires|applies|lasts|goes (?!well)"
    r"|is(?! (?:it|this|that|there)\b))\b(?![^?]*\?)|\A\W*\((?:it|that|this|they)\b",
    re.IGNORECASE,
)
# "Whenever you have a minute.", "No rush.": with something gone before, it is said of nothing, wherever it stands.
_FRAGMENT = re.compile(
    r"\A\W*(?:(?:(?:just|only) )?(?:whenever|as and when|if and when|when (?:you|it)|if (?:and when )?you)"
    r" [^,;.!?]{3,50}"
    r"|(?:at your|in your own) (?:convenience|leisure|time)|no (?:rush|hurry|pressure|worries)[^,;.!?]{0,20})\W*\Z",
    re.IGNORECASE,
)
# "That is precisely what happened at a block in Redhill": however much it tells, it tells it of what went.
_TELLS_OF_IT = re.compile(
    r"\A\W*(?:that|this|which|such|those|these)(?:['\u2019]s| (?:is|was|are|were|happened|happens))\b"
    r"(?! (?:why|how|where|when) )",
    re.IGNORECASE,
)
# "They will keep it until the 28th", "You'll find them in your inbox": whatever else is told, it is told of what went.
_SPEAKS_OF_IT = re.compile(r"\A\W*(?:(?:and|but|so),? )?(?:they|it|those same|these same|the same)\b", re.IGNORECASE)
SPEAKS_OF_HIM = re.compile(r"\A\W*(?:(?:and|but|so),? )?(?:he|she)\b", re.IGNORECASE)
# "I promised him it would be in by the 30th".
_TOLD_HIM = re.compile(
    r"\A\W*(?:(?:and|but|so),? )?(?:I|we)(?:['\u2019](?:ve|d)| have| had)? [a-z]+ (?:him|her|them)\b", re.IGNORECASE
)
_OF_THEM = re.compile(r"\A\W*(?:[\w'\u2019]+ ){1,3}(?<!of )them\b", re.IGNORECASE)
_POINTS_BACK = re.compile(
    r"\b(?:(?:it|them|they|he|she|him|her|his|hers|these|those)(?:['\u2019]\w+)?"
    r"|(?:this|that)(?: (?:is|was|would|will|might|may|could|can|should|means|makes|looks|works|fits|suits|helps|goes"
    r"|has|happens?|to|on|again|either)\b|(?=[.!?,]|\s*$)))\b",
    re.IGNORECASE,
)
# "It would help to know" points at nothing before it.
POINTS_AHEAD = re.compile(
    r"\b(?:it(?:['\u2019]s| is) (?:just |only |simply )?(?:about|the matter of|a matter of|to do with)\b"
    r"|it(?:['\u2019]s| has) been (?:\w+ )?\w+ (?:weeks|months|years)\b"
    r"|it (?:concerns|regards|relates to)\b|it(?:['\u2019]s| is) (?:the|our|your) [\w-]+ (?:for|of|on)\b"
    r"|it(?:['\u2019]s| is| was| would be| will be| may be| might be| makes| takes| helps"
    r"| (?:will|would) help)\s+(?:\w+\s+){0,3}(?:to|that|if|when|how|whether|for (?:\w+ ){1,3}to)\b"
    r"|(?:let|find|make|get) it\b)",
    re.IGNORECASE,
)
# Somebody or something the sentence names itself, before it points at anything.
_NAMED = re.compile(
    rf"\b(?i:the|our|your|my|an?|every|each|all|these|those|both|\d[\d.,]*|{'|'.join(NUMBER_WORDS)})\s+(?!of\b)[\w-]+"
    r"|(?<=\s)[A-Z][a-z]+"
)
# Whoever is only called "Sir" has no name.
_PROPER = rf"(?<=[\w,] )(?!(?i:I|Sirs?|Madam|{WEEKDAY}s?|{MONTH})\b)[A-Z]"
# "Mr Naidoo" and "Señora Ruiz" are named whole.
_WITH_A_TITLE = (
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Frau|Herr|Madame|Monsieur|Se\u00f1ora?|Signora?|Sister|Father|Lady|Lord|Sir)\.?"
    r" [A-Z][\w\u2019'-]*\w(?<!['\u2019]s)"
)
SOMEBODY = re.compile(
    rf"{_WITH_A_TITLE}|"
    r"\b(?i:your|our|my|the) (?:[\w-]+ ){0,2}(?:manager|director|boss|chair\w*|colleague|head|owner|partner|assistant"
    rf"|engineer|buyer|C[EFIT]O|VP)\b|{_PROPER}[a-z]+\b(?! \d)"
)
# Or nobody can tell, as in "your son", "the foreman" and "Graeme asked".
PERHAPS_SOMEBODY = re.compile(
    rf"\b(?i:your|our|my|his|her) \w|\b(?i:the|an?) [\w-]+(?<![^s]s)(?![\w-])|{_PROPER}"
    r"|\A\W*(?!(?:I|We|You|They|It|He|She|His|Her|The|That|This|If|When|Once|And|But|So|As|Please|Let|Just|Now|What)\b)[A-Z]"
)
SOMEBODY_ELSE = re.compile(r"\b(he|she|him|her|his|hers)(?:['\u2019]\w+)?\b", re.IGNORECASE)
_MOST_WORDS = 14
# "We could look at it again with your own slides": what is offered with a thing of its own is offered of the matter.
_OFFERS_MORE = re.compile(
    r"\A\W*(?:We|You) (?:can|could) (?:[a-z]+ ){1,2}it\b(?=(?: [\w'\u2019-]+){3,}).* (?:your|our|the|an?) \w",
    re.IGNORECASE,
)
# "Maybe?", "You'd know better": a doubt about what was said before.
_DOUBTS_IT = re.compile(
    r"\A\W*(?:maybe|perhaps|possibly|or not|who knows|just a thought|you(?:['\u2019]d| would) know better"
    r"|(?:the|your|our|a) (?:\w+ ){1,2}(?:perhaps|maybe|possibly))\W*\Z",
    re.IGNORECASE,
)
# "Not a reason to rush them!", "Not linking the two.": said of what went.
_DENIES_IT = re.compile(
    r"\A\W*not (?!only\b|all\b|every\w*\b|one\b|many\b|much\b|until\b|before\b|sure\b)"
    r"(?:[\w'\u2019]+ ){0,6}[\w'\u2019]+[.!]*\W*\Z",
    re.IGNORECASE,
)
# "The Crown, the Ferryboat, Ollie at The Anchor.": names in a row, of those whom a crowd was said to be.
_NAMES_IN_A_ROW = re.compile(
    r"\A\W*(?:(?:even|also|plus|and|like) )?(?:[^\d,;:.!?]*\b[A-Z][^\d,;:.!?]*, ){1,9}(?:and |even |or )?"
    r"[^\d,;:.!?]*\b[A-Z][^\d,;:.!?]*[.!\u2026]*\Z"
)
_A_CROWD = re.compile(
    r"\b(?:every\w*|all|most|many|half|nearly|almost|plenty|loads|lots|dozens|hundreds|others?|neighbours?|competitors?"
    r"|rivals)\b",
    re.IGNORECASE,
)
# "12,000 copies, 64 pages, on press Thursday": figures without a verb are those of what was named before.
_FIGURES = re.compile(r"\A\W*\d[^.!?]*,(?!\d)")
# "46 pages.", "340 covers, two sittings.": a count of what went.
_ONE_COUNT = re.compile(r"\A\W*\d[\d.,]*(?: [a-z-]+){1,2}\W*\Z")
_VERB = re.compile(
    r"['\u2019](?:s|re|ve|ll|d|m)\b|\b(?:is|are|was|were|be|has|have|had|do|does|did|can|could|will|would|should|may|might"
    r"|must|comes?|costs?|makes?|takes?|gives?|goes|go|need|needs|leaves?|runs?|holds?|\w{2,}ed)\b",
    re.IGNORECASE,
)


# "Last autumn this happened to a neighbour of yours": what did, wherever it stood?
_BEFELL = re.compile(
    r"\b(?:this|that|the same|exactly this)(?: very thing)? (?:has )?(?:happened|befell) to\b", re.IGNORECASE
)
# "Anyhow.": from what?
_TURNS_FROM = re.compile(
    r"\A\W*(?:(?:so|well|and|then|now)(?=\W*\?)|anyhow|anyways?|moving on|that aside"
    r"|be that as it may|enough of that|(?:back|on) to business)\W*\Z",
    re.IGNORECASE,
)


def hanging(
    text: str, spans: Iterable[Span], changed: Collection[Span], lost: Collection[Span], cut: Collection[Span] = ()
) -> Iterator[Span]:
    """Yield the sentences of a text that rest on one that was `lost`, right before them in the same paragraph.

    So do those that rest on the end of one that was `cut` short, but for half a sentence: its other half may be left.
    "Him" rests on whoever was named last, wherever that was.
    """
    before: Span | None = None
    gone, unnamed = {*lost, *cut}, False
    for span in spans:
        words = span.of(text)
        follows = before in gone and "\n" not in text[before.end : span.start]
        is_half = echoes(words) if before in cut else _is_half(words)
        turns = before in gone and (_TURNS_FROM.match(words) or _BEFELL.search(words))
        are_others = follows and before and names_the_crowd(words, before.of(text))
        hangs = turns or are_others or (follows and (is_half or _rests(words))) or (gone and _FRAGMENT.match(words))
        if span not in changed and (hangs or (unnamed and _speaks_of_somebody(words))):
            gone.add(span)
            yield span
        if (SOMEBODY if span in gone else PERHAPS_SOMEBODY).search(words):
            unnamed = span in gone
        before = span


def goes_on_about(sentence: str) -> bool:
    """Tell whether a sentence goes on about somebody or something in the one before it: "They were delighted"."""
    spoken_of = SPEAKS_OF_HIM.match(sentence) or _SPEAKS_OF_IT.match(sentence) or _TOLD_HIM.match(sentence)
    return spoken_of is not None and "?" not in sentence and not POINTS_AHEAD.match(sentence)


def leans_back(sentence: str, before: str) -> bool:
    """Tell whether a sentence speaks of what only the one `before` it named."""
    if "?" in sentence or POINTS_AHEAD.match(sentence):
        return False
    if SPEAKS_OF_HIM.match(sentence):
        return bool(PERHAPS_SOMEBODY.search(before))
    if _SPEAKS_OF_IT.match(sentence):
        return not gives_a_figure(sentence)
    them = _OF_THEM.match(sentence)
    return them is not None and not _NAMED.search(sentence, 0, them.end())


def names_the_crowd(sentence: str, before: str) -> bool:
    """Tell whether a sentence only names, one by one, the crowd that the one `before` it spoke of."""
    return bool(_NAMES_IN_A_ROW.match(sentence) and _A_CROWD.search(before)) and not has_a_finite_verb(sentence)


def only_figures(sentence: str) -> bool:
    """Tell whether a sentence is a list of figures, and not of what."""
    return bool(_FIGURES.match(sentence)) and not _VERB.search(sentence)


def _is_half(sentence: str) -> bool:
    """Tell whether a sentence says half a thing, and neither a figure nor a date that may stand."""
    return says_half(sentence) and not (gives_a_figure(sentence) or gives_a_date(sentence))


def _speaks_of_somebody(sentence: str) -> bool:
    """Tell whether a sentence says "him" of whom it does not name itself; one that gives a fact may stand."""
    if any(facts_in(sentence)):
        return False
    said = SOMEBODY_ELSE.search(sentence)
    return said is not None and "?" not in sentence and not PERHAPS_SOMEBODY.search(sentence[: said.end()])


def _rests(sentence: str) -> bool:
    """Tell whether a sentence says nothing on its own; one that gives a fact or asks something may stand."""
    if (
        _DOUBTS_IT.match(sentence)
        or (_ASKS_ON.match(sentence) and not _VERB.search(sentence))
        or (_LEANS.search(sentence) and "?" not in sentence)
        or ((_ONE_COUNT.match(sentence) or _DENIES_IT.match(sentence)) and not _VERB.search(sentence))
    ):
        return True
    if _TELLS_OF_IT.match(sentence) and "?" not in sentence and not gives_a_figure(sentence):
        return True
    if len(sentence.split()) > _MOST_WORDS or "?" in sentence or gives_a_fact(sentence):
        return False
    if _GOES_ON.match(sentence):
        return True
    back = _POINTS_BACK.search(POINTS_AHEAD.sub(" ", sentence))
    if back and _OFFERS_MORE.match(sentence):
        return False
    return back is not None and not _NAMED.search(sentence, 0, back.start())
