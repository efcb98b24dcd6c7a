"""Reads a phrase into its parts: words, choices, parts that may be missing, gaps. `prompts/README.md` is its manual."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.playbook.words import SHAPES, PhraseInvalid, words_in

_TOKEN = re.compile(
    r"\s*(?:(?P<open>\()|(?P<close>\))|(?P<bar>\|)|(?P<maybe>\[)|(?P<end>\])|\{(?P<name>[a-z_]+)\}"
    r"|\.\.(?P<gap>[1-9])(?![0-9])|(?P<start>\^)|(?P<stop>\$)|(?P<word>[a-z0-9][a-z0-9'./%+-]*\*?))"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word; a trailing `*` stands for any ending."""

    text: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A number of some shape."""

    name: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several sequences; `optional` if none will do as well."""

    sequences: tuple["Sequence", ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to so many words of any kind."""

    most: int


Part = Word | Shape | Choice | Gap
Sequence = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A phrase in parts, and whether it is tied to the start or the end of a sentence."""

    parts: Sequence
    at_start: bool
    at_end: bool


def parse(written: str, named: Callable[[str], Choice]) -> Parsed:
    """Read a phrase; `named` gives the choice a class of words stands for.

    Raises:
        PhraseInvalid: The phrase is malformed, or could begin with any word.
    """
    tokens = list(_tokens(written.lower()))
    at_start = tokens[:1] == [("start", "^")]
    at_end = tokens[-1:] == [("stop", "$")]
    reader = _Reader(tokens[at_start : len(tokens) - at_end], named)
    parts = reader.sequence()
    if reader.position != len(reader.tokens):
        raise PhraseInvalid(f"{written!r}: a bracket is closed that was not opened")
    if not parts or isinstance(parts[0], Gap) or not any(map(has_to_be_there, parts)):
        raise PhraseInvalid(f"{written!r}: it must begin with a word, and hold one that cannot be missing")
    return Parsed(parts, at_start, at_end)


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    position = 0
    text = text.rstrip()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None or match.lastgroup is None:
            raise PhraseInvalid(f"{text!r}: cannot read from {text[position:]!r}")
        yield match.lastgroup, match[match.lastgroup]
        position = match.end()


def has_to_be_there(part: Part) -> bool:
    """Tell whether at least one word of it cannot be missing."""
    match part:
        case Gap():
            return False
        case Choice(sequences, optional):
            return not optional and all(any(map(has_to_be_there, sequence)) for sequence in sequences)
        case _:
            return True


class _Reader:
    """Reads tokens into parts."""

    def __init__(self, tokens: list[tuple[str, str]], named: Callable[[str], Choice]) -> None:
        self.tokens = tokens
        self.named = named
        self.position = 0

    def sequence(self) -> Sequence:
        """Read parts up to a closing bracket, a bar or the end."""
        parts: list[Part] = []
        while self.position < len(self.tokens):
            kind, value = self.tokens[self.position]
            if kind in {"close", "end", "bar"}:
                break
            self.position += 1
            parts += self._parts(kind, value)
        return tuple(parts)

    def _parts(self, kind: str, value: str) -> Sequence:
        match kind:
            case "word":
                return _words(value)
            case "gap":
                return (Gap(int(value)),)
            case "name":
                return (Shape(value) if value in SHAPES else self.named(value),)
            case "open" | "maybe":
                return (Choice(self._sequences("close" if kind == "open" else "end"), optional=kind == "maybe"),)
            case _:
                raise PhraseInvalid(f"{value!r} may only stand at the very start (^) or end ($)")

    def _sequences(self, closing: str) -> tuple[Sequence, ...]:
        sequences = [self.sequence()]
        while self.position < len(self.tokens) and self.tokens[self.position][0] == "bar":
            self.position += 1
            sequences.append(self.sequence())
        if self.position >= len(self.tokens) or self.tokens[self.position][0] != closing:
            raise PhraseInvalid("a bracket is not closed")
        self.position += 1
        if not all(sequences):
            raise PhraseInvalid("a choice is empty")
        return tuple(sequences)


def _words(written: str) -> Sequence:
    stem = written.removesuffix("*")
    texts = [word for _, _, word in words_in(stem, 0, len(stem))]
    if not texts:
        raise PhraseInvalid(f"{written!r} is not a word")
    return (*map(Word, texts[:-1]), Word(texts[-1] + ("*" if stem != written else "")))
