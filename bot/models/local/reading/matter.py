"""Tells whether what is left of a sentence that pressed is of the matter: a fact, their words, how a thing is."""

import re

from bot.verification.facts import Fact, facts_in
from bot.verification.facts.fact import PRICES, TELLING
from bot.verification.facts.patterns import NUMBER_WORDS

# What is theirs, thanks, or what does not fit, in a sentence that pressed.
_THEIR_WORDS = re.compile(
    r"\byou (?:said|asked|told|mentioned|wanted|wrote)\b|\?\Z"
    r"|\A\W*(?:it|ours|we) (?:doesn['\u2019]t|don['\u2019]t|does not|do not) (?!(?:last|wait|hang|come|think|want)\b)"
    r"|\A(?:(?:many )?thanks?|congratulations|it was (?:so )?(?:good|great|lovely|nice|a pleasure)"
    r"|(?:great|good|lovely|nice) to)\b",
    re.IGNORECASE,
)
# "One does not like to say so" tells no number.
_DIGIT = re.compile(r"\d")
_NOBODY = r"(?!(?:I|me|my|mine|we|you|he|she|they|who|that|which|and|or|but|of us)\b)"
_WORD = r"(?:[\w'\u2019-]|[$\u20ac\u00a3](?=\d)|(?<=\d)[.,](?=\d))+?"
# What "'s" is short for "is" before.
_SO = rf"the|an?|not|in|on|at|with|half|\d\S*|\w+ed|done|{'|'.join(NUMBER_WORDS)}"
# "Fitting takes a morning", "Parts for the old one are made in Kiel": what needs no article, and points at nothing.
_BARE = (
    r"(?!(?:This|His|Its|Yes|As|Is|Was|Has|Does|Us|Always|Perhaps|Besides|Sometimes|Nothing|Anything|Something"
    r"|Everything)\b)[A-Z][a-z]+(?:ing|ion|ment|ance|very|[a-rt-z]s)\b"
)
DOES = (
    r"comes?|takes?|needs?|covers?|includes?|fits?|runs? o(?:n|ut)|costs?|weighs?|expires?|arrives?|lasts|starts|begins"
    r"|ends|holds|stays|remains"
)
# "The bridge takes nine tonnes", "There's no tap in the yard", "The drawing's attached".
_THING = re.compile(
    r"\W*(?:There(?:['\u2019]s| is| are) (?!no (?:telling|reason|way|point|need|hurry|rush|going)\b|noth|nobody|only)"
    rf"|(?:The|Our|Your|Both|All|Each|Every|An?|{_BARE})(?: {_NOBODY}{_WORD}){{0,6}}?"
    rf"(?:['\u2019]s (?:{_SO})|(?: (?:is|are|{DOES}|has asked)))\b)"
)
# What somebody feels, or is said to be, and what is claimed of the whole world, is nothing of the matter; nor is what
# only the seller has, or wants signed.
_NO_MATTER = re.compile(
    r"\b(?:I|me|my|mine|friends?|lov\w+|sorry|afraid|glad|sadly|honest\w*|hope|hate|wish|regret|boss|director|manager"
    r"|colleagues?|(?:counter)?signed|contract|agreed|everyone|everybody|nobody|anyone|reason|sensible|class|perfectly"
    r"|not awaited|are like|is like|people|target|quarter|bonus|trip|the way)\b|n['\u2019]t (?:it|they)\b",
    re.IGNORECASE,
)
# "I'd hate the marquee to come late": the half that presses, whatever else it tells.
_DREADS = re.compile(
    r"\b(?:(?:I|we)(?:['\u2019]d| should| would) (?:so )?hate|(?:be|is) a (?:pity|shame)"
    # "My boss is on at me about May", whatever day stands in it.
    r"|\A\W*(?:my|our) (?:[\w-]+ )?(?:boss|manager|director|head of [\w-]+|VP|CFO|CEO)(?:['\u2019]s| is| has been"
    r"| keeps"
    r"|(?= (?:wants|expects|asks|asked|needs)))(?: \w+)? (?:on (?:at|to)|on (?:my|our)|after (?:me|us)|asking|chasing"
    r"|pushing|pressing|breathing|wants|expects|asks|asked|needs)"
    r"|(?:I|we)(?: \w+)? (?:cannot|can['\u2019]?t) (?:\w+ )?(?:say|promise|guarantee)"
    r" (?:what|how much|how many|whether) (?:\w+ )?(?:survives?|remains?|is left|will be left|stays?))\b",
    re.IGNORECASE,
)
# "It's a steal", "my plant manager wants my head": beside a fact it only pulls.
_PULLS = re.compile(
    r"\b(?:I(?:['\u2019]ve| have)? (?:said no|turned (?:down|away)|sent away)|a steal|a no-?brainer|a bargain|(?:a"
    r"|such a) small price|a fraction of|peanuts|nothing (?:compared|next) to"
    r"|(?:giving|give) (?:it|this|them) away|(?:letting|let) you down|for your sake"
    r"|as a favou?r|I (?:can['\u2019]?t|cannot) (?:keep|go on|imagine|believe)"
    r"|I can (?:just |only )?(?:picture|imagine)|I hate my|my (?:[\w-]+ )?(?:boss|manager|director|head|neck|patience)"
    r"|(?:you|you['\u2019]d|you would) be (?:mad|silly|crazy|daft|foolish)"
    r"|I(?: would|['\u2019]d) be (?!glad|happy|pleased|able|interested)\w+)\b",
    re.IGNORECASE,
)
_WITHOUT_A_SIGN = re.compile(
    r"\b\d[\d.,]* (?:each|apiece|a pop|all in|plus vat|(?:an?|per) (?:day|week|month|year|head|person|seat|user|unit"
    r"|set|piece|pair|case|box|load|tonne|pallet|metre|night|session|hour|visit|cut|go))\b",
    re.IGNORECASE,
)
_YOURS = re.compile(r"\W*your\b", re.IGNORECASE)
_WE_CAN = re.compile(
    r"(?:I|We)(?: can| could| would|['\u2019]d) (?!(?:be|have|not|hate|love|like|only|just|rather|sooner)\b)[a-z]+"
    r" (?:you|your)\b"
)


def tells(rest: str) -> bool:
    """Tell whether what is left of a sentence that pressed is worth keeping: a lead-in presses as the whole did."""
    return _is_of_a_thing(rest) or bool(_THEIR_WORDS.search(rest)) or any(map(_counts, facts_in(rest)))


def is_plain(rest: str) -> bool:
    """Tell whether what is left says how a thing is, and gives a figure."""
    is_told = bool(_THING.match(rest) and not _NO_MATTER.search(rest) and not _YOURS.match(rest))
    return is_told and any(fact.kind in TELLING and not fact.free for fact in facts_in(rest))


def tells_a_figure(words: str) -> bool:
    """Tell whether words tell a sum, a day or an hour."""
    return any(fact.kind in TELLING for fact in facts_in(words))


def dreads(rest: str) -> bool:
    """Tell whether what is left says what the rep would hate to see."""
    return bool(_DREADS.search(rest))


def pulls(rest: str) -> bool:
    """Tell whether what is left still pulls at the reader, though nothing is found in it."""
    return bool(_PULLS.search(rest))


def _counts(fact: Fact) -> bool:
    return fact.kind in TELLING and (fact.kind != "number" or bool(_DIGIT.search(fact.written)))


def _is_of_a_thing(rest: str) -> bool:
    """Tell whether what is left says how a thing is, or what the reader can have: by itself that presses nobody."""
    return bool(_WE_CAN.match(rest) or (_THING.match(rest) and not _NO_MATTER.search(rest)))


def prices(rest: str) -> bool:
    """Tell whether what is left gives a price: a sum of money, or a bare figure for each of something, "189 each"."""
    return bool(_WITHOUT_A_SIGN.search(rest)) or any(fact.kind in PRICES and not fact.free for fact in facts_in(rest))
