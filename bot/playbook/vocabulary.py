"""Every word the phrases know, as one character each: a sentence becomes a short string that plain patterns match."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import count

from bot.playbook.words import (
    ALSO,
    ASKS,
    BEGIN_NUMBERS,
    DEEDS,
    DOER,
    GOT,
    MARKS,
    NEGATIONS,
    SAMPLES,
    THEIR_WORD,
    WAS_DONE,
    WHY,
    YOU,
    is_one_word,
    shapes_of,
    words_in,
)

# Letters without case and without meaning in a regular expression. Above 0xFFFF, because Python makes a table of the
# whole range below it for every set of letters there, which takes longer than all the rest of a pattern.
_FIRST = 0x20000
OTHER = " "
"""Stands for every word that no phrase knows."""
IDLE = "\t"
"""Stands for every word that is left out of account; no phrase knows it either."""
_MOST_REMEMBERED = 20_000
# What customers are called and what they pay is in no phrase: it is forgotten after some forty mails.
_MOST_PASSING = 500


class Vocabulary:
    """Gives each word its character. It grows while phrases are read, and is closed by the first text."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        """Start with `words`, as another vocabulary listed them, with the shapes of numbers and the negations."""
        self._characters = dict(zip(words, map(chr, count(_FIRST)), strict=False))
        self._read = _Characters(self._characters)
        self._sets: dict[str, str] = {}
        self._known: list[str] = []
        for sample in SAMPLES:
            self.add(_shape_key(sample))
        for word in (*NEGATIONS, WHY, YOU, *THEIR_WORD, *ASKS, *WAS_DONE, *GOT, *DEEDS, DOER):
            self.add(word)
        self.negations = frozenset(self._characters[word] for word in NEGATIONS)
        self.why = self._characters[WHY]
        self.you = self._characters[YOU]
        self.asks = frozenset(self._characters[word] for word in ASKS)
        self.their_word = frozenset(self._characters[word] for word in THEIR_WORD)
        self.was_done = frozenset(self._characters[word] for word in WAS_DONE)
        self.got = frozenset(self._characters[word] for word in GOT)
        self.deeds = self.their_word | {self._characters[word] for word in DEEDS}
        self.doer = self._characters[DOER]

    @property
    def words(self) -> list[str]:
        """Every word it knows, in order."""
        return list(self._characters)

    def side_by_side(self, sets: Iterable[frozenset[str]]) -> list[str]:
        """Return every word, next to those that stand in the same `sets`; the most used sets come first."""
        member: dict[str, list[int]] = {character: [] for character in self._characters.values()}
        for number, characters in enumerate(sets):
            for character in characters:
                member[character].append(number)
        return sorted(
            self._characters, key=lambda word: (not member[self._characters[word]], member[self._characters[word]])
        )

    def add(self, word: str) -> None:
        """Learn a word; a trailing `*` stands for any ending."""
        if word not in self._characters:
            self._characters[word] = chr(_FIRST + len(self._characters))
        if short := ALSO.get(word):
            self.add(short)

    def encode(self, pieces: Iterable[str]) -> str:
        """Return one character for each word of some text in pieces; those that no phrase knows look all alike."""
        return "".join(self.coded(pieces))

    def coded(self, pieces: Iterable[str]) -> list[str]:
        """Return the same piece by piece."""
        if len(self._read) > _MOST_REMEMBERED:
            self._read.clear()
        return list(map(self._read.__getitem__, pieces))

    def characters(self, word: str) -> str:
        """Return every character a word of a phrase may stand as; `#number` for any number of a shape."""
        if word not in self._sets:
            self._sets[word] = "".join(character for known, character in self._forms(word))
        return self._sets[word]

    def _in_order(self) -> list[str]:
        if len(self._known) != len(self._characters):
            self._known = sorted(self._characters)
        return self._known

    def _forms(self, word: str) -> Iterator[tuple[str, str]]:
        if word[0] == "#":
            yield from (entry for entry in self._characters.items() if word[1:] in _shapes(entry[0]))
        elif word[-1] == "*":
            known = self._in_order()
            first, last = bisect_left(known, word[:-1]), bisect_left(known, word[:-1] + "\x7f")  # above all of ASCII
            yield from ((each, self._characters[each]) for each in known[first:last])
        else:
            yield from ((form, self._characters[form]) for form in (word, ALSO.get(word)) if form)


class _Characters(dict[str, str]):
    """Remembers the characters of each piece of a text met: of what no phrase names, as names are, not for long."""

    def __init__(self, known: dict[str, str]) -> None:
        super().__init__()
        self._known = known
        self._passing: list[str] = []

    def __missing__(self, piece: str) -> str:
        bare = piece.strip(MARKS)
        words = [bare] if is_one_word(bare) else [word for _, _, word in words_in(piece, 0, len(piece))]
        self[piece] = characters = "".join(map(self._character, words))
        if not all(word in self._known for word in words):
            self._passing.append(piece)
            if len(self._passing) > _MOST_PASSING:
                self._forget()
        return characters

    def _forget(self) -> None:
        passing, self._passing = self._passing, []
        for piece in passing:
            self.pop(piece, None)  # another thread may have been here

    def _character(self, word: str) -> str:
        known = self._known.get(word)
        if known is None and word[:1] in BEGIN_NUMBERS:
            known = self._known.get(_shape_key(word))
        return known or self._stem(word)

    def _stem(self, word: str) -> str:
        stems, (shortest, longest) = self._stems
        for length in range(min(len(word), longest), shortest - 1, -1):
            if character := stems.get(word[:length]):
                return character
        return OTHER

    @cached_property
    def _stems(self) -> tuple[dict[str, str], tuple[int, int]]:
        """The beginnings that phrases name, and how short and how long they are."""
        stems = {word[:-1]: character for word, character in self._known.items() if word[-1] == "*"}
        lengths = list(map(len, stems)) or [0]
        return stems, (min(lengths), max(lengths))


def in_ranges(characters: str) -> str:
    """Return what stands in a set of a regular expression for these characters: neighbours as a range."""
    codes = sorted(map(ord, characters))
    firsts = [code for code, before in zip(codes, [None, *codes], strict=False) if before is None or code > before + 1]
    lasts = [code for code, after in zip(codes, [*codes[1:], None], strict=True) if after is None or after > code + 1]
    return "".join(
        chr(first) if first == last else f"{chr(first)}{'-' * (last > first + 1)}{chr(last)}"
        for first, last in zip(firsts, lasts, strict=True)
    )


def _shapes(known: str) -> tuple[str, ...]:
    return tuple(known[1:].split("+")) if known[0] == "#" else shapes_of(known)


def _shape_key(word: str) -> str:
    return "#" + "+".join(shapes_of(word))
