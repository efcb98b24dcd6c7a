"""What makes a pressing sentence fair, read from `prompts/excuses.toml`."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from bot.domain import SignalKey
from bot.playbook.phrases import NO_PHRASES, Language, Phrases
from bot.playbook.shapes import is_texts
from bot.playbook.words import PhraseInvalid


class Deed(StrEnum):
    """What the customer did, or somebody neither side commands, as the context or the thread tells it."""

    ASKED = "asked"
    INQUIRED = "inquired"
    AGREED = "agreed"
    TOLD = "told"
    PUBLISHED = "published"
    RULED = "ruled"


class Same(StrEnum):
    """What a flagged sentence has to share with the words that excuse it."""

    TOPIC = "topic"
    DATE = "date"
    SLOT = "slot"
    PEOPLE = "people"
    THING = "thing"
    NAMED = "named"
    SAID = "said"
    WORDS = "words"


class Excuse(NamedTuple):
    """These signals are fair when the customer did one of these deeds about one of these topics.

    A flagged sentence that speaks of one of the topics of `but_not` has a reason of its own, and is not. Of several
    such sentences in a mail, `one_of` is meant where no matter is named, and nobody knows which.
    """

    signals: frozenset[SignalKey]
    when: frozenset[Deed]
    topics: frozenset[str]
    same: Same
    but_not: frozenset[str]
    one_of: bool


class Excuses(NamedTuple):
    """All of the file. Its phrases are of the `language`.

    `facts` excuse a signal whoever tells them, but for a flagged sentence that speaks of a topic of `beyond_facts`.
    """

    language: Language
    topics: Mapping[str, Phrases]
    facts: Mapping[SignalKey, Phrases]
    beyond_facts: Mapping[SignalKey, frozenset[str]]
    excuses: tuple[Excuse, ...]

    @property
    def one_of(self) -> frozenset[SignalKey]:
        """The signals of which one alone may be excused by a line that names no matter."""
        return frozenset[SignalKey]().union(*(excuse.signals for excuse in self.excuses if excuse.one_of))


def read_excuses(
    table: dict[str, Any] | str,
    language: Language,
    signals: Iterable[SignalKey],
    problems: list[str],
    *,
    checked: bool,
) -> Excuses:
    """Read the file's table; append what is wrong with it to `problems`, each as one sentence, unless it was `checked`.

    What was checked before is only read where a draft brings evidence: few do.
    """
    if isinstance(table, str):
        problems.append(f"excuses.toml: {table}")
        return Excuses(language, {}, {}, {}, ())
    topics, facts = (
        {
            name: Phrases(map(language.phrase, entry)) if checked else _phrases(name, entry, language, problems)
            for name, entry in table.get(part, {}).items()
        }
        for part in ("topics", "facts")
    )
    excuses = [excuse for entry in table.get("excuses", []) if (excuse := _excuse(entry, topics, problems))]
    beyond = {SignalKey(key): frozenset(names) for key, names in table.get("beyond_facts", {}).items()}
    unknown = frozenset[str]().union(*beyond.values()) - topics.keys()
    problems += [f"excuses: there is no topic {name!r}" for name in sorted(unknown)]
    named = {*facts, *beyond, *(key for excuse in excuses for key in excuse.signals)}
    problems += [f"excuses: there is no signal {key!r}" for key in sorted(named - set(signals))]
    known = {SignalKey(name): phrases for name, phrases in facts.items()}
    return Excuses(language, topics, known, beyond, tuple(excuses))


def _phrases(name: str, entry: object, language: Language, problems: list[str]) -> Phrases:
    if not isinstance(entry, list) or not is_texts(entry, least=1):
        problems.append(f"excuses: {name} is a list of phrases, at least one")
        return NO_PHRASES
    try:
        return Phrases(tuple(map(language.phrase, entry)))
    except PhraseInvalid as error:
        problems.append(f"excuses: {name}: {error}")
        return NO_PHRASES


def _excuse(entry: Mapping[str, Any], topics: Mapping[str, object], problems: list[str]) -> Excuse | None:
    try:
        excuse = Excuse(
            frozenset(map(SignalKey, entry["signals"])),
            frozenset(map(Deed, entry["when"])),
            frozenset(entry["topics"]),
            Same(entry["same"]),
            frozenset(entry.get("but_not", ())),
            bool(entry.get("one_of", False)),
        )
    except (KeyError, TypeError, ValueError) as error:
        problems.append(f"excuses: an excuse has `signals`, `when`, `topics` and `same` ({error})")
        return None
    problems += [
        f"excuses: there is no topic {name!r}" for name in sorted((excuse.topics | excuse.but_not) - topics.keys())
    ]
    return excuse
