"""Finds what a mail offers in its own words: its one price with its unit, and what was put by."""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from bot.domain import SignalKey
from bot.models.local.cuts.lists import two_listed
from bot.models.local.prices.bought import what_it_buys, what_others_bought
from bot.models.local.reading.capitals import without_a_capital
from bot.models.local.reading.topics import first_thing_in
from bot.playbook.edits import Edits
from bot.verification.facts import facts_in
from bot.verification.facts.patterns import NUMBER_WORDS

_UNIT = re.compile(
    r"(?:,? (?:each|apiece|all in|in all|plus VAT|excluding VAT|including VAT|fitted|installed|delivered|net)\b"
    r"|(?: ?/ ?| (?:an?|per|the(?= (?:word|piece|metre|pair|tonne|lot|dozen)\b)) )[a-z]+[\u00b2\u00b3]?\b"
    r"(?: (?:unit|head|licen[cs]e|seat|month|year|met(?:re|er)|foot|yard|tonne)\b)?"
    r"(?: and (?:met(?:re|er)|month|week|day|year|night|person|head|user|seat|site|hour|mile|km)\b)?)*",
    re.IGNORECASE,
)
_OF_WHAT = (
    r"(?!(?:and|or|but|for|with|if|that|which|who|is|are|was|were|to|of|at|by|from|until|because|than|when|sake|moment|time"
    r"|rest|you|your|us|first|next|last|year|month|week|price|reason|incl|excl|plus)\b)[\w'\u2019-]+"
)
_WHAT = rf"(?:the|our|an?|each|every|{'|'.join(NUMBER_WORDS)}|\d+) (?:{_OF_WHAT} ){{0,3}}?{_OF_WHAT}"
# "£465 for the pair", "€9,300 for all six": a price alone is of nothing.
_FOR_WHAT = re.compile(
    rf",? for (?:both|all (?:of them|\w+)|{_WHAT}(?: of (?:the |your )?{_OF_WHAT}(?: {_OF_WHAT})?)?)"
    r"(?=[,;.()!?]|\s*\Z| (?:and|but|or|so|if|with|incl(?:uding)?|excl(?:uding)?|plus|which|I|we|you|it|is|there"
    r"|exists?|holds?|stands?|applies|applied|was|because|since)\b)",
    re.IGNORECASE,
)
# "£90-100 a truck" is not offered at its low end.
_RANGES = re.compile(r"\s?[-\u2013]\s?\d| (?:to|or) \d")
# A sum that nobody is offered anything for, or that is no longer asked.
_NO_PRICE = re.compile(
    r"\b(?:deposits?|loans?|facilit(?:y|ies)|overdrafts?|mortgages?|grants?|funding|capital|limits?"
    r"|sav(?:e|es|ed|ing|ings)|los(?:e|es|ing|s|ses)|lost|costs? (?:you|them|him|her|us|me)|costing"
    r"|going out|billed|instead of|rather than|compared|penalt\w+|fined?|owed?|invoice\w*|overdue|budgets?|turnover"
    r"|(?:please|kindly|to) pay|elsewhere|others?|were|used to|vouchers?|paid|pays|payments?|credit\w*|discounts?|off"
    r"|lower|cheaper|less(?= (?:a|per|in)\b|\W*\Z)|refund\w*|waive\w*"
    r"|competitors?|extra|back (?:to|at)|after that|thereafter|otherwise|normally|usually"
    r"|every (?:month|week|day) of|your (?:bill|claim|spend|sales|rent))\b",
    re.IGNORECASE,
)

# "It's 1,100" may be anything: a price is called one, or stands behind what it buys, or has its unit.
_CALLED_A_PRICE = re.compile(
    r"\b(?:prices?|priced|costs?|costing|quot\w+|charg\w+|rates?|fees?|tariffs?|offer\w*|totals?|lease|rent\w*|comes?"
    r"|(?:for|at)(?= (?:[A-Z]{3} )?\W?\d))\b",
    re.IGNORECASE,
)

# What is only asked under a condition, or told as a bound, is no price by itself.
_NO_PLAIN_PRICE = re.compile(
    r"\b(?:if|provided|as long as|unless|once|against)\b(?! (?:it|that)(?:['\u2019]s| is) too\b)"
    r"|\b(?:under|below|over|above|up to|from|less than|more than|at least|almost|nearly) (?=\W?[A-Z$€£₹\d])"
)
# "We can only keep it at that level if we start this month": the condition of a price that another sentence told.
_THAT_PRICE = (
    r"\b(?:(?:that|this|the|our|same) (?:\w+ )?(?:level|price|rate|fee|figure|offer|quote|tariff|discount|terms)\b"
    r"|(?:keep|hold|honou?r|guarantee) (?:it|that|this)\b|(?:it|that) (?:holds|stands|applies|is valid)\b)"
)
_CONDITION = r"\b(?:if|only|until|till|unless|as long as|provided|while|before|once|expires?|lapses?)\b"
_TIES = re.compile(
    rf"\A(?=.*{_THAT_PRICE})(?=.*{_CONDITION})"
    r"|.*\b(?:it|prices?|rates?|tariffs?)(?:['\u2019]ll| will)? (?:go|rise|jump|revert)(?:e?s)?\b"
    r"(?: back)?(?: up| to\b| by\b)",
    re.IGNORECASE | re.DOTALL,
)
_A_PAIR = 2
_MANY = "|".join(word for word, number in NUMBER_WORDS.items() if number > _A_PAIR)
_END = (
    r"(?:of|for|in|on|to|at|by|from|with|and|or|as|that|which|aside|each|back|per|out|off|are|were|have|had|your|you)"
)
_NO_GOODS = (
    r"(?:minutes|mins|hours|days|weeks|months|years|times|others|mails|messages|calls|customers|clients|colleagues"
    r"|engineers|fitters|lads|people|euros|pounds|dollars|ways|options)\b"
)
_WORD = rf"(?!{_END}\b)(?!{_NO_GOODS})[\w'\u2019-]+"
# "I kept 30 cases of the red aside", "the carrier for six 40ft boxes".
_GOODS = re.compile(
    r"\b(?:kept|keep|reserved|held|hold|put|order(?:ed)?|booked|assigned|allocated|shipped|loaded|secured|for)"
    rf" (?:the |your |another )?(?P<goods>(?:\d{{1,3}}(?:[.,]\d{{3}})*|{_MANY}) (?:{_WORD} ){{0,2}}?(?!{_NO_GOODS})"
    rf"[a-z'\u2019-]+[^s\W]s(?: of (?:the |our |your )?{_WORD}(?: [A-Z][\w-]+)*)?)(?![\w%])"
)

_OF_IT = (
    r"(?!(?:who|which|that|where|we|you|i|and|or|in|on|at|to|from|with|your|have|has|took|ran|got|gave|made|found|sent"
    r"|kept|\w+ed)\b)"
)
# "Our top line of mowers comes with six blades": what a list or praise is of.
_PRAISED = re.compile(
    rf"(?:[^,]{{1,20}}, )?(?P<goods>(?:our(?: {_OF_IT}[\w-]+){{1,5}}?|(?:the|this)(?: {_OF_IT}[\w-]+){{1,3}}?))"
    r" (?:comes? with|has|have|includes?|offers?|gives?|covers|contains|is|are)\b",
    re.IGNORECASE,
)

# "... have all moved to our Long Shore Blend by now": what is ours, by its name, and nobody of ours.
_BY_NAME = re.compile(
    r"\b(?:to|onto|on|with|for|of|over|using|stock|pour|sell|run|use|serve|choose|chose|took|take|picked|bought) "
    r"(?P<name>our(?: (?!(?:Mr|Mrs|Ms|Miss|Dr|Prof|CEO|CFO|MD|VP)\b)[A-Z][\w'\u2019-]*){2,4}"
    r"|our [A-Z][\w'\u2019-]*(?: \d[\w-]*| [a-z]+(?:er|or|ing))?)"
    r"(?=[,;:.!?(]|\s*\Z| (?:by|this|last|since|now|in|and|or|but|for|from|at|already|too|instead|because|who|which)\b)"
    r"|\A(?P<alone>our(?: [A-Z][\w'\u2019-]*)+)\Z"
)

_WORDS, _MANY_OF = re.compile(r"\w+"), re.compile(r"(?:(?<=[sxz])es|(?<=[cs]h)es|s)\Z")


def what_is_offered(sentence: str, price: str | None, signals: AbstractSet[SignalKey], edits: Edits) -> Iterator[str]:
    """Yield what a sentence that goes tells of the offer: what was put by or listed, and its `price`."""
    if signals & edits.haggled:
        return
    if signals & edits.offered and (goods := _GOODS.search(sentence)):
        yield edits.in_mind.format(goods=goods["goods"])
    elif signals & edits.listed and (things := two_listed(sentence)):
        yield f"{edits.offering} {things}."
    if _NO_PLAIN_PRICE.search(sentence):
        return
    bought: list[str] = []
    if tells_a_price(sentence):
        bought += what_others_bought(sentence)
        bought += () if signals & edits.scares else what_it_buys(sentence, edits.priced_for)
    yield from bought
    if price and price in sentence and not any(price in said for said in bought):
        yield edits.priced.format(price=price)


def praised_in(sentence: str, edits: Edits) -> str | None:
    """Return what a sentence praises or lists, without the praise: of "our award-winning mixers" our mixers."""
    praised = _PRAISED.match(sentence)
    if praised is None or not first_thing_in(praised["goods"]):
        return None
    thing = re.sub(edits.praise, "", praised["goods"], flags=re.IGNORECASE)
    return without_a_capital(thing)


def named_in(sentence: str) -> str | None:
    """Return what of ours a sentence names by its own name, such as "our Long Shore Blend"."""
    named = _BY_NAME.search(sentence)
    return (named["name"] or named["alone"]) if named else None


def is_named(thing: str, told: str) -> bool:
    """Tell whether what is told names a thing, by whatever article, and one or many: "your advantage" names no van."""
    return is_among(thing, things_told(told))


def things_told(told: str) -> frozenset[str]:
    """Return the words of what is told, each as one of many: where many things are looked for they are read once."""
    return frozenset(map(_one_of, _WORDS.findall(told)))


def is_among(thing: str, words: AbstractSet[str]) -> bool:
    """Tell whether words that were told name a thing."""
    return _one_of(thing.rsplit(maxsplit=1)[-1]) in words


def _one_of(word: str) -> str:
    return _MANY_OF.sub("", word.lower())


def tells_a_price(sentence: str) -> bool:
    """Tell whether the sums of a sentence may be prices."""
    return not _NO_PRICE.search(sentence)


def only_price_in(told: Iterable[str]) -> str | None:
    """Return the price that sentences give, or None where they give none, or several."""
    found = dict(price for sentence in told for price in _sums(sentence))
    return next(iter(found.values())) if len(found) == 1 else None


def price_told_plainly(said: Mapping[str, str]) -> str | None:
    """Return the one price of a mail, by what is `said` for each sentence; None where what it was tied to went."""
    if any(_TIES.match(told) and not _TIES.match(instead) for told, instead in said.items()):
        return None
    return only_price_in(said)


def _sums(sentence: str) -> Iterable[tuple[str, str | None]]:
    """Yield each sum as it compares, and with its unit where it is a price."""
    is_price, called = tells_a_price(sentence), _CALLED_A_PRICE.search(sentence)
    for fact in facts_in(sentence):
        # "A million-dollar view" offers nothing.
        if fact.kind == "money" and "-" not in fact.written:
            start = sentence.find(fact.written)
            end = start + len(fact.written)
            unit = _UNIT.match(sentence, end)
            is_called = bool((unit and unit[0]) or called)
            is_told = is_price and is_called and not _RANGES.match(sentence, end)
            end = unit.end() if unit else end
            what = _FOR_WHAT.match(sentence, end)
            yield fact.value, sentence[start : what.end() if what else end] if is_told else None
