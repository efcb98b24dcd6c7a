"""Tells a line that was wrapped from one that was ended."""

import re

from bot.analysis.dates import MONTHS, WEEKDAYS
from bot.analysis.expressions import Late

LONG_LINE = 50
"""Characters: a line that would be as long with the next word was wrapped before it."""
_WORD_BEHIND = re.compile(r"\s*(\S*)")
# A short line runs on where the next one begins with a small letter, or is a day and the end of what began above it.
_LEAST_RUNNING_ON = 3
_RUNS_ON = Late(rf"\s*(?:(?-i:[a-z])|(?:{'|'.join((*WEEKDAYS, *MONTHS))})\b[^\n]*[.?!])")
_GREETS = Late(r"\s*(?:hi|hello|hey|hiya|dear|good \w+)\b", flags=0)


def is_wrapped(text: str, shade: str, start: int, at: int) -> bool:
    """Tell whether a sentence runs on behind a line break: a short line (greeting, subject, name) stands alone.

    A line is long enough where the word behind it would not have fitted in; a shorter one has to be unfinished.
    """
    line_start = shade.rfind("\n", 0, at) + 1
    if shade.startswith("subject:", line_start):
        return False
    length = at - line_start
    if length >= LONG_LINE:
        return True
    last, behind = text[line_start:at].rstrip()[-1:], _WORD_BEHIND.match(shade, at)
    if behind and length + len(behind[1]) >= LONG_LINE:
        return last not in ",:" or not text[behind.start(1)].isupper()
    return (
        last.isalnum()
        and shade.count(" ", line_start, at) >= _LEAST_RUNNING_ON
        and text[start:at].lstrip()[:1].isupper()
        and bool(_RUNS_ON.match(text, at))
        and not _GREETS.match(shade, line_start)
    )
