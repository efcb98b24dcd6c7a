"""Finds what stands behind a sentence in its paragraph: what is said of it, or goes on about it."""

from collections.abc import Sequence

from bot.domain import Span


def behind_in_paragraph(text: str, spans: Sequence[Span], at: int) -> list[Span]:
    """Return the sentences of a text behind the one at this place, up to the end of its line."""
    end = text.find("\n", spans[at].end)
    return [span for span in spans[at + 1 :] if end < 0 or span.start < end]
