"""Says what a price is for where the sentence that named it went: "The price is £94" is of the cyber quote."""

import re

from bot.domain import Span
from bot.models.local.mended import Mended
from bot.models.local.prices.on_offer import is_named
from bot.models.local.reading.capitals import with_a_capital
from bot.playbook.edits import Edits

# "The cyber quote is £94 a month": what holds the price in itself.
_HOLDS_IT = re.compile(r"\b(?:quote|quotation|offer|proposal|tender|estimate)\b", re.IGNORECASE)
# "The short lease is not for you": the price is of another.
_DENIES = re.compile(r"n['\u2019]t\b|\b(?:not|no|never|instead|rather|other|another)\b", re.IGNORECASE)
_FOR = re.compile(r"[^.!?;]* for (?!you\b)")


def name_what_is_priced(text: str, spans: list[Span], mended: Mended, edits: Edits, topic: str) -> None:
    """Name the topic of a mail beside its price where what named it before went."""
    its_price = edits.priced.partition("{")[0]
    near, told = "", ""
    for span in spans:
        words = " ".join(span.of(text).split())
        said = mended.said.get(span, words)
        # In a sentence further off it is what the mail is about, and not what has the price.
        near = f"{near} {words}" if said != words and not _DENIES.search(words) else ""
        before, is_told, behind = said.partition(its_price)
        is_new = is_told and its_price not in words and not _FOR.match(behind)
        if topic and is_new and topic.lower() in near.lower() and not is_named(topic, f"{told} {before}"):
            whose = f"{with_a_capital(topic)} is " if _HOLDS_IT.search(topic) else edits.priced_for.format(topic=topic)
            mended.said[span] = f"{before}{whose}{behind}"
        near, told = words if said != words and not _DENIES.search(words) else "", f"{told} {said}"
