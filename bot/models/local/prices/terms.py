"""Says for which orders a thing holds, apart from the decision: on orders placed this month."""

import re
from collections.abc import Iterator

from bot.analysis.dates import MONTH
from bot.domain import SignalKey
from bot.models.local.prices.conditions import gives
from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.faults import NO_TERMS
from bot.models.local.reading.slots import DATED
from bot.verification.facts import facts_in
from bot.verification.facts.fact import AMOUNTS, MOMENTS

# What is told in these is the scare, whatever it costs; and what is given away has no terms.
_WHEN = (
    rf"(?:(?:by|before|until|till|on|within|in) )?(?:(?:noon|midday|close) on )?(?:{DATED}"
    rf"|(?:the )?end of (?:(?:the|this|next) (?:week|month|year)|{MONTH})|this (?:week|month|year)|today|tomorrow"
    r"|the weekend|Christmas|Easter"
    rf"|(?:before|until) (?:the|our|your|(?:{DATED})(?:['\u2019]s)?) [^,;]{{2,30}}?(?=,| (?:I|we)\b))"
)
_IF = r"(?:if|provided(?: that)?|providing|(?:as|so) long as|once|should|when)"
_DEEDS = {
    "orders placed": r"order|buy|go ahead|commit|decide|say yes|confirm|place (?:the|your|an) order",
    "contracts signed": r"sign|countersign|sign up",
    "bookings made": r"book|reserve",
    "payments made": r"pay|settle|transfer",
}
_THE_ORDER = r"(?:your|the|an?) (?:signed )?(?:order|PO|purchase order|go-ahead|confirmation|yes)"
_WITH = (
    r"(?: (?:it|them|this|that|one|both|now|straight away|up|with us|with me|your order"
    r"|the (?:order|form|contract|lot|pair|set))){0,2}"
)
# "Before I fly on Thursday" is a time of its own.
_MORE = r"(?: (?!(?:before|after|until|till|while|when|I|we)\b)[\w-]+)"
_WHO_DOES = (
    *((what, rf"you (?:can |could |do )?(?:just )?(?:{deed}){_WITH}") for what, deed in _DEEDS.items()),
    ("orders placed", rf"{_THE_ORDER} (?:is|gets?|comes?|reaches|arrives?|lands){_MORE}{{0,4}}?"),
    (
        "orders placed",
        rf"(?:I|we)(?: (?:have|get|receive|see|hold)|['\u2019]ve(?: got)?) {_THE_ORDER}{_MORE}{{0,3}}?",
    ),
)
_TERMS = tuple(
    (f"on {what}", re.compile(rf"\b(?:only |just )?{_IF} {who} (?P<when>{_WHEN}),?(?= |[.!;]|\Z)", re.IGNORECASE))
    for what, who in _WHO_DOES
)

_LEADS_ON, _END = re.compile(r"[,;]? (?:but|and) \Z"), re.compile(r"[.!\s]*\Z")
# "The price is 4,300, but only if you sign by Friday, because then my boss looks at the list": it holds until then,
# and why it does is no affair of theirs.
_BUT = re.compile(r",? but \Z")
_OUR_REASON = re.compile(r"\A,? (?:because|as|since) [^,;.]*\b(?:my|our|I|we)\b[^,;.]*(?=[,;.]|\Z)", re.IGNORECASE)
# "..., otherwise somebody else gets it": what comes of no order is no term of one.
_ELSE = re.compile(
    r"\b(?:otherwise|or else|if not|or (?:some(?:body|one) else|another|it (?:goes|will|is)|they (?:go|will)))\b",
    re.IGNORECASE,
)
# "..., but if you order this month it's included": what is given then is said behind it.
_NO_MORE = re.compile(r"\s*(?:[,;.!]|\Z)")
_BARE_DAY = re.compile(DATED, re.IGNORECASE)
_GIVEN, _BY = re.compile(r"(?:I|we)\b"), re.compile(r"\A(?:by|before|till)\b")


def with_its_terms(sentence: str, signals: frozenset[SignalKey]) -> Iterator[str]:
    """Yield the sentence with the orders it holds for, where it told the reader what to do until then."""
    if signals & NO_TERMS:
        return
    for terms, condition in _TERMS:
        if found := condition.search(sentence):
            before, after = sentence[: found.start()], sentence[found.end() :]
            if _ELSE.search(after) or not _gives(f"{before} {after}"):
                continue
            after, when = _OUR_REASON.sub("", after), found["when"]
            # "When it is on my desk Thursday noon"
            when = f"by {when}" if _BARE_DAY.match(when) else when
            said = f"{before}{terms} {when}{after}"
            if (but := _BUT.search(before)) and _NO_MORE.match(after):
                said = f"{before[: but.start()]}; that holds {_BY.sub('until', when)}{after}"
            yield with_a_capital(said)
            led, given = _LEADS_ON.sub("", before), _END.sub("", after.strip())
            if _GIVEN.match(given) and (not led or led != before):
                told = f"{with_a_capital(given)}; that holds {_BY.sub('until', when)}."
                yield f"{led}. {told}" if led else told


def _gives(told: str) -> bool:
    """Tell whether what holds on such an order is a figure, a date or a gift: "we both look good" is none."""
    facts = (fact for fact in facts_in(told) if fact.kind in AMOUNTS | MOMENTS)
    return gives(told) or any(fact.written.lower() not in {"both", "one"} for fact in facts)
