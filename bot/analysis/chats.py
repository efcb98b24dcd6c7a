"""Finds a chat that is pasted into a mail: who wrote at what time, before the words or above them."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from bot.domain import Span

_CLOCK = r"\d\d?:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?"
_WORD = r"[a-z_][^\s\d:\[\]|<>]{0,30}"
# "[9:41 AM] Dana Reed: when?", "[03/05/2027, 10:12] Dana Reed", "Dana Reed 09:41" above what was said.
_MESSAGE = re.compile(
    rf"^[ \t]*(?:\[(?:(?P<day>\d{{1,4}}[-/.]\d\d?[-/.]\d{{2,4}})[^\]\n]{{0,8}} |[^\]\n]{{0,20}} )?"
    rf"(?P<clock>{_CLOCK})\] (?P<who>{_WORD}(?: {_WORD}){{0,3}})(?::[ \t]+(?P<said>[^\n]+)|:?[ \t]*$)"
    rf"|(?P<named>{_WORD}(?: (?!(?:at|on|by|from|for|to|until|till|and)\b){_WORD}){{1,2}})(?: {{1,3}}|[ \t]*\n)"
    rf"(?P<at>{_CLOCK})[ \t]*\n"
    r"(?=[ \t]*\S))",
    re.MULTILINE,
)
# In every message, and in few mails: it is found at once.
_MINUTES = re.compile(r":\d\d")
_GREETED = re.compile(
    r"\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|morning|afternoon)\b([^\n,:!-]{2,40})"
)
_NAME = re.compile(r"[a-z_]{3,}")
_NOBODY = frozenset(("all", "team", "there", "everyone", "everybody", "both", "folks", "and", "the", "again"))
_ROUND = re.compile(r"\d\d?:\d[05]")
# Who speaks says "I", or asks; what a rep plans for them does not.
_SPEAKS = re.compile(r"\b(?:i|me|my)\b|\b(?:how|what|when|where|which|who|why)\b[^\n.!?]{0,120}\?")
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n)|\Z")


def blank_lines(shade: str) -> list[int]:
    """Return where paragraphs end: the blank lines, and the end of the text."""
    return [blank.start() for blank in _BLANK_LINE.finditer(shade)]


def chat_in(shade: str) -> Iterator[Span]:
    """Yield each message of a chat, to the end of its paragraph: the mail may go on below.

    A whole date before the time tells it, or that somebody who is greeted speaks for themselves behind brackets. Else
    the times have to be odd to the minute, and two of them where nobody who is greeted wrote: what a rep plans begins
    at ten or at a quarter past.
    """
    greeted = _GREETED.match(shade)
    names = frozenset(_NAME.findall(greeted[1])) - _NOBODY if greeted else frozenset[str]()
    found = [message for message in messages(shade) if message["who"] or _is_by(names, message)]
    if not found:
        return
    odd = [message for message in found if not _ROUND.match(message["clock"] or message["at"])]
    surely = any(message["day"] for message in found) or any(_is_by(names, message) for message in odd)
    ends = [*(message.start() for message in found[1:]), len(shade)]
    blanks = blank_lines(shade)
    spans = [Span(message.start(), blanks[bisect_left(blanks, message.end())]) for message in found]
    of_reader = [
        shade[span.start : min(span.end, end)]
        for message, span, end in zip(found, spans, ends, strict=True)
        if message["who"] and _is_by(names, message)
    ]
    if surely or len(odd) > 1 or (of_reader and (odd or any(map(_SPEAKS.search, of_reader)))):
        yield from spans


def messages(shade: str) -> Iterator[re.Match[str]]:
    """Yield the lines that say who wrote what in a chat."""
    return _MESSAGE.finditer(shade) if _MINUTES.search(shade) else iter(())


def _is_by(names: frozenset[str], message: re.Match[str]) -> bool:
    return not names.isdisjoint(_NAME.findall(message["who"] or message["named"].partition(" ")[0]))
