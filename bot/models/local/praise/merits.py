"""What is good in a sentence by itself: it asks about them, gives a price or a day, or quotes their own papers."""

import re

from bot.analysis.dates import MONTH, WEEKDAY
from bot.analysis.shadow import shadow
from bot.rendering.quoting import is_taken_back, part_of, rests, turns_after
from bot.verification.facts import facts_in
from bot.verification.facts.fact import AMOUNTS, MOMENTS

MOST_QUOTED = 18
# To speak of them is not yet to serve them: "your team had not set it up", "if you're not on it by Friday".
BLAMES = re.compile(
    r"\b(?:not|no|never|nobody|must|should|(?:has|have|had|need) to|if|unless|unfortunately|though|but"
    r"|fail\w*|forg[eo]t\w*|ignor\w+|miss(?:ed|ing)|neglect\w*|overlook\w*|wrong\w*|late|owe|fault|mistakes?|quiet"
    r"|silen\w+)\b|n['\u2019]t\b"
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
    r"|invest\w*|our|we['\u2019]re|million|was|were|too (?:high|dear|much)|a lot|says?|under|about)\b",
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
MAY_PRESS = re.compile(
    r"\?|\b(?:sign|signed|commit|confirm|order|pay|decide|today|tonight|tomorrow|now|soon|price|boss|director|manager"
    r"|contract|paperwork|invoice|agreement|superior|board|head|chair\w*|C[EFIOT]O|competitors?)\b",
    re.IGNORECASE,
)

THANKS = re.compile(
    r"\A\W*(?:(?:many )?thank\w*|hope|I hope|sorry|lovely|great|good to|nice|congratulations|happy|have a|anyway)\b",
    re.IGNORECASE,
)
HURRIES = re.compile(
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
_FLATTERS = re.compile(r"\b(?:love[ds]?|impress\w*|amaz\w*|admir\w*|brilliant|great|wonderful)\b", re.IGNORECASE)
_LEAST_THANKS = 6
# What they, or their people, said or want: it stands there because somebody listened.
_THEIRS = re.compile(
    r"\b(?:you|your (?:(?!(?:I|and|we|is|are|be|will)\b)[\w'\u2019-]+ ){0,3}?(?!(?:I|we|be)\b)[\w'\u2019-]+)"
    r"(?:['\u2019]ve| have)? (?:said|says|asked|asks|told|wrote|wanted|wants|mentioned|named|reckons|thinks|needs"
    r"|prefers|liked)\b|\byour (?:[\w'\u2019-]+ ){0,3}(?:questions?|request|wish|idea)\b",
    re.IGNORECASE,
)
_BEGINS_WITH_THEM = re.compile(
    r"\A(?:(?:hi|hello|dear|hey)\b[^,]{0,40}, )?(?:your (?!boss|offer|quote|price)|you (?:have|had|run|ran))",
    re.IGNORECASE,
)
_OF_OURS = re.compile(r"\b(?:I|we|our|my|us|me)\b")
_BETWEEN = re.compile(r"\A\W*you \w+(?: me)?,", re.IGNORECASE)
_INSIDERS = re.compile(r"\b(?:told ours?|committee|team|people|colleagues?|agreed|I asked)\b", re.IGNORECASE)


def price_in(sentence: str) -> str:
    """Return a whole part of a sentence that gives a price, and no limit or blame with it."""

    def holds(words: str) -> bool:
        rest = sentence.partition(words)[2]
        if _LIMITS.search(words) or BLAMES.search(shadow(words)) or turns_after(rest) or (rest[1:] and rests(words)):
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
    if BLAMES.search(shadow(sentence)) or MAY_PRESS.search(sentence):
        return ""
    return part_of(sentence, MOST_QUOTED, lambda words: bool(_THEIR_PAPERS.search(words)))


def day_in(sentence: str) -> str:
    """Return a whole part of a sentence that says what is done, and when."""

    def holds(words: str) -> bool:
        plain = not _ASKS_OR_LIMITS.search(words) and not _TELLS_THEM.match(words) and not rests(words)
        return plain and bool(_DONE_WHEN.search(words)) and not is_taken_back(words, sentence)

    return "" if sentence.endswith("?") else part_of(sentence, MOST_QUOTED, holds)


def theirs_in(sentence: str) -> str:
    """Return a whole part of a sentence that tells what the customer or their people said or want."""

    def holds(words: str) -> bool:
        rest = sentence.partition(words)[2]
        plain = not BLAMES.search(shadow(words)) and not HURRIES.search(words) and not rests(words)
        plain = plain and not any(other.search(words) for other in (MAY_PRESS, _INSIDERS, _BETWEEN))
        return plain and bool(_THEIRS.search(words)) and not turns_after(rest) and not rest.startswith(":")

    return "" if sentence.endswith("?") else part_of(sentence, MOST_QUOTED, holds)


def thanks_in(sentence: str) -> str:
    """Return a whole part of a sentence that thanks them for something of their own, and flatters in nothing."""
    if BLAMES.search(shadow(sentence)) or _FLATTERS.search(sentence):
        return ""
    return part_of(
        sentence,
        MOST_QUOTED,
        lambda words: len(words.split()) >= _LEAST_THANKS and bool(_THANKS_FOR.match(words)),
    )


def begun_in(sentence: str) -> str:
    """Return a whole part of a sentence that tells a figure or a day of theirs, blames nobody and hurries nobody."""

    def holds(words: str) -> bool:
        told = any(fact.kind in AMOUNTS | MOMENTS for fact in facts_in(words))
        return bool(_BEGINS_WITH_THEM.match(words)) and told and not rests(words) and not is_taken_back(words, sentence)

    presses = HURRIES.search(sentence) or MAY_PRESS.search(sentence) or BLAMES.search(shadow(sentence))
    return "" if presses or _OF_OURS.search(sentence) else part_of(sentence, MOST_QUOTED, holds)
