"""Finds what a mail says in another language than English, where it says the rest in English."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest

from bot.analysis.language import FOREIGN, LEAST_SIGNS, TOO_FEW, is_surely_english, weight_of, without_addresses
from bot.analysis.sentences import Sentence
from bot.domain import Draft, Span

# They part names too: "van den Berg", "Rue de la Paix", "Playa del Carmen"; before a capital they tell nothing.
_PARTICLES = frozenset(
    "van der de den von zu zur zum la le les du des di da del della dos das el los las ten ter et und en og och".split()
)
_QUOTED = re.compile(r'"[^"]{2,400}"')
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][a-z]+)?")
_TWICE = 2


def foreign_stretches(
    draft: Draft, shade: str, said_in: Sequence[Sentence], plain_words: frozenset[str]
) -> tuple[Span, ...]:
    """Return the stretches of a mail in English that are in another language: all of it, where hardly any is left.

    A sentence may be when words of other languages outweigh what only English has; one without either goes with
    those beside it. A stretch is when it has enough of such words. Quotations and addresses tell nothing.
    """
    said = without_addresses(_QUOTED.sub(lambda quoted: " " * len(quoted[0]), shade))
    signs = [_Signs(_words(draft.text, shade, said, sentence.span), plain_words) for sentence in said_in]
    stretches: list[Span] = []
    for may_be, group in groupby(zip(said_in, signs, strict=True), key=lambda each: each[1].may_be_foreign):
        stretch = list(group)
        found = sum(sign.foreign for _, sign in stretch)
        words = sum(sign.words for _, sign in stretch)
        if may_be and found >= LEAST_SIGNS and words >= TOO_FEW:
            stretches.append(Span(stretch[0][0].span.start, stretch[-1][0].span.end))
    return tuple(stretches)


class _Signs:
    """What speaks in a sentence for English, and what for another language."""

    def __init__(self, words: Iterable[tuple[str, str, bool]], plain_words: frozenset[str]) -> None:
        self.words = self.english = self.foreign = self._plain = 0
        for written, shade, named in words:
            weight = weight_of(shade)
            self.words += weight
            if is_surely_english(shade):
                self.english += 1
            elif (shade in FOREIGN and not named) or ("_" in shade and not written[0].isupper()) or weight > 1:
                self.foreign += weight
            elif shade in plain_words:
                self._plain += 1

    @property
    def may_be_foreign(self) -> bool:
        """Whether it is rather in another language than in English, or says nothing in English."""
        return self.foreign > _TWICE * self.english or not (self.english or _TWICE * self._plain >= max(1, self.words))


def _words(text: str, shade: str, said: str, span: Span) -> Iterator[tuple[str, str, bool]]:
    """Yield the words of a sentence that are its own, their shadows, and whether each may be part of a name."""
    found = [match for match in _WORD.finditer(text, *span) if said[match.start()] != " "]
    for match, following in zip_longest(found, found[1:]):
        word = shade[match.start() : match.end()]
        yield match[0], word, word in _PARTICLES and following is not None and following[0][0].isupper()
