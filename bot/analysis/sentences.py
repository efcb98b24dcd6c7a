"""Cuts the rep's own words into sentences and clauses, on the shadow, with offsets of the whole draft."""

import re
from typing import NamedTuple

from bot.domain import Draft, Span
from bot.playbook.phrases import Language
from bot.playbook.words import pieces_of, plain_bounds, words_at, written_words

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


class Reading(NamedTuple):
    """A sentence with one character for each word, and the phrases that may stand in it, by number."""

    encoded: str
    candidates: set[int]


class Sentence:
    """A sentence of the rep's own. What few ask for is found when it is first asked for."""

    __slots__ = ("_bounds", "_places", "_read", "_written", "shade", "span")

    def __init__(self, span: Span, shade: str) -> None:
        """Take its place in a shadow."""
        self.span = span
        self.shade = shade
        self._read: dict[Language, Reading] = {}
        self._written: list[str] | None = None
        self._places: list[tuple[int, int, str]] | None = None
        self._bounds: list[tuple[int, int]] | None = None

    @property
    def is_question(self) -> bool:
        """Whether it ends as a question does."""
        return self.shade.find("?", max(self.span.start, self.span.end - 3), self.span.end) >= 0

    @property
    def written(self) -> list[str]:
        """Its words as they stand, in lower case."""
        if self._written is None:
            self._written = written_words(self.shade, *self.span)
        return self._written

    @property
    def places(self) -> list[tuple[int, int, str]]:
        """Where each word begins, where it ends, and what it is in full."""
        if self._places is None:
            self._places = list(words_at(self.shade, self.span.start, self.written))
        return self._places

    def span_of(self, first: int, end: int) -> Span:
        """Return where some of its words stand in the draft, given the number of the first and of the one after."""
        if self._bounds is None:
            bounds = plain_bounds(self.shade, *self.span)
            self._bounds = [(start, end) for start, end, _ in self.places] if bounds is None else bounds
        return Span(self._bounds[first][0], self._bounds[end - 1][1])

    def read(self, language: Language) -> Reading:
        """Return the sentence as the phrases of a language see it."""
        reading = self._read.get(language)
        if reading is None:
            encoded = language.vocabulary.encode(pieces_of(self.span.of(self.shade)))
            reading = self._read[language] = Reading(encoded, language.candidates(encoded))
        return reading


def sentences(draft: Draft, shade: str) -> tuple[Sentence, ...]:
    """Return the rep's own sentences in order."""
    return tuple(Sentence(span, shade) for own in draft.own for span in _cut(draft.text, shade, own))


def _cut(text: str, shade: str, own: Span) -> list[Span]:
    found: list[Span] = []
    start = own.start
    capitals = bool(_CAPITAL.search(text, own.start, own.end))
    for stop in _STOP.finditer(shade, own.start, own.end):
        at, end = stop.span()
        if at >= start and (
            _ends_line(shade, stop) if shade[at] == "\n" else _ends(text, shade, at, end, capitals=capitals)
        ):
            _add(found, shade, start, end)
            start = end
    _add(found, shade, start, own.end)
    return found


def _add(found: list[Span], shade: str, start: int, end: int) -> None:
    """Add a sentence without the space around it, and a greeting that begins its line before it."""
    words = shade[start:end].lstrip()
    start = end - len(words)
    end = start + len(words.rstrip())
    greeting = _GREETING.match(shade, start, end) if not start or shade[start - 1] == "\n" else None
    if greeting:
        found.append(Span(*greeting.span()))
        _add(found, shade, greeting.end(), end)
    elif end > start:
        found.append(Span(start, end))


def _ends(text: str, shade: str, at: int, end: int, *, capitals: bool) -> bool:
    """Tell whether a mark really ends the sentence before it: a full stop may shorten a word.

    Some write without `capitals`: then a full stop behind a word ends a sentence whatever follows.
    """
    if shade[at] != ".":
        return True
    following = text[end : end + 3].strip()
    if end == at + 1 and following[:1].islower() and (capitals or not text[at - 3 : at].isalpha()):
        return False
    # "No. 5" is abbreviated, "a yes or no." is not.
    shortened = following[:1].isdigit() or not shade.endswith("no", 0, at)
    return not (shortened and _ABBREVIATED.search(shade, max(0, at - _LONGEST_ABBREVIATION), at))


def _ends_line(shade: str, stop: re.Match[str]) -> bool:
    """Tell whether a line break ends the sentence: a hard-wrapped line runs on.

    A short one (greeting, subject, list, name) stands alone.
    """
    at = stop.start()
    line_start = shade.rfind("\n", 0, at) + 1
    return stop["line"] is None or at - line_start < _SHORT_LINE or shade.startswith("subject:", line_start)


def cuts(shade: str, sentence: Span) -> tuple[Span, ...]:
    """Return what parts a sentence into clauses; a short one counts as a single clause."""
    if sentence.end - sentence.start <= _LONG_SENTENCE:
        return ()
    return tuple(Span(*cut.span()) for cut in _CLAUSE.finditer(shade, sentence.start, sentence.end))


def clause(shade: str, sentence: Span, parted: tuple[Span, ...], hit: Span) -> Span:
    """Widen a hit to the clause it stands in, given what parts its sentence."""
    start, end = sentence
    if parted:
        start = max((cut.end for cut in parted if cut.end <= hit.start), default=start)
        end = min((cut.start for cut in parted if cut.start >= hit.end), default=end)
    inside = shade[start:end]
    start += len(inside) - len(inside.lstrip(" \n\t-*\"'("))
    return Span(start, start + len(shade[start:end].rstrip(" \n\t.,;:\"')")))
