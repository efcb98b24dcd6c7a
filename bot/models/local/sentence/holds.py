"""Says until when something is held for them, and what comes after: a fact, without the answer it was to hurry."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.domain import SignalKey
from bot.models.local.reading.capitals import with_a_capital, without_a_capital
from bot.models.local.reading.days import WHEN
from bot.models.local.reading.faults import DEBT
from bot.models.local.reading.many import is_many

_NO_NOUN = (
    r"(?:(?:to|go|goes|and|or|until|till|by|before|past|back|aside|with|that|which|is|are|will|would|has|have|had|may"
    r"|might|I|we|you|if|then|elsewhere)\b|for (?:you|him|her|them|now|another|some\w+|the next|the two of)\b)"
)
# "The 2,300 heavy thirds", "your engineer slot"; in "after that it goes", "that" is no part of what goes.
_NOUN = (
    r"(?:(?:the|your|these|those|(?:this|that)(?! (?:it|they|he|she)\b)|our|both|an?|my|one|two|three|four|\d[\d.,]*)"
    rf"(?: (?!{_NO_NOUN})[\w'\u2019&-]+(?:[.,]\d+)*){{1,6}}?|[a-z]+(?: number)? \d{{1,4}}\b)"
)
_THING = rf"(?P<thing>{_NOUN}|it|them|they|yours)"
# A price has an end of its own, a file is closed, and a secret or a door is not put by for anybody.
_NOT_HELD = re.compile(
    r"\b(?:pen|thing|file|account|enquiry|inquiry|order|project|case|matter|quot\w+|offer|proposal|pric\w+|rates?|discount|deal"
    r"|terms|contract|invoice|payment|money|deposit|fees?|funds?|details|data|information|opportunity|conversation|line"
    r"|tender|claim|complaint|news|story|results?|report|statement|subject|topic|idea|budget|trial|promise|pressure"
    r"|guard|door|boss|job|people|staff|men|women|drivers?|fitters?|workers?|(?:your|phone) numbers?|debts?|mortgage"
    r"|lights?|record|peace|secret|relationship|contact|request|application|agreement"
    r"|per cent)\b|%",
    re.IGNORECASE,
)
_ASIDE = (
    r"(?:,? (?:back|aside|free|open|on one side|on hold|off the market|for (?:you|both of you|the two of you)"
    r"|(?:under|in|against) your name))*"
)
_WE, _DAY = r"\b(?P<who>I|we)(?:['\u2019](?!d like)[a-z]+)?", rf"(?P<when>{WHEN}(?: night\b)?)"
_KEPT = r"(?:hold(?:ing)?|held|keep(?:ing)?|kept|reserv(?:e|ing|ed)|sav(?:e|ing)|set(?:ting)? aside)"
# "We kept two rooms until the 12th" is over, and "if I keep the van until Friday" is not said yet.
_STILL_KEPT = (
    r"(?:hold(?:ing)?|keep(?:ing)?|reserv(?:e|ing)|sav(?:e|ing)|setting aside"
    r"|(?:(?<=have )|(?<=been )|(?<=['\u2019]ve ))(?:held|kept|reserved|set aside))"
)
_NOT_SUPPOSED = r"(?<!\bif )(?<!should )(?<!unless )(?<!whether )"
_CAN = r"(?: (?!(?:not|you|never|cannot|ask)\b)[a-z]+(?!['\u2019]t\b)){0,5}"
_CANNOT = rf"{_WE}(?: [a-z\u2019']+)*?(?: cannot| not|n['\u2019]t| only| unable to| struggle to)(?: [a-z]+){{0,4}}"
_NOW = r"(?: (?:only|being|still|now|provisionally)){0,2}"
# What is told to be held has its end beside it: "I can only keep it under your name till Monday".
_TO_A_DAY = rf"(?:until|till|til|to|up to) {_DAY}"
_HELD = tuple(
    re.compile(way, re.IGNORECASE)
    for way in (
        rf"{_NOT_SUPPOSED}{_WE}{_CAN} {_STILL_KEPT} (?!(?:it|them) open){_THING}{_ASIDE} {_TO_A_DAY}",
        rf"{_CANNOT} {_KEPT} {_THING}{_ASIDE} (?:past|beyond|after|(?:any |no )?longer than) {_DAY}",
    )
)
# What is set aside without a word of what comes after is offered as any other act.
_SET_ASIDE = re.compile(
    rf"{_THING} (?:is|are|will be|stays?){_NOW} (?:held|kept|reserved|set aside|on hold){_ASIDE} {_TO_A_DAY}",
    re.IGNORECASE,
)
_FAVOUR = re.compile(
    rf"{_WE}(?: (?:did|have|had|even|have been|am|are|was|were))* (?:{_KEPT}|put|set)"
    rf" (?P<thing>{_NOUN})(?: (?:aside|back|by|free))?(?P<whose>(?:, [^,;.]{{1,30}},)? for you(?:r \w+)?)\b",
    re.IGNORECASE,
)
_GESTURE = re.compile(r"\bas a (?:personal |special )?(?:favour|favor|courtesy|gesture|kindness)\b", re.IGNORECASE)
_OTHERS = (
    r"(?:another|someone|somebody|others?|whoever|anyone|anybody|everyone|the (?:next|other|waiting|first)|elsewhere"
    r"|(?:the (?:open )?)?market|sale|stock|auction|general sale|a (?:different|waiting)|one of (?:them|those))\b"
)
_TO_OTHERS = rf"(?: (?:back|out|on|over|up))*(?: (?:to|into|on|for|at))? {_OTHERS}"
_ENDS = r"(?=\W*\Z|[,;.])"
_MAY = r"(?:['\u2019]ll| (?:will|would|may|might|has to|have to|must|can))?(?: then)?"
_MADE_OVER = r"(?:re-?let|re-?sell|sell|offer|let|give|pass|hand|put|hire|rent|lease|charter)"
_TO_THEM = r"(?:them|him|her|(?:someone|somebody) else|another \w+)(?: have)?"
# What would go elsewhere is held until the day by which an answer was wanted.
_GONE = tuple(
    re.compile(way, re.IGNORECASE)
    for way in (
        rf"{_WE}\b[^;:.]*? (?:release|reallocate|free up) {_THING}(?:{_ENDS}|{_TO_OTHERS})",
        rf"{_WE}\b[^;:.]*? let {_THING} go\b(?! ahead| live| out)",
        rf"{_WE}\b[^;:.]*? {_MADE_OVER} {_THING}{_TO_OTHERS}",
        rf"{_WE}\b[^;:.]*? (?:re-?let|re-?sell|sell) {_THING}{_ENDS}",
        rf"{_WE}\b[^;:.]*? (?:give|offer|let) {_TO_THEM} {_THING}{_ENDS}",
        rf"{_THING}(?:['\u2019](?:s|re|ll be)| is| are| will be) gone\b",
        rf"{_THING}{_MAY} (?:go(?:es)?|pass(?:es)?|be going)(?:{_TO_OTHERS}| to (?:him|her|them)\b)",
        rf"{_THING}{_MAY} (?:be|is|are) (?:released|offered|sold|re-?let|reallocated|given)\b",
    )
)
_BY = re.compile(rf"\b(?:by|before|until|till|past|after)(?: (?:noon|close)(?: on)?)? {_DAY}", re.IGNORECASE)
_BY_THEN, _ANY_DAY = re.compile(r"\b(?:by|before|until|till) then\b", re.IGNORECASE), re.compile(_DAY, re.IGNORECASE)
_ON_ITS_DAY = re.compile(rf" (?:on|at|from) {_DAY}", re.IGNORECASE)
_HINGE = re.compile(
    r"\b(?:if|unless|should|without|or|otherwise|failing (?:that|which)|after (?:that|which)|then|from then)\b",
    re.IGNORECASE,
)
_RELEASED = re.compile(r"\b(?:releas\w+|reallocat\w+|free up|waiting list|into stock)\b", re.IGNORECASE)
_NO_LONGER = re.compile(r"\b(?:only|cannot|past|beyond|longer)\b|n['\u2019]t\b|\bbut\b", re.IGNORECASE)
_TO_ALL = re.compile(r"\b(?:first come|any(?:one|body)['\u2019]s|up for grabs|open to)\b", re.IGNORECASE)
# "Somebody else is interested in the van so I can only keep it back": "it" is the van.
_OURS = _THING.replace("thing", "ours")
_NAMED_BEFORE = re.compile(
    rf"\b(?:(?:in|about|after|for|on|at|wants?|see) {_THING}(?=[,;]| (?:so|and|but)\b)"
    rf"|(?:got|have|had|put|on|holding|keeping) {_OURS}(?= (?:down|here|in for|with your|back|aside|for you)\b))",
    re.IGNORECASE,
)
# "That wagon you saw in the yard on Saturday, I can't hold it past tonight": "it" is the wagon.
_LED_BY = re.compile(
    r"\A\W*(?P<led>(?:that|this|those|these|the) (?:[\w-]+ ){0,2}?[\w-]+) (?:you|we|I|that|which)\b[^,;]*, "
    r"(?=(?:I|we)\b)",
    re.IGNORECASE,
)

_PRONOUNS = frozenset({"it", "them"})
_LONGEST = 500


class Hold(NamedTuple):
    """What is held, by whom and until when, and what its sentence says comes after, if it does."""

    who: str
    thing: str
    when: str
    after: str

    def told(self) -> Iterator[str]:
        """Yield fair ways to tell it, the fullest first."""
        thing = f"{self.thing} for you" if self.thing in _PRONOUNS else self.thing
        held = f"{self.who} can hold {thing} until {self.when}"
        it = "them" if is_many(self.thing) else "it"
        for after in (self.after, "{who}'d offer {it} elsewhere") if self.after else ():
            yield f"{held}; after that {after.format(who=self.who.replace('We', 'we'), it=it)}."
        yield f"{held}."
        yield f"If it helps, {held.replace('We', 'we', 1)}."


def as_held(sentence: str, signals: frozenset[SignalKey]) -> Iterator[str]:
    """Yield a sentence as the plain hold it tells, without what is to be done because of it; nothing where it is none.

    What was kept for them as a favour is there for them: nobody says until when.
    """
    if hold := _held_in(sentence):
        yield from hold.told()
    elif (DEBT in signals or _GESTURE.search(sentence)) and not any(way.search(sentence) for way in _GONE):
        favour = _FAVOUR.search(sentence)
        if favour and not _NOT_HELD.search(favour["thing"]):
            yield f"{'I am' if favour['who'] == 'I' else 'We are'} still holding {favour['thing']}{favour['whose']}."


def _held_in(sentence: str) -> Hold | None:
    """Return the hold of a sentence: with its own day, or with the one day by which an answer is wanted in it."""
    if len(sentence) > _LONGEST:
        return None
    for way in _HELD:
        if found := way.search(sentence):
            behind = sentence[found.end() :]
            return _hold(found, found["when"], sentence, _what_comes_then(behind, sentence))
    aside = _SET_ASIDE.search(sentence)
    if aside and (after := _what_comes_then(sentence[aside.end() :])):
        return _hold(aside, aside["when"], sentence, after)
    named = _ANY_DAY if _BY_THEN.search(sentence) else _BY
    days = {found["when"].lower(): found["when"] for found in named.finditer(sentence)}
    if len(days) != 1 or not _HINGE.search(sentence):
        return None
    [day] = days.values()
    gone = next(filter(None, (way.search(sentence) for way in _GONE)), None)
    # "The tickets will be released on 3 May" tells a day of its own.
    if gone is None or _ON_ITS_DAY.match(sentence, gone.end()):
        return None
    return _hold(gone, day, sentence, _after(sentence, gone[0]))


def _hold(found: re.Match[str], when: str, sentence: str, after: str) -> Hold | None:
    thing = "them" if found["thing"].lower() == "they" else found["thing"]
    before = found.start("thing")
    if thing.lower() in _PRONOUNS and (led := _LED_BY.match(sentence, 0, before)):
        thing = led["led"]
    elif thing.lower() in _PRONOUNS and (named := _NAMED_BEFORE.search(sentence, 0, before)):
        thing = named["thing"] or named["ours"]
    if _NOT_HELD.search(thing):
        return None
    who = found.groupdict().get("who") or ("I" if re.search(r"\b(?:I|[Mm][ey])\b", sentence) else "we")
    return Hold(with_a_capital(who), without_a_capital(thing), when, after)


def _what_comes_then(behind: str, told_in: str = "") -> str:
    """Return what comes after: what is held no longer than that is free for others, whether it is said or not."""
    return _after(behind) or ("{who}'d release {it}" if _NO_LONGER.search(told_in or behind) else "")


def _after(behind: str, gone: str = "") -> str:
    """Return what is said to come after: that it is open to all, released, or offered elsewhere."""
    if _TO_ALL.search(behind):
        return "{who}'d offer {it} to others"
    if _RELEASED.search(gone or behind):
        return "{who}'d release {it}"
    return "{who}'d offer {it} elsewhere" if gone or any(way.search(behind) for way in _GONE) else ""
