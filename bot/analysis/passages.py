"""Whose words are whose: the rep's own, quoted replies, and a signature nobody coaches."""

import re

from bot.analysis.shadow import shadow
from bot.domain import LEAST_WORDS, MOST_CHARACTERS, Draft, Span
from bot.errors import ContextTooLong, DraftNotText, DraftOnlyQuoted, DraftTooLong, DraftTooShort

MOST_CONTEXT = 300
MOST_NOTES = 4_000

# A header after which everything to the end belongs to somebody else's mail; a rule of `_` is one of `*` in the shadow.
_THREAD = re.compile(
    r"^(?:-{3,} ?(?:original|forwarded) message ?-{3,}|begin forwarded message:|\*{10,}"
    r"|from: [^\n]+\n(?:(?:sent|date|to|subject|cc): [^\n]*\n){1,5})",
    re.MULTILINE,
)
# "On Monday, Dana wrote:" may break over two lines.
_WROTE = re.compile(
    r"^(?:on|am|le|el|il) [^\n]{4,160}(?:\n[^\n]{1,100})?"
    r"\b(?:wrote|schrieb|_crit|escribi_|ha scritto)[^\n]{0,60}:[ \t]*$",
    re.MULTILINE,
)
_MARKED = re.compile(r"^[ \t]*>[^\n]*(?:\n|$)", re.MULTILINE)

_SIGN_OFF = re.compile(
    r"^(?:(?:(?:kind|kindest|best|warm|warmest) )?regards|best(?: wishes)?|all the best|(?:many |with )?thanks"
    r"(?: so much| again| in advance| a lot)?|thank you|cheers|sincerely|yours(?: sincerely| truly| faithfully)?|warmly"
    r"|rgds|br|-- ?)[,.!]?[ \t]*(?:\n|$)",
    re.MULTILINE,
)
_DISCLAIMER = re.compile(
    r"^(?:this (?:e-?mail|message)\b[^\n]*\b(?:confidential|intended|privileged)|confidentiality notice|sent from my )",
    re.MULTILINE,
)
_POSTSCRIPT = re.compile(r"^p\.? ?s\b", re.MULTILINE)
_SPOKEN_LINE = re.compile(r"(?:\S+ ){3,}\S+[.!?]")
_MOST_SIGNATURE_LINES = 7
_MOST_SIGNATURE_LINE = 70
_MOST_NAME = 40

# Scripts that do not part words with spaces: each character counts as one.
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_UNSPACED_SIGN = re.compile(f"[{_UNSPACED}]")
_LEAST_QUOTED = 6
_LEAST_QUOTED_WORDS = 2
_WORDS = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+(?:['\u2019][^\W_]+)*")


def read_draft(text: str, *, context: str = "", notes: str = "") -> Draft:
    """Take in what the rep pasted and find their own words in it.

    Raises:
        DraftNotText: It holds NUL, or half a character.
        DraftTooLong: More than 12,000 characters.
        DraftTooShort: Fewer than three words.
        DraftOnlyQuoted: Nothing but quoted replies.
        ContextTooLong: The context is more than a line, or the notes are a book.
    """
    if any(_unreadable(given) for given in (text, context, notes)):
        raise DraftNotText
    if len(text) > MOST_CHARACTERS:
        raise DraftTooLong(length=len(text), most=MOST_CHARACTERS)
    for what, given, most in (("context", context, MOST_CONTEXT), ("notes", notes, MOST_NOTES)):
        if len(given) > most:
            raise ContextTooLong(what=what, length=len(given), most=most)
    quoted = _quoted(shadow(text))
    own = _without(Span(0, len(text)), quoted)
    words = sum(count_words(span.of(text)) for span in own)
    if words < LEAST_WORDS:
        if quoted and count_words(text) >= LEAST_WORDS and words == 0:
            raise DraftOnlyQuoted
        raise DraftTooShort(least=LEAST_WORDS)
    kept = _signatures(text, own)
    coached = tuple(part for span in own for part in _without(span, kept))
    if sum(count_words(span.of(text)) for span in coached) < LEAST_WORDS:
        coached = own
    return Draft(text, coached, quoted, context.strip(), notes.strip())


def _unreadable(text: str) -> bool:
    """Tell whether a text holds NUL or half a character, which no mail does."""
    try:
        return b"\0" in text.encode()
    except UnicodeEncodeError:
        return True


def count_words(text: str) -> int:
    """Count words; in scripts without spaces, characters."""
    return sum(1 for _ in _WORDS.finditer(text))


def is_quotable(text: str) -> bool:
    """Tell whether a text is long enough to point at one place: two words, or six characters without spaces."""
    return len(text) >= _LEAST_QUOTED if _UNSPACED_SIGN.search(text) else count_words(text) >= _LEAST_QUOTED_WORDS


def _quoted(shade: str) -> tuple[Span, ...]:
    """Find what the other side wrote, in order and apart."""
    spans = [Span(match.start(), len(shade)) for match in _THREAD.finditer(shade)][:1]
    for match in _WROTE.finditer(shade):
        below = shade[match.end() :]
        marked = _MARKED.search(below)
        # Without ">" marks nothing tells where the quotation ends, so it goes to the end.
        spans.append(Span(match.start(), match.end() if marked else len(shade)))
    spans += [Span(match.start(), match.end()) for match in _MARKED.finditer(shade)]
    return _merged(spans)


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _without(whole: Span, holes: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return what is left of `whole` when `holes` are cut out of it."""
    left: list[Span] = []
    start = whole.start
    for hole in holes:
        if hole.overlaps(whole):
            left.append(Span(start, max(start, hole.start)))
            start = hole.end
    left.append(Span(start, whole.end))
    return tuple(span for span in left if span.end > span.start)


def _signatures(text: str, own: tuple[Span, ...]) -> tuple[Span, ...]:
    """Find the closing, the names under it and what a company adds, in the rep's own words."""
    found: list[Span] = []
    for span in own:
        shade = shadow(span.of(text))
        closings = [match.start() for match in _SIGN_OFF.finditer(shade) if _is_signature(shade[match.start() :])]
        start = min(closings, default=None) if closings else _bare_name(span.of(text))
        disclaimer = _DISCLAIMER.search(shade)
        if start is None and disclaimer:
            start = disclaimer.start()
        if start is not None:
            postscript = _POSTSCRIPT.search(shade, start)
            found.append(Span(span.start + start, span.start + postscript.start() if postscript else span.end))
    return tuple(found)


def _is_signature(tail: str) -> bool:
    """Tell a closing with names and numbers under it from a sentence that starts like one."""
    signed = _POSTSCRIPT.split(_DISCLAIMER.split(tail)[0])[0]
    lines = [line.strip() for line in signed.split("\n")[1:] if line.strip()]
    return len(lines) <= _MOST_SIGNATURE_LINES and not any(
        len(line) > _MOST_SIGNATURE_LINE or _SPOKEN_LINE.fullmatch(line) for line in lines
    )


def _bare_name(text: str) -> int | None:
    """Find a last line that is nothing but a name, such as "Marcus" or "Kim Oduya"."""
    body = text.rstrip()
    start = body.rfind("\n") + 1
    line = body[start:].strip()
    words = line.split()
    named = 0 < len(words) <= LEAST_WORDS and all(word[0].isupper() and word[-1].isalpha() for word in words)
    return start if start and named and len(line) <= _MOST_NAME else None
