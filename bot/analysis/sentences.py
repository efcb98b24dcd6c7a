"""Cuts the rep's own words into sentences and clauses, on the shadow, with offsets of the whole draft."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import itemgetter

from bot.analysis.abbreviations import LONG_ENDS, MANY_LETTERS, is_abbreviated
from bot.analysis.wrapping import is_wrapped
from bot.domain import Analysis, Draft, Finding, Span
from bot.playbook.phrases import Language
from bot.playbook.words import in_place, pieces_of, words_in, words_of, written_words


def spaced(expression: str) -> re.Pattern[str]:
    """Compile an expression in which a space is up to three of them, as stand where a line was wrapped."""
    return re.compile(expression.replace(" ", " {1,3}+"))


# One set of characters begins every stop, so that the search can skip to it.
_STOP = re.compile(
    r"[.!?\n](?:"
    r"(?<=\n)(?:(?P<gap>(?:[ \t]*\n)+)|(?P<item>(?=[ \t]*(?:[-*>]|[0-9]{1,2}[.)])[ \t]))|(?P<line>))"
    r"|(?<!\n)(?<![.!?]{2})(?<![.!?] [.!?])(?P<mark>(?: ?[.!?])*+[\"')\]*]*+)(?=\s))"
)
# A greeting stands alone even when the mail goes on behind it.
_GREETING = re.compile(
    r"(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening))"
    r"(?: (?:(?:mr|mrs|ms|dr|prof)\.|[^\s.,:;!?]+)){0,4}(?:,| -)(?=[ \t])"
)
# "Rasmus (your harbour master?) that you are keen": what stands in brackets ends nothing, where the rest goes on.
_GOES_ON = re.compile(
    r"[!?]+\) (?:that|and|or|but|so|who|which|because|is|are|was|were|has|have|had|will|would|to|of|in|on|for|with|at"
    r"|by|from|as)\b"
)
# A sentence that begins as sentences do.
_CAPITAL = re.compile(r"[.!?]\s+[A-Z]")
_LONG_SENTENCE = 90
_CLAUSE = spaced(
    r"[;:](?=\s)| - |, (?=(?:and|but|so|or|because|which|who|otherwise|then)\b)|,? (?=(?:and|but|so) (?:i|we|you)\b)"
)
_START, _END = itemgetter(0), itemgetter(1)


Words = tuple[int, int]
"""Some words of a sentence: the number of the first, and of the one after the last."""


class Sentence:
    """A sentence of the rep's own. What few ask for is found when it is first asked for."""

    __slots__ = (
        *("_begins", "_characters", "_coded", "_firsts", "_language", "_pieces", "_places", "_written"),
        *("candidates", "encoded", "shade", "span"),
    )

    encoded: str
    """One character for each word, once it is read in a language."""
    candidates: set[int]
    """The phrases of that language that may stand in it, by number."""

    def __init__(self, span: Span, shade: str) -> None:
        """Take its place in a shadow."""
        self.span = span
        self.shade = shade
        self.encoded = ""
        self._language: Language | None = None
        self._characters: frozenset[str] | None = None
        self._pieces: list[str] = []
        self._coded: list[str] = []
        # Without the spaces between them, where each piece begins; and, if some hold more words than one or none, the
        # number of the first word of each.
        self._begins: list[int] | None = None
        self._firsts: list[int] | None = None
        self._written: list[str] | None = None
        self._places: list[tuple[int, int, str]] | None = None

    @property
    def is_question(self) -> bool:
        """Whether it ends as a question does."""
        return self.shade.find("?", max(self.span.start, self.span.end - 3), self.span.end) >= 0

    @property
    def characters(self) -> frozenset[str]:
        """The characters of its words, once it is read: who asks for many of them asks faster here."""
        if self._characters is None:
            # The pieces are remembered with their hashes; nearly always each is one word.
            self._characters = frozenset(self._coded if self._is_one_each() else self.encoded)
        return self._characters

    @property
    def written(self) -> list[str]:
        """Its words as they are written, in lower case, whatever was typed."""
        if self._written is None:
            self._written = written_words(self._pieces or self._parted())
        return self._written

    @property
    def places(self) -> list[tuple[int, int, str]]:
        """Where each word begins, where it ends, and what it is in full."""
        if self._places is None:
            self._places = list(words_in(self.shade, *self.span))
        return self._places

    def span_of(self, first: int, end: int) -> Span:
        """Return where some of its words stand in the draft, given the number of the first and of the one after."""
        if self._begins is None:
            self._begins = list(accumulate(map(len, self._pieces), initial=0))
            self._firsts = None if self._is_one_each() else list(accumulate(map(len, self._coded), initial=0))
        start, stop = self.span
        if self._begins[-1] + len(self._pieces) - 1 != stop - start:  # more than one space parts two of its pieces
            return Span(self.places[first][0], self.places[end - 1][1])
        (opens, opening), (closes, closing) = self._piece_with(first), self._piece_with(end - 1)
        return Span(
            start + self._begins[opens] + opens + words_of(self._pieces[opens])[opening][0],
            start + self._begins[closes] + closes + words_of(self._pieces[closes])[closing][1],
        )

    def _parted(self) -> list[str]:
        start, end = self.span
        return pieces_of(self.shade[start:end])

    def _is_one_each(self) -> bool:
        """Tell whether each piece holds one word."""
        return len(self._coded) == len(self.encoded) and "" not in self._coded

    def _piece_with(self, word: int) -> tuple[int, int]:
        """Return in which piece a word stands and which of its words it is."""
        if self._firsts is None:
            return word, 0
        piece = bisect_right(self._firsts, word) - 1
        return piece, word - self._firsts[piece]

    def read(self, language: Language) -> "Sentence":
        """Return the sentence as the phrases of a language see it."""
        if self._language is not language:
            self._language, self._pieces = language, self._parted()
            self._coded = language.vocabulary.coded(self._pieces)
            self.encoded, self._characters, self._begins = "".join(self._coded), None, None
            # What was remembered with its hash is found faster than a character that is cut out.
            self.candidates = language.candidates(self._coded if self._is_one_each() else self.encoded)
        return self


def sentences(draft: Draft, shade: str) -> tuple[Sentence, ...]:
    """Return the rep's own sentences in order, each read in the unwrapped shadow."""
    flat = unwrapped(shade)
    return tuple(Sentence(span, flat) for own in draft.own for span in _cut(draft.text, shade, own))


def unwrapped(shade: str) -> str:
    """Return a shadow in which a line break or a tab is a space: where a line is wrapped says nothing about a sentence.

    What was typed without its apostrophe is marked there where it would be another word.
    """
    return in_place(shade.replace("\n", " ").replace("\t", " "))


def _cut(text: str, shade: str, own: Span) -> list[Span]:
    found: list[Span] = []
    start = own.start
    capitals = bool(_CAPITAL.search(text, own.start, own.end))
    for stop in _STOP.finditer(shade, own.start, own.end):
        at, end = stop.span()
        if stop.lastgroup == "line" and is_wrapped(text, shade, start, at):
            continue
        if shade[at] in "!?" and _GOES_ON.match(text, at):
            continue
        if shade[at] != "." or _ends(text, shade, at, end, capitals=capitals):
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
    """Tell whether a full stop ends the sentence before it: it may shorten a word.

    Some write without `capitals`: then a full stop behind a word ends a sentence whatever follows.
    """
    letters = shade[at - MANY_LETTERS : at]
    is_word = letters.isalpha() and letters not in LONG_ENDS
    if is_word and text[end + 1 : end + 2].isupper():  # as most do
        return True
    following = text[end : end + 3].strip()
    # "Last one at 1840. can you": two figures are no number of a list.
    is_told = text[at - 3 : at].isalpha() or text[at - 2 : at].isdigit()
    if end == at + 1 and following[:1].islower() and (capitals or not is_told):
        return False
    return is_word or not is_abbreviated(shade, at, following)


def cuts(shade: str, sentence: Span) -> tuple[Span, ...]:
    """Return what parts a sentence into clauses; a short one counts as a single clause."""
    if sentence.end - sentence.start <= _LONG_SENTENCE:
        return ()
    return tuple(Span(*cut.span()) for cut in _CLAUSE.finditer(shade, sentence.start, sentence.end))


def clause(shade: str, sentence: Span, parted: Sequence[Span], hit: Span) -> Span:
    """Widen a hit to the clause it stands in, given what parts its sentence."""
    start, end = around(hit, sentence, parted)
    inside = shade[start:end]
    start += len(inside) - len(inside.lstrip(" \n\t-*\"'("))
    words = shade[start:end].rstrip(" \n\t.,;:\"')")
    stop = start + len(words)
    # A bracket that opens in the clause closes in it.
    closes = shade.startswith(")", stop, end) and words.count("(") > words.count(")")
    return Span(start, stop + closes)


def around(words: Span, sentence: Span, parted: Sequence[Span]) -> Span:
    """Return where the part of a sentence begins and ends that some of its words stand in, given what parts it."""
    before, after = bisect_right(parted, words.start, key=_END), bisect_left(parted, words.end, key=_START)
    return Span(
        parted[before - 1].end if before else sentence.start,
        parted[after].start if after < len(parted) else sentence.end,
    )


def found_in_each(analysis: Analysis) -> dict[Span, list[Finding]]:
    """Return what was found in each sentence of a draft, those with nothing too."""
    spans = analysis.sentences
    each: dict[Span, list[Finding]] = {span: [] for span in spans}
    for finding in analysis.findings:
        first, last = (
            bisect_right(spans, finding.span.start, key=_END),
            bisect_left(spans, finding.span.end, key=_START),
        )
        for span in spans[first:last]:
            each[span].append(finding)
    return each
