"""Cuts the rep's own words into sentences and clauses, on the shadow, with offsets of the whole draft."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from bot.domain import Draft, Span
from bot.playbook.phrases import Language
from bot.playbook.words import words_in, written_words

# One set of characters begins every stop, so that the search can skip to it.
_STOP = re.compile(
    r"[.!?\n](?:"
    r"(?<=\n)(?:(?P<gap>[ \t]*(?=\n))|(?P<item>(?=[ \t]*(?:[-*>]|[0-9]{1,2}[.)])[ \t]))|(?P<line>))"
    r"|(?<!\n)(?<![.!?]{2})(?P<mark>(?: ?[.!?])*+[\"')\]*]*+)(?=\s))"
)
# A greeting stands alone even when the mail goes on behind it.
_GREETING = re.compile(
    r"(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening))"
    r"(?: (?:(?:mr|mrs|ms|dr|prof)\.|[^\s.,:;!?]+)){0,4}(?:,| -)(?=[ \t])"
)
_ABBREVIATED = re.compile(r"(?:^|[\s(\"])(?:mr|mrs|ms|dr|prof|e\.g|i\.e|etc|approx|vs|no|st|inc|ltd|co|min|max|[a-z])$")
_LONGEST_ABBREVIATION = 8
# A sentence that begins as sentences do.
_CAPITAL = re.compile(r"[.!?]\s+[A-Z]")
_SHORT_LINE = 50
_LONG_SENTENCE = 90
_CLAUSE = re.compile(
    r"[;:](?=\s)| - |, (?=(?:and|but|so|or|because|which|who|otherwise|then)\b)|,? (?=(?:and|but|so) (?:i|we|you)\b)"
)


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence of the rep's own."""

    span: Span
    is_question: bool
    _shade: str = field(repr=False)
    _read: dict[Language, "Reading"] = field(default_factory=dict, repr=False)

    @cached_property
    def written(self) -> list[str]:
        """Its words as they stand, in lower case."""
        return written_words(self._shade, *self.span)

    @cached_property
    def places(self) -> list[tuple[int, int, str]]:
        """Where each word begins, where it ends, and what it is in full."""
        return list(words_in(self._shade, *self.span))

    def read(self, language: Language) -> "Reading":
        """Return the sentence as the phrases of a language see it."""
        if language not in self._read:
            encoded = language.vocabulary.encode(self.written)
            self._read[language] = Reading(encoded, language.candidates(encoded))
        return self._read[language]


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with one character for each word, and the phrases that may stand in it as bits of a number."""

    encoded: str
    candidates: int


def sentences(draft: Draft, shade: str) -> tuple[Sentence, ...]:
    """Return the rep's own sentences in order."""
    return tuple(_sentence(shade, span) for own in draft.own for span in _cut(draft.text, shade, own))


def _sentence(shade: str, span: Span) -> Sentence:
    return Sentence(span, "?" in shade[max(span.start, span.end - 3) : span.end], shade)


def _cut(text: str, shade: str, own: Span) -> Iterator[Span]:
    start = own.start
    capitals = bool(_CAPITAL.search(text, own.start, own.end))
    for stop in _STOP.finditer(shade, own.start, own.end):
        if stop.start() >= start and _ends(text, shade, stop, capitals=capitals):
            yield from _greeted(shade, Span(start, stop.end()))
            start = stop.end()
    yield from _greeted(shade, Span(start, own.end))


def _greeted(shade: str, span: Span) -> Iterator[Span]:
    """Yield a sentence without the space around it, and a greeting that begins its line before it."""
    words = shade[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - (len(words) - len(words.rstrip()))
    greeting = _GREETING.match(shade, start, end) if not start or shade[start - 1] == "\n" else None
    if greeting:
        yield Span(*greeting.span())
        yield from _greeted(shade, Span(greeting.end(), end))
    elif end > start:
        yield Span(start, end)


def _ends(text: str, shade: str, stop: re.Match[str], *, capitals: bool) -> bool:
    """Tell whether a mark or a line break really ends the sentence before it.

    Some write without `capitals`: then a full stop behind a word ends a sentence whatever follows.
    """
    at = stop.start()
    if shade[at] != "\n":
        following = text[stop.end() : stop.end() + 3].strip()
        # "No. 5" is abbreviated, "a yes or no." is not.
        shortened = following[:1].isdigit() or not shade.endswith("no", 0, at)
        start = max(0, at - _LONGEST_ABBREVIATION)
        abbreviated = shade[at] == "." and shortened and _ABBREVIATED.search(shade, start, at)
        goes_on = stop[0] == "." and following[:1].islower() and (capitals or not text[at - 3 : at].isalpha())
        return not (abbreviated or goes_on)
    if stop["line"] is not None:
        # A hard-wrapped line runs on; a short one (greeting, subject, list, name) stands alone.
        line_start = shade.rfind("\n", 0, at) + 1
        return at - line_start < _SHORT_LINE or shade.startswith("subject:", line_start)
    return True


def cuts(shade: str, sentence: Span) -> tuple[Span, ...]:
    """Return what parts a sentence into clauses; a short one counts as a single clause."""
    if sentence.end - sentence.start <= _LONG_SENTENCE:
        return ()
    return tuple(Span(*cut.span()) for cut in _CLAUSE.finditer(shade, sentence.start, sentence.end))


def clause(shade: str, sentence: Span, parted: tuple[Span, ...], hit: Span) -> Span:
    """Widen a hit to the clause it stands in, given what parts its sentence."""
    start = max((cut.end for cut in parted if cut.end <= hit.start), default=sentence.start)
    end = min((cut.start for cut in parted if cut.start >= hit.end), default=sentence.end)
    inside = shade[start:end]
    start += len(inside) - len(inside.lstrip(" \n\t-*\"'("))
    return Span(start, start + len(shade[start:end].rstrip(" \n\t.,;:\"')")))
