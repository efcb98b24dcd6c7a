"""What is good in a sentence by itself: it asks about them, gives a price or a day, or quotes their own papers."""

import re

from bot.analysis.dates import MONTH, WEEKDAY
from bot.analysis.shadow import shadow
from bot.rendering.quoting import part_of, rests, turns_after
from bot.verification.facts import facts_in
from bot.verification.facts.fact import AMOUNTS, MOMENTS

MOST_QUOTED = 18
_LEAST_QUESTION, _MOST_QUESTION = 5, 22
_ASKS_SOMETHING = re.compile(
    r"\W*(?:(?:and|or|but|so|if [^,]+),? )?"
    r"(?:anything|what|which|who|how|when|where|why|would|could|does|do|is|are|can|am|did)\b"
)
_OPEN = re.compile(r"\W*(?:what|which|who|how|where|why)\b")
_SMALL_TALK = re.compile(r"\W*how (?:are|is|was|were|did) (?:you|things|your|life|everything)\b")
# A question that would rather be corrected than agreed with.
_MAY_BE_WRONG = re.compile(
    r"\b(?:wrong|misread\w*|mistaken|overlook\w*|missing|differently|how you read|see it (?:in )?the same"
    r"|(?:match|fit|square)\w* (?:with )?(?:how|what) you"
    r"|(?:see|read) (?:it|that|this) (?:that way|differently|right|the same)|reading (?:it|that|this|you) right"
    r"|does (?:that|this|it) (?:match|fit|agree)|how you see (?:it|that))\b"
)
# What asks for their hour, their signature or their number asks nothing about them; nor is what hurries to be praised.
_WANTS = re.compile(
    r"\b(?:sign|signed|signature|commit|confirm|go-ahead|good to go|green light|finally|at last|yet|today|tonight"
    r"|tomorrow|this (?:morning|afternoon|week)|asap|call|chat|talk|speak|meet|number|reach|visit|come|minutes"
    r"|diary|calendar|available|free|introduce|present|demo|hear from you|put it to|reason|waiting|already)\b"
)
# To speak of them is not yet to serve them: "your team had not set it up", "if you're not on it by Friday".
_BLAMES = re.compile(
    r"\b(?:not|no|never|nobody|must|should|(?:has|have|had|need) to|if|unless|unfortunately|though|but"
    r"|fail\w*|forg[eo]t\w*|ignor\w+|miss(?:ed|ing)|neglect\w*|overlook\w*|wrong\w*|late|owe|fault|mistakes?|quiet"
    r"|silen\w+)\b|n't\b"
)
# "A two-dollar pistol" is none.
_DIGIT = re.compile(r"\d")
# "48 a month", "2,140 plus VAT": a price by what stands behind it.
_PRICED = re.compile(
    r"\d (?:(?:plus|excluding|including|before|with) (?:VAT|tax)"
    r"|(?:a|an|per) (?:month|week|day|year|seat|head|piece|unit|hour))\b",
    re.IGNORECASE,
)
_LEAST_PRICED = 6
# What begins so tells them what they know.
_TELLS_THEM = re.compile(r"\A\W*(?:you|your)\b(?! (?:can|could|may|get|pay|save|keep|have)\b)", re.IGNORECASE)
# Their own papers, looked up before anybody wrote to them.
_THEIR_PAPERS = re.compile(
    r"\byour (?:own )?(?:[\w'\u2019-]+ ){0,3}(?:page|notice|report|log|minutes|sheets?|records?|website|tender|figures"
    r"|numbers|plans?|survey|audit|paper|drawings?|data|sample|timesheets|mapping)(?: [\w'\u2019-]+){0,4}"
    r" (?:says?|shows?|lists?|gives?|puts?|names?|has published)\b.*\d",
    re.IGNORECASE,
)
# A figure that limits the reader is no gift.
_LIMITS = re.compile(
    r"\b(?:only|just|until|till|since|unless|by|before|last|expires?|ends?|lapses?|left|within|sorry|times|mails?"
    r"|calls?|agreed|discussed|blocked|told|doubt|again|after|otherwise|half price|free|off|discount|deposit|wait\w*"
    r"|invest\w*|our|we're|million|was|were|too (?:high|dear|much)|a lot|says?|under|about)\b",
    re.IGNORECASE,
)
# What is done about it, and when: not that somebody comes, which they may not want.
_DONE_WHEN = re.compile(
    r"\A(?=.*(?:['\u2019]ll|\b(?:will|leaves|arrives|reaches|ships|should be|send))\b)"
    r"(?=.*\b(?:leaves|arrives?|reach(?:es)?|ships?|send|with you|ring|phone|write|let you know|tell you|back to you"
    r"|ready)\b)"
    rf".*\b(?:{WEEKDAY}|{MONTH}|noon|\d{{1,2}}(?::\d\d|[ap]m)|within \w+ (?:hours|days)|same day)\b",
    re.IGNORECASE | re.DOTALL,
)
_ASKS_OR_LIMITS = re.compile(
    r"\?|\b(?:sign\w*|commit|confirm\w*|order\w*|decide|deposit|never|nothing|unless|if|until|till|by|before|need"
    r"|needs|please|otherwise|hear)\b",
    re.IGNORECASE,
)
# Nor is what asks, hurries, or speaks of who stands above them: the rules miss some of it.
_MAY_PRESS = re.compile(
    r"\?|\b(?:sign|signed|commit|confirm|order|pay|decide|today|tonight|tomorrow|now|soon|price|boss|director|manager"
    r"|superior|board|head|chair\w*|C[EFIOT]O|competitors?)\b",
    re.IGNORECASE,
)

_THANKS = re.compile(
    r"\A\W*(?:(?:many )?thank\w*|hope|I hope|sorry|lovely|great|good to|nice|congratulations|happy|have a|anyway)\b",
    re.IGNORECASE,
)
_HURRIES = re.compile(
    r"\b(?:sign|signed|commit|confirm|pay|please|today|tonight|unless|until|asap|now|decide|last)\b", re.IGNORECASE
)
# Thanks that say what for, and not for what anybody is thanked for.
_THANKS_FOR = re.compile(
    r"\A\W*(?:many |again )?(?:thanks|thank you)(?: so much| very much| again)? for "
    r"(?!(?:your|the|all)? ?(?:time|e-?mail|mail|message|note|reply|interest|order|patience|business|support|trust"
    r"|everything|inquiry|enquiry|quick|kind|call|chat)\b)"
    r"|\A\W*it was (?:good|kind|generous) of you to\b",
    re.IGNORECASE,
)
_LEAST_THANKS = 6
# What they, or their people, said or want: it stands there because somebody listened.
_THEIRS = re.compile(
    r"\b(?:you|your (?:[\w'\u2019-]+ ){0,3}?[\w'\u2019-]+)(?:['\u2019]ve|['\u2019]d| have| had)? (?:said|says|asked"
    r"|asks|told|wrote|wanted|wants|mentioned|named|reckons|thinks|needs|prefers?|liked?)\b"
    r"|\byour (?:[\w'\u2019-]+ ){0,3}(?:questions?|request|wish|idea)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\A\W*you \w+(?: me)?,", re.IGNORECASE)
_INSIDERS = re.compile(r"\b(?:committee|team|people|colleagues?|agreed|I asked)\b", re.IGNORECASE)
_HURRIED = re.compile(r"[.!] (?=[a-z])")
_GREETS = re.compile(r"\A(?:hi|hello|hey|dear) [\w.]+(?: [A-Z]\w+)*, ", re.IGNORECASE)
_IN_DIGITS = re.compile(rf"\d|\b(?:{WEEKDAY}|{MONTH})\b", re.IGNORECASE)
# A figure of what somebody did, or has to give, may be a reproach or a lever.
_OF_PEOPLE = re.compile(
    r"\b(?:I['\u2019](?:ve|d|ll|m)|I have|we['\u2019]re at|you(?:['\u2019]ve| have)|he|she|told|asked|kept"
    r"|you (?:say|find|think)|too (?:much|high|dear)|up (?:from|by)|rises?|increases?|minutes?|mins|hours?|only"
    r"|needs?|wants?|asking|love|in return|reach|yesterday|\d{1,2}:\d\d|\d{1,2} ?[ap]m)\b",
    re.IGNORECASE,
)
# It speaks to them, and tells something.
_FOR_THEM = re.compile(r"\b(?:you|your|yours|ur|u)\b", re.IGNORECASE)
_TELLS = re.compile(r"\b(?:is|are|was|were|has|have|had|can|came|says?|stays?|works?|needs?|fits?|re)\b", re.IGNORECASE)
_LEAST_PLAIN = 5
_IS_SMALL = re.compile(
    r"\b(?:just|maybe|perhaps|possibly|might|sort of|wonder\w*|hope\w*|wish\w*|weather|weekend|holidays?|sorry|afraid"
    r"|told|asked|heard|offer|love\w*|excited|proud|best|luck|regards|waiting|this is about|trust|names?)\b"
    r"|^(?:I|we|my|our|re|regarding|following|would|that was)\b",
    re.IGNORECASE,
)
_NO_PLAIN = (_THANKS, _HURRIES, _MAY_PRESS, _OF_PEOPLE, _IS_SMALL, _GREETS)
_CONCRETE, _LEAST_CONCRETE = AMOUNTS | MOMENTS, 5


def question_kind(sentence: str) -> str:
    """Tell whether a question would rather be corrected ("checks"), is "open" or "short", or is none to be praised."""
    shade = shadow(sentence)
    asks = sentence.endswith("?") and _ASKS_SOMETHING.match(shade) and not _SMALL_TALK.match(shade)
    if not asks or _WANTS.search(shade) or not _LEAST_QUESTION <= len(shade.split()) <= _MOST_QUESTION:
        return ""
    return "checks" if _MAY_BE_WRONG.search(shade) else "open" if _OPEN.match(shade) else "short"


def price_in(sentence: str) -> str:
    """Return a whole part of a sentence that gives a price, and no limit or blame with it."""

    def holds(words: str) -> bool:
        rest = sentence.partition(words)[2]
        if _LIMITS.search(words) or _BLAMES.search(shadow(words)) or turns_after(rest) or (rest[1:] and rests(words)):
            return False
        whole = words == sentence.rstrip(".!") or len(words.split()) >= _LEAST_PRICED
        return whole and not _TELLS_THEM.match(words) and _has_a_price(words)

    return "" if sentence.endswith("?") else part_of(sentence, MOST_QUOTED, holds)


def _has_a_price(words: str) -> bool:
    return bool(_PRICED.search(words)) or any(
        fact.kind == "money" and _DIGIT.search(fact.written) for fact in facts_in(words)
    )


def papers_in(sentence: str) -> str:
    """Return a whole part of a sentence that quotes the customer's own papers, and blames them for nothing."""
    if _BLAMES.search(shadow(sentence)) or _MAY_PRESS.search(sentence):
        return ""
    return part_of(sentence, MOST_QUOTED, lambda words: bool(_THEIR_PAPERS.search(words)))


def day_in(sentence: str) -> str:
    """Return a whole part of a sentence that says what is done, and when."""

    def holds(words: str) -> bool:
        plain = not _ASKS_OR_LIMITS.search(words) and not _TELLS_THEM.match(words) and not rests(words)
        return plain and bool(_DONE_WHEN.search(words)) and not turns_after(sentence.partition(words)[2])

    return "" if sentence.endswith("?") else part_of(sentence, MOST_QUOTED, holds)


def concrete_in(sentence: str) -> str:
    """Return a whole part of a sentence that tells a figure or a day, and blames nobody."""

    def holds(words: str) -> bool:
        plain = len(words.split()) >= _LEAST_CONCRETE and not _BLAMES.search(shadow(words)) and not rests(words)
        plain = plain and not _THANKS.match(words) and not _HURRIES.search(words)
        return plain and any(fact.kind in _CONCRETE for fact in facts_in(words))

    # In a hurry nobody begins a sentence with a capital.
    pieces = [_GREETS.sub("", piece) for piece in _HURRIED.split(sentence)]
    return next(filter(None, (part_of(piece, MOST_QUOTED, holds) for piece in pieces if piece[-1:] != "?")), "")


def theirs_in(sentence: str) -> str:
    """Return a whole part of a sentence that tells what the customer or their people said or want."""

    def holds(words: str) -> bool:
        rest = sentence.partition(words)[2]
        plain = not _BLAMES.search(shadow(words)) and not _HURRIES.search(words) and not rests(words)
        plain = plain and not any(other.search(words) for other in (_MAY_PRESS, _INSIDERS, _BETWEEN))
        return plain and bool(_THEIRS.search(words)) and not turns_after(rest) and not rest.startswith(":")

    return "" if sentence.endswith("?") else part_of(sentence, MOST_QUOTED, holds)


def thanks_in(sentence: str) -> str:
    """Return a whole part of a sentence that thanks them for something of their own."""
    if _BLAMES.search(shadow(sentence)):
        return ""
    return part_of(
        sentence,
        MOST_QUOTED,
        lambda words: len(words.split()) >= _LEAST_THANKS and bool(_THANKS_FOR.match(words)),
    )


def plain_in(sentence: str, *, to_them: bool) -> str:
    """Return a whole part of a sentence that tells something, and asks, hurries and blames in nothing.

    It may have to be told `to_them`.
    """

    def holds(words: str) -> bool:
        plain = len(words.split()) >= _LEAST_PLAIN and not _BLAMES.search(shadow(words)) and not rests(words)
        plain = plain and not any(other.search(words) for other in _NO_PLAIN)
        plain = plain and bool(_TELLS.search(words)) and (not to_them or bool(_FOR_THEM.search(words)))
        return plain and not turns_after(sentence.partition(words)[2])

    return "" if sentence.endswith("?") else part_of(sentence, MOST_QUOTED, holds)


def figure_in(sentence: str) -> str:
    """Return a whole part of a sentence that tells a figure in digits, or a named day, and blames nobody."""
    told = concrete_in(sentence)
    return told if _IN_DIGITS.search(told) and not _OF_PEOPLE.search(told) else ""
