"""The playbook's own sentences, said instead of a rep's: each once, few of them, with what the draft can fill in."""

import re
from dataclasses import dataclass, field

from bot.models.local.reading.slots import DATED, slots_needed
from bot.playbook.signals import Reframe
from bot.verification.case import BLANK
from bot.verification.checks import MOST_BLANKS
from bot.verification.facts import facts_in

# A reframe that wants an answer, as a question or not.
_ASKED = re.compile(r"\?|\b(?:yes, a no|plain no|tell me|make me|put me right)\b")
_ALIKE = 4
_FACTS = frozenset({"when", "length", "amount"})

_MEETS = re.compile(
    r"\b(?:meet\w*|calls?|visit\w*|come|came|coming|appointment|demo|session|slot|calendar|diary|invit\w*|minutes?|mins|hours?"
    r"|time|workshop|tour|training|kick-?off|walk\w*|pop|drop(?! me\b)|see you|lunch|coffee|free|round)\b",
    re.IGNORECASE,
)
# "I took the liberty of walking him through it on Saturday", "kept the whole Tuesday": that day is over; and what is
# wanted by Friday is no meeting.
_NO_DAY_TO_MEET = re.compile(
    r"\b(?:walk(?:ing|ed)|talk(?:ing|ed)|speaking|spoken?|telling|told|rang|met|saw|sent|had (?:kept|booked|held))\b"
    rf"[^.;]{{0,80}}\b(?:on |the whole )(?:{DATED})|\b(?:wants?|needs?)\b[^.;]{{0,80}} by (?:{DATED})",
    re.IGNORECASE,
)
_SUITS_THEN = re.compile(r"\{when\} suits? you")
# What is gone through together wants a meeting as well.
_GOES_THROUGH = re.compile(r"\bwe could go through\b")
# A step towards them is one: a price alone is none.
_CONCEDES = re.compile(r"\bstep like\b", re.IGNORECASE)
_REDUCED = re.compile(
    r"%|\bper ?cent\b|\b(?:off|less|lower|under|below|discounts?|reduc\w+|rebate|waived?|down (?:to|by)"
    r"|knock\w*|cut|free)\b",
    re.IGNORECASE,
)
_ENDS_THEN = re.compile(r"\b(?:lapses?|expires?|ends?|runs out|open|until|till)\b", re.IGNORECASE)
# A price that ends or holds: a sum and the day it is paid on are no limit of it.
_HOLDS = re.compile(
    r"\A(?!.*\b(?:payments?|pay|paid|invoiced?|debit\w*|charged|billed|due)\b)"
    r".*\b(?:h[eo]lds?|keep|kept|honou?r\w*|stands?|valid|prices?|rates?|offers?|discount|quotes?|tariff|until|till|expires?"
    r"|ends?|lapses?|runs? out|goes (?:up|back)|rises?|off)\b",
    re.IGNORECASE | re.DOTALL,
)


# "Resin goes up 7%": by how much a price will rise stands until no day.
_RISES = re.compile(
    r"\b(?:goes|going|go|went|puts?|putting|up) (?:it |them )?(?:up )?(?:by )?\d[\d.,]* ?(?:%|per ?cent)"
)

# "The permit lapses and the £1,240 is lost": what would be lost is no price that holds until then.
_IS_LOST = re.compile(
    r"\b(?:lost|forfeit\w*|wasted|written off|non-?refundable|(?:lose|loses) (?:the|your))\b", re.IGNORECASE
)


# What a sentence of the playbook speaks of, which the draft has to give.
_OF_TERMS = re.compile(r"\b(?:step like|which term)\b", re.IGNORECASE)
_ASKED_FOR_THEM = re.compile(
    r"\b(?:you|they|he|she)(?:['\u2019](?:d|ve)| had| have)? (?:\w+ )?"
    r"(?:ask|want|wish|request|hop|propos|expect|raise|say|said|wrote|mention)\w*\b[^.!?]{0,60}"
    r"(?:%|\b(?:price|rate|discount|cheaper|less|off|terms?|payment|fees?|cost|lower|days)\b)"
    r"|\byour (?:target|counter\w*|request|wish|point)\b",
    re.IGNORECASE,
)
_OF_A_PRICE, _OF_A_CASE = re.compile(r"\bprice of\b"), re.compile(r"\bcase I know\b")
_OF_WHAT_THEY_TOLD = re.compile(r"\byou told\b")
_THEY_TOLD = re.compile(
    r"\byou(?:['\u2019]d|['\u2019]ve| had| have)? (?:\w+ )?(?:told|said|mentioned|wrote|asked|explained|described)\b",
    re.IGNORECASE,
)
_OF_A_PROMISE = re.compile(r"\bI promised\b")
_PROMISED = re.compile(
    r"\b(?:promis\w+|confirmed|committed|guarantee\w*|assured|agreed|said (?:yes|we|you|it)"
    r"|(?i:told) (?:him|her|them|the \w+|[A-Z]\w+))\b"
)
_NAMES_A_CASE = re.compile(
    r"\b(?:customers?|clients?|others?|of ours|competitors?|companies|firms|businesses|neighbours?|peers"
    r"|everybody|everyone|most|industry)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Stock:
    """What is left to say: no sentence twice, two blanks at most; and what the rep has to check because of it.

    `topic` is what the mail is about, where that has a name.
    """

    topic: str | None
    used: set[str] = field(default_factory=set)
    checks: list[str] = field(default_factory=list)
    blanks: int = 0

    @property
    def asks(self) -> bool:
        """Whether something that was said wants an answer."""
        return any(map(_ASKED.search, self.used))

    def take(self, reframe: Reframe, slots: dict[str, str]) -> str | None:
        """Return a reframe with its slots filled, or None when one cannot be or it was said before."""
        slots = {**slots, "topic": self.topic} if self.topic else slots
        if reframe.text in self.used or not slots_needed(reframe.text) <= slots.keys():
            return None
        said = reframe.text.format(**slots)
        blanks = len(BLANK.findall(said))
        if self.blanks + blanks > MOST_BLANKS:
            return None
        if said:
            self.used.add(reframe.text)
        self.blanks += blanks
        self.check(reframe, slots)
        return said

    def check(self, reframe: Reframe, slots: dict[str, str]) -> bool:
        """Note what the rep has to check or undo, whichever way the sentence was changed; return whether there is."""
        if not reframe.check or not slots_needed(reframe.check) <= slots.keys():
            return False
        check = reframe.check.format(**slots)
        # Two that begin alike ask the same.
        begins = [noted.split()[:_ALIKE] for noted in self.checks]
        self.checks += [check] if check.split()[:_ALIKE] not in begins else []
        return True


def asks(reframe: Reframe) -> bool:
    """Tell whether it wants an answer."""
    return bool(_ASKED.search(reframe.text))


def offers(reframe: Reframe) -> bool:
    """Tell whether it says what the rep can do, and only asks whether that suits."""
    return reframe.text.startswith(("I can ", "I could "))


def suits(reframe: Reframe, words: str) -> bool:
    """Tell whether it says of a time or a sum what the words do: to meet then, or that a price holds until then.

    The day on which a hold ends is none to meet at; nor is a price alone a step towards them.
    """
    if _ENDS_THEN.search(words) and offers(reframe):
        return False
    if _CONCEDES.search(reframe.text) and not _REDUCED.search(words):
        return False
    timed = slots_needed(reframe.text) >= {"amount", "when"}
    if timed and (_RISES.search(words) or _IS_LOST.search(words) or not _HOLDS.search(words)):
        return False
    meets = offers(reframe) or _SUITS_THEN.search(reframe.text) or _GOES_THROUGH.search(reframe.text)
    return not meets or bool(_MEETS.search(words) and not _NO_DAY_TO_MEET.search(words))


def keeps_facts(reframe: Reframe) -> bool:
    """Tell whether it keeps a time, a length or an amount of the draft."""
    return not _FACTS.isdisjoint(slots_needed(reframe.text))


def has_ground(reframe: Reframe, draft: str) -> bool:
    """Tell whether a draft gives what the sentence speaks of: the price it stands behind, somebody whose case it is.

    Terms are bargained about where the customer asked for others.
    """
    if _OF_TERMS.search(reframe.text):
        return bool(_ASKED_FOR_THEM.search(draft))
    if _OF_WHAT_THEY_TOLD.search(reframe.text):
        return bool(_THEY_TOLD.search(draft))
    if _OF_A_PRICE.search(reframe.text):
        return any(fact.kind == "money" for fact in facts_in(draft))
    return not _OF_A_CASE.search(reframe.text) or bool(_NAMES_A_CASE.search(draft))


def is_true_of(reframe: Reframe, words: str) -> bool:
    """Tell whether it may be said in the place of words: only who promised something says so."""
    return not _OF_A_PROMISE.search(reframe.text) or bool(_PROMISED.search(words))


def leaves_blank(reframe: Reframe) -> bool:
    """Tell whether it leaves something to fill in."""
    return bool(BLANK.search(reframe.text))
