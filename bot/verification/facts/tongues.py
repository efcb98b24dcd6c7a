"""Numbers, days, months and money in six languages beside English, said in English words so that they compare."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from bot.analysis.dates import MONTHS, WEEKDAYS

_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million"
).split()
_ENGLISH_WORDS: Mapping[str, tuple[str, ...]] = {
    "numbers": tuple(_NUMBERS),
    "weekdays": WEEKDAYS,
    # With a capital, as in English: "may" and "march" are verbs there.
    "months": tuple(month.capitalize() for month in MONTHS),
    "seasons": ("spring", "summer", "autumn", "winter"),
    "units": ("minute", "hour", "day", "week", "month", "quarter", "year"),
    "relative": ("today", "tomorrow", "yesterday"),
    "money": ("percent", "euros", "dollars", "pounds"),
    "counted": ("questions", "things", "points", "options"),
}
_ENGLISH = frozenset(
    "the and you your are with that this our it would if can be from they i we is of to in for have has on at not "
    "what which does do when will me my or so but as by was an a".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_LEAST = 3
_OUT = "-"


class Tongue:
    """A language by its commonest words and its words for facts."""

    def __init__(self, table: Mapping[str, str], phrases: list[tuple[str, str]]) -> None:
        """Take what `tongues.toml` says of the language."""
        self.function_words = frozenset(table["function_words"].split())
        self._english = dict(_compounds(table)) | {
            form: english
            for name, said in _ENGLISH_WORDS.items()
            for forms, english in zip(table[name].split(), said, strict=True)
            for form in forms.split("/")
            if form != _OUT
        }
        self._phrases = [(re.compile(pattern, re.IGNORECASE), english) for pattern, english in phrases]

    def in_english(self, text: str) -> str:
        """Say the words for facts in English and leave all others."""
        for pattern, english in self._phrases:
            text = pattern.sub(english, text)
        return _WORD.sub(self._said, text)

    def _said(self, match: re.Match[str]) -> str:
        word = match[0]
        whole = self._english.get(word.lower())
        return whole or re.sub(r"[^\W\d_]+", lambda part: self._english.get(part[0].lower(), part[0]), word)


def _compounds(table: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield "einundzwanzig", "twenty-one" and the like, where a language builds its numbers so."""
    joint = table.get("compound")
    if not joint:
        return
    words = [forms.split("/")[0] for forms in table["numbers"].split()]
    ones = {1: "ein" if joint == "und" else "een", **dict(enumerate(words[2:10], 2))}
    for ten in range(20, 28):
        for value, one in ones.items():
            # Dutch parts two vowels: "tweeëntwintig".
            glued = joint.replace("e", "\u00eb", 1) if one.endswith("e") else joint
            yield f"{one}{glued}{words[ten]}", f"{_NUMBERS[ten]}-{_NUMBERS[value]}"


@cache
def tongues() -> Mapping[str, Tongue]:
    """Return the languages of `tongues.toml` by name; read when a text is first not English."""
    tables = tomllib.loads(Path(__file__).with_name("tongues.toml").read_text(encoding="utf-8"))
    return {name: Tongue(table, table.pop("phrases")) for name, table in tables.items()}


def tongue_of(text: str) -> Tongue | None:
    """Return the language most of a text's function words belong to; None for English, and where too few tell."""
    words = [match[0].lower() for match in _WORD.finditer(text)]
    english = sum(word in _ENGLISH for word in words)
    if 2 * english > len(words):
        return None
    counts = {tongue: sum(word in tongue.function_words for word in words) for tongue in tongues().values()}
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] >= max(_LEAST, english + 1) else None
