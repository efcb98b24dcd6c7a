"""Promises: a deliverable, a price, availability. An offer of process ("I can hold Thursday") is not one."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.analysis.matching import said
from bot.analysis.sentences import Sentence, sentences
from bot.analysis.shadow import shadow
from bot.domain import Draft
from bot.playbook.phrases import Language, Phrase
from bot.verification.dismissals import FUNCTION_WORDS

_US = "(I|we|our team|my team|the team|our (engineers|people|colleagues))"
# The phrase language knows "I'll" and "we'd" by their full forms alone.
_SHORTLY = "I will|we will|I would|we would"
_DONE = "I am|we are|I have|we have"
_WILL = "(will|can|could|would)"
# What is handed over, made or added: three ways of giving; the rep's own verb of a kind allows the others of it.
_GIVING = {
    "send|share|deliver|provide|forward|give": "send*|sent|share*|deliver*|provid*|forward*|give|gives|gave|giving",
    "draft|prepare|write up|build|create|produce": "draft*|prepar*|write up|written up|build*|built|creat*|produc*",
    "include|throw in": "includ*|throw in|threw in",
}


def _giving() -> Iterator[tuple[str, tuple[str, ...]]]:
    for verbs, forms in _GIVING.items():
        said_so = (
            f"({_US}|let me|happy to|glad to) ..2 ({forms})",
            f"({_SHORTLY}) ..2 ({forms})",
            f"({_DONE}) ..4 ({forms})",
            f"(it upon (myself|ourselves) to|the liberty of) ({forms})",
        )
        for promise in (f"{_US} {_WILL}", f"({_SHORTLY})", "(happy|glad|pleased) to", "let me"):
            yield f"{promise} ..1 ({verbs})", said_so


# What is sold beside the thing itself.
_SERVICE = (
    "(installation|training|delivery|support|set-up|setup|migration|onboarding|maintenance|shipping|survey|visit)"
)
_COST = (
    "(cost|costs|expense|expenses|fee|fees|bill|bills|invoice|tab|charge|charges|difference|damage|risk|travel|trip"
    "|fare|flights|hotel|postage|freight|lunch|dinner)"
)
_BEAR = "(cover|pay|pay for|bear|absorb|take|take over|carry|pick up|foot|settle|take care of)"
_FREE = (
    "(free of charge|for free|for nothing|on the house|complimentary|as a gift)",
    "(no|without) ..1 (charge|cost|costs|fee)",
    "(free (trial|pilot|month*|week*|seat*|training|support)|cost* [you] nothing|pay nothing)",
    f"(it|this|that|which|trial|pilot|month|week|year|{_SERVICE}) ..1 (is|are|stays) free",
)
_OURS = (
    f"(I|we|us|our company) ..2 (cover*|pay*|bear*|absorb*|take|carry|pick up|foot|settle) ..3 {_COST}",
    f"{_COST} (is|are) (ours|on us|with us)",
    "(at|to) our (expense|cost|account)",
    *_FREE,
)
# A way of promising, and what the evidence must say, in the rep's own mouth, for it to be theirs.
_PROMISES = {
    **dict(_giving()),
    f"({_US} {_WILL}|{_SHORTLY}) ..1 get you": ("(get*|got)",),
    "you (will|can|could) (get|receive) (a|an|the|our|your|one|it|this|that)": ("you ..2 (get|receive)",),
    "guarantee*": ("guarantee*",),
    "(I|we) ..1 (promise|commit to|vouch)": ("(promis*|commit*|vouch*)",),
    "(money back|money-back|risk-free|risk free|no risk)": ("(money back|money-back|risk-free|risk free|no risk)",),
    # Taking a name off a list is no price.
    f"({_US}|{_SHORTLY}|happy to) ..2 (offer|give|grant|do|take) ..4 "
    "({amount} off|{percentage} off|something off|discount*|rebate*)": ("(off|discount*|rebate*)",),
    f"({_US} {_WILL}|{_SHORTLY}) ..2 (assign|dedicate|prioriti*)": ("(assign*|dedicat*|prioriti*)",),
    f"({_US} {_WILL}|{_SHORTLY}) ..2 (ensure|make sure)": ("(ensur*|make sure|making sure)",),
    f"({_US} {_WILL}|{_SHORTLY}) ..1 (install|ship|fix|repair|replace|migrate)": (
        "(install*|ship*|fix*|repair*|replac*|migrat*)",
    ),
    "cancel ..2 (any time|anytime|whenever)": ("cancel*",),
    "(refund*|compensat*|credit note|reimburs*)": ("(refund*|compensat*|credit*|reimburs*)",),
    "waiv*": ("waiv*",),
    "(is|are) on (us|the house)": ("on (us|the house)", *_FREE),
    f"({_US}|{_US} {_WILL}|{_SHORTLY}) ..1 {_BEAR} ..3 {_COST}": _OURS,
    f"{_COST} (is|are) (ours|on us|with us)": _OURS,
    "(at|to) our (expense|cost)": _OURS,
    "(as a gift|no [extra|additional|further] (charge|cost))": _FREE,
    "(you ..1 pay nothing|not pay (anything|a thing|a penny))": _FREE,
    f"(month|week|year|{_SERVICE}) (is|are) free": _FREE,
    f"{_SERVICE} (is|are) [also] included": (f"includ* ..6 {_SERVICE}", f"{_SERVICE} ..4 includ*"),
    f"(price|quote|offer) ..1 includes ..3 {_SERVICE}": (f"includ* ..6 {_SERVICE}", f"{_SERVICE} ..4 includ*"),
    f"({_US} {_WILL}|{_SHORTLY}) ..1 (train|teach)": ("(train*|teach*)",),
    f"({_US} {_WILL}|{_SHORTLY}) ..1 (drop|scrap|skip|forget) ..1 (fee|fees|surcharge|charge|penalty)": (
        "(drop*|scrap*|skip*|waiv*) ..3 (fee|fees|surcharge|charge|penalty)",
    ),
    "(knock|take) (something|a bit|a little|{amount}) off": ("(off|discount*|rebate*)",),
    "(find|get|make|give) you ..2 (better|lower|special) (price|rate|deal|offer)": (
        "(better|lower|special) (price|rate|deal|offer)",
    ),
    "(let|sell|give) you ..3 (for less|cheaper|at cost|below list)": ("(less|cheap*|at cost|below)",),
    "(price|prices|rate|rates|fee|fees|quote) ..2 (goes up|go up|rises|rise|increases|increase|climbs|climb) ..2 "
    "(soon|shortly|before long)": ("(price*|rate*|fee*|quote) ..4 (go* up|ris*|rose|increas*|climb*|higher)",),
    "as (discussed|agreed|arranged|promised|settled) with your": (
        "(discuss*|agree*|arrang*|promis*|settled|spoke|talked) ..3 with",
    ),
    "(I|we) ..1 (start|begin|deliver|ship|install) (soon|shortly|at once|immediately|right away)": (
        "(start*|begin*|deliver*|ship*|install*) ..4 (soon|shortly|at once|immediately|right away)",
    ),
    "(I|we) (can|could) (do|make|come) any (morning|afternoon|evening|day|weekday|time)": (
        "any (morning|afternoon|evening|day|weekday|time)",
    ),
    "(two for one|buy one get one|half price)": ("(two for one|buy one get one|half price)",),
    f"(comes|come) with ..2 {_SERVICE}": (f"(includ*|with) ..6 {_SERVICE}", f"{_SERVICE} ..4 includ*"),
    "(discount*|rebate*) (is|are) possible": ("(off|discount*|rebate*)",),
    "(do something ..2 price|wiggle room)": ("(price*|room|discount*)",),
    "(no need to|need not|do not have to|not have to) pay ..2 (up front|upfront|in advance)": (
        "(up front|upfront|in advance)",
    ),
    "you (get|have|will have) priority": ("priorit*",),
    "give you my word": ("(my word|promis*)",),
    "(do it cheaper|room in the price)": ("(cheap*|room)",),
    "you (can|may|could) (send|give) (it|them|everything) back": ("(send|give|sent|return*) ..3 (back|return*)",),
    "(leave|stop|step out|quit|get out) ..4 (whenever|at any time|any time) ..2": ("(whenever|any time|anytime)",),
    "(no minimum (term|order|period)|day and night|dedicated (engineer|contact|manager|team))": (
        "(minimum|day and night|dedicated)",
    ),
    "consider it done": ("consider it done",),
    "make it up to you": ("make it up",),
    "nothing (can|will) go wrong": ("go wrong",),
    "never ..3 (problem|trouble|issue) again": ("never ..6 again",),
    "(will be|have it|have them) (ready|done|finished|fixed|there|running) ..1 (in time|on time|before you)": (
        "(in time|on time|before you)",
    ),
    "see to it that ..6": ("see to it",),
    "(price|rate|quote|offer) (stays|remains|is|will stay) (as it is|the same|fixed|unchanged)": (
        "(price|rate|quote|offer) ..4 (stay*|remain*|hold*|stand*|fixed|same|unchanged|until|till)",
        "(keep|keeps|hold|holds) ..3 (price|rate|quote|offer)",
    ),
    "(you have my word|my word on it|rest assured|will not happen again|never happen again)": (
        "(my word|rest assured|happen again)",
    ),
    "no obligation to pay": ("no obligation",),
    "(month|months|week|weeks|fee|fees|money|deposit) (back|returned)": ("(back|return*|refund*)",),
    "(without|no) [any] (penalty|penalties|notice period|cancellation fee)": (
        "(penalty|penalties|notice|cancellation|cancel*)",
    ),
    "(free of charge|at no (extra|additional) cost|no extra cost|for free|on the house|cost* [you] nothing)": _FREE,
    "(free (trial|pilot|month*|week*|seat*|training|support)|(trial|pilot|training|support) (is|stays) free)": _FREE,
    "(always (available|there)|24/7|around the clock|(at any|any) time)": (
        "(always (available|there)|24/7|around the clock|any time|anytime)",
    ),
    "(I will|we will) ..1 (extend|match|lower|discount|hold) ..3 (price|offer|quote|rate|discount)": (
        "(extend*|match*|lower*|discount*|hold*|held) ..4 (price*|pricing|offer|quote|rate|discount)",
        "(price|pricing|offer|quote|rate|discount) ..4 (extended|matched|lowered|holds|held)",
    ),
}
_LANGUAGE = Language({})
_COMPILED = [
    (_LANGUAGE.phrase(promise, indexed=True), [_LANGUAGE.phrase(phrase, indexed=True) for phrase in given])
    for promise, given in _PROMISES.items()
]

_HANDED_OVER = frozenset(promise for promise, _ in _COMPILED if promise.written in dict(_giving()))
_SHORT = 3
# Words of a promise that tell nothing of what is promised.
_NO_THINGS = FUNCTION_WORDS | frozenset(
    "send sends sending sent share shared sharing deliver delivered provide forward give given giving draft drafting "
    "prepare prepared preparing write build create produce include happy glad pleased will would could team".split()
)


class Spoken(NamedTuple):
    """A text with its shadow and its sentences."""

    text: str
    shade: str
    sentences: tuple[Sentence, ...]


def warm() -> None:
    """Make the index of promises and compile them now; else that is done for the first draft, while somebody waits."""
    _LANGUAGE.warm()


def spoken(text: str) -> Spoken:
    """Cut a text into the sentences that may promise something."""
    shade = shadow(text)
    return Spoken(text, shade, sentences(Draft.alone(text), shade))


def promises_added(rewrite: Spoken, *offered: Spoken) -> list[str]:
    """Return the sentences of the rewrite that promise what the rep never `offered` in their own words.

    What is handed over or made must be the same thing, as far as a word of it tells.
    """

    def is_offered(promise: Phrase, given: list[Phrase], sentence: Sentence) -> bool:
        return any(
            said(phrase, heard.shade, (other,)) and (promise not in _HANDED_OVER or _same_thing(sentence, other))
            for phrase in given
            for heard in offered
            for other in heard.sentences
        )

    return [
        sentence.span.of(rewrite.text)
        for sentence in rewrite.sentences
        if any(
            said(promise, rewrite.shade, (sentence,), plainly=True) and not is_offered(promise, given, sentence)
            for promise, given in _COMPILED
        )
    ]


def _same_thing(one: Sentence, other: Sentence) -> bool:
    things, others = (
        {word for word in each.written if word.isalpha() and len(word) > _SHORT} - _NO_THINGS for each in (one, other)
    )
    return not things or not others or not things.isdisjoint(others)


def promises_dropped(own: Spoken, rewrite: Spoken) -> list[str]:
    """Return the sentences of the rep's `own` that give something the rewrite gives in no form."""
    return [
        sentence.span.of(own.text)
        for sentence in own.sentences
        if not sentence.is_question
        and any(
            said(promise, own.shade, (sentence,), plainly=True)
            and not any(said(phrase, rewrite.shade, rewrite.sentences) for phrase in (promise, *given))
            for promise, given in _COMPILED
        )
    ]


# What costs nothing or is warranted, in the languages whose facts we read; ours to say only if the rep did.
_FOREIGN = re.compile(
    r"\b(?:kostenlos|kostenfrei|gratis|umsonst|garantier|garant\u00ed|garanti|gegarandeerd|garandeer|r\u00fcckerstatt|rabatt"
    r"|gratuit|gratuit[oa]|sans frais|rembours|remise|sin coste|descuento|reembols|sconto|rimbors|korting|desconto)",
    re.IGNORECASE,
)


def foreign_promises_added(rewrite: str, offered: str) -> list[str]:
    """Return the words of a rewrite in another language that promise what the rep never `offered`."""
    known = {word.lower() for word in _FOREIGN.findall(offered)}
    return [word for word in dict.fromkeys(map(str.lower, _FOREIGN.findall(rewrite))) if word not in known]
