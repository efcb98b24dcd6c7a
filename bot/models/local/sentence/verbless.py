"""Gives a verb to what was only the end of a sentence: "85 seats at $9.40, onboarding included"."""

import re

from bot.models.local.reading.capitals import in_the_midst
from bot.models.local.reading.joints import sentences_in
from bot.models.local.reading.slots import AMOUNT, EACH
from bot.models.local.reading.topics import written_about
from bot.playbook.edits import Edits

_WORD = r"(?!(?:is|are|was|were|has|have|comes?|costs?|can|will|would|it|that|and|or|for|at)\b)[\w'\u2019-]+"
# "312,000 euros for the complete road marking", "£96 including the flue check".
_A_PRICE = re.compile(
    rf"{AMOUNT}{EACH},? (?:for|including|with|plus|all in|fitted|installed|delivered)\b"
    # "£52 for a wash does seem steep".
    r"(?![^,.;:]* (?:is|are|was|were|do|does|did|has|have|can|could|will|would|may|might|must|looks?|seems?|sounds?"
    r"|buys?|gets?|gives?|covers?|includes?|makes?|takes?)\b)",
    re.IGNORECASE,
)
# "85 seats at $9.40", "The two-year contract at €38 a month".
_AT_A_PRICE = re.compile(
    r"(?:the|our|an?|\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|forty|both)"
    rf" (?:{_WORD} ){{1,5}}?(?:at|for) (?:only |just )?{AMOUNT}{EACH}"
    r"(?=[,.;]|\Z| (?:instead|including|with|plus))",
    re.IGNORECASE,
)


def with_a_verb(said: str, edits: Edits) -> str:
    """Return what a price alone tells as a sentence, and anything else as it is."""
    return " ".join(_told(sentence, edits) for sentence in sentences_in(said))


def _told(said: str, edits: Edits) -> str:
    if paper := written_about(said):
        return edits.about.format(topic=paper)
    if _A_PRICE.match(said):
        return f"{edits.priced.partition('{')[0]}{said}"
    return f"{edits.offering} {in_the_midst(said)}" if _AT_A_PRICE.match(said) else said
