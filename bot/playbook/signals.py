"""A signal: one thing a mail can do to its reader, read from one TOML file."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple, overload

from bot.domain import Family, SignalKey
from bot.playbook.phrases import NO_PHRASES, Language, Phrase, Phrases
from bot.playbook.shapes import TEXTS, signal_problems
from bot.playbook.words import PhraseInvalid

SOMEBODY = "the customer"


class Pattern(NamedTuple):
    """One way of saying it. `shift` moves the signal's severity by one for this way.

    `unless` cancels a match when one of its phrases stands in the same sentence, `unless_near` also in the sentence
    before or after, `unless_here` only in one breath with it, `unless_anywhere` in the mail. `question` is True for
    questions only, False for statements only.
    What counts `beside` others is heard only in a mail with another fault of its family: alone it may be meant well.
    What is `doubtful` is not heard in a mail that does well: fair mails say it too.
    A `row` is told by its commas, so many short things one after another, and not by what it says.
    """

    say: Phrase | None
    unless: Phrases = NO_PHRASES
    unless_near: Phrases = NO_PHRASES
    unless_here: Phrases = NO_PHRASES
    unless_anywhere: Phrases = NO_PHRASES
    shift: int = 0
    question: bool | None = None
    beside: bool = False
    row: int = 0
    doubtful: bool = False


class Patterns(Sequence[Pattern]):
    """The ways of saying it. Each is read when it is first asked for: a draft needs few of all there are."""

    def __init__(self, said: Sequence[str | None], read: Callable[[int], Pattern]) -> None:
        """Take the phrase of each, as it is written, None of a row; and what reads the one `at` a place."""
        self.said = said
        self.at = cache(read)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.said)

    @overload
    def __getitem__(self, place: int) -> Pattern: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Pattern]: ...
    def __getitem__(self, place: int | slice) -> Pattern | Sequence[Pattern]:
        """Return the one at this place, or those."""
        places = range(len(self.said))[place]
        return self.at(places) if isinstance(places, int) else tuple(map(self.at, places))


NO_PATTERNS = Patterns((), ().__getitem__)


class Reframe(NamedTuple):
    """A sentence to say instead. `{slots}` are filled from the draft; `[blanks]` are for the rep.

    An empty text takes the sentence out. `check` is what only the rep can confirm or undo before sending.
    """

    text: str
    check: str = ""


class Signal(NamedTuple):
    """What a file in `prompts/signals/` says; its name is the key. Good signals have severity 0.

    In a mail with one of the phrases of `unless_anywhere` it is not suspected either.
    """

    key: SignalKey
    title: str
    family: Family
    level: str
    severity: int
    documents: tuple[str, ...]
    principle: str
    definition: str
    not_this: str
    seat: str
    reads_as: str
    move: str
    patterns: Patterns = NO_PATTERNS
    reframes: tuple[Reframe, ...] = ()
    protects_from: tuple[SignalKey, ...] = ()
    unless_anywhere: Phrases = NO_PHRASES

    def told_to(self, reader: str | None) -> str:
        """Return what its words tell this reader."""
        return self.reads_as.format(reader=reader or SOMEBODY)


def read_signal(
    key: str,
    table: dict[str, Any] | str,
    language: Language,
    problems: list[str],
    *,
    checked: bool = False,
) -> Signal | None:
    """Read one table; append what is wrong with it to `problems`, each as one sentence, unless it was `checked`."""
    before = len(problems)
    if isinstance(table, str):
        problems.append(f"{key}: {table}")
        return None
    problems += [] if checked else [f"{key}: {problem}" for problem in signal_problems(table)]
    if len(problems) > before:
        return None
    reader = _PhraseReader(key, table, language, problems, checked=checked)
    signal = Signal(
        key=SignalKey(key),
        family=Family(table["family"]),
        level=table["level"],
        severity=table["severity"],
        documents=tuple(table["documents"]),
        **{name: " ".join(table[name].split()) for name in TEXTS},
        patterns=reader.patterns,
        reframes=tuple(Reframe(entry["text"], entry.get("check", "")) for entry in table.get("reframes", ())),
        protects_from=tuple(table.get("protects_from", ())),
        unless_anywhere=reader.everywhere,
    )
    return signal if len(problems) == before else None


class _PhraseReader:
    """Reads the patterns of a signal, given its table."""

    def __init__(
        self, key: str, table: Mapping[str, Any], language: Language, problems: list[str], *, checked: bool
    ) -> None:
        self.key, self.table, self.language, self.problems, self.checked = key, table, language, problems, checked

    @property
    def everywhere(self) -> Phrases:
        """What keeps the whole signal from a mail."""
        return self._guard("unless_anywhere", {})

    @property
    def patterns(self) -> Patterns:
        """The ways of saying it; what was not checked is read at once."""
        entries = self.table.get("patterns", ())
        beside = self.table.get("beside", ())

        def read(place: int) -> Pattern:
            alone = place < len(entries)
            return self._pattern(entries[place] if alone else {"say": beside[place - len(entries)]}, beside=not alone)

        patterns = Patterns([*(entry.get("say") for entry in entries), *beside], read)
        return patterns if self.checked else Patterns(patterns.said, tuple(patterns).__getitem__)

    def _pattern(self, entry: Mapping[str, Any], *, beside: bool) -> Pattern:
        return Pattern(
            say=self._phrase(entry["say"], indexed=True) if "say" in entry else None,
            unless=self._guard("unless", entry),
            unless_near=self._guard("unless_near", entry),
            unless_here=self._guard("unless_here", entry),
            unless_anywhere=self._guard("unless_anywhere", entry),
            shift=entry.get("shift", 0),
            question=entry.get("question"),
            beside=beside,
            row=entry.get("row", 0),
            doubtful=entry.get("doubtful", False),
        )

    def _guard(self, name: str, entry: Mapping[str, Any]) -> Phrases:
        """Return the phrases of a guard; most patterns of a signal have the same one."""
        entries = (*self.table.get(name, ()), *entry.get(name, ()))
        # Most guards are never needed; what was checked before can wait until one is.
        if not self.checked:
            _ = [self._phrase(each) for each in entries]
        return self.language.together(entries) if entries else NO_PHRASES

    def _phrase(self, written: str, *, indexed: bool = False) -> Phrase:
        try:
            return self.language.phrase(written, indexed=indexed)
        except PhraseInvalid as error:
            # Once, however many patterns have it as their guard.
            if (problem := f"{self.key}: {error}") not in self.problems:
                self.problems.append(problem)
            return self.language.phrase("missing")
