"""What the customer thinks of the very words, read from `prompts/seats.toml`."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from bot.domain import FAULTS, SignalKey
from bot.playbook.phrases import NO_PHRASES, Language, Phrase, Phrases
from bot.playbook.shapes import is_text, is_texts, reader_problems, seat_problems
from bot.playbook.words import PhraseInvalid

_TEXTS = ("reads_as", "move")
_SWITCHES = ("pending", "plain", "unsure")
_KNOWN = {*_TEXTS, "of", "when", "unless", "seat", "undo", *_SWITCHES}


class Kind(NamedTuple):
    """What is said of some words of these signals, or of a family where none is named, more exactly than those can.

    A `seat` it may leave to them. `undo` tells how to take back what was done; of a `pending` kind nothing has been
    done yet. Words of a `plain` kind are those of any fair mail, so that they tell nothing against it. Those of an
    `unsure` kind show nothing of it, so that they do not make sure of the signal either. Beside a phrase of `unless`
    the words are of another kind.
    """

    of: frozenset[str]
    when: Phrases
    reads_as: str
    move: str
    seat: str = ""
    undo: str = ""
    pending: bool = False
    plain: bool = False
    unsure: bool = False
    unless: Phrases = NO_PHRASES


class Seats(NamedTuple):
    """The lines of each signal, and the kinds, the more telling first."""

    lines: Mapping[SignalKey, tuple[str, ...]]
    kinds: tuple[Kind, ...]


def read_seats(
    table: Mapping[str, Any] | str,
    language: Language,
    signals: Collection[str],
    problems: list[str],
    *,
    checked: bool,
) -> Seats:
    """Read the file's table; append what is wrong with it to `problems`, unless it was `checked`."""
    if isinstance(table, str):
        problems.append(f"seats.toml: {table}")
        return Seats({}, ())
    lines = {SignalKey(key): entry for key, entry in table.items() if key != "kind"}
    entries = table.get("kind", [])
    if not checked:
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            problems.append("seats: each kind is a table under [[kind]], in double brackets")
            return Seats({}, ())
        problems += [
            f"seats: {problem}" for key, entry in lines.items() for problem in _line_problems(key, entry, signals)
        ]
        problems += [f"seats: {problem}" for entry in entries for problem in _kind_problems(entry, signals)]
        if problems:
            return Seats({}, ())
    kinds = tuple(_kind(entry, language, problems, checked=checked) for entry in entries)
    return Seats({key: tuple(entry) for key, entry in lines.items()}, kinds)


def _line_problems(key: str, entry: object, signals: Collection[str]) -> Iterator[str]:
    if key not in signals:
        yield f"there is no signal {key!r}"
    if not is_texts(entry, least=1):
        yield f"{key} is a list of texts, at least one"
    elif isinstance(entry, list):
        for text in entry:
            yield from seat_problems(text)


def _kind_problems(entry: Mapping[str, Any], signals: Collection[str]) -> Iterator[str]:
    yield from (f"a kind has no {name!r}" for name in sorted(entry.keys() - _KNOWN))
    yield from (f"`{name}` is true or false" for name in _SWITCHES if not isinstance(entry.get(name, False), bool))
    if not (is_texts(entry.get("of"), least=1) and is_texts(entry.get("when"), least=1)):
        yield "a kind has `of`, signals, and `when`, phrases"
    elif not is_texts(entry.get("unless", ["x"]), least=1):
        yield "`unless` is a list of phrases"
    elif not all(is_text(entry.get(name)) for name in _TEXTS):
        yield f"a kind of {entry['of'][0]} has {', '.join(_TEXTS)}"
    else:
        yield from (
            f"a kind is of {key!r}, which is no signal" for key in entry["of"] if key not in {*signals, *FAULTS}
        )
        yield from seat_problems(entry.get("seat", ""))
        for name in ("reads_as", "undo"):
            yield from reader_problems(name, entry.get(name, ""))


def _kind(entry: Mapping[str, Any], language: Language, problems: list[str], *, checked: bool) -> Kind:

    def phrases(key: str) -> Phrases:
        each = (_phrase(written, language, problems) for written in entry.get(key, ()))
        # Few are ever needed; what was checked before can wait until one is.
        return Phrases(each if checked else tuple(each))

    return Kind(
        frozenset(entry["of"]),
        phrases("when"),
        entry["reads_as"],
        entry["move"],
        seat=entry.get("seat", ""),
        undo=entry.get("undo", ""),
        pending=bool(entry.get("pending")),
        plain=bool(entry.get("plain")),
        unsure=bool(entry.get("unsure")),
        unless=phrases("unless"),
    )


def _phrase(written: str, language: Language, problems: list[str]) -> Phrase:
    try:
        return language.phrase(written)
    except PhraseInvalid as error:
        problems.append(f"seats: {error}")
        return language.phrase("missing")
