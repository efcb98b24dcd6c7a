"""Finds words that stand whole in a text, without a pattern: `re` keeps those when a draft is forgotten."""

from collections.abc import Iterator

from bot.domain import Span


def occurrences(words: str, text: str) -> Iterator[Span]:
    """Yield each place where words stand that are no part of a longer one."""
    end = 0
    while words and (start := text.find(words, end)) >= 0:
        end = start + len(words)
        is_part = _goes_on(text[start - 1 : start]) or _goes_on(text[end : end + 1])
        if not is_part and not _parts_a_number(text, start) and not _parts_a_number(text, end + 1):
            yield Span(start, end)


def _goes_on(character: str) -> bool:
    return character.isalnum() or character == "_"


def _parts_a_number(text: str, at: int) -> bool:
    """Tell whether a point or comma before a place stands between digits: no "40" stands in "$11.40"."""
    return text[at - 1 : at] in {".", ","} and text[at - 2 : at - 1].isdecimal() and text[at : at + 1].isdecimal()
