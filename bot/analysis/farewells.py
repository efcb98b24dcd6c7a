"""Finds the short farewell that ends a mail, on its own line or behind the last sentence: "x", "Cheers C", "/Tom"."""

import re

_KISS = r"(?:[xX]{1,5}|(?:xo){1,3}|(?:XO){1,3})"
_NAME = r"[A-Z][\w'\u2019-]*(?: [A-Z][\w'\u2019-]*)?"
_BYE = (
    r"(?i:(?:(?:many|best|kind|warm|with|all the) )*(?:cheers|thanks|thank you|thx|tx|ta|best|regards|rgds|br|wishes)"
    r"(?: so much| again| a lot| in advance)?|(?:speak|talk) soon|take care)"
)
_KISSED = rf"(?: {_KISS})?"
_FAREWELL = (
    rf"(?:{_KISS}(?: {_NAME})?|{_NAME} {_KISS}|[/~\u2013\u2014-] ?{_NAME}{_KISSED}|{_BYE},? {_KISS}"
    rf"|{_BYE}[,!.]? {_NAME}{_KISSED}"
    # Who types all in small letters signs so as well: "tx carly".
    rf"|(?i:cheers|thx|tx|ta)[,!]? [a-z]+{_KISSED})[.!]?"
)
_ON_A_LINE = re.compile(rf"(?<=\n)[ \t]*{_FAREWELL}\s*\Z")
_ENDED = r"(?<=[^\w\s,;:]) "
# "Or they're gone /Tom": these end a sentence without a stop.
_BEHIND = re.compile(rf"{_ENDED}(?={_FAREWELL}\s*\Z)|(?<=\w) (?=(?:/{_NAME}|x{{2,5}}(?: {_NAME})?)\s*\Z)")
_NAME_BEHIND = re.compile(rf"{_ENDED}(?={_NAME}\s*\Z)")
# A name behind a dash below another is the last of a list, and below a colon it is all of one.
_ITEM_ABOVE = re.compile(r"(?:(?:\A|\n)[ \t]*[-\u2013\u2014][^\n]*(?:\n[^\n]+){0,3}|:[ \t]*)\n\s*\Z")
_DASHES = frozenset(("-", "\u2013", "\u2014"))
_LONGEST = 50


def farewell_of(text: str) -> int | None:
    """Return where the short farewell begins that a text ends with, on a line of its own or not."""
    start = max(0, len(text) - _LONGEST)
    found = _ON_A_LINE.search(text, start) or _BEHIND.search(text, start)
    if found is None:
        return None
    is_item = found[0].lstrip()[:1] in _DASHES and _ITEM_ABOVE.search(text, 0, found.start())
    return None if is_item else found.start()


def name_behind(text: str, end: int) -> int | None:
    """Return where a farewell or a name stands behind the last sentence of a text that ends there, on the same line."""
    start = max(0, end - _LONGEST)
    found = _BEHIND.search(text, start, end) or _NAME_BEHIND.search(text, start, end)
    return found.start() if found else None
