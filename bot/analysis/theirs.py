"""Tells what the other side wrote in a thread: evidence, beside which the rep's own earlier mails are none."""

import re

from bot.analysis.chats import messages
from bot.analysis.headers import FROM, OTHER
from bot.analysis.shadow import shadow
from bot.analysis.signatures import CLOSING
from bot.analysis.threads import WROTE_LINE, attributions
from bot.domain import Draft

_MARKS = re.compile(r"[ \t]*(?:> ?|\|(?![^\n]*[^\s|][^\n]*\|) ?)+")
_HEADER = re.compile(
    rf"[ \t]*\*{{0,2}}(?:(?P<from>{FROM})|{OTHER})\*{{0,2}} ?:\*{{0,2}}(?:\s|$)|-{{3,}}|\*{{10,}}"
    r"|begin forwarded message"
)
# "Dana Reed ---05/03/2027 10:14 AM---We need it": Lotus Notes, all on one line.
_NOTED = re.compile(r"(?P<who>[^\n]{2,60}?) ?---\d[^\n]{8,24}?---(?P<said>[^\n]*)(?P<named>)")
_NAME_WORD = re.compile(r"[a-z_]{2,}")


def words_of_others(draft: Draft) -> str:
    """Return what the other side wrote in the thread: no headers, no marks, nothing from the rep's own earlier mails.

    Whoever signs the draft is the rep. Where no header says whose a line is, every second level of marks is theirs.
    """
    rep = _signed_by(draft)
    kept: list[str] = []
    authors: dict[int, str] = {}
    thread, at = _unwrapped(draft.quoted_text), 0
    in_chat = {message.start(): message for message in messages(shadow(thread))}
    for line in thread.splitlines(keepends=True):
        marks = _MARKS.match(line)
        depth, words = (_depth(marks[0]), line[marks.end() :].rstrip()) if marks else (0, line.rstrip())
        shade = shadow(words)
        message, at = in_chat.get(at) or _NOTED.match(shade), at + len(line)
        header = _HEADER.match(shade)
        if WROTE_LINE.search(shade) or any(attributions(shade)):
            authors[depth + 1] = authors[depth] = shade
        elif header and not message:
            if header["from"]:
                authors[depth] = shade
        else:
            if message:
                authors[depth] = message["who"] or message["named"]
                words = words[len(words) - len((message["said"] or "").rstrip()) :]
            if _is_theirs(authors.get(depth), depth, rep):
                kept.append(words)
    return "\n".join(kept).strip()


def _is_theirs(author: str | None, depth: int, rep: frozenset[str]) -> bool:
    if author is None:
        return bool(depth % 2) or not depth
    return rep.isdisjoint(_NAME_WORD.findall(author))


def _depth(marks: str) -> int:
    return marks.count(">") + marks.count("|")


def _unwrapped(thread: str) -> str:
    """Return a thread in which each line that says who wrote stands on one line."""
    for match in attributions(shadow(thread)):
        line = thread[match.start() : match.end()].rstrip()
        thread = thread[: match.start()] + line.replace("\n", " ") + thread[match.start() + len(line) :]
    return thread


def _signed_by(draft: Draft) -> frozenset[str]:
    """Return the words of the name that signs the draft, in lower case: the first line under the closing."""
    parts = sorted([*draft.own, *draft.quoted])
    ends = [span.end for span in parts]
    starts = [*(span.start for span in parts[1:]), len(draft.text)]
    for end, start in zip(ends, starts, strict=True):
        lines = [line for line in draft.text[end:start].split("\n") if line.strip()]
        names = [line for line in lines if not CLOSING.match(shadow(line) + "\n")]
        if names:
            return frozenset(_NAME_WORD.findall(shadow(names[0])))
    return frozenset()
