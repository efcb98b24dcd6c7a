"""Many short things named one after another, parted by commas: what no list of words could hold."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from bot.analysis.dates import MONTHS, WEEKDAYS
from bot.analysis.sentences import Sentence, Words

_WORD = r"[a-z_][a-z_'-]*+"
_NO_THING = (
    rf"(?!(?:and|or|but|so|if|i|we|you|he|she|it|they|then|tell|that|which|not|{'|'.join((*WEEKDAYS, *MONTHS))})\b)"
)
_THING = rf"{_NO_THING}{_WORD}(?: (?!(?:and|or|but|is|are|was|were|will)\b){_WORD}){{0,2}}+"


@cache
def _row(least: int) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w,'-]){_THING}(?:, {_THING}){{{least - 1},}}(?:,? (?:and|or) {_THING})?")


def rows(sentence: Sentence, least: int) -> Sequence[Words]:
    """Return the words of each row of at least so many things in a sentence."""
    starts = [start for start, _, _ in sentence.places]
    found = (row.span() for row in _row(least).finditer(sentence.shade, *sentence.span))
    return [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in found]
