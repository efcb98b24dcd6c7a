"""A sentence of a line of context or of a thread: what it tells was done, about what, and what it takes back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.analysis.anchors import Anchors, anchors, stem
from bot.analysis.asked_for import Asked, asked_in
from bot.analysis.bad_days import bad_days
from bot.analysis.deeds import Told
from bot.analysis.matching import places_of, said
from bot.analysis.matters import SIGNING, answered_in, is_all, is_another, matters_of, wanted_in, whose
from bot.analysis.negations import holds_a_negation, is_negated
from bot.analysis.requests import End
from bot.analysis.sentences import Sentence
from bot.analysis.topics import words_of
from bot.domain import Span
from bot.playbook.excuses import Deed, Excuses
from bot.playbook.phrases import Phrase

# Why somebody asks for it names other things: "before her shift meeting".
_REASON = re.compile(r" (?:before|because|since|so that|as|until|till) .*", re.DOTALL)
# To sign, to order, to decide and to say yes are one matter.
_CLOSING = frozenset({"paper", "consent"})
_TALKING, _GOING = frozenset({"calling", "meeting"}), frozenset({"starting", "visiting"})
# Whoever asks us to set a date wants no other thing.
_DATING = frozenset({"deadline"})
_ANSWER = stem("answer")
_ENDING = frozenset(map(stem, ("cancel", "stop", "drop", "postpone", "remove", "undo", "pause", "skip", "wait")))


@dataclass(frozen=True)
class Statement:
    """A sentence of evidence: what was done in it by whom it counts, and what it is about.

    What it takes back is no part of it, unless the flagged sentence speaks of such an `end` as well.
    """

    excuses: Excuses
    sentence: Sentence
    words: str
    told: Told
    reader: str | None
    theirs: bool
    end: End = End.NONE

    def beside(self, end: End) -> "Statement":
        """Return it as it is read beside a flagged sentence that is so about an end."""
        if end is self.end or not any(self.told.refused):
            return self
        if end not in self._beside:
            self._beside[end] = replace(self, end=end)
        return self._beside[end]

    @cached_property
    def _beside(self) -> dict[End, "Statement"]:
        return {}

    @property
    def deeds(self) -> frozenset[Deed]:
        """What the customer did by it."""
        return self.told.deeds

    @cached_property
    def anchors(self) -> Anchors:
        """What it names and does not take back."""
        return anchors(
            _blanked(self.words, self._refused), _blanked(self.said, self._refused), self.reader, theirs=self.theirs
        )

    @cached_property
    def _refused(self) -> Sequence[Span]:
        """What it takes back, and what it says of a day that does not suit."""
        return (*self.told.refused.beside(self.end), *bad_days(self.said))

    def is_another_matter(self, flagged: Anchors, besides: frozenset[str]) -> bool:
        """Tell whether what is asked for or agreed to by name is something else than the flagged sentence speaks of."""
        return bool(self._matters) and all(is_another(each, flagged, besides) for each in self._matters)

    @property
    def is_about_all(self) -> bool:
        """Tell whether it is asked for of everything: "copy her on whatever you send"."""
        return any(is_all(self.said[start:end]) for start, end in self._asked_at)

    @cached_property
    def _asked_at(self) -> Sequence[Span]:
        """Where it stands what is asked for or agreed to."""
        return tuple(matters_of(self.said, self.told.behind))

    @cached_property
    def _matters(self) -> Sequence[Anchors]:
        found = [
            anchors(self.words[start:end], whose(self.said[start:end]), self.reader, theirs=self.theirs)
            for start, end in self._asked_at
        ]
        told = [each._replace(things=each.things & self.anchors.things) for each in found]
        return [each for each in told if each.things or each.people or each.counts]

    def names_other_day(self, flagged: Anchors) -> bool:
        """Tell whether what is asked for is asked for another day: "is in Oslo on Friday and suggested Monday"."""
        asked = self._asked_when
        return asked is not None and asked.has_day and flagged.has_day and not asked.shares_date(flagged)

    @cached_property
    def _asked_when(self) -> Anchors | None:
        behind = self.said[self.told.start :]
        return anchors(behind, behind) if self.told.start else None

    def takes_back(self, flagged: Anchors) -> bool:
        """Tell whether it takes back a day or a person that the flagged sentence names, and keeps it nowhere else."""
        return any(each.takes_back(flagged, self.anchors) for each in self._taken_back)

    @cached_property
    def _taken_back(self) -> Sequence[Anchors]:
        return [
            anchors(each.of(self.words), each.of(self.said), self.reader, theirs=self.theirs) for each in self._refused
        ]

    @cached_property
    def named(self) -> frozenset[str]:
        """The things it names, without the reasons it gives."""
        return self._named_from(0)

    @cached_property
    def asked(self) -> frozenset[str]:
        """Those it names behind the word of asking, where it has one: who asks is not asked for."""
        return self._named_from(self.told.start) if self.told.start else self.named

    def _named_from(self, start: int) -> frozenset[str]:
        told = _REASON.sub("", self.said[start:])
        return (self.anchors.things & anchors(told, told).things) - _ENDING

    def asks_for_another(self, flagged: Anchors, spoken: frozenset[str]) -> bool:
        """Tell whether all that is asked for by name is another thing, or another act: a quote for the hall is no hall.

        What they want sent to themselves is another thing when it goes to somebody else.
        """
        return bool(self._asks) and all(self._is_another(each, flagged, spoken) for each in self._asks)

    @cached_property
    def _asks(self) -> Sequence[Asked]:
        return tuple(asked_in(self.said))

    def copies_a_thing(self, flagged: Anchors) -> bool:
        """Tell whether a thing is to be copied: "the invoice", and nobody the flagged sentence names."""
        people = {stem(word) for each in self.anchors.people | self.anchors.roles for word in each.split()}
        asked = [each.heads for each in self._asks if each.verb in {"copy", "cc"} and each.heads]
        return bool(asked) and all(each.isdisjoint(flagged.things | people) for each in asked)

    def _is_another(self, asked: Asked, flagged: Anchors, spoken: frozenset[str]) -> bool:
        things = asked.things(lambda some: words_of(self.excuses, some, self.topics), copies="sending" in spoken)
        here = flagged.things - words_of(self.excuses, flagged.things, spoken)
        to_others = bool(flagged.people or flagged.roles) and not (self.anchors.people or self.anchors.roles)
        # A list to be sent is not the one somebody was put on.
        return (
            (bool(things and here) and things.isdisjoint(flagged.things))
            or (asked.sends_papers and "sending" not in spoken)
            or asked.is_other_act(flagged)
            or (asked.is_a_call and bool(here or spoken & _GOING) and spoken.isdisjoint(_TALKING))
            or (asked.for_self and to_others)
        )

    @property
    def said(self) -> str:
        """Its words, in the shadow."""
        return self.sentence.span.of(self.sentence.shade)

    def wants_something_else(self, flagged: Anchors, spoken: frozenset[str]) -> bool:
        """Tell whether all it says is needed, wanted or asked for is another matter than the flagged sentence is."""
        shared = self.anchors.things & flagged.things - SIGNING
        closes = bool(spoken & _CLOSING or flagged.things & SIGNING)
        if any(self._is_else(each, closes=True) and each.isdisjoint(flagged.things) for each in answered_in(self.said)):
            return True
        return bool(self._wanted) and not shared and all(self._is_else(each, closes=closes) for each in self._wanted)

    def _is_else(self, things: frozenset[str], *, closes: bool) -> bool:
        named = things - words_of(self.excuses, things, _DATING | _CLOSING if closes else _DATING)
        return bool(named) and _ANSWER not in things

    @cached_property
    def _wanted(self) -> frozenset[frozenset[str]]:
        return wanted_in(self.said)

    @cached_property
    def topics(self) -> frozenset[str]:
        """The topics it speaks of and does not take back."""
        characters = self.sentence.read(self.excuses.language).characters
        return frozenset(
            name for name, phrases in self.excuses.topics.items() if any(map(self._says, phrases.among(characters)))
        )

    def _says(self, phrase: Phrase) -> bool:
        """Tell whether a phrase stands in what is not taken back; one with a negation of its own says what it says."""
        refused = self.told.refused
        out = (*refused.beside(self.end), *refused.pending)
        if not out and not refused.let_be and self.end is not End.OURS:
            return said(phrase, self.sentence.shade, (self.sentence,), plainly=True)
        return any(
            not self._stands_in(out, match) and (self.end is End.OURS or not self._denies(phrase, match))
            for match in places_of(phrase, self.sentence)
        )

    def _stands_in(self, stretches: Sequence[Span], words: Span) -> bool:
        at = self.sentence.places[words.start][0] - self.sentence.span.start
        return any(each.start <= at < each.end for each in stretches)

    def _denies(self, phrase: Phrase, words: Span) -> bool:
        """Tell whether a negation takes back a phrase that stands in some words, unless it only lets them be."""
        negated = is_negated(phrase, self.sentence.shade, self.sentence, words.start)
        lets_be = negated and self._stands_in(self.told.refused.let_be, words)
        return (negated and not lets_be) or holds_a_negation(phrase, words, self.sentence)


def _blanked(text: str, stretches: Sequence[Span]) -> str:
    for start, end in stretches:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
