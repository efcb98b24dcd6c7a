"""Tells what rests on an act, and goes once that is owned: what it spares them, its praise, what they are to do now."""

import re

# "And that's your evening saved": what it spares them was no reason either.
_SPARES_THEM = re.compile(
    r"\W*(?:(?:and|so) )?(?:that|this|it)(?:['\u2019]s| is|['\u2019]ll| will|['\u2019]d| saves?)\b(?! £?\d)",
    re.IGNORECASE,
)
# "The reaction was very positive throughout", "everyone is thrilled": how it was taken by whoever was told.
_WAS_WELCOME = re.compile(
    r"\W*(?:(?:and|so|but),? )?(?:(?:the|their|his|her|all|first) )?"
    r"(?:(?:(?:first|general|overall) )?(?:reactions?|responses?|feedback|reception|echo|mood)\b[^,;:?]{0,30}?"
    r"|(?:every(?:one|body)|they(?: all)?|all of them|both)(?: [\w-]+){0,3}?)"
    r"(?: (?:is|are|was|were|has been|have been|seems?|seemed)|['\u2019](?:s|re))"
    r"(?: (?:all|very|really|so|most|quite|absolutely|extremely|overwhelmingly|already|clearly|genuinely))*"
    r" (?:positive|good|great|excellent|fantastic|wonderful|brilliant|enthusiastic|warm|delighted|thrilled|happy"
    r"|made up|chuffed|relieved"
    r"|pleased|glad|keen|excited|impressed|over the moon|on board|looking forward)\b(?![^?]*\d)",
    re.IGNORECASE,
)
# "There is really only the deposit to do from your end": what is left to do rests on what was done without them.
_IS_LEFT_TO_DO = re.compile(
    r"\W*(?:(?:and|so|but),? )?[^?]*\b(?:only|just|simply|all|nothing but|merely)\b[^?]*"
    r"(?:\b(?:from|on) your (?:end|side|part)\b|\bfrom you\b"
    r"|\b(?:deposit|signature|signing|initials|autograph|payment|order number|purchase order|PO|go-ahead)\b[^?]*"
    r"\b(?:to do|left|missing|outstanding|needed|needs?|required|lacking|to (?:go|come|follow))\b"
    r"|\b(?:left|missing|outstanding|needed|needs?|required|lacking)\b[^?]*"
    r"\b(?:deposit|signature|signing|initials|autograph|payment|order number|purchase order|PO|go-ahead)\b)",
    re.IGNORECASE,
)
# "... so it doesn't all rest on that one call": what it was for is no fact.
_SO_THAT = re.compile(
    r"so (?:that|it|this|nobody|nothing|everything|you) (?:\w+n['\u2019]t|need|can|is|are|will not|does not)\b"
)
# "Please don't let me down now": what is begged for on the strength of it.
_BEGS = re.compile(
    r"(?:,|;| [-\u2013\u2014]) ?(?:(?:so|and|but),? )?"
    r"(?:(?:now )?please|kindly|do(?:n['\u2019]t| not)|you(?:['\u2019]d| had) better)\b"
    r".*",
    re.IGNORECASE | re.DOTALL,
)

# "She won't be able to leave that lying": what whoever was reached will make of it.
_WILL_MAKE_OF_IT = re.compile(
    r"\W*(?:and |so |but )?(?:he|she|they)(?:['\u2019]ll| will| won['\u2019]t| would| wouldn['\u2019]t|['\u2019]d"
    r"| wants?"
    r"| expects?| agrees?| loved?| likes?| (?:is|are|was|were) (?:very |most |quite |really )?(?:keen|curious|eager"
    r"|interested|impressed|convinced|surprised|concerned|worried|alarmed|not amused))\b(?![^?;]*\b(?:on|by|from"
    r"|until) (?:the )?\d)",
    re.IGNORECASE,
)


def without_begging(act: str) -> str:
    """Return an act without what is begged for on its strength."""
    return _BEGS.sub("", act)


# "Put your name against it and the transporter is down for Thursday": of two told in one, the act alone is owned.
_AND_IT_IS = re.compile(
    r",? and (?:you(?:['\u2019]ll| will)\b.*|(?:the|our|my|your|his|her|their|it|they|he|she)\b(?: [\w'\u2019-]+){0,6}?"
    r"(?: (?:is|are|has|have|will|starts?|begins?|opens?|closes?|leaves?|runs?|prints?|needs?|waits?|expects?)"
    r"|['\u2019]s)\b(?!(?: (?:already|now|been|being|also))* (?!down\b)\w+(?:ed|[tkvrs]en|wn|ut|ght|ade)\b).*)",
    re.DOTALL,
)
_TELLS_THAT = frozenset(
    "told informed briefed notified assured promised warned wrote let mentioned announced confirmed gave asked".split()
)


def without_another_fact(verb: str, act: str) -> str:
    """Return an act without what else is so, unless that is what somebody was told."""
    return act if verb in _TELLS_THAT else _AND_IT_IS.sub("", act)


def was_welcome(clause: str) -> bool:
    """Tell whether a clause says how glad whoever was told of an act is of it."""
    return _WAS_WELCOME.match(clause) is not None


def rests_on_an_act(clause: str) -> bool:
    """Tell whether a clause says nothing that stands by itself once the act before it is owned."""
    rests = _SPARES_THEM.match(clause) or _IS_LEFT_TO_DO.match(clause) or _SO_THAT.match(clause)
    return bool(rests) or was_welcome(clause) or _WILL_MAKE_OF_IT.match(clause) is not None
