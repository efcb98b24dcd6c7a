"""Keeps the greeting of a mail, and whom it greets by name, whatever is found in it."""

import re
from collections.abc import Callable

_GREETING = re.compile(r"(?:hi|hello|hey|dear|good \w+)\b(?=[^\n]{0,60}\Z)", re.IGNORECASE)
_HELLO = "Hello,"
_GREETED = re.compile(r"(?: (?:[A-Z][^\s,!]*|&))+(?=[\s,!.]*\Z)")
_LEAST_BEHIND_A_NAME = 3


def greets(words: str) -> bool:
    """Tell whether a sentence is a greeting."""
    return bool(_GREETING.match(words))


def greeted(words: str, reader: str, is_fair: Callable[[str], bool]) -> str:
    """Return a greeting by name and nothing else, or a plain one where the name is none: "Hey friend".

    Nothing where the sentence greets nobody, or goes on.
    """
    hello = _GREETING.match(words)
    if not hello or _goes_on(words[hello.end() :], reader):
        return ""
    name = _GREETED.search(words, hello.end())
    plain = f"{hello[0]}{name[0] if name else ''},"
    return plain if is_fair(plain) else _HELLO


def _goes_on(behind: str, reader: str) -> bool:
    """Tell whether a sentence goes on behind a greeting without a stop: "hi Priya only 3 slots left"."""
    name, _, rest = behind.strip().partition(" ")
    return name == reader and len(rest.split()) >= _LEAST_BEHIND_A_NAME and not rest.endswith(",")
