"""Sets a mail plainly before it is rewritten: lines unwrapped, one plain space between words, as most are typed."""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from bot.analysis.analyse import Analyst
from bot.analysis.exceptions import excepting
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.analysis.wrapping import LONG_LINE
from bot.domain import Analysis, Highlight, Span
from bot.errors import DraftRejected

_LINE_BREAKS = dict.fromkeys((0x0B, 0x85, 0x2028, 0x2029), "\n")
_RARE_SPACE, _LINE_END = re.compile(r"[^\S\r\n\t ]"), re.compile(r"(?<![ \t])[ \t]*\r?\n")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
# Cells of a row keep their tabs, and items of a list their lines.
_ROW, _ITEM = re.compile(r"[^\n]*\t[^\n]*[^.!?\s]"), re.compile(r"(?:[-*>\u2022]|\d{1,2}[.)])\s")


def plainly_set(analysis: Analysis, analyst: Analyst) -> Analysis:
    """Return the same mail as it is read with plain spaces and whole lines: how it is set changes nothing of it.

    One that would be judged another way stays as it was set.
    """
    draft = analysis.draft
    text = _plain(draft.text.translate(_LINE_BREAKS), analysis.sentences)
    if text == draft.text:
        return analysis
    try:
        again = read_draft(text, context=draft.context, notes=draft.notes)
    except DraftRejected:
        return analysis
    plain = excepting(read_twice(analyst, again), analysis.fair).as_read
    return plain if (plain.verdict, plain.situation) == (analysis.verdict, analysis.situation) else analysis


def as_typed(lights: Iterable[Highlight], plain: str, typed: str) -> tuple[Highlight, ...]:
    """Return highlights of a mail that was set plainly with the same words as they were typed."""
    if plain == typed:
        return tuple(lights)
    # Only spaces differ, so the other characters are counted.
    places = [at for at, character in enumerate(typed) if not character.isspace()]
    return tuple(replace(light, quote=_typed(light.quote, plain, typed, places)) for light in lights)


def with_its_apostrophes(text: str, draft: str) -> str:
    """Return a rewrite with curly apostrophes where its draft has no others."""
    return text.replace("'", "\u2019") if "\u2019" in draft and "'" not in draft else text


def _typed(quote: str, plain: str, typed: str, places: list[int]) -> str:
    start = plain.find(quote)
    first, length = len("".join(plain[: max(0, start)].split())), len("".join(quote.split()))
    return typed[places[first] : places[first + length - 1] + 1] if start >= 0 else quote


def _plain(text: str, spans: tuple[Span, ...]) -> str:
    pieces, at = [], 0
    for span, gap in _with_gaps(text, spans):
        said = span.of(text)
        pieces += [text[at : span.start], said if _ROW.fullmatch(said) else " ".join(said.split()), " " if gap else ""]
        at = span.end + gap
    return _LINE_END.sub("\n", _RARE_SPACE.sub(" ", "".join([*pieces, text[at:]])))


def _with_gaps(text: str, spans: tuple[Span, ...]) -> Iterator[tuple[Span, int]]:
    """Yield each sentence, and the length of the space to the next where that is set as nothing but a space."""
    starts = [gap.end() for gap in _PARAGRAPH.finditer(text)]
    wrapped = {bisect(starts, span.start) for span in spans if "\n" in span.of(text)}
    for span, following in pairwise([*spans, Span(len(text), len(text))]):
        between = text[span.end : following.start]
        gap = len(between) if between.isspace() and following.start < len(text) else 0
        if "\n" in between and gap:
            line, word = text.rfind("\n", 0, span.end) + 1, text[following.start : following.end].split(None, 1)[0]
            runs_on = between.count("\n") == 1 and not _ITEM.match(text, following.start)
            # A line that ends with a sentence may have been wrapped there as well.
            is_long = span.end - line + len(word) >= LONG_LINE
            gap = gap if runs_on and is_long and bisect(starts, span.start) in wrapped else 0
        yield span, gap
