"""Finds the short farewell that ends a mail, on its own line or behind the last sentence: "x", "Cheers C", "/Tom"."""

import re

from bot.analysis.expressions import Late

_KISS = r"(?:[xX]{1,5}|(?:xo){1,3}|(?:XO){1,3})"
_NAME = r"[A-Z][\w'\u2019-]*(?: [A-Z][\w'\u2019-]*)?"
_BYE = (
    r"(?i:(?:(?:many|best|kind|warm|with|all the) )*(?:cheers|thanks|thank you|thx|tx|ta|best|regards|rgds|br|wishes)"
    r"(?: so much| again| a lot| in advance)?|(?:speak|talk) soon|take care)"
)
_KISSED = rf"(?: {_KISS})?"
_SAID = (
    rf"(?:{_KISS}(?: {_NAME})?|{_NAME} {_KISS}|[/~\u2013\u2014-] ?{_NAME}{_KISSED}|{_BYE},? {_KISS}"
    rf"|{_BYE}[,!.]? {_NAME}{_KISSED}"
    # Who types all in small letters signs so as well: "tx carly".
    rf"|(?i:cheers|thx|tx|ta)[,!]? [a-z]+{_KISSED})[.!]?"
)
_FAREWELL = re.compile(rf"{_SAID}\s*\Z")
# "Or they're gone /Tom": these end a sentence without a stop.
_UNSTOPPED = Late(rf"(?:/{_NAME}|x{{2,5}}(?: {_NAME})?)\s*\Z", flags=0)
_NAME_ALONE = Late(rf"{_NAME}\s*\Z", flags=0)
_BEHIND = re.compile(r" (?:(?<=[^\w\s,;:] )|(?P<unstopped>(?<=\w )(?=/|xx)))")
# A name behind a dash below another is the last of a list, and below a colon it is all of one.
_ITEM_ABOVE = re.compile(r"(?:(?:\A|\n)[ \t]*[-\u2013\u2014][^\n]*(?:\n[^\n]+){0,3}|:[ \t]*)\n\s*\Z")
_DASHES = frozenset(("-", "\u2013", "\u2014"))
_LONGEST = 50


def farewell_of(text: str) -> int | None:
    """Return where the short farewell begins that a text ends with, on a line of its own or not."""
    start, end = max(0, len(text) - _LONGEST), len(text.rstrip())
    begin = text.rfind("\n", max(0, start - 1), end) + 1
    words = end - len(text[begin:end].lstrip(" \t"))
    if not begin or not _FAREWELL.match(text, words):
        return _farewell_behind(text, start, len(text))
    is_item = text[words] in _DASHES and _ITEM_ABOVE.search(text, 0, begin)
    return None if is_item else begin


def name_behind(text: str, end: int) -> int | None:
    """Return where a farewell or a name stands behind the last sentence of a text that ends there, on the same line."""
    start = max(0, end - _LONGEST)
    farewell = _farewell_behind(text, start, end)
    if farewell is None:
        ended = (space for space in _BEHIND.finditer(text, start, end) if space["unstopped"] is None)
        return next((space.start() for space in ended if _NAME_ALONE.match(text, space.end(), end)), None)
    return farewell


def _farewell_behind(text: str, start: int, end: int) -> int | None:
    for space in _BEHIND.finditer(text, start, end):
        if (_FAREWELL if space["unstopped"] is None else _UNSTOPPED).match(text, space.end(), end):
            return space.start()
    return None
