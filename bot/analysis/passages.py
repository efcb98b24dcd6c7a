"""Whose words are whose: the rep's own, quoted replies, and a signature nobody coaches."""

import re
from functools import cache
from itertools import islice

from bot.analysis.expressions import Late
from bot.analysis.headers import ENDS_A_LINE, SENDER, WROTE
from bot.analysis.shadow import shadow
from bot.analysis.signatures import signatures
from bot.domain import LEAST_WORDS, MOST_CHARACTERS, Draft, Span
from bot.errors import ContextTooLong, DraftNotText, DraftOnlyQuoted, DraftTooLong, DraftTooShort

MOST_CONTEXT = 300
MOST_NOTES_LENGTH = 4_000

# Scripts that do not part words with spaces: each character counts as one.
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
# A colon ends the name of the first header, or stands in the time that ends a line.
_HEADED = "|".join(
    rf"(?<={name}{space}:)" for name in (*SENDER, "forwarded message") for space in ("", " ", r"\*", r"\*\*")
)
_COLON_OF_OTHERS = Late(
    rf":(?:(?:{_HEADED})\*{{0,2}}[ \t]|\d\d(?:$|[: ap\t](?:\d\d)? ?(?:[ap]\.?m\.?)?[ \t]*$))", re.MULTILINE
)
# Or it ends a line, and somebody is said to have written.
_SAYS_WHO = (*WROTE, "@", "forwarded message")
_LEAST_QUOTED = 6
_LEAST_QUOTED_WORDS = 2
_FIRST = 8
_WORDS = re.compile(r"[^\W_]+(?:'[^\W_]+)*", re.ASCII)


def read_draft(text: str, *, context: str = "", notes: str = "") -> Draft:
    """Take in what the rep pasted and find their own words in it.

    Raises:
        DraftNotText: It holds NUL, or half a character.
        DraftTooLong: More than 12,000 characters.
        DraftTooShort: Fewer than three words.
        DraftOnlyQuoted: Hardly anything but quoted replies.
        ContextTooLong: The context is more than a line, or the notes are a book.
    """
    if _unreadable(f"{text}{context}{notes}"):
        raise DraftNotText
    if len(text) > MOST_CHARACTERS:
        raise DraftTooLong(length=len(text), most=MOST_CHARACTERS)
    for what, given, most in (("context", context, MOST_CONTEXT), ("notes", notes, MOST_NOTES_LENGTH)):
        if len(given) > most:
            raise ContextTooLong(what=what, length=len(given), most=most)
    shade = shadow(text)
    quoted = _quoted(shade)
    own = tuple(Span(0, len(text)).without(quoted))
    words = _first_words(text, own)
    if words < LEAST_WORDS:
        if quoted and count_words(text) >= LEAST_WORDS:
            raise DraftOnlyQuoted
        raise DraftTooShort(least=LEAST_WORDS)
    kept = signatures(text, shade, own)
    coached = tuple(part for span in own for part in span.without(kept))
    if kept and _first_words(text, coached) < LEAST_WORDS:
        coached = own
    return Draft(text, coached, quoted, context.strip(), notes.strip())


def parted(text: str) -> tuple[str, str]:
    """Return the draft and the context of a last line such as `context: she gave me that date`."""
    draft, newline, last = text.rstrip().rpartition("\n")
    label, colon, line = last.partition(":")
    if newline and colon and label.strip().lower() == "context":
        return draft, line.strip()
    return text, ""


def _quoted(shade: str) -> tuple[Span, ...]:
    """Find what stands in a draft from other mails.

    Without one of the marks there is none, and the forms need not be loaded, which take long to compile. A new form in
    `threads` that has none of these brings its own.
    """
    # One character is found at once; only where it stands is more looked for.
    marked = ">" in shade or "[" in shade or "|" in shade or ("-" in shade and "---" in shade)
    if not (marked or (":" in shade and _COLON_OF_OTHERS.search(shade)) or _says_who(shade) or _above_a_line(shade)):
        return ()
    from bot.analysis.threads import quoted

    return quoted(shade)


def _says_who(shade: str) -> bool:
    return ENDS_A_LINE.search(shade) is not None and any(map(shade.__contains__, _SAYS_WHO))


def _above_a_line(shade: str) -> bool:
    return ("#" in shade or ("-" in shade and "--" in shade)) and "above this line" in shade


def _unreadable(text: str) -> bool:
    """Tell whether a text holds NUL or half a character, which no mail does."""
    try:
        return b"\0" in text.encode()
    except UnicodeEncodeError:
        return True


def count_words(text: str) -> int:
    """Count words; in scripts without spaces, characters."""
    return len(_word(text).findall(text))


def _first_words(text: str, spans: tuple[Span, ...]) -> int:
    """Count the words of some stretches, in each no more than a draft has to have."""
    return sum(_first_words_of(span.of(text)) for span in spans)


def _first_words_of(part: str) -> int:
    # Nearly always the first words are plain, and nothing need be made ready that finds those of any script.
    plain = [piece for piece in part.split(None, _FIRST)[:_FIRST] if piece.isascii() and piece.isalpha()]
    if len(plain) >= LEAST_WORDS:
        return LEAST_WORDS
    return len(list(islice(_word(part).finditer(part), LEAST_WORDS)))


def _word(text: str) -> re.Pattern[str]:
    return _WORDS if text.isascii() else _any_words()


# Sets of so many letters take long to compile, and few drafts need them.
@cache
def _any_words() -> re.Pattern[str]:
    return re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+(?:['\u2019][^\W_]+)*")


def _unspaced(text: str) -> bool:
    return not text.isascii() and re.search(f"[{_UNSPACED}]", text) is not None


def is_quotable(text: str) -> bool:
    """Tell whether a text is long enough to point at one place: two words, or six characters without spaces."""
    return len(text) >= _LEAST_QUOTED if _unspaced(text) else count_words(text) >= _LEAST_QUOTED_WORDS
