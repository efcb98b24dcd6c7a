"""Phrases made ready to be found: each becomes a pattern over the vocabulary's characters, one a word."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from bot.playbook.index import Index
from bot.playbook.vocabulary import Vocabulary

if TYPE_CHECKING:
    from bot.playbook.writer import Writer

_BETWEEN = ";"  # stands in no word, in no phrase and in no pattern


class Phrase:
    """A phrase of a language. `number` is its place in the language's index, if it has one."""

    __slots__ = ("language", "number", "search", "written")

    search: Callable[..., re.Match[str] | None]
    """Finds it in an encoded sentence."""

    def __init__(self, written: str, language: "Language", number: int | None = None) -> None:
        """Take it as it is written; a language does that once for each."""
        self.written, self.language, self.number = written, language, number
        self.search = self._search_first

    def _search_first(self, encoded: str, start: int = 0) -> re.Match[str] | None:
        """Compile its pattern when it is first looked for: most never are."""
        self.search = re.compile(self.language.expression(self.written)).search
        return self.search(encoded, start)

    def places(self, encoded: str) -> Iterator[tuple[int, int]]:
        """Yield every place where it stands in an encoded sentence: its first word, and the one after its last."""
        match = self.search(encoded)
        while match:
            yield match.span()
            match = self.search(encoded, match.start() + 1)

    @property
    def needed(self) -> frozenset[str]:
        """Characters of which one is in every sentence where it stands."""
        return frozenset(self.language.needed(self.written))


class Phrases:
    """Phrases of one language that are looked for together: a guard, a situation, a way to ask."""

    def __init__(self, each: Iterable[Phrase] = ()) -> None:
        """Take them as they come; an iterator is asked for them when they are first needed."""
        self._given = each

    @cached_property
    def each(self) -> tuple[Phrase, ...]:
        """The phrases, in order."""
        return tuple(self._given)

    @cached_property
    def by_character(self) -> dict[str, list[Phrase]]:
        """Those that may stand where this character does; one of its characters is in every sentence with a phrase."""
        found: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in self.each:
            for character in phrase.needed:
                found[character].append(phrase)
        return dict(found)

    def among(self, characters: frozenset[str]) -> set[Phrase]:
        """Return those that may stand in a sentence with these characters; often none."""
        may_stand = self.by_character
        if may_stand.keys().isdisjoint(characters):
            return set()
        return {phrase for character in may_stand.keys() & characters for phrase in may_stand[character]}

    @cached_property
    def by_number(self) -> Mapping[int, Phrase]:
        """Those that are indexed, by number."""
        return {phrase.number: phrase for phrase in self.each if phrase.number is not None}


NO_PHRASES = Phrases()


class Compiled(NamedTuple):
    """What a language can be made of again; texts, parted, of which a process needs few and decodes no other.

    The phrases that are `indexed` come before the others, as do their patterns and what is `needed` for them.
    """

    words: bytes
    indexed: bytes
    others: bytes
    expressions: bytes
    needed: bytes
    ways: bytes
    characters: bytes
    met: bytes
    begins: bytes


class Language:
    """Reads phrases that share one vocabulary. `words` names classes of words; they may use each other."""

    def __init__(self, words: Mapping[str, Iterable[str]], compiled: Compiled | None = None) -> None:
        """Take the classes as they are written, and what `compiled` gave of the same phrases before."""
        self._compiled = compiled
        self.vocabulary = Vocabulary(_texts(compiled.words) if compiled else ())
        self._words = words
        self._known: dict[str, Phrase] = {}
        self._together: dict[tuple[str, ...], Phrases] = {}
        indexed, others = (_texts(compiled.indexed), _texts(compiled.others)) if compiled else ([], [])
        self._numbers = dict(zip(indexed, count(), strict=False))
        self._kept = dict(zip((*indexed, *others), count(), strict=False))

    def phrase(self, written: str, *, indexed: bool = False) -> Phrase:
        """Read a phrase. An `indexed` one is looked for in every sentence, with all others at once.

        Raises:
            PhraseInvalid: The phrase is malformed, names an unknown class, or could begin with anything.
        """
        phrase = self._known.get(written)
        if phrase is None or (indexed and phrase.number is None):
            if written not in self._kept:
                self._writer.learn(written)
            if indexed:
                self._numbers.setdefault(written, len(self._numbers))
            phrase = self._known[written] = Phrase(written, self, self._numbers.get(written))
        return phrase

    def number(self, written: str) -> int | None:
        """Return the number that an indexed phrase has, without reading it."""
        return self._numbers.get(written)

    def together(self, written: tuple[str, ...]) -> Phrases:
        """Return phrases that are looked for together, made once for all who name the same; read when first needed."""
        if written not in self._together:
            self._together[written] = Phrases(map(self.phrase, written))
        return self._together[written]

    def warm(self) -> None:
        """Make the index and compile every phrase; else that is done for the first draft, while somebody waits."""
        self.candidates("")
        _ = [phrase.search("") for phrase in self._known.values()]

    def compiled(self) -> Compiled:
        """Return what another language with the same classes and phrases can be made of."""
        if self._compiled is not None:
            return self._compiled
        ordered = self._writer.ordered(self._known)
        others = [written for written in self._known if written not in self._numbers]
        written = [*self._numbers, *others]
        return Compiled(
            _parted(ordered.vocabulary.words),
            _parted(self._numbers),
            _parted(others),
            _parted(map(ordered.expression, written)),
            _parted(map(ordered.needed, written)),
            *ordered.laid_out(self._numbers),
        )

    def expression(self, written: str) -> str:
        """Return the pattern of a phrase over the vocabulary's characters."""
        kept = self._kept.get(written)
        return self._writer.expression(written) if kept is None else self._expressions[kept].decode()

    def needed(self, written: str) -> str:
        """Return characters of which one is in every sentence where a phrase stands: the rarest such."""
        kept = self._kept.get(written)
        return self._writer.needed(written) if kept is None else self._needed[kept].decode()

    def candidates(self, words: Iterable[str]) -> set[int]:
        """Return the numbers of the indexed phrases that may stand in a sentence, given the characters of its words."""
        return self.index.candidates(words)

    @cached_property
    def index(self) -> Index:
        """What rules out most phrases at once, made of those that are indexed."""
        compiled = self._compiled
        if compiled and len(self._numbers) == len(_pieces(compiled.indexed)):
            return Index(compiled.ways, compiled.characters, compiled.met, compiled.begins)
        return Index(*self._writer.laid_out(self._numbers))

    @cached_property
    def _expressions(self) -> list[bytes]:
        return _pieces(self._compiled.expressions) if self._compiled else []

    @cached_property
    def _needed(self) -> list[bytes]:
        return _pieces(self._compiled.needed) if self._compiled else []

    @cached_property
    def _writer(self) -> "Writer":
        from bot.playbook.writer import Writer  # not needed where everything was compiled before

        return Writer(self._words, self.vocabulary)


def _parted(texts: Iterable[str]) -> bytes:
    return _BETWEEN.join(texts).encode()


def _pieces(parted: bytes) -> list[bytes]:
    return parted.split(_BETWEEN.encode()) if parted else []


def _texts(parted: bytes) -> list[str]:
    return parted.decode().split(_BETWEEN) if parted else []
