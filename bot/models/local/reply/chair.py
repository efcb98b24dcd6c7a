"""What the customer thinks of a draft, said of the very words that stand there."""

import re

from bot.analysis.kinds import kind_of
from bot.analysis.quotations import filled
from bot.domain import Finding, Situation
from bot.models.local.reading.capitals import with_a_capital
from bot.models.local.reading.slots import slots_needed, slots_of
from bot.playbook.book import Playbook
from bot.rendering.quoting import opening_of

_PERSON = re.compile(
    r"\byour ((?:\w+ )?(?:CFO|CEO|COO|CIO|CTO|CISO|VP|boss|manager|director|board|chair\w*|head (?:of \w+|teacher)|team"
    r"|colleagues?))\b"
)
_MOST_WORDS = 7
_OURS = re.compile(r"^(?:our|my)\b", re.IGNORECASE)


def seat_of(finding: Finding, playbook: Playbook, situation: Situation, reader: str, words: str = "") -> str:
    """Return what the reader thinks: a customer, or a colleague where the mail stays in the house.

    It is said of the kind of the flagged words, or of what they hold; some `words` of them may be quoted.
    """
    slots = _seat_slots(finding.quote, reader, words)
    kind = kind_of(finding, playbook, situation)
    general = situation in playbook.inside or not finding.named
    lines = [kind.seat] if kind and kind.seat else () if general else playbook.seats.get(finding.signal, ())
    fitting = (seat for seat in lines if slots_needed(seat) <= slots.keys())
    seat = next(fitting, playbook.signal_of(finding, situation).seat)
    # What is said to colleagues always quotes.
    said = filled(seat, {"words": opening_of(finding.quote, _MOST_WORDS), **slots})
    return with_a_capital(said)


def _seat_slots(quote: str, reader: str, words: str) -> dict[str, str]:
    slots = slots_of(quote, reader)
    if "%" not in slots.get("amount", "%"):
        del slots["amount"]
    if "thing" in slots:
        slots["thing"] = _OURS.sub("your", slots["thing"])
    if person := _PERSON.search(quote):
        slots["person"] = person[1]
    if words:
        slots["words"] = words
    return slots
