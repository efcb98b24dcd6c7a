"""Writes phrases as patterns over a vocabulary's characters, and lays out what rules them out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from bot.playbook.grammar import Choice, Gap, Parsed, Part, Sequence, Shape, parse
from bot.playbook.index import Layout
from bot.playbook.vocabulary import OTHER, Vocabulary, in_ranges
from bot.playbook.ways import Ways, is_one
from bot.playbook.words import PhraseInvalid

# In how many of 1,000 sentences a word stands, about, as counted in `bench/drafts`; any other is rare. Here `it's` and
# `it'd` tell of their endings alone, a number of all that are written like it.
_COSTS = {
    8: "thank takes says anything once make free things run minutes better nine tuesday give hours contract night "
    "already question room plan office june some 1 going wrong ring dear today else shall eleven thanks might "
    "came sheet till team round use hand 14 while never done hour paper board pay gone between ones needs door "
    "bring september mail form 30 work letter head always offer school months hope set part bit writing wednesday "
    "into word sunday start wants somebody cost change full enough august whole sorry feel data house 60 saturday "
    "phone october must man fine costs twice third test",
    12: "until should old get 5% second down look leave thing let her way next where him thursday without just list "
    "both here any through got again friday something half order rather right monday attached think read goes "
    "ours line years too well his those please send every left under open mr end six weeks its keep side nobody "
    "whether morning comes name answer page call went also ten number five find another write date yours yes hear "
    "per march",
    25: "three like year asked am see first know he only after had need does go could say may back want last been "
    "when then since week price new take day good put said over tell come ask she an people now own off because "
    "days than but same how four more month each still time were their told other did nothing",
    50: "two can me as would by or about our what $5 they this was there has them us my before out all up no who which",
    100: "with not at 5 it's it'd if so we one 500 are be will do from",
    200: "in for on is that your of have",
    300: "and i you it to a",
    600: "the",
}

# Up to so many first letters a search skips to quicker than to a set of them.
_FEW = 4


class Writer:
    """Reads phrases of one vocabulary and writes their patterns. `words` names classes of words."""

    def __init__(
        self, words: Mapping[str, Iterable[str]], vocabulary: Vocabulary, parsed: Mapping[str, Parsed] | None = None
    ) -> None:
        """Take the classes as they are written, and phrases that were `parsed` before."""
        self.vocabulary = vocabulary
        self._words = words
        self._classes: dict[str, Choice | None] = {}
        self._parsed = dict(parsed or {})
        self._sets: Counter[frozenset[str]] = Counter()

    def learn(self, written: str) -> None:
        """Teach the vocabulary the words of a phrase.

        Raises:
            PhraseInvalid: The phrase is malformed, names an unknown class, or could begin with anything.
        """
        self._learn(self._parts(written).parts)

    def expression(self, written: str) -> str:
        """Return the pattern of a phrase."""
        parsed = self._parts(written)
        return f"{'^' * parsed.at_start}{self._render(parsed.parts)}{'$' * parsed.at_end}"

    def needed(self, written: str) -> str:
        """Return characters of which one is in every sentence where a phrase stands: the rarest such."""
        return self._ways.rarest(self._parts(written).parts)

    def laid_out(self, phrases: Iterable[str]) -> Layout:
        """Return the index of phrases, as `Index` takes it."""
        return self._ways.lay_out(self._parts(written).parts for written in phrases)

    def ordered(self, phrases: Iterable[str]) -> "Writer":
        """Return the same with words that stand in the same sets of these phrases side by side.

        Then sets are few ranges, which are quick to compile and to search for.
        """
        for written in phrases:
            self.expression(written)
        sets = [characters for characters, _ in self._sets.most_common()]
        return Writer(self._words, Vocabulary(self.vocabulary.side_by_side(sets)), self._parsed)

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

    def _render(self, parts: Sequence) -> str:
        return "".join(map(self._rendered, parts))

    def _rendered(self, part: Part) -> str:
        match part:
            case Gap(most):
                return f".{{0,{most}}}?"
            case Choice(sequences, optional):
                single = "".join(self._characters(sequence[0]) for sequence in sequences if is_one(sequence))
                # Two phrases may be the same words in full. What is written without need takes time to compile.
                longer = dict.fromkeys(self._render(sequence) for sequence in sequences if not is_one(sequence))
                if not longer:
                    return self._set(single) + "?" * optional
                # Where each begins with a word of its own, and none with a set, a search can skip to these words.
                singles = single if len(single) <= _FEW else [self._set(single)]
                return f"(?:{'|'.join([*longer, *singles])})" + "?" * optional
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

    @cached_property
    def _ways(self) -> Ways:
        costs = {
            character: cost for cost, words in _COSTS.items() for character in self.vocabulary.encode(words.split())
        }
        return Ways(self._characters, {**costs, OTHER: 1})
