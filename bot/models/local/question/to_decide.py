"""Tells what a mail leaves its reader to decide on: something on offer, or how a wrong of ours is put right."""

import re
from collections.abc import Iterable

from bot.analysis.incidents import but_for_a_late_answer
from bot.analysis.over import is_over
from bot.models.local.prices.on_offer import tells_a_price
from bot.models.local.reading.admitting import admits
from bot.verification.facts import facts_in

_ON_OFFER = re.compile(
    r"\b(?:offer(?:s|ed|ing)?|quot(?:e|es|ed|ation)|propos(?:e|es|ed|al|als)|prices?|priced|fees?|tariff|tender"
    r"|estimate|(?:attach\w*|enclos\w*) [^.!?]{0,200}(?:designs?|drawings?|drafts?|layouts?|visions?|programme|concept)"
    r"|contract|agreement|orders?|renew\w*|subscription|lease|trial|pilot|packages?|options?"
    r"|per (?:month|year|seat|unit)|(?:days|weeks|months) free"
    r"|(?:can|could|would)(?!['\u2019]t| not\b| have (?:\w+ed|been|had|gone|done)\b))\b",
    re.IGNORECASE,
)
_AHEAD = frozenset({"date", "ordinal", "month", "day", "clock"})
# "Your lift was measured on the 9th", "Sunday at 23:41": a day on which something happened leaves nothing to decide.
_HAPPENED = re.compile(
    r"\b(?:was|were|did|had|saw|since|yesterday|ago|last|(?:\w{2,}(?<!ne)ed)(?! by))\b", re.IGNORECASE
)
_FAULT = (
    r"(?:disruption|inconvenience|mistakes?|errors?|mix-?up|late|wrong|broken|broke|damage[ds]?|fail\w*|faults?|outage"
    r"|down|short|missing|leak\w*|trouble (?:with|at)|incident|what happened|frustrat\w+|complaints?|right"
    r"|delivery|deliveries|too (?:large|small|long|short|wide|thin|thick|tight|high|low|heavy|hot|cold|dark))"
)
_SORRY = re.compile(
    rf"\b(?:sorry|apolog\w+|regret|ashamed|mortified)\b(?! to (?:bother|chase|trouble|disturb|push|nag))"
    rf"(?:[^.!?]|\.(?=\d)){{0,200}}\b{_FAULT}\b",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\b(?:(?:our|my) (?:fault|mistake|error|doing)|the mistake was (?:ours|mine)|mix-?up|fell short|let you down"
    r"|(?:is|was|(?:that|it)['\u2019]?s) (?:all )?on (?:me|us)(?= *[,.;!]|\s*\Z)|my bad|we got (?:it|this|that) wrong"
    r"|should(?:n['\u2019]t| not) have happened|it should have been|refund(?:ing|ed)?"
    r"|the wrong (?!picture|idea|impression|end|way|people|person|time|foot|side|thread)[a-z]+)\b",
    re.IGNORECASE,
)
# What wants to know whether an offer is taken, and so needs one.
_WHETHER = re.compile(r"\b(?:go ahead|suit you|work for you), or is (?:something|there)\b|\byes, no or later\b")

# What lays out something that can be taken as it stands.
_WE_WOULD = r"(?:I|we|our [\w-]+)(?:['\u2019](?:d|ll)| can| could| would| will)\b"
_NO_OFFER = (
    r"(?! (?:need|ask|love|like|rather|hear|want|hate|say|think|never|not|prefer|understand|of course|happily"
    r"|be (?:surprised|sorry|glad|happy|lying|the)|have (?:to|\w+ed|been|had))\b)"
)
_LAYS_OUT = re.compile(
    rf"\b(?:{_WE_WOULD}{_NO_OFFER}|(?:I|we)(?:['\u2019]ve| have) (?:an?|two|three|\d\S*) \w|attach\w*|enclos\w*"
    r"|here(?:['\u2019]s| is| are)|(?:the|our|both|all) prices?|propos\w+|quot(?:e[ds]?|ation)|offers?|tender|estimate"
    r"|trial|pilot|drawings?|drawn|layout|package|options?|comes? (?:with|in|to|at)|includ\w+|deliver\w*|fitted"
    r"|(?:(?<!\bI )(?<!\bwe )(?:would|could|can)|(?<!\bI)(?<!\bwe)['\u2019]d)"
    r" (?:be|come|go|start|stand|take|fit|have(?! \w+ed\b))"
    r"|in stock|lease|contract|subscription|per \w+|(?:ready|free|open|booked|held) (?:for you|on|in|from|until))\b",
    re.IGNORECASE,
)
# Who begins with what the other side said only tells what they want.
_OF_THEIRS = re.compile(
    r"\A[^,;:]{0,40}\b(?:you(?:['\u2019](?:d|ve|re)| had| have| were)? (?:\w+ )?(?:said|say|want\w*|wish\w*|mention\w*"
    r"|told|wrote|thought|asked (?!for)|prefer\w*|plan\w*|decid\w+|fear\w*|remark\w*|saying|had the)"
    r"|(?:the|your) (?:\w+ )?(?:board|PTA|committee|council|trustees|director|family|parish|lads)\b)",
    re.IGNORECASE,
)

# "We do cyclones", "A motor draws 180 watts", "I look after quarries for a firm in Leeds".
_OF_OURS = re.compile(
    r"\b(?:we|our|ours|us)\b(?! (?:remain|look forward|met|spoke|heard|hope|wish|would be (?:glad|happy))\b)"
    r"|\bI(?:['\u2019]m| am)? (?:(?-i:[A-Z])\w+ )?(?:with|from|for|do|make|sell|build|bring|clean|repair|cut|plant"
    r"|paint|bake|grow|print|supply|fit|train|translate|service|run|rent|advise|represent|look after|work|keep)\b"
    r"|\A\W*(?:An?|The|This|These|It|Every|Each|\d[\d.,]*) [^?]*\d",
    re.IGNORECASE,
)

# What they said against it, or are said to doubt.
_OBJECTED = re.compile(
    r"\byou(?:['\u2019](?:d|ve|re)| had| have| are| were)? (?:\w+ )?(?:said|wrote|told|mention\w*|worr\w+|doubt\w*"
    r"|feel|felt|find|found|concerned|remark\w*|ask\w*|rais\w+|prefer\w*)\b"
    r"|\byour (?:\w+ )?(?:worr\w+|concerns?|doubts?|points?|objections?|notes?|remarks?|questions?|feedback|comments?"
    r"|caution|hesitation|reservations?|scepticism|no)\b"
    r"|\btoo (?:dear|expensive|much|high|small|big|slow|late|early|long|complicated)\b",
    re.IGNORECASE,
)

# "For eight years we have delivered your paper", "your letter": who writes so has met before.
_MET = re.compile(
    r"\b(?:for|after|in|these) (?:\w+ ){1,2}(?:years|months)\b[^.!?]{0,40}\b(?:we|I|our|us)\b"
    r"|\byour (?:letter|mail|e-?mail|call|note|order|enquiry|inquiry|visit|complaint|contract|lease|renewal)\b"
    r"|\bour (?:last|latest|recent) (?:call|meeting|chat|talk|conversation|visit)\b"
    # Nobody quotes for what was not asked for.
    r"|\b(?:our|my|the|your) (?:quote|quotation|estimate)\b",
    re.IGNORECASE,
)

# "Saw your message about Saturday": who answers so, and tells what was late or cold, answers a complaint.
_THEIR_WORD = re.compile(
    r"\b(?:your|the) (?:[\w-]+ )?(?:message|mail|e-?mail|call|feedback|note|letter|voicemail|review"
    r"|photos?|photographs?|patience) (?:about|regarding|concerning|on|of|from)\b",
    re.IGNORECASE,
)
_COMPLAINED = re.compile(r"\byour complaints?\b", re.IGNORECASE)
_TROUBLE = re.compile(
    r"\b(?:complain\w*|mould\w*|broken|damaged|faulty|leak\w*|dirty|late|cold|missing|wrong|delay\w*|stuck|failed|noisy"
    r"|stained|ruined|noticed|off (?:the|your) (?:bill|invoice|account)|(?:ran|run|were|was|came) (?:out|short))\b",
    re.IGNORECASE,
)
_LEAST_TROUBLES = 2
# What can be renewed or carried on with.
_GOES_ON = re.compile(
    r"\b(?:renew\w*|contracts?|lease|subscription|agreement|licen[cs]es?|policy|cover|rental|membership|insurance"
    r"|(?:next|another|coming|this|last|\w+th|second|third) (?:\w+ )?(?:years?|season)|\w+ years|[\w-]*terms?"
    r"|continu\w+|carry on|goe?s? on|expir\w+|ends?|rates?|(?:runs?|comes?) (?:out|to|until|round|up)"
    r"|(?:a|per) (?:month|quarter|week|seat)|per year)\b",
    re.IGNORECASE,
)


def asks_whether(question: str) -> bool:
    """Tell whether a question asks for a yes to something on offer, by no name of its own."""
    return bool(_WHETHER.search(question))


def has_an_offer(told: Iterable[str]) -> bool:
    """Tell whether sentences offer something, name its price or give a day that is ahead."""
    return any(_offers(words) or _is_ahead(words) for words in told)


def lays_out(told: Iterable[str]) -> bool:
    """Tell whether sentences lay out something of ours that can be taken as it stands."""
    return any(not _OF_THEIRS.search(words) and (is_priced(words) or _LAYS_OUT.search(words)) for words in told)


def tells_of_ours(told: Iterable[str]) -> bool:
    """Tell whether sentences say what we do or what a thing of ours is like, and not only how the reader fares."""
    return any(_OF_OURS.search(words) and not _OF_THEIRS.search(words) for words in told)


def puts_right(told: Iterable[str]) -> bool:
    """Tell whether sentences say sorry and offer nothing besides; a day ahead is the one on which it is put right."""
    sentences = list(told)
    return says_sorry(" ".join(sentences)) and not any(map(_offers, sentences))


def has_met(text: str) -> bool:
    """Tell whether a text speaks of an earlier meeting, of years together or of a quotation."""
    return bool(_MET.search(text))


def has_an_objection(told: Iterable[str]) -> bool:
    """Tell whether sentences say what the customer has against it."""
    return any(map(_OBJECTED.search, told))


def is_a_complaint(text: str) -> bool:
    """Tell whether a mail answers a complaint: it names it, or their message and two things that were not right."""
    if _COMPLAINED.search(text):
        return True
    troubles = {word.lower() for word in _TROUBLE.findall(text)} if _THEIR_WORD.search(text) else ()
    return len(troubles) >= _LEAST_TROUBLES


def may_go_on(told: Iterable[str]) -> bool:
    """Tell whether sentences tell of something that can be renewed or carried on with."""
    return any(map(_GOES_ON.search, told))


def says_sorry(text: str) -> bool:
    """Tell whether a mail says sorry for what happened at our side, or tells it, and not for being written."""
    text = but_for_a_late_answer(text)
    return bool(_SORRY.search(text) or _OURS.search(text)) or admits(text)


def _offers(words: str) -> bool:
    return bool(_ON_OFFER.search(words)) or is_priced(words)


def is_priced(words: str) -> bool:
    """Tell whether words name the price of something."""
    return tells_a_price(words) and any(fact.kind == "money" for fact in facts_in(words))


def _is_ahead(words: str) -> bool:
    if _HAPPENED.search(words):
        return False
    days = (fact for fact in facts_in(words) if fact.kind in _AHEAD)
    return any(not is_over(words, words.find(fact.written)) for fact in days)
