"""A signal: one thing a mail can do to its reader, read from one TOML file."""

from collections.abc import Mapping
from typing import Any, NamedTuple

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
    patterns: tuple[Pattern, ...] = ()
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
    known: tuple[Pattern, ...] = (),
) -> Signal | None:
    """Read one table; append what is wrong with it to `problems`, each as one sentence, unless it was `checked`.

    The patterns that are `known` were read before, and stand first in the table.
    """
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
        patterns=(
            *known,
            *(reader.pattern(entry) for entry in table.get("patterns", ())[len(known) :]),
            *(reader.pattern({"say": phrase}, beside=True) for phrase in table.get("beside", ())),
        ),
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

    def pattern(self, entry: Mapping[str, Any], *, beside: bool = False) -> Pattern:
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
