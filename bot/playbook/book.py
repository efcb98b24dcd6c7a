"""The playbook whole: every signal, principle and word class, cross-checked when it is opened."""

import gc
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.domain import Addressee, Family, Finding, SignalKey, Situation
from bot.errors import PlaybookInvalid
from bot.playbook.inside import read_inside
from bot.playbook.parts import Parts, parts_of
from bot.playbook.phrases import NO_PHRASES, Language, Phrase, Phrases
from bot.playbook.resources import shipped
from bot.playbook.shapes import is_documents, is_text, is_texts
from bot.playbook.signals import Signal, read_signal
from bot.playbook.suspicions import Suspicion, read_suspicions
from bot.playbook.tables import Tables
from bot.playbook.weights import UNLEARNED, House, Outside, Weights, read_house, read_outside, read_weights
from bot.playbook.words import PhraseInvalid

if TYPE_CHECKING:
    from bot.playbook.edits import Edits
    from bot.playbook.excuses import Excuses
    from bot.playbook.seats import Kind

_SPOKEN = {*Situation, *Addressee, "asks", "vague_asks", "offers", "gives"}


class Principle(NamedTuple):
    """One line the coach believes, and the documents it comes from."""

    key: str
    line: str
    documents: tuple[str, ...]


class _Read(NamedTuple):
    """What the coach knows. `folder` is where its files are.

    `situations` are told apart by what is said in them; `asks` are requests that are not questions,
    `vague_asks` questions that ask for nothing; `offers` present what the seller has, `gives` answer, thank or
    hand over, which needs no ask; `addressees` name to whom a mail is, in the rep's line beside it.
    `inside` holds the signals that count in mails to colleagues, said for them, and `house` what
    tells such mails, and `outside` in which situation others are; `weights` are what the classifier learned, if there
    is one, and `suspicions` what is said of a sentence whose signal it cannot tell.
    The `parts` are read when they are first asked for.
    """

    folder: Path
    signals: Mapping[SignalKey, Signal]
    principles: Mapping[str, Principle]
    language: Language
    situations: Mapping[Situation, Phrases]
    asks: Phrases
    vague_asks: Phrases
    offers: Phrases
    gives: Phrases
    parts: Parts
    inside: Mapping[Situation, Mapping[SignalKey, Signal]]
    suspicions: Mapping[Family, Suspicion]
    weights: Weights | None = None
    house: House = UNLEARNED
    outside: Outside | None = None
    addressees: Mapping[Addressee, Phrases] = {}


class Playbook(_Read):
    """The same, with what follows from it."""

    @property
    def excuses(self) -> "Excuses":
        """What makes a pressing sentence fair."""
        return self.parts.excuses()

    @property
    def edits(self) -> "Edits":
        """The smallest changes that take the pressure out of a sentence."""
        return self.parts.edits()

    @property
    def seats(self) -> Mapping[SignalKey, tuple[str, ...]]:
        """What the customer thinks of the very words, by signal."""
        return self.parts.seats().lines

    @property
    def kinds(self) -> "tuple[Kind, ...]":
        """What is said of some words more exactly than their signal can."""
        return self.parts.seats().kinds

    @property
    def titles(self) -> dict[str, str]:
        """The titles of the signals, by key."""
        return {str(key): signal.title for key, signal in self.signals.items()}

    def signal_of(self, finding: Finding, situation: Situation) -> Signal:
        """Return the signal of a finding; of one that is not named, what is said instead, and no reframe."""
        signal = self.signals_in(situation)[finding.signal]
        inside = situation in self.inside
        return signal if finding.named else self.suspicions[finding.family].said_of(signal, inside=inside)

    def signals_in(self, situation: Situation) -> Mapping[SignalKey, Signal]:
        """Return the signals that count in a situation: in a mail to colleagues not all of them do."""
        return self.inside.get(situation, self.signals)

    @cached_property
    def plain_words(self) -> frozenset[str]:
        """Words that may open a sentence without being a name; read when first needed."""
        lines = (self.folder / "plain_words.txt").read_text(encoding="utf-8").splitlines()
        return frozenset(line for line in lines if line and not line.startswith("#"))


def load_playbook(folder: Path | None = None) -> Playbook:
    """Read and check `folder`, or the one that ships with the product.

    Raises:
        PlaybookInvalid: Something in it does not hold together; every problem is named at once.
    """
    folder = folder or shipped("prompts")
    collecting = gc.isenabled()
    gc.disable()  # all that is read here stays, and looking through it for garbage takes a fifth of the time
    try:
        tables = Tables(folder)
        playbook = _read(folder, tables)
        if tables.compiled is None:
            tables.keep(playbook.language.compiled())
            playbook = _read(folder, tables)
    finally:
        if collecting:
            gc.enable()
    return playbook


def _read(folder: Path, tables: Tables) -> Playbook:
    problems: list[str] = []
    checked = tables.compiled is not None  # what does not hold together is never kept
    language = Language(dict(_lists(tables, "words", problems, checked=checked)), tables.compiled)
    spoken = {
        name: _phrases(name, entries, language, problems)
        for name, entries in _lists(tables, "situations", problems, checked=checked)
    }
    problems += [f"situations: there is no situation {name!r}" for name in spoken if name not in _SPOKEN]
    principles = _principles(tables, problems)
    if not (folder / "plain_words.txt").is_file():
        problems.append("plain_words.txt: there is no such file")
    read = [read_signal(key, tables[f"signals/{key}"], language, problems, checked=checked) for key in tables.signals]
    signals = {signal.key: signal for signal in read if signal}
    if not tables.signals:
        problems.append(f"no signals in {folder / 'signals'}")
    problems += _cross_check(signals, principles) if len(signals) == len(tables.signals) else []
    suspicions = read_suspicions(tables["suspicions"], problems)
    weights = read_weights(folder / "learned", problems)
    house = read_house(folder / "learned", problems)
    outside = read_outside(folder / "learned", problems)
    inside = read_inside(tables, language, problems, checked=checked)
    parts = parts_of(tables, language, problems, checked=checked)
    if problems:
        raise PlaybookInvalid(problems=problems)
    said = {name: spoken.pop(name, NO_PHRASES) for name in ("asks", "vague_asks", "offers", "gives")}
    addressees = {who: spoken.pop(who, NO_PHRASES) for who in Addressee}
    situations = {Situation(name): phrases for name, phrases in spoken.items()}
    return Playbook(
        folder,
        signals,
        principles,
        language,
        situations,
        addressees=addressees,
        parts=parts,
        inside=inside,
        suspicions=suspicions,
        weights=weights,
        house=house,
        outside=outside,
        **said,
    )


def _table(tables: Tables, name: str, problems: list[str]) -> dict[str, Any]:
    table = tables[name]
    if isinstance(table, str):
        problems.append(f"{name}.toml: {table}")
        return {}
    return table


def _lists(tables: Tables, name: str, problems: list[str], *, checked: bool) -> Iterator[tuple[str, list[str]]]:
    for key, entries in _table(tables, name, problems).items():
        if checked or is_texts(entries, least=1):
            yield key, entries
        else:
            problems.append(f"{name}: {key} is a list of texts, at least one")


def _principles(tables: Tables, problems: list[str]) -> dict[str, Principle]:
    principles: dict[str, Principle] = {}
    for key, entry in _table(tables, "principles", problems).items():
        if isinstance(entry, dict) and is_text(entry.get("line")) and is_documents(entry.get("documents")):
            principles[key] = Principle(key, entry["line"], tuple(entry["documents"]))
        else:
            problems.append(f"principles: {key} needs a line and some of D1 to D5")
    return principles


def _phrases(name: str, entries: list[str], language: Language, problems: list[str]) -> Phrases:
    phrases: list[Phrase] = []
    for entry in entries:
        try:
            phrases.append(language.phrase(entry, indexed=name not in set(Addressee)))
        except PhraseInvalid as error:
            problems.append(f"situations: {name}: {error}")
    return Phrases(tuple(phrases))


def _cross_check(signals: Mapping[SignalKey, Signal], principles: Mapping[str, Principle]) -> list[str]:
    unknown = [
        f"{signal.key}: there is no principle {signal.principle!r}"
        for signal in signals.values()
        if signal.principle not in principles
    ]
    return unknown + [
        f"{signal.key}: it protects from {other!r}, which is no signal"
        for signal in signals.values()
        for other in signal.protects_from
        if other not in signals
    ]
