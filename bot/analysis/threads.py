"""Finds the mails below, between and above the rep's own words, in the forms that mail programs give them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import NamedTuple, Self

from bot.analysis.chats import blank_lines, chat_in
from bot.analysis.headers import DATED, ENDS_A_LINE, FROM, OTHER, WAS_SENT, WROTE
from bot.domain import Span

_MONTHS_ON = r"(?:on|am|op|le|el|il(?: giorno)?|em|den|p_|dne|w dniu|dnia)"
_VERBS = rf"(?:{'|'.join(WROTE)})(?:a|\(a\))?"
# In the shadow `\u00e9` is `_`. Emphasis stands around a header's name or not. Lotus Notes begins in ways of its own.
_THREAD = re.compile(
    r"^[ \t]{0,8}(?:-{3,} ?(?:original (?:message|e-?mail|mail|appointment|nachricht)"
    r"|forwarded (?:message|e-?mail|mail|by)\b"
    r"|(?:urspr_ngliche|weitergeleitete) (?:nachricht|e-?mail|mail)|message (?:d'origine|original|transf_r_)"
    r"|mensaje (?:original|reenviado)|messaggio (?:originale|inoltrato)|(?:oorspronkelijk|doorgestuurd) bericht)"
    r"[^\n]{0,120}-{3,}"
    rf"|-{{3,}} ?{_MONTHS_ON} [^\n]{{4,160}}\b{_VERBS}[^\n]{{0,80}}-{{3,}}[ \t]*$"
    r"|begin forwarded message:(?=\s|\Z)"
    r"|[-#]{2}[-# ]{0,12}(?:please )?(?:(?:type|write|enter) )?(?:your |a )?(?:reply|response|answer) above this line"
    r"(?: to [^\n]{1,40})?[-#=*~<>. \t]{0,12}$"
    r"|[^\n]{2,60} ?---\d\d?[-/.]\d\d?[-/.]\d{2,4} \d\d?:\d\d[^\n]{0,12}---"
    r"|[^\n]{2,80}\n[ \t]*\d\d?[-/.]\d\d?[-/.]\d{2,4} \d\d?:\d\d(?::\d\d)?(?: [ap]m)?[ \t]*\n\s{0,40}to\b[ \t]*\n"
    r"(?=(?:[^\n]{0,120}\n){1,5}?[ \t]*(?:cc|subject)[ \t]*\n)"
    rf"|(?P<headers>\*{{0,2}}{FROM}\*{{0,2}} ?:\*{{0,2}}[ \t]+[^\n]+\n(?:[ \t]*\n)?"
    rf"(?:[ \t]*\*{{0,2}}{OTHER}\*{{0,2}} ?:\*{{0,2}}[^\n]*(?:\n(?:[ \t]*\n)?|\Z)){{1,5}}))",
    re.MULTILINE,
)
# Of a block of headers: what a mail program wrote, and nobody who tells from where to where a lorry goes.
_BY_HEADERS = re.compile(
    rf"[^\s@]@[^\s@]|^[ \t]*\*{{0,2}}(?:{WAS_SENT}|subject|betreff|objet|onderwerp|asunto|oggetto|assunto|emne|_mne"
    r"|temat)\*{0,2} ?:"
    # An hour from which and one to which are of a plan.
    rf"|^[ \t]*\*{{0,2}}{DATED}\*{{0,2}} ?:(?![^\n]*\d ?(?:-|to|until|till) ?\d\d?:\d)"
    r"(?=[^\n]*\d[:h]\d\d(?!\d))(?=[^\n]*(?:\d{4}|\d[-/.]\d\d?[-/.]\d))",
    re.MULTILINE,
)
_SENT = re.compile(rf"^\*{{0,2}}{DATED}\*{{0,2}} ?:", re.MULTILINE)
_ADDRESS = r"<\n?[^\s<>]{1,80}@[^\s<>]{1,80}>"
# Who is no sender: "You wrote on 3 May:" is the rep's own sentence.
_NO_SENDER = (
    r"(?:you|i|we|she|he|they|it|one|who|nobody|somebody|the|this|that|our|your|my|his|her|their|as|like|what|when|where"
    r"|since|because|and|but|so|if|here|wie|was|als|sie|er|ihr|du|ich|wir|der|die|das|unser\w*)"
)
# "On Thursday your fitter wrote to me, so this is what I did:" is a sentence.
_NO_SENTENCE = r"(?![^\n@<]*\b(?:so|that|and|but|because|which|what|about)\b)"
# "On Monday, Dana wrote:" may break over two lines; a mailing list leaves out the date, others begin with the name.
# Without an address a name and a date stand alone in a paragraph, and no quotation mark says that the rep quotes.
_WROTE = re.compile(
    rf"^(?:[>|] ?)*+[ \t]{{0,4}}(?:{_MONTHS_ON} [^\n]{{4,160}}(?:\n[^\n]{{1,100}})?\b{_VERBS}{_NO_SENTENCE}"
    r"[^\n]{0,80}:[ \t]*$"
    rf"|[^\n:]{{2,60}} {_VERBS}:[ \t]*\n(?=[>|\"])"
    rf"|[^\n<]{{0,80}}\n?{_ADDRESS} {_VERBS}[^\n]{{0,80}}:[ \t]*$"
    rf"|\d{{4}}[-/]\d\d?[-/]\d\d?\b[^\n<]{{0,80}}\n?{_ADDRESS} ?:[ \t]*$"
    rf"|(?P<alone>)(?!{_NO_SENDER}\b)[^\s,:\"]+(?: [^\s,:\"]+){{1,3}} {_VERBS} {_MONTHS_ON} "
    r"[^\n]{0,30}(?:\d{4}|\d:\d\d)[^\n]{0,60}:[ \t]*$(?!\s*\"))",
    re.MULTILINE,
)
# In any other language who wrote, at which time of which year, and a colon: over up to three lines, and no English.
_SENT_BY = re.compile(
    r"^(?:> ?)*+(?![^\n]{0,60}\n?[^\n]{0,60}\b(?:the|this|you|your|we|our|please|from|to|with|and)\b)"
    r"(?=[^\n]{0,99}(?:@|(?<!\d)\d{4}(?!\d)))[^\n]{0,160}(?:\n[^\n]{1,100})?"
    r"[<(]\n?[^\s<>()]{1,80}@[^\s<>()]{1,80}[>)][^\n]{0,80}(?:\n[^\n]{1,60})?:[\x01 \t]*$",
    re.MULTILINE,
)
_CLOCK, _YEAR = re.compile(r"(?<!\d)\d\d?[:.]\d\d(?!\d)"), re.compile(r"(?<!\d)\d{4}(?!\d)")
# A program says at what time it was, or from which address; what people write holds for what stands right below.
_BY_PROGRAM = re.compile(r"@|(?<![\d.])\d\d?[:.]\d\d(?![\d.])")
_SAID_OF = re.compile(rf"\b(?:you|we|i|he|she|they|the|your|our|my|his|her|their)\b[^\n]{{0,60}}\b{_VERBS}(?![^\n]*@)")
_MARKED = re.compile(r"^[ \t]*>[^\n]*(?:\n|$)", re.MULTILINE)
# Bars mark what stands below who wrote it, or holds a sentence; more of them in a line are of a table.
_BARRED = re.compile(r"(?:^[ \t]*\|(?: ?\|)*[^|\n]*(?:\n|\Z))+", re.MULTILINE)
_THREE_WORDS = re.compile(r"(?<![^\s|])(?:[^\s|]+ +){3}")
_RULE = re.compile(r"[ \t]*[*=-]{10,}[ \t]*")
WROTE_LINE = re.compile(
    rf"\b{_VERBS}[^\n]{{0,80}}(?::|-{{3,}})[ \t]*$|(?:^|<)[^\s<>]{{1,80}}@[^\s<>]{{1,80}}> ?:[ \t]*$"
)


def quoted(shade: str) -> tuple[Span, ...]:
    """Find what stands in the draft from other mails, in order and apart."""
    threads = (match.start() for match in _THREAD.finditer(shade) if not _is_own(shade, match))
    spans = [Span(_with_rule(shade, start), len(shade)) for start in islice(threads, 1)]
    marked = [Span(*match.span()) for match in _MARKED.finditer(shade)] if ">" in shade else []
    marked += _barred(shade) if "|" in shade else []
    if found := list(attributions(shade)):
        below = _Below.of(shade, sorted(marked))
        spans += [Span(_with_rule(shade, match.start()), below.end_of(match)) for match in found]
    merged: list[Span] = []
    for span in sorted([*spans, *marked, *chat_in(shade)]):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _with_rule(shade: str, start: int) -> int:
    """Return where the rule begins that parts a thread from what stands above it, or where the thread does."""
    above = len(shade[:start].rstrip())
    line = shade.rfind("\n", 0, above) + 1
    return line if _RULE.fullmatch(shade, line, above) else start


def _barred(shade: str) -> list[Span]:
    """Find the lines that bars mark as a mail's that is quoted."""
    return [
        Span(*run.span())
        for run in _BARRED.finditer(shade)
        if _holds_a_sentence(run[0]) or WROTE_LINE.search(_line_above(shade, run.start()))
    ]


def _holds_a_sentence(lines: str) -> bool:
    """Tell whether one of the lines ends as a sentence does, and says more than a word or two."""
    ended = (line for line in map(str.rstrip, lines.splitlines()) if line.endswith((".", "?", "!")))
    return any(map(_THREE_WORDS.search, ended))


def _line_above(shade: str, start: int) -> str:
    """Return the last line above that is not blank, without the spaces behind it."""
    while start:
        start, end = shade.rfind("\n", 0, start - 1) + 1, start
        if line := shade[start:end].rstrip():
            return line
    return ""


class _Below(NamedTuple):
    """What stands in a draft below a line that says who wrote, found once and not once more below each of them."""

    shade: str
    marked: Sequence[Span]
    blanks: Sequence[int]
    goes_on: bool

    @classmethod
    def of(cls, shade: str, marked: Sequence[Span]) -> Self:
        """Find the blank lines, and whether there is more below the last words that are marked."""
        return cls(shade, marked, blank_lines(shade), bool(marked) and bool(shade[marked[-1].end :].strip()))

    def end_of(self, attribution: re.Match[str]) -> int:
        """Return where the words end that stand below the line that says whose they are."""
        shade, end = self.shade, attribution.end()
        first = len(shade) - len(shade[end:].lstrip())
        if self._is_marked(first):
            return end  # what is marked is found by its marks
        if _BY_PROGRAM.search(attribution[0]) and not _SAID_OF.search(attribution[0]):
            # Where the mail goes on below marked words, what stands above them may be the rep's answer.
            return end if self.goes_on and self.marked[-1].start >= end else len(shade)
        if shade.startswith('"', first):
            return shade.find('"', first + 1) + 1 or len(shade)
        return self.blanks[bisect_left(self.blanks, first)]  # the last stands at the end

    def _is_marked(self, place: int) -> bool:
        below = bisect_right(self.marked, place, key=itemgetter(0))
        return below > 0 and place < self.marked[below - 1].end


def attributions(shade: str) -> Iterator[re.Match[str]]:
    """Yield the lines that say who wrote what stands below them: with a colon behind, or a time in brackets before."""
    if not ENDS_A_LINE.search(shade) and "[" not in shade:
        return
    yield from (match for match in _WROTE.finditer(shade) if match["alone"] is None or _is_alone(shade, match.start()))
    if "@" in shade:
        yield from (match for match in _SENT_BY.finditer(shade) if _CLOCK.search(match[0]) and _YEAR.search(match[0]))


def _is_alone(shade: str, start: int) -> bool:
    """Tell whether the line that begins there has a blank one above it."""
    return start > 0 and not shade[shade.rfind("\n", 0, start - 1) + 1 : start].strip()


def _is_own(shade: str, header: re.Match[str]) -> bool:
    """Tell whether headers are the draft's own: no mail program wrote them, or above all else none says when."""
    if header["headers"] and not _BY_HEADERS.search(header["headers"]):
        return True
    return (
        not shade[: header.start()].strip() and shade.startswith("from", header.start()) and not _SENT.search(header[0])
    )
