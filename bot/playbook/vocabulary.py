"""Every word the phrases know, as one character each: a sentence becomes a short string that plain patterns match."""

from collections.abc import Iterable

from bot.playbook.words import ALSO, SAMPLES, shapes_of

_FIRST, _LAST = 0x4E00, 0xD7FF  # letters without case and without meaning in a regular expression
_OTHER = " "
_MOST_REMEMBERED = 20_000


class Vocabulary:
    """Gives each word its character. It grows while phrases are read, and is closed by the first text."""

    def __init__(self) -> None:
        """Start with the shapes of numbers alone."""
        self._characters: dict[str, str] = {}
        self._read = _Characters(self._characters)
        for sample in SAMPLES:
            self.add(_shape_key(sample))

    def add(self, word: str) -> None:
        """Learn a word; a trailing `*` stands for any ending."""
        if word not in self._characters:
            self._characters[word] = chr(_FIRST + len(self._characters))
        if short := ALSO.get(word):
            self.add(short)

    def encode(self, words: Iterable[str]) -> str:
        """Return one character for each word; those no phrase knows look all alike."""
        if len(self._read) > _MOST_REMEMBERED:
            self._read.clear()
        return "".join([self._read[word] for word in words])

    def characters(self, word: str) -> str:
        """Return every character a word of a phrase may stand as."""
        if not word.endswith("*"):
            return self._characters[word] + (self._characters[ALSO[word]] if word in ALSO else "")
        stem = word[:-1]
        return "".join(character for known, character in self._characters.items() if known.startswith(stem))

    def of_shape(self, shape: str) -> str:
        """Return the characters of every number of this shape."""
        return "".join(
            character
            for word, character in self._characters.items()
            if shape in (word[1:].split("+") if word[0] == "#" else shapes_of(word))
        )


class _Characters(dict[str, str]):
    """Remembers the character of each word met."""

    def __init__(self, known: dict[str, str]) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, word: str) -> str:
        character = self._known.get(word) or self._known.get(_shape_key(word)) or self._stem(word)
        self[word] = character
        return character

    def _stem(self, word: str) -> str:
        stems = (self._known.get(word[:length] + "*") for length in range(len(word), 0, -1))
        return next(filter(None, stems), _OTHER)


def _shape_key(word: str) -> str:
    return "#" + "+".join(shapes_of(word))
