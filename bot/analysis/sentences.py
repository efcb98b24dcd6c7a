"""Cuts the rep's own words into sentences and clauses, on the shadow, with offsets of the whole draft."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.domain import Draft, Span
from bot.playbook.phrases import Language
from bot.playbook.words import words_in

_STOP = re.compile(
    r"(?P<mark>(?<![.!?])[.!?]++[\"')\]*]*+)(?=\s)"
    # A greeting stands alone even when the mail goes on behind it.
    r"|(?P<greeting>^(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening))"
    r"(?: (?:(?:mr|mrs|ms|dr|prof)\.|[^\s.,:;!?]+)){0,4}(?:,| -)(?=[ \t]))"
    r"|(?P<gap>\n[ \t]*(?=\n))"
    r"|(?P<item>\n(?=[ \t]*(?:[-*>]|[0-9]{1,2}[.)])[ \t]))"
    r"|(?P<line>\n)",
    re.MULTILINE,
)
_ABBREVIATED = re.compile(r"(?:^|[\s(\"])(?:mr|mrs|ms|dr|prof|e\.g|i\.e|etc|approx|vs|no|st|inc|ltd|co|min|max|[a-z])$")
_SHORT_LINE = 50
_LONG_SENTENCE = 90
_CLAUSE = re.compile(
    r"[;:](?=\s)| - |, (?=(?:and|but|so|or|because|which|who|otherwise|then)\b)|,? (?=(?:and|but|so) (?:i|we|you)\b)"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the rep's own: where each of its words begins and what it is in full, and where each ends."""

    span: Span
    words: tuple[tuple[int, str], ...]
    ends: tuple[int, ...]
    is_question: bool
    _read: dict[Language, "Reading"] = field(default_factory=dict, compare=False, repr=False)

    def read(self, language: Language) -> "Reading":
        """Return the sentence as the phrases of a language see it."""
        if language not in self._read:
            encoded = language.vocabulary.encode([word for _, word in self.words])
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
    words = list(words_in(shade, *span))
    return Sentence(
        span,
        tuple([(start, word) for start, _, word in words]),
        tuple([end for _, end, _ in words]),
        "?" in shade[max(span.start, span.end - 3) : span.end],
    )


def _cut(text: str, shade: str, own: Span) -> Iterator[Span]:
    start = own.start
    for stop in _STOP.finditer(shade, own.start, own.end):
        if stop.start() < start or not _ends(text, shade, start, stop):
            continue
        yield from _trimmed(shade, Span(start, stop.end()))
        start = stop.end()
    yield from _trimmed(shade, Span(start, own.end))


def _ends(text: str, shade: str, start: int, stop: re.Match[str]) -> bool:
    """Tell whether a mark or a line break really ends the sentence that began at `start`."""
    if stop["mark"]:
        following = text[stop.end() : stop.end() + 3].strip()
        abbreviated = stop["mark"].startswith(".") and _ABBREVIATED.search(shade, start, stop.start())
        return not (abbreviated or (stop["mark"] == "." and following[:1].islower()))
    if stop["line"]:
        # A hard-wrapped line runs on; a short one (greeting, subject, list, name) stands alone.
        line_start = shade.rfind("\n", 0, stop.start()) + 1
        return stop.start() - line_start < _SHORT_LINE or shade.startswith("subject:", line_start)
    return True


def _trimmed(shade: str, span: Span) -> Iterator[Span]:
    words = shade[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - (len(words) - len(words.rstrip()))
    if end > start:
        yield Span(start, end)


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
