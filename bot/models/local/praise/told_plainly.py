"""What is told plainly in a sentence, a figure or a day, of things and not of people: nothing that may be a lever."""

import re

from bot.analysis.dates import MONTH, WEEKDAY
from bot.analysis.shadow import shadow
from bot.models.local.praise.merits import BLAMES, HURRIES, MAY_PRESS, MOST_QUOTED, THANKS
from bot.rendering.quoting import is_taken_back, part_of, rests
from bot.verification.facts import facts_in
from bot.verification.facts.fact import AMOUNTS, MOMENTS

_HURRIED = re.compile(r"[.!] (?=[a-z])")
_GREETS = re.compile(r"\A(?:hi|hello|hey|dear) [\w.]+(?: [A-Z]\w+)*, ", re.IGNORECASE)
_IN_DIGITS = re.compile(rf"\d|\b(?:{WEEKDAY}|{MONTH})\b", re.IGNORECASE)
# What somebody did, will do, wants or is, whoever it is: it may be a reproach, a boast, a rumour or a lever.
_OF_PEOPLE = re.compile(
    r"\b(?:I|me|my|mine|myself|we|us|our|ours|he|him|his|she|her|hers|they|them|their|theirs|who|whoever"
    r"|every(?:one|body)|any(?:one|body)?|some(?:one|body)|nobody|others?|those|each|both|half|most|several|people"
    r"|folks?|lads?|lasses|boys?|girls?|m[ae]n|wom[ae]n|sons?|daughters?|uncle|father|mother|brothers?|sisters?|partners?|customers?|buyers?|clients?|firms?"
    r"|schools?|neighbou?rs?|president|directors?|managers?|boss(?:es)?|VP|finance|engineers?|crew|team|company"
    r"|told|asked|kept|you(?:['\u2019](?:ve|re|ll|d)| (?:say|find|think|have|will|go|call|transfer|take)))\b",
    re.IGNORECASE,
)
# A figure that grows, runs out or has to be given may be one too; so may an order, or what was done before a yes.
_PRESSES = re.compile(
    r"\b(?:too (?:much|high|dear)|up (?:from|by)|rises?|increases?|minutes?|mins|hours?|only|left|last|needs?|wants?"
    r"|love|in return|reach|yesterday|quarter|quota|target|agreed|starts?|begins?|\d{1,2}:\d\d|\d{1,2} ?[ap]m)\b"
    r"|\b(?:is|are|was|were|been|be|gets?|got) (?:\w+ )?(?:ordered|booked|reserved|delivered|scheduled|planned|packed"
    r"|printed|assigned|registered|blocked|set|confirmed|settled|entered|collected|loaded|promised)\b"
    r"|\A\W*(?:say|tell|ask|put|keep|tick|pick|finish|let|make|try|take|get|give|send|ring|call|offer|push|close|use"
    r"|leave|kindly|just|go|hold|start|mention|whisper|remind|drop|show|have|do|don['\u2019]t|may"
    r"|imagine|picture|think|remember)\b",
    re.IGNORECASE,
)
# It speaks to them, and tells something.
_FOR_THEM = re.compile(r"\b(?:you|your|yours|ur|u)\b", re.IGNORECASE)
_TELLS = re.compile(r"\b(?:is|are|was|were|has|have|had|can|came|says?|stays?|works?|needs?|fits?|re)\b", re.IGNORECASE)
_LEAST_PLAIN = 5
_IS_SMALL = re.compile(
    r"\b(?:just|maybe|perhaps|possibly|might|sort of|wonder\w*|hope\w*|wish\w*|weather|weekend|holidays?|sorry|afraid"
    r"|told|asked|heard|offer|love\w*|excited|proud|best|luck|regards|waiting|this is about|trust|names?)\b"
    r"|^(?:I|we|my|our|re|subject|regarding|following|would|that was)\b",
    re.IGNORECASE,
)
_NO_FACT = (THANKS, HURRIES, _OF_PEOPLE, _PRESSES)
_NO_PLAIN = (*_NO_FACT, MAY_PRESS, _IS_SMALL, _GREETS)
_CONCRETE, _LEAST_CONCRETE = AMOUNTS | MOMENTS, 5


def concrete_in(sentence: str) -> str:
    """Return a whole part of a sentence that tells a figure or a day, and nothing of people or to hurry them."""

    def holds(words: str) -> bool:
        plain = len(words.split()) >= _LEAST_CONCRETE and not BLAMES.search(shadow(words)) and not rests(words)
        return plain and any(fact.kind in _CONCRETE for fact in facts_in(words))

    # In a hurry nobody begins a sentence with a capital.
    pieces = [_GREETS.sub("", piece) for piece in _HURRIED.split(sentence)]
    # What hangs on it in its sentence may be what presses.
    told = (piece for piece in pieces if piece[-1:] != "?" and not any(other.search(piece) for other in _NO_FACT))
    return next(filter(None, (part_of(piece, MOST_QUOTED, holds) for piece in told)), "")


def plain_in(sentence: str, *, to_them: bool) -> str:
    """Return a whole part of a sentence that tells something, and asks, hurries and blames in nothing.

    It may have to be told `to_them`.
    """

    def holds(words: str) -> bool:
        plain = len(words.split()) >= _LEAST_PLAIN and not BLAMES.search(shadow(words)) and not rests(words)
        plain = plain and bool(_TELLS.search(words)) and (not to_them or bool(_FOR_THEM.search(words)))
        return plain and not is_taken_back(words, sentence)

    if sentence.endswith("?") or any(other.search(sentence) for other in _NO_PLAIN):
        return ""
    return part_of(sentence, MOST_QUOTED, holds)


def figure_in(sentence: str) -> str:
    """Return a whole part of a sentence that tells a figure in digits, or a named day, and blames nobody."""
    told = concrete_in(sentence)
    return told if _IN_DIGITS.search(told) else ""
