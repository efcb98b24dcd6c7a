"""Keeps the first two things of a long list."""

import re
from collections.abc import Iterator

from bot.models.local.cuts.heads import closed
from bot.models.local.reading.capitals import with_a_capital, without_a_capital
from bot.models.local.reading.slots import AMOUNT, EACH
from bot.models.local.reading.speaking import speaks

# What stands in brackets is no list of its own.
_COMMA = re.compile(r", (?![^(]*\))")
# "also" and "and" lead to the last of a list.
_ITEM, _LEAST_ITEMS = re.compile(r"\A(?:and|or|plus) "), 4
# "Our platform offers single sign-on".
_HAS = re.compile(
    r"(?P<thing>(?:our|the|this|your|my) [^,]{2,40}?)"
    r" (?:offers?|has|have|comes? with|includes?|features?|gives you|provides?|boasts?|supports?) (?P<first>[^,]+)\Z",
    re.IGNORECASE,
)
_MADE_OF = re.compile(
    r"\b(?:compris\w+|consists? of|contains?|covers?|is made up of)\b"
    r"|(?:\A\W*|[,:;] |\b(?:and|that|note) )(?:I|we|they)(?: also| can| could)?"
    r" (?:do|make|bring|sell|supply|stock|offer|carry|hire out|print|rent|build|clean|repair)\b",
    re.IGNORECASE,
)
# "For the crates, the price", "The range covers ladders, hoists".
_NO_ITEM = re.compile(
    r"(?:for|with|in|on|about|from|to|of|as|by|at|and|but|if|when)\b"
    r"|(?:the|our|your|my|this) .*\b(?:covers|offers|features|supports|handles|serves|does|includes)\b",
    re.IGNORECASE,
)
_IN_ANOTHER_WAY = re.compile(r"(?:on|with|in|for|from|by|at|to|of)\b", re.IGNORECASE)
# "In this one: radio, heating, tow bar", "Also straps, covers".
# "270 litre, 10 bar, £1,640 plus VAT": what it costs is no item more.
_IS_PRICE = re.compile(rf"(?:for |at )?(?:{AMOUNT}|\d[\d.,]*(?= plus VAT)){EACH}\W*\Z", re.IGNORECASE)
_MOST_OF_AN_ITEM, _LEADS_A_LIST = 6, re.compile(r"\A[^:]{2,60}: |\A\W*also ", re.IGNORECASE)
# "To recap where we stand: 64 rooms, the armchair": what was talked of is no list of what we offer.
_RECAPS = re.compile(r"\W*(?:to |in |a |quick )*(?:recap|sum|summar|short\b)", re.IGNORECASE)


def first_two_of(sentence: str) -> Iterator[str]:
    """Yield a sentence that lists many things with the first two of them: "We measure flow and pressure".

    Where the second is told in another way than the first, with the first alone.
    Then as a sentence that does not begin with whose they are: "Flow and pressure come with our set".
    """
    items = _COMMA.split(sentence)
    # "5 kW per zone, with bridge function": no "and" joins these, but "with a pump, with a hose".
    another = _IN_ANOTHER_WAY.match(items[1]) if len(items) >= _LEAST_ITEMS else None
    if another and f" {another[0]} " not in items[0] and (said := closed(items[0], "", sentence)):
        yield said
        return
    kept = [items[0], *(_ITEM.sub("", item) for item in items[1:] if item == items[1] or _IS_PRICE.match(item))]
    if len(items) >= _LEAST_ITEMS and (said := closed(f"{', '.join(kept[:-1])} and {kept[-1]}", "", sentence)):
        # "It comprises the softener and the UV" would be untrue of a thing with six parts more.
        of_more = _MADE_OF.search(items[0]) and len(kept) < _LEAST_ITEMS - 1
        yield f"{said[:-1]}, for example{said[-1]}" if of_more else said
        if owned := _HAS.match(items[0]):
            first, second = owned["first"], _ITEM.sub("", items[1])
            yield f"{with_a_capital(first)} and {second} come with {without_a_capital(owned['thing'])}."


def two_listed(sentence: str) -> str:
    """Return the first two things of a list without a verb: "Marquees, oak floors, chandeliers and a bridal car"."""
    items = _COMMA.split(_LEADS_A_LIST.sub("", sentence))
    is_long = len(items[0].split()) > _MOST_OF_AN_ITEM
    is_offered = not (_RECAPS.match(sentence) or _NO_ITEM.match(items[0]) or any(map(speaks, items[:-1])))
    # ", , ," lists nothing.
    if len(items) < _LEAST_ITEMS or not all(map(str.strip, items[:2])) or is_long or not is_offered:
        return ""
    return f"{without_a_capital(items[0])} and {_ITEM.sub('', items[1])}"
