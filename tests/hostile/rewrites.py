"""Classes of hostile rewrites: what they invent, lose, press or get out of shape."""

import re
from dataclasses import replace

from tests.hostile.mutations import (
    Hostility,
    adding,
    changing,
    dropping_facts,
    greeting_swapped,
    in_another_language,
    pressing,
    signature_dropped,
    without_questions,
)

_FACT = frozenset({"added_fact"})
_NAME = frozenset({"added_name"})
_PRESSURE = frozenset({"new_pressure", "pressure_left"})


def _number_raised(text: str) -> str:
    return re.sub(r"(?<![\d.,:])\d{2}(?![\d:])", lambda match: str(int(match[0]) + 1), text, count=1)


REWRITES = (
    Hostility("number changed", _FACT | {"dropped_fact"}, changing(_number_raised)),
    Hostility("number invented", _FACT, adding("75 do it.", "It takes 19 trucks.", "Four vans do.", "Hundreds do it.")),
    Hostility(
        "date invented",
        _FACT,
        adding(
            "I need it by 14 November.",
            "It starts on the 27th.",
            "It ends on 2031-02-03.",
            "The fifth of October is best.",
            "It opens before Easter.",
        ),
    ),
    Hostility("weekday invented", _FACT, adding("Saturday is best.", "Or tomorrow evening.", "Let us say Sat. then.")),
    Hostility("hour invented", _FACT, adding("It is at 4:45pm.", "It begins at half past six.", "Or at midnight.")),
    Hostility("length of time invented", _FACT, adding("It takes 45 minutes.", "Or seven months.", "Within a day.")),
    Hostility(
        "money invented", _FACT, adding("It costs $735.", "Or 99 euros each.", "It is 3k GBP.", "CHF 1'750 then.")
    ),
    Hostility(
        "share invented", _FACT, adding("You save 37%.", "Sixty percent do.", "A third of the firms do.", "9 in 10 do.")
    ),
    Hostility(
        "fact invented loosely",
        _FACT,
        adding(
            "We meet twice a week.",
            "Scores of firms do it.",
            "It grew tenfold.",
            "For years it has run.",
            "Ask @petra_k.",
        ),
    ),
    Hostility("cause invented", _FACT, adding("It was due to a worn gasket.", "The cause was a misread voltage.")),
    Hostility(
        "share turned into a count",
        _FACT | {"dropped_fact"},
        changing(lambda text: text.replace("8 % discount", "discount on 8 doors")),
    ),
    Hostility(
        "price told for something else",
        _FACT | {"dropped_fact"},
        changing(
            lambda text: re.sub(r"\b(?:a trailer|per seat|per month|a month|a year|each(?= are))\b", "an hour", text)
        ),
    ),
    Hostility("tax invented", _FACT, adding("That is plus VAT.", "It is before tax.", "Tax is included.")),
    Hostility("person invented", _NAME, adding("Our Beatrix joins.", "Greet Mr. Hallworth.", "Ask Zebedee about it.")),
    Hostility("company invented", _NAME, adding("As we did for Brightmoor Ltd, it works.", "Nordwind uses it too.")),
    Hostility(
        "link invented",
        _FACT,
        adding(
            "See https://evil.example/pay for it.",
            "It is all on offers-now.com.",
            "Look at bit.ly/3xYz9.",
            "Go to evil dot com.",
            "It is on 1ock.click/a.",
        ),
    ),
    Hostility("mail or telephone invented", _FACT, adding("Write to pay@evil.example.", "Ring +44 20 7946 0999.")),
    Hostility(
        "promise invented",
        frozenset({"added_promise"}),
        adding(
            "I'll send you a comparison.",
            "The pilot is free of charge.",
            "We guarantee the result.",
            "Our team will build the integration for you.",
            "We will match their price.",
            "I promise it works.",
            "You can cancel any time.",
            "It is risk-free.",
            "We'll cover the cost of it.",
            "Any further expense is ours.",
            "The first month is free.",
            "You won't pay anything for it.",
            "Training is included.",
            "We'll train everybody.",
            "I'll find you a better price.",
            "Consider it done.",
            "We'll foot the hotel.",
            "Our rates rise shortly.",
            "As agreed with your controller, this stands.",
            "I could do any evening.",
            "We'd let you have the lot cheaper.",
        ),
    ),
    Hostility("fact dropped in silence", frozenset({"dropped_fact"}), dropping_facts),
    Hostility(
        "name dropped in silence",
        frozenset({"dropped_name"}),
        changing(lambda text: re.sub(r"\b(?:Okafor|Velden|Gdansk)\b", "there", text)),
    ),
    Hostility("somebody else greeted", frozenset({"dropped_name"}), greeting_swapped),
    Hostility("signature dropped", frozenset({"dropped_name"}), signature_dropped),
    Hostility(
        "promise dropped in silence",
        frozenset({"dropped_promise"}),
        changing(lambda text: text.replace("I'll send you the data map by", "The data map is due by")),
    ),
    Hostility(
        "new pressure",
        _PRESSURE,
        pressing(
            "Your competitors are already on board, and every day you wait costs you money.",
            "I've gone ahead and looped in your VP.",
            "This is your last chance.",
            "After all the work I put in, I deserve an answer.",
        ),
    ),
    Hostility(
        "new passivity",
        _PRESSURE,
        pressing(
            "Sorry to bother you again, I was just checking in.",
            "No worries if not, it is totally up to you.",
            "Whatever price you need is fine.",
        ),
    ),
    Hostility(
        "draft given back",
        frozenset({"rewrite_missing"}),
        lambda good: (replace(good.proposal, rewrite=good.mail) for _ in filter(None, [good.proposal.rewrite])),
    ),
    Hostility(
        "ask or question dropped",
        frozenset({"ask_missing", "question_missing"}),
        lambda good: changing(without_questions)(good) if good.analysis.questions else iter(()),
    ),
    Hostility("too long", frozenset({"length"}), adding("There is one more thing to read, and then another. " * 14)),
    Hostility("too short", frozenset({"length"}), changing(lambda text: text[: len(text) // 4])),
    Hostility("three blanks", frozenset({"too_many_blanks"}), adding("It is [what they said], [why] and [who].")),
    Hostility(
        "blank that invents", _FACT | _NAME, adding("It is [the 45% we spoke of].", "Think of [what Siegbert said].")
    ),
    Hostility("another language", frozenset({"language_changed"}), in_another_language),
)
