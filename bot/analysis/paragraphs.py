"""A long mail in numbered paragraphs: a model says only those it changes anew, and the mail is put together here."""

import re
from collections.abc import Iterable, Iterator

from bot.domain import Draft, Replacement, Span

LONG_MAIL = 3_000
"""Above so many characters a model gives replacements for paragraphs in place of a whole rewrite."""

_PARAGRAPH = re.compile(r"\S(?:.|\n(?![ \t]*(?:\n|\Z)))*")


def paragraphs(draft: Draft) -> tuple[Span, ...]:
    """Return the paragraphs of the rep's own words, those between blank lines; number 1 is the first."""
    return tuple(span for own in draft.own for span in _paragraphs_of(draft.text, own))


def _paragraphs_of(text: str, own: Span) -> Iterator[Span]:
    for match in _PARAGRAPH.finditer(text, own.start, own.end):
        yield Span(match.start(), match.start() + len(match[0].rstrip()))


def assembled(draft: Draft, replacements: Iterable[Replacement]) -> str:
    """Return the mail with these paragraphs said anew and every other character as the rep wrote it.

    A replacement without text takes its paragraph out. The quoted thread below the mail is left off, as it
    is in every rewrite; a number that names no paragraph changes nothing, and verification refuses it. Of two
    replacements for one paragraph, refused as well, the last counts.
    """
    said = {replacement.paragraph: replacement.text.strip() for replacement in replacements}
    pieces: list[str] = []
    at = 0
    for number, span in enumerate(paragraphs(draft), 1):
        if number in said:
            pieces += [draft.text[at : span.start], said[number]]
            at = span.end
            # With a paragraph goes the blank line below it.
            while not said[number] and draft.text[at : at + 1].isspace():
                at += 1
    return "".join([*pieces, draft.text[at : draft.end_of_mail]]).strip()
