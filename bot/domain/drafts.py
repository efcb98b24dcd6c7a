"""A mail before it is sent, and stretches of it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a draft, in code points."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two stretches share a character."""
        return self.start < other.end and other.start < self.end

    def without(self, holes: "Iterable[Span]") -> "Iterator[Span]":
        """Yield what is left when holes, in order of place, are cut out."""
        start = self.start
        for hole in holes:
            if hole.overlaps(self):
                if start < hole.start:
                    yield Span(start, hole.start)
                start = hole.end
        if start < self.end:
            yield Span(start, self.end)

    def of(self, text: str) -> str:
        """Return the words of this stretch."""
        return text[self.start : self.end]


class Draft(NamedTuple):
    """A mail before it is sent, with the stretches that are the rep's own words.

    `own` is what is coached; `quoted` is what the other side wrote and counts as evidence; the rest
    (signature, disclaimer) is kept and left alone. `context` is the rep's one line, `notes` what the
    rep noted on this client.
    """

    text: str
    own: tuple[Span, ...]
    quoted: tuple[Span, ...] = ()
    context: str = ""
    notes: str = ""

    @classmethod
    def alone(cls, words: str, context: str = "") -> "Draft":
        """Return words that are all the rep's own, with nothing quoted beside them."""
        return cls(words, (Span(0, len(words)),), (), context)

    def without(self, stretches: Sequence[Span]) -> "Draft":
        """Return the same mail with these stretches left alone, as a signature is."""
        return self._replace(own=tuple(part for span in self.own for part in span.without(stretches)))

    @property
    def own_text(self) -> str:
        """The rep's own words, joined."""
        return "\n".join(span.of(self.text) for span in self.own)

    @property
    def quoted_text(self) -> str:
        """What the other side wrote, joined."""
        return "\n".join(span.of(self.text) for span in self.quoted)

    @property
    def left_alone(self) -> str:
        """What is neither: the signature and what a company adds below it, joined."""
        whole = Span(0, len(self.text))
        return "\n".join(part.of(self.text) for part in whole.without(sorted((*self.own, *self.quoted))))

    @property
    def written(self) -> str:
        """All the rep wrote, signature and disclaimer included: the mail without what it quotes."""
        text, at = [], 0
        for span in self.quoted:
            text.append(self.text[at : span.start])
            at = span.end
        return "".join([*text, self.text[at:]])

    @property
    def end_of_mail(self) -> int:
        """Where the mail itself ends, above the quoted thread below it: nobody pastes that back."""
        end = len(self.text)
        for span in reversed(self.quoted):
            if self.text[span.end : end].strip():
                break
            end = span.start
        return end

    @property
    def evidence(self) -> str:
        """Everything a fact may come from: the draft whole, the context and the notes."""
        return "\n".join(part for part in (self.text, self.context, self.notes) if part)
