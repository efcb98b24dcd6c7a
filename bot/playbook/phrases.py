"""Phrases made ready to be found: each becomes a pattern over the vocabulary's characters, one a word."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from bot.playbook.grammar import Choice, Gap, Parsed, Part, PhraseInvalid, Sequence, Shape, parse
from bot.playbook.index import Index
from bot.playbook.vocabulary import OTHER, Vocabulary, in_ranges
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

_BETWEEN = ";"  # stands in no phrase and in no pattern


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


class Phrases:
    """Phrases of one language that are looked for together: a guard, a situation, a way to ask."""

    def __init__(self, each: Iterable[Phrase] = ()) -> None:
        """Take them as they come; an iterator is asked for them when they are first needed."""
        self._given = each

    @cached_property
    def each(self) -> tuple[Phrase, ...]:
        """The phrases, in order."""
        return tuple(self._given)

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
        self._compiled = compiled
        self.vocabulary = Vocabulary(compiled["words"].split(" ") if compiled else ())
        self._words = words
        self._classes: dict[str, Choice | None] = {}
        self._parsed: dict[str, Parsed] = {}
        self._known: dict[str, Phrase] = {}
        self._numbers: dict[str, int] = {}
        self._expressions: dict[str, str] = {}
        self._needed: dict[str, str] = {}
        self._sets: Counter[frozenset[str]] = Counter()
        if compiled:
            written = compiled["phrases"].split(_BETWEEN)
            self._numbers = {each: number for number, each in enumerate(written[: compiled["indexed"]])}
            self._expressions = dict(zip(written, compiled["expressions"].split(_BETWEEN), strict=True))
            self._needed = dict(zip(written[compiled["indexed"] :], compiled["needed"].split(_BETWEEN), strict=True))

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
            if indexed:
                self._numbers.setdefault(written, len(self._numbers))
            phrase = self._known[written] = Phrase(written, self, self._numbers.get(written))
        return phrase

    def compiled(self) -> Mapping[str, Any]:
        """Return what another language with the same classes and phrases can be made of, as plain values."""
        if self._compiled is not None:
            return self._compiled
        ordered = self._ordered()
        others = [written for written in self._known if written not in self._numbers]
        written = [*self._numbers, *others]
        # A few long texts are read far faster than many short ones.
        return {
            "words": " ".join(ordered.vocabulary.words),
            "phrases": _BETWEEN.join(written),
            "indexed": len(self._numbers),
            "expressions": _BETWEEN.join(map(ordered.expression, written)),
            "needed": _BETWEEN.join(map(ordered.needed, others)),
            "layout": ordered.laid_out(),
        }

    def _ordered(self) -> "Language":
        """Return the same language with words that stand in the same sets side by side: then sets are few ranges.

        Those are quick to compile and to search for.
        """
        for written in self._known:
            self.expression(written)
        ordered = Language(self._words)
        ordered.vocabulary = Vocabulary(self.vocabulary.side_by_side([each for each, _ in self._sets.most_common()]))
        ordered._classes, ordered._parsed = self._classes, self._parsed
        for written in self._numbers:
            ordered.phrase(written, indexed=True)
        for written in self._known:
            ordered.phrase(written)
        return ordered

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
                any_of = "|".join([*longer, *([self._set("".join(single))] if single else [])])
                return f"(?:{any_of}){'?' * optional}"
            case _:
                return self._set(self._characters(part))

    def _set(self, characters: str) -> str:
        self._sets[frozenset(characters)] += 1
        return characters if len(characters) == 1 else f"[{in_ranges(characters)}]"

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
        compiled = self._compiled
        kept = compiled and compiled["indexed"] == len(self._numbers)
        return Index(**(compiled["layout"] if compiled and kept else self.laid_out()))

    def laid_out(self) -> dict[str, Any]:
        """Return the index of its phrases, as `Index` takes it."""
        return self._ways.lay_out(self._parts(written).parts for written in self._numbers)

    @cached_property
    def _ways(self) -> Ways:
        costs = {
            character: cost for cost, words in _COSTS.items() for character in self.vocabulary.encode(words.split())
        }
        return Ways(self._characters, {**costs, OTHER: 1})
