"""Keeps the times somebody has free where what was made of them goes: "I've got Tuesday at 9, and you should"."""

import re
from collections.abc import Iterator

from bot.models.local.reading.days import WHEN

_FREE = re.compile(
    r"\A\W*(?P<free>(?:I|We)(?:(?:['\u2019]ve| have)(?: still)?(?: got)?"
    r"|(?:['\u2019](?:m|re)| am| are)(?: still)? (?:free|available))(?: on| at)? "
    rf"(?i:{WHEN})(?:(?: (?:or|and|at|from|until|to|on|between))+"
    rf" (?:(?i:{WHEN})|\d[\d:.]*(?: ?[ap]m)?|noon|midday|the \d+\w*))*"
    r"(?: (?:free|open|left))?)(?=,? (?:and|so|but)\b|[,;.]|\s[-\u2013\u2014] |\W*\Z)"
)


def free_times(sentence: str) -> Iterator[str]:
    """Yield the free times a sentence begins with, left to the reader to take."""
    if told := _FREE.match(sentence):
        yield f"{told['free']}; would that suit you, or is another time better?"
