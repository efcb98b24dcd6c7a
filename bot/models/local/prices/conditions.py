"""Tells a price without the clock it was tied to: "7% off, provided it is back by Friday" is 7% off until Friday."""

import re
from collections.abc import Iterator

from bot.analysis.dates import MONTH, WEEKDAY
from bot.domain import SignalKey
from bot.models.local.cuts.heads import closed
from bot.models.local.prices.deals import deal_in
from bot.models.local.prices.on_offer import only_price_in
from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.faults import BAIT, GIVEN_AWAY, SCARES
from bot.models.local.reading.slots import AMOUNT, DATED, slots_to_offer
from bot.playbook.edits import Edits
from bot.playbook.signals import SOMEBODY

_IF = (
    r"(?:(?:but |and )?(?:only |just )?(?:if|provided|providing|(?:for )?(?:as|so) long as|on condition|while|whilst"
    r"|were (?:you|it|we|the)|should (?:you|it|we)|for (?:whoever|anyone who|those who|everyone who))(?: that)?)"
)
_BEHIND = re.compile(rf",? (?={_IF}\b)|(?:,|;) (?=(?:but|only|though|it['\u2019]s just)\b)", re.IGNORECASE)
_BEFORE = re.compile(rf"\A(?P<condition>\W*{_IF}\b[^,;]+), (?:then )?(?P<told>.+)\Z", re.IGNORECASE | re.DOTALL)
_RUN_ON = re.compile(
    rf"\A(?P<condition>\W*{_IF}\b[^,;]+?) (?P<told>(?:I|we)(?:['\u2019](?:ll|d)| can| could| will| would)\b.+)\Z",
    re.IGNORECASE | re.DOTALL,
)
# "Say yes while I am here and it's 168": a condition told as a command.
_SAY_YES = re.compile(
    r"\A(?P<condition>\W*(?:say|sign|book|order|confirm|reply|answer|decide|commit|shake|return|tell|give|send|get|let|drop"
    r"|bring|text|ping)\b[^,;]*?),?"
    r" and (?P<told>(?:it|I|we|you|the|he|she|they|our|delivery|shipping|fitting)(?:['\u2019]\w+)?\b"
    r"[^,;]+(?:, wh(?:ich|o) [^;]+)?)",
    re.IGNORECASE,
)
# "And here's the best bit: sign up today and ...".
_ANNOUNCED = re.compile(r"\A[^:,;]{3,50}: ")
# What a clock is told by: a condition without one, such as a quantity, is a fair one.
_CLOCK = re.compile(
    rf"\b(?:{WEEKDAY}|{MONTH}|today|tonight|tomorrow|now|week|month|quarter|year|day|hour|noon|lunch|morning|evening"
    r"|by|before|until|till|while|whilst|still|within|inside|back|soon|early|on the spot|goes|over|expires?|ends?"
    r"|the \d+\w\w)\b",
    re.IGNORECASE,
)
_PERIOD = r"(?:the )?end of (?:the |this |next )?(?:week|month|year)|the weekend|the bank holiday|Christmas|Easter"
_UNTIL = re.compile(
    r"\b(?:by|before|until|till|inside|within|no later than|ahead of|up to)"
    rf"(?: (?:noon|midday|midnight|close|the end of)(?: on| of)?)? (?P<when>(?:{DATED})(?: week\b| noon\b)?|{_PERIOD})",
    re.IGNORECASE,
)
_IS_PERIOD, _OURS = re.compile(_PERIOD, re.IGNORECASE), re.compile(r"\b(?:our|my|we)\b", re.IGNORECASE)
# "Before the list changes on 3 May", "but that price ends on Sunday night": the day alone is told.
_ENDS = re.compile(
    r"\b(?:before (?:the|our|your|prices?|they|he|she)\b[^,;]*? (?:on|at|in)"
    r"|(?:dies|ends|expires|lapses|stops|finishes|closes|(?:runs|is) out|is (?:gone|off|over)|changes|goes)"
    rf"(?: (?:again|up))? (?:on|at)) (?P<when>(?:{DATED})(?: night| evening| week\b)?)",
    re.IGNORECASE,
)
# "..., since the maker raises it by 6% then": why it ends, where that tells a figure.
_WHY = re.compile(r",? (?P<why>(?:since|because|(?<!long )as(?! long)) [^,;]*\d[^,;]*?)[.!]*\Z", re.IGNORECASE)
# "If we start this month": until when, where no day is named.
_WITHIN = re.compile(r"\bthis (?:week|month|quarter|year)\b", re.IGNORECASE)
_HANGS = re.compile(r"[ ,]+(?:so|and|but|but that['\u2019]?s?|and that['\u2019]?s?|that['\u2019]s)\Z", re.IGNORECASE)
_NUMBER = re.compile(r"\b\d[\d.,]*\b")
# "..., but if you order this month I'll throw that in": the condition has a clause of its own that it is one of.
_OF_ITS_OWN = re.compile(
    r"\A\W*(?:but|and) (?:only )?(?:if|once|when|provided|as long as)\b.+?[, ] ?"
    r"(?:I|we|he|she|they|it|that|the \w+)(?:['\u2019](?:ll|d|s)| will| can| could| would| is)\b"
    r"|\A\W*if (?:you|I|we|it|the|your) [^,;]+?[, ] ?(?:I|we)(?:['\u2019](?:ll|d)| will| can| could| would)\b",
    re.IGNORECASE,
)
_LED_BY_IF = re.compile(rf"\W*{_IF}\b", re.IGNORECASE)
# "Throw in the first service for free": what is given is told without the throw.
_THROWN_IN = tuple(
    (re.compile(rf"\b{thrown}", re.IGNORECASE), told)
    for thrown, told in (
        (
            r"(?:throw|chuck) in ([^;,.]+?)(?: for (?:free|nothing)| free(?: of charge)?| on the house)?(?=[;,.])",
            r"include \1",
        ),
        (r"(?:throw|chuck) (it|that|this|them) in\b", r"include \1"),
        (r"knock(?= [^;,.]+? off\b)", "take"),
        (r"waive\b", "do without"),
    )
)
_JOINS = re.compile(r"\A\W*(?:and|but) ", re.IGNORECASE)
# "..., which I really shouldn't be doing": what it costs us to give it.
_WITHOUT_ITS_LEVER = re.compile(r",? (?:which|but|though|although|because|since|as) .*\Z", re.IGNORECASE | re.DOTALL)
# "The 6% applies while you take twelve": the condition is what it holds for.
_HOLDS = re.compile(r"\b(?:holds?|stands?|applies|apply|valid)\W*\Z", re.IGNORECASE)
# "If I can tell my manager yes by Monday, the £27,600 stays as it is": without the "if", a promise that nobody gave.
_STAYS = re.compile(r"\b(?:stays?|sticks?|remains?|keeps?|is kept|will stay|will remain)\b", re.IGNORECASE)
_IFS = re.compile(rf"\b{_IF}\b", re.IGNORECASE)
_IT_IS = re.compile(r"(?:it|that)(?:['\u2019]s| is) \S+\Z", re.IGNORECASE)
# "£2,950 fixed, half up front": as the rep put it.
_BARE_PRICE = re.compile(rf"(?:{AMOUNT})(?! (?:is|are|was|were|will|would)\b)[^:]*\Z", re.IGNORECASE)
_ONLY = re.compile(r" (?:only|just)\b", re.IGNORECASE)
_GIVES = re.compile(
    rf"{AMOUNT}|\b(?:for (?:nothing|free)|free(?: of charge)?|at cost|on (?:the house|us|me)"
    r"|half price|gift|waived?|frozen|freeze|included?|throw (?:it|that|this|them)? ?in"
    r"|(?:knock|take)(?: [\w'\u2019\u20ac\u00a3$.,%-]+){1,5}? off|discount"
    r"|at nil|at (?:the|last|this) [\w'\u2019 ]{0,20}(?:price|rate)"
    r"|(?:old|last year['\u2019]s) (?:unit |list )?(?:price|rate|tariff|figure)s?)\b",
    re.IGNORECASE,
)
_GOT = re.compile(rf": (?P<terms>(?:{AMOUNT})[^:]*)\Z", re.IGNORECASE)
# "..., as we close our year on the 31st": why we want it then.
_OUR_WHY = re.compile(
    r",? (?:as|because|since) (?:I|we|our|my|he|she|they|head office|the boss)\b.*", re.IGNORECASE | re.DOTALL
)
# "Here is what I did: 5% off the set".
_NAMED = re.compile(rf"\A[^:]*: (?P<what>(?:the )?{AMOUNT} [^:]*)\Z", re.IGNORECASE)


def without_its_clock(sentence: str, signals: frozenset[SignalKey], edits: Edits) -> Iterator[str]:
    """Yield what a sentence gives and until when, then what it gives, without the condition that hurries."""
    sentence, signals = _what_it_got(sentence, signals)
    # What is given away has no clock, whatever "if" stands beside it.
    if signals & SCARES or signals == {GIVEN_AWAY}:
        return
    if _LED_BY_IF.match(sentence) and (alone := _WITHOUT_ITS_LEVER.sub("", sentence)) != sentence:
        yield from without_its_clock(alone, signals, edits)
    behind = [(sentence[: cut.start()], sentence[cut.end() :]) for cut in _BEHIND.finditer(sentence)]
    for told, given in behind:
        if _OF_ITS_OWN.match(given):
            yield from _and_what_is_given(told, given, sentence, signals, edits)
    parted = [(told, condition) for told, condition in behind if not _OF_ITS_OWN.match(condition)]
    led = _BEFORE.match(sentence) or _SAY_YES.match(_ANNOUNCED.sub("", sentence)) or _RUN_ON.match(sentence)
    if led:
        parted.append((led["told"], led["condition"]))
    for told, condition in parted:
        said = _plainly(_ONLY.sub("", _HANGS.sub("", told), count=1), sentence, edits)
        # "It costs £640; we shall inform the insurer if ...": what stands behind the semicolon is under the condition.
        if said and _CLOCK.search(condition) and _gives(told.rpartition("; ")[2], signals):
            # Without its day it would be promised for good; a price that only stays under a condition is none.
            is_free = not _STAYS.search(told) and not (led and led.re is _RUN_ON)
            deal = deal_in(condition) or deal_in(sentence)
            ways = [deal.beside(way) for way in (_as_included(said), said)] if deal else [said, _as_included(said)]
            yield from _until_its_day(ways, condition) or (ways[:1] if is_free or deal else [])
            return


def _what_it_got(sentence: str, signals: frozenset[SignalKey]) -> tuple[str, frozenset[SignalKey]]:
    """Return the terms that stand behind a colon, without what was told before it: "he stuck his neck out: 5% off"."""
    got = _GOT.search(sentence) if signals & SCARES else None
    return (got["terms"], signals - SCARES) if got else (sentence, signals)


def _until_its_day(ways: list[str], condition: str) -> list[str]:
    """Return ways to say what is given with the day it holds until, and why it ends then; none without a day."""
    until, why = _until(condition), _WHY.search(condition)
    if not until:
        return []
    ends = [f"; that holds {until}, {why['why']}."] if why else []
    return [f"{given[:-1]}{end}" for given in ways for end in (*ends, f"; that holds {until}.")]


def _and_what_is_given(
    told: str, given: str, sentence: str, signals: frozenset[SignalKey], edits: Edits
) -> Iterator[str]:
    """Yield what is told, and what is given beside it until its own day: neither is the other's condition."""
    said = closed(_HANGS.sub("", told), ",", sentence)
    alone = _WITHOUT_ITS_LEVER.sub("", _JOINS.sub("", given))
    yield from (f"{said} {gift}" for gift in without_its_clock(alone, signals, edits) if said)


def _as_included(said: str) -> str:
    """Return what is thrown in, knocked off or waived as included, taken off or done without."""
    for thrown, told in _THROWN_IN:
        said = thrown.sub(told, said)
    return said


def is_tied(rest: str, sentence: str) -> bool:
    """Tell whether what is left of a sentence only stays as it is under the condition that went."""
    return bool(_STAYS.search(rest) and _IFS.search(sentence) and not _IFS.search(rest))


def gives(told: str) -> bool:
    """Tell whether words name an amount or a gift."""
    return bool(_GIVES.search(told))


def _gives(told: str, signals: frozenset[SignalKey]) -> bool:
    """Tell whether something is given, and by itself: what "holds" wants the condition behind it."""
    if ". " in told or _HOLDS.search(told):
        return False
    return gives(told) or bool(_NUMBER.search(told) and (BAIT in signals or _IT_IS.match(told)))


def _until(condition: str) -> str:
    """Return how long what is given holds: "until 3 May", "this month", or nothing where no time is named."""
    condition = _OUR_WHY.sub("", condition)
    until, within = _UNTIL.search(condition) or _ENDS.search(condition), _WITHIN.search(condition)
    is_day = "when" in slots_to_offer(condition, SOMEBODY)
    if until and (is_day or (_IS_PERIOD.fullmatch(until["when"]) and not _OURS.search(condition))):
        return f"until {'the ' * until['when'].startswith('end of')}{until['when']}"
    return within[0].lower() if within else ""


def _plainly(given: str, sentence: str, edits: Edits) -> str:
    """Return what a sentence gives as one of its own, or nothing where it makes none."""
    if _STAYS.search(given):
        price = only_price_in([given])
        return edits.priced.format(price=price) if price else ""
    named = _NAMED.match(given)
    said = (
        f"{given}."
        if _IT_IS.match(given) or _BARE_PRICE.match(given)
        else closed(named["what"] if named else given, "", sentence)
    )
    if not said and named:
        said = f"{edits.offering} {named['what']}."
    return with_a_capital(said)
