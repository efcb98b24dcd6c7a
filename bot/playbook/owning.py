"""How an act towards others is owned, and what is asked of it, read from `prompts/edits.toml`."""

import re
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any, NamedTuple

from bot.domain import SignalKey
from bot.playbook.turns import spoken


class Way(NamedTuple):
    """What is asked of some acts, and what is said beside another question; `of` finds one of their verbs.

    What is said so `mends` the act where it tells that it is set right.
    """

    of: str
    question: str
    beside: str
    stands: bool
    mends: bool = False


class Owning(NamedTuple):
    """How an act towards others is owned: which verbs tell one, what is said before it, and what is asked behind it.

    What is asked goes by the `ways`, the last of which fits any act. `rest` stands for what else the mail tells, in its
    closing question.
    Of those verbs, `telling` ones take a person, and what was done by a `final` one stays done. `past` maps "spoken" to
    "spoke". Any verb in the past tells a deed, an `irregular` one too, but for those of `no_deed`.
    Those that tell one `alone` do so without an "I" before them.
    """

    signals: frozenset[SignalKey]
    before: str
    ways: tuple[Way, ...]
    rest: str
    telling: frozenset[str]
    verbs: frozenset[str]
    past: Mapping[str, str]
    final: frozenset[str]
    irregular: frozenset[str]
    no_deed: frozenset[str]
    alone: frozenset[str]

    @property
    def beside(self) -> Mapping[str, str]:
        """What is said for each question in a mail that asks something else."""
        return {way.question: way.beside for way in self.ways}

    def asked_of(self, acts: Iterable[str]) -> str:
        """Return the question that fits all of these acts."""
        ways = {self._way_of(act) for act in acts}
        return (ways.pop() if len(ways) == 1 else self.ways[-1]).question

    def stands(self, act: str) -> bool:
        """Tell whether others act on this, such as "ordered the tiles", until it is undone."""
        return any(way.stands and re.match(way.of, act) for way in self.ways)

    def is_mended(self, act: str, text: str) -> bool:
        """Tell whether a mail says that an act it owns is set right."""
        way = self._way_of(act)
        return way.mends and way.beside in text

    def told_in(self, said: str) -> str:
        """Return what is said without the question of an act at its end."""
        return next((said.removesuffix(asked) for asked in self.beside if said.endswith(asked)), said)

    def matter_of(self, text: str) -> str:
        """Return a mail without what it asks of acts: what else it asks is about its matter."""
        for question in self.beside:
            text = text.replace(question, "")
        return text

    def owned_in(self, text: str) -> list[str]:
        """Return what a mail owns, as it tells it."""
        asked = tuple(chain.from_iterable(self.beside.items()))
        found = (
            (after, [after.find(said) for said in asked if said in after]) for after in text.split(self.before)[1:]
        )
        return [after[: min(ends, default=len(after))] for after, ends in found]

    def _way_of(self, act: str) -> Way:
        """Return the way whose verb comes first in an act, and of two that begin alike the longer."""
        found = ((verb, way) for way in self.ways if way.of and (verb := re.search(way.of, act)))
        first = min(found, key=lambda each: (each[0].start(), -each[0].end()), default=None)
        return first[1] if first else self.ways[-1]


def read_owning(table: Mapping[str, Any], offered: Iterable[str]) -> Owning:
    """Read the file's table; what is `offered` may be told without an "I" as well."""
    telling, past = frozenset(map(str, table["telling"])), dict(table["past"])
    verbs = telling.union(map(str, table["verbs"]))
    final, irregular, no_deed = (frozenset(map(str, table[name])) for name in ("final", "irregular", "no_deed"))
    # "Given the weather" tells no deed.
    alone = verbs.union(final, irregular, offered, map(str, table["alone"])).difference(past)
    return Owning(
        signals=frozenset(map(SignalKey, table["signals"])),
        before=str(table["before"]),
        ways=(*map(_way, table["way"]), Way("", str(table["question"]), str(table["beside"]), stands=False)),
        rest=str(table["rest"]),
        telling=telling,
        verbs=verbs,
        past=past,
        final=final,
        irregular=irregular,
        no_deed=no_deed,
        alone=alone,
    )


def _way(table: Mapping[str, Any]) -> Way:
    of = "|".join(spoken(verb).replace(" \\.\\.\\. ", " (?:.* )?") for verb in table["of"])
    return Way(
        rf"\b(?:{of})\b", str(table["question"]), str(table["beside"]), bool(table["stands"]), bool(table.get("mends"))
    )
