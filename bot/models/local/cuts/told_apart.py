"""Tells a fact of a sentence apart from what it was told for: "you know that the roof is 140 square metres, so ..."."""

import re
from collections.abc import Iterator

from bot.models.local.cuts.heads import closed
from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.joints import all_joints
from bot.models.local.reading.many import is_or_are
from bot.models.local.reading.matter import DOES, is_plain, prices
from bot.models.local.reading.slots import AMOUNT, EACH

# Where what is told of a thing may begin, and where it may end.
_NO_THING = r"(?:one|ones|first|last|second|third|middle|figure|rest|other|others|latter|former|difference|same|only)"
_BEGINS = re.compile(
    rf"\A\W*|(?:[,;:]|\s[-\u2013\u2014]|\b(?:that|because|since|as|and|but))\s+"
    rf"(?=(?:the|our|your|both|all|each|every|an?)\b(?! {_NO_THING}\b))",
    re.IGNORECASE,
)
# "Your household and the gallery come up together": both do.
_BOTH = re.compile(
    r"(?:\A\W*|(?:\b(?:and|or|but|that|so|because|since|as)|[,;:]) )(?:the|our|your|my) [\w-]+ and \Z", re.IGNORECASE
)
_ENDS = re.compile(
    r"(?:[,;:]|\s[-\u2013\u2014])(?=\s)|(?=\s(?:so|because|which|before|unless|while|whereas|though|although|as"
    rf"|and(?= (?:is|are|has|have|will|can|could|would|carr(?:y|ies)|{DOES})\b))\s)"
)
# Without what it holds under, it would be promised for good.
_HELD_UNDER = re.compile(
    r"\b(?:if|unless|provided|providing|as long as|so long as|on condition|only|until|till|once|should you|while)\b"
    r"|\A\W*(?:book|order|sign|say|pay|reply|confirm|decide|come|buy|take)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till)\b", re.IGNORECASE)
# "You'd written that the department is content", "tell them that the region is short": whose word it is belongs to it.
_THEIR_WORD = re.compile(
    r"\b(?:you|he|she|they)(?:['\u2019](?:d|ve)| had| have| has)? (?:\w+ )?"
    r"(?:wrote|written|said|told|mentioned|explained|felt|thought|worried|feared)(?: (?:me|us))?(?: \w+)? that\W*\Z"
    r"|\b(?:tell|say|mention|remind|let)\b[^,;:]{0,30} that\W*\Z",
    re.IGNORECASE,
)
# "The quote is £465 cheaper than theirs": what is compared presses by it, and so may what is said of them. What is so
# "then" rests on what went.
_COMPARES = re.compile(
    r"\b(?:than|cheaper|dearer|better|faster|more|less|worse|lower|higher|most|best|only|just|even|too|every"
    r"|then|you(?:['\u2019]\w+)?)\b",
    re.IGNORECASE,
)

# "The energy audit, which is compulsory from 1 October and carries fines": told of it by the way.
_BY_THE_WAY = re.compile(
    r"(?P<thing>\b(?:the|our|your)(?: (?!(?:of|for|in|on|to|with|that|which|who|and)\b)[\w'\u2019-]+){1,4})"
    r",? (?:which|that)"
    rf" (?P<told>(?:is|are|has|have|{DOES})\b[^;:.!?]+)",
    re.IGNORECASE,
)
# "The solid roof at £9,480, fitted in four days, is a figure I was only able to obtain": what is said of the price.
_SAID_OF_IT = re.compile(
    r",? (?:is|are|was|were) (?:(?:a|the|our|my|exactly|precisely|just|simply) )*"
    r"(?:(?:lowest|best|last|final) )?(?:(?:price|figure|offer|deal|rate|quote|sum|bargain|steal|gift|value)s?\b|what\b"
    r"|(?:an? )?(?:no-?brainer|absolute)\b).*\Z",
    re.IGNORECASE | re.DOTALL,
)
# "We would fell the ash and reduce the oak by a third for £1,260": what we do for it.
_OFFERED = re.compile(
    r"(?:\A|(?<=[,;:] ))(?:I|We)(?:['\u2019](?:d|ll)| can| could| would| will)"
    r" (?!(?:be|have|hate|love|like|need|not|never|only|just)\b)[a-z]+ [^,;:.!?]{3,120}?"
    rf"(?: for|,) {AMOUNT}{EACH}"
    r"(?: (?:plus|including|with|fitted|installed|delivered) [^,;:.!?]{2,60})?(?=[,;!]|\.(?!\d)|\Z)",
)
# "You'd be daft not to take the service plan at £18 a month": a thing with its price, whatever is said of it.
_NO_NAME = (
    r"(?:at|for|of|in|on|to|by|with|from|behind|down|and|or|that|which|who|we|you|they|it|is|are|was|were|has|have|will"
    r"|price|rate|offer|discount|old|same|last|firm|lot|competition|others|rivals?|neighbours?|people|market"
    # "The fee then lies at £40": what it does at a price.
    r"|then|now|just|only|lies?|stands?|starts?|sits?|comes?|stays?|begins?|remains?|opens?|runs?|ends?|goes|holds?)"
)
_AT_A_PRICE = re.compile(
    r"(?<! on )(?<! in )(?<! of )(?<! to )(?<! by )(?<! up )"
    r"(?<! at )(?<! for )(?<! down )(?<! from )(?<! with )(?<! over )"
    rf"\b(?P<thing>(?:the|our)(?: (?!{_NO_NAME}\b)[a-z][\w-]*){{1,4}})"
    rf" at (?:just |only )?(?P<price>{AMOUNT}{EACH})"
    r"(?=[,;!?]|\.(?!\d)|\s*\Z| (?:and|but|so|or|because|before|is|now)\b)",
    re.IGNORECASE,
)
_LEAST_OF_A_THING = 4
# Of longer sentences hardly any more can be told apart.
_MOST = 12


def priced_apart(sentence: str) -> Iterator[str]:
    """Yield the thing and its price that a sentence begins with, or what is done for it, and nothing of them."""
    said = _SAID_OF_IT.search(sentence)
    thing = sentence[: said.start()] if said else ""
    if prices(thing) and len(thing.split()) >= _LEAST_OF_A_THING:
        yield f"{thing}."
    for told in _AT_A_PRICE.finditer(sentence):
        if not _HELD_UNDER.search(f"{sentence[: told.start()]} {sentence[told.end() :]}"):
            yield f"{with_a_capital(told['thing'])} {is_or_are(told['thing'])} {told['price']}."
    for offer in _OFFERED.finditer(sentence):
        if not _HELD_UNDER.search(f"{sentence[: offer.start()]} {sentence[offer.end() :]}"):
            yield f"{offer[0]}."


def told_apart(sentence: str) -> Iterator[str]:
    """Yield what a sentence tells of a thing, with a figure, as a sentence of its own: the longest first."""
    yield from _told_in(sentence)
    for aside in _BY_THE_WAY.finditer(sentence):
        yield from _told_in(f"{aside['thing']} {aside['told']}", at_once=True)


def _told_in(sentence: str, *, at_once: bool = False) -> Iterator[str]:
    """Yield what a sentence tells of a thing, where it is told from its beginning on `at_once`, if need be."""
    whole = len(sentence.rstrip(" .!?\u2026"))
    begins = [0] if at_once else [begin.end() for begin in _BEGINS.finditer(sentence)]
    begins = [at for at in begins if not (_BOTH.search(sentence[:at]) or _THEIR_WORD.search(sentence[:at]))]
    joints = (start for start, _ in all_joints(sentence))
    ends = sorted({whole, *(end.start() for end in _ENDS.finditer(sentence)), *joints})
    spans = [(start, end) for start in begins[:_MOST] for end in ends[:_MOST] if start < end]
    spans = [(start, end) for start, end in spans if at_once or end - start < whole]
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span)):
        told, beside = sentence[start:end], f"{sentence[:start]} {sentence[end:]}"
        is_held = _UNTIL.search(told) or not _HELD_UNDER.search(beside)
        if not _COMPARES.search(told) and (is_held or not prices(told)):
            said = closed(with_a_capital(told), "", "")
            if is_plain(said):
                yield said
