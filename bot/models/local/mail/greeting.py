"""Keeps what opens a mail, its subject and its greeting, and whom it greets by name, whatever is found in them."""

import re
from collections.abc import Callable

from bot.analysis.subject_line import is_subject, plain_subject
from bot.models.local.reading.capitals import without_a_capital

_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))\b(?=[^\n]{0,60}\Z)", re.IGNORECASE
)
_HELLO = "Hello,"
_GREETED = re.compile(r"(?: (?:[A-Z][^\s,!]*|&))+(?=[\s,!.]*\Z)")
_LEAST_BEHIND_A_NAME = 3
# A greeting is the first sentence, or the second below a subject.
_LAST_PLACE_OF_A_GREETING = 1
# "Ruth, if the head nurse won't decide ...", "To all reps: ...": to a colleague a name is greeting enough.
_SPOKEN_TO = re.compile(
    r"(?!(?:Well|So|Now|Look|Listen|OK|Okay|Ok|Yes|No|Please|However|Also|And|But|Then|Today|Tomorrow|Tonight"
    r"|Again|Honestly"
    r"|Frankly|First|Finally|Remember|Sorry|Reminder|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)"
    r"(?:To all [a-z]+:|(?:[A-Z][\w'\u2019-]+(?: and [A-Z][\w'\u2019-]+)?|(?:Morning|Hi|Hello|Dear) [a-z]+),) "
)


def greets(words: str) -> bool:
    """Tell whether a sentence is a greeting."""
    return bool(_GREETING.match(words))


def opened(words: str, place: int, reader: str, topic: str, is_fair: Callable[[str], bool]) -> str | None:
    """Return what becomes of the subject or the greeting of a mail, given at which place it stands; None of the rest.

    A mail that had a subject is sent with one: what it is about, if nothing else.
    """
    if not place and is_subject(words):
        return plain_subject(words, topic, is_fair)
    return (greeted(words, reader, is_fair) or None) if place <= _LAST_PLACE_OF_A_GREETING else None


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


def spoken_to(words: str, said: str) -> str:
    """Return what is said to a colleague instead of some words, to whom these are spoken by name."""
    name = _SPOKEN_TO.match(words)
    if name is None or not said or greets(said):
        return said
    return f"{name[0]}{without_a_capital(said)}"


def _goes_on(behind: str, reader: str) -> bool:
    """Tell whether a sentence goes on behind a greeting without a stop: "hi Priya only 3 slots left"."""
    name, _, rest = behind.strip().partition(" ")
    return name == reader and len(rest.split()) >= _LEAST_BEHIND_A_NAME and not rest.endswith(",")
