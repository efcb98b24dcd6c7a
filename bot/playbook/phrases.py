"""Phrases made ready to be found: each becomes a pattern over the vocabulary's characters, one a word."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from bot.playbook.grammar import Choice, Gap, Parsed, Part, PhraseInvalid, Sequence, Shape, parse
from bot.playbook.index import Index
from bot.playbook.vocabulary import OTHER, Vocabulary
from bot.playbook.ways import Ways, is_one

# Words that stand in many mails tell little about what may stand in a sentence: so much more than a rare one each.
_COSTS = {
    60: "the you i to your is a it for on we have and in this not that",
    20: "will would of our if be with can do are about at me so by what us am my or no need from has",
    5: "before one up go there only see get as could week out price who may like know still now should first asked was "
    "until answer just back time how but really day take let more want start order been plan please sorry year list "
    "new they another every sign signed team last next does when an all month look after send keep than hear did come "
    "here date told because say today any work decide which yours nothing help sent good think again once too much "
    "right had way over where tell off free leave end call wait make without hope find were late something since name "
    "people rather other through days yet said close offer give might",
}


@dataclass(frozen=True)
class Phrase:
    """A phrase of a language. `number` is its place in the language's index, if it has one."""

    written: str
    language: "Language" = field(compare=False, repr=False)
    number: int | None = field(compare=False, repr=False, default=None)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern compiled, which is done when it is first needed: most never are."""
        return re.compile(self.language.expression(self.written))

    @cached_property
    def needed(self) -> frozenset[str]:
        """Characters of which one is in every sentence where it stands."""
        return frozenset(self.language.needed(self.written))


@dataclass(frozen=True, eq=False)
class Phrases:
    """Phrases of one language that are looked for together: a guard, a situation, a way to ask."""

    each: tuple[Phrase, ...] = ()

    @cached_property
    def needed(self) -> frozenset[str]:
        """Characters of which one is in every sentence where any of them stands."""
        return frozenset().union(*(phrase.needed for phrase in self.each))

    @cached_property
    def numbers(self) -> frozenset[int]:
        """The numbers of those that are indexed."""
        return frozenset(phrase.number for phrase in self.each if phrase.number is not None)


NO_PHRASES = Phrases()


class Language:
    """Reads phrases that share one vocabulary. `words` names classes of words; they may use each other."""

    def __init__(self, words: Mapping[str, Iterable[str]], compiled: Mapping[str, Any] | None = None) -> None:
        """Take the classes as they are written, and what `compiled` gave of the same phrases before."""
        compiled = compiled or {"words": (), "expressions": {}, "needed": {}, "layout": {}, "indexed": 0}
        self.vocabulary = Vocabulary(compiled["words"])
        self._words = words
        self._classes: dict[str, Choice | None] = {}
        self._parsed: dict[str, Parsed] = {}
        self._known: dict[str, Phrase] = {}
        self._indexed: list[Phrase] = []
        self._expressions: dict[str, str] = dict(compiled["expressions"])
        self._needed: dict[str, str] = dict(compiled["needed"])
        self._layout: dict[str, Any] = compiled["layout"]
        self._compiled: int = compiled["indexed"]

    @property
    def classes(self) -> tuple[str, ...]:
        """The names of its classes of words."""
        return tuple(self._words)

    def phrase(self, written: str, *, indexed: bool = False) -> Phrase:
        """Read a phrase. An `indexed` one is looked for in every sentence, with all others at once.

        Raises:
            PhraseInvalid: The phrase is malformed, names an unknown class, or could begin with anything.
        """
        phrase = self._known.get(written)
        if phrase is None or (indexed and phrase.number is None):
            if written not in self._expressions:
                self._learn(self._parts(written).parts)
            phrase = self._known[written] = Phrase(written, self, len(self._indexed) if indexed else None)
            if indexed:
                self._indexed.append(phrase)
        return phrase

    def compiled(self) -> dict[str, Any]:
        """Return what another language with the same classes and phrases can be made of, as plain values."""
        expressions = {written: self.expression(written) for written in self._known}
        needed = {written: self.needed(written) for written in self._known}
        layout = self._laid_out()
        return {
            "words": self.vocabulary.words,
            "expressions": expressions,
            "needed": needed,
            "layout": layout,
            "indexed": len(self._indexed),
        }

    def _parts(self, written: str) -> Parsed:
        if written not in self._parsed:
            self._parsed[written] = parse(written, self._named)
        return self._parsed[written]

    def _named(self, name: str) -> Choice:
        if name not in self._classes:
            if name not in self._words:
                raise PhraseInvalid(f"there is no word class {{{name}}}")
            self._classes[name] = None
            sequences: list[Sequence] = []
            for entry in self._words[name]:
                parsed = parse(entry, self._named)
                if parsed.at_start or parsed.at_end:
                    raise PhraseInvalid(f"{{{name}}}: {entry!r} cannot be tied to a sentence")
                sequences.append(parsed.parts)
            self._classes[name] = Choice(tuple(sequences))
        choice = self._classes[name]
        if choice is None:
            raise PhraseInvalid(f"{{{name}}} is made of itself")
        return choice

    def _learn(self, parts: Sequence) -> None:
        for part in parts:
            match part:
                case Choice(sequences):
                    for sequence in sequences:
                        self._learn(sequence)
                case Gap() | Shape():
                    pass
                case _:
                    self.vocabulary.add(part.text)

    def expression(self, written: str) -> str:
        """Return the pattern of a phrase over the vocabulary's characters."""
        if written not in self._expressions:
            parsed = self._parts(written)
            whole = f"{'^' * parsed.at_start}{self._render(parsed.parts)}{'$' * parsed.at_end}"
            self._expressions[written] = whole
        return self._expressions[written]

    def needed(self, written: str) -> str:
        """Return characters of which one is in every sentence where a phrase stands: the rarest such."""
        if written not in self._needed:
            self._needed[written] = self._ways.rarest(self._parts(written).parts)
        return self._needed[written]

    def _render(self, parts: Sequence) -> str:
        return "".join(map(self._rendered, parts))

    def _rendered(self, part: Part) -> str:
        match part:
            case Gap(most):
                return f".{{0,{most}}}?"
            case Choice(sequences, optional):
                single = [self._characters(sequence[0]) for sequence in sequences if is_one(sequence)]
                longer = [self._render(sequence) for sequence in sequences if not is_one(sequence)]
                any_of = "|".join([*longer, *([_set("".join(single))] if single else [])])
                return f"(?:{any_of}){'?' * optional}"
            case _:
                return _set(self._characters(part))

    def _characters(self, part: Part) -> str:
        match part:
            case Shape(name):
                return self.vocabulary.characters(f"#{name}")
            case Choice() | Gap():
                raise TypeError(part)
            case _:
                return self.vocabulary.characters(part.text)

    def candidates(self, words: str) -> set[int]:
        """Return the numbers of the indexed phrases that may stand in a sentence, given the characters of its words."""
        return self._index.candidates(words)

    @cached_property
    def _index(self) -> Index:
        return Index(**(self._layout if self._compiled == len(self._indexed) else self._laid_out()))

    def _laid_out(self) -> dict[str, Any]:
        return self._ways.lay_out(self._parts(phrase.written).parts for phrase in self._indexed)

    @cached_property
    def _ways(self) -> Ways:
        costs = {
            character: cost for cost, words in _COSTS.items() for character in self.vocabulary.encode(words.split())
        }
        return Ways(self._characters, {**costs, OTHER: 1})


def _set(characters: str) -> str:
    return characters if len(characters) == 1 else f"[{characters}]"
