"""Whether a guard stands for what a pattern found: what the customer asked or told guards only what it is about."""

import re
from bisect import bisect, bisect_left
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from bot.analysis.dates import PART_OF_DAY, WEEKDAY
from bot.analysis.idle import without_idle
from bot.analysis.sentences import Sentence, Words, around, spaced
from bot.domain import Span
from bot.playbook.phrases import NO_PHRASES, Language, Phrase, Phrases
from bot.playbook.signals import Pattern
from bot.playbook.vocabulary import IDLE, Vocabulary
from bot.playbook.words import ASKS, TOLD

if TYPE_CHECKING:
    from bot.analysis.anchors import Anchors  # its expressions take long to make, and few mails need them

_TOLD = frozenset(TOLD)
_REACH = 3
_NEAREST = 8  # of their words before a hit, and behind it: were all held against each, a run-on would take for ever
_NEXT = 8  # characters between what stands side by side
# What parts their word from what it does not speak of; without a comma only where somebody acts anew.
_PART = spaced(
    r"[,;:](?=\s)| - | so (?=\w)| (?:and|but) (?=(?:i|we|our|my|you|your|since|every|each|it|this|that|if)\b)"
)
_MARK = spaced(r"[,;:] (?!(?:or|and|but|if)\b)")
_ASKS = re.compile(rf"(?:{'|'.join(ASKS)})\b")
# Consent they told of stands for the paper and the start of what it was given to.
_CONSENT = spaced(r"\b(?:approved|signed|said yes|go(?:ne)? ahead|accepted|ordered)\b")
_ON_CONSENT = re.compile(r"\b(?:sign\w*|contract|documents?|agreement|papers?|orders?|start\w*|book\w*)\b")
# The day they said it on is not the day they spoke of.
_SAID_ON = spaced(rf"(?: (?:me|us))? (?:(?:on|last|this) {WEEKDAY}|yesterday|last week)(?: {PART_OF_DAY})?\b")
_GOES_BACK = re.compile(r"\b(?:it|them|one|so|that|this|both)\b")


class Guards:
    """What stands in the sentences of a mail to cancel what is found there."""

    def __init__(self, language: Language, sentences: tuple[Sentence, ...]) -> None:
        """Take the sentences as the language reads them."""
        self._vocabulary = language.vocabulary
        self._sentences = tuple(sentence.read(language) for sentence in sentences)
        # A sentence is looked through once, however often a pattern stands in it.
        self._standing: dict[tuple[Phrases, int], tuple[Phrase, ...]] = {}
        self._anywhere: dict[Phrases, tuple[int, ...]] = {}
        self._begins: dict[tuple[Phrases, int], list[int]] = {}
        self._heard: dict[int, str] = {}
        self._told: dict[tuple[tuple[Phrase, ...], int, str], list[Words] | None] = {}
        self._breaths: dict[int, _Breaths] = {}

    def cancel(self, pattern: Pattern, number: int, hit: Words) -> bool:
        """Tell whether a guard of the pattern stands for what was hit in the sentence of this number."""
        if pattern.unless is not NO_PHRASES and self._cancels(pattern.unless, number, number, hit):
            return True
        if pattern.unless_here is not NO_PHRASES and self._stands_here(pattern.unless_here, number, hit):
            return True
        if pattern.unless_anywhere is not NO_PHRASES and self.anywhere(pattern.unless_anywhere):
            return True
        if pattern.unless_near is NO_PHRASES:
            return False
        for place in range(max(0, number - 1), min(len(self._sentences), number + 2)):
            if self._cancels(pattern.unless_near, place, number, hit):
                return True
        return False

    def _stands_here(self, guard: Phrases, number: int, hit: Words) -> bool:
        """Tell whether a phrase of a guard stands in one breath with what was hit."""
        key = guard, number
        if key not in self._begins:
            self._begins[key] = sorted(self._breaths_with(guard, number))
        here = self._in_breaths(number).around(self._sentences[number].span_of(*hit))
        return bisect_left(self._begins[key], here.start) < bisect_left(self._begins[key], here.end)

    def _breaths_with(self, guard: Phrases, number: int) -> set[int]:
        """Return where the parts of a sentence begin in which a phrase of a guard stands."""
        sentence, breaths = self._sentences[number], self._in_breaths(number)
        begins: set[int] = set()
        for phrase in self._standing_in(guard, number):
            for place in phrase.places(sentence.encoded):
                words = sentence.span_of(*place)
                here = breaths.around(Span(words.start, words.start + 1))
                begins |= {here.start} if words.end <= here.end else set()
        return begins

    def anywhere(self, guard: Phrases) -> tuple[int, ...]:
        """Return the numbers of the sentences of the mail in which a phrase of a guard stands."""
        if guard not in self._anywhere:
            self._anywhere[guard] = tuple(
                number for number, sentence in enumerate(self._sentences) if _standing(guard, sentence)
            )
        return self._anywhere[guard]

    def _standing_in(self, guard: Phrases, place: int) -> tuple[Phrase, ...]:
        standing = self._standing.get((guard, place))
        if standing is None:
            standing = self._standing[guard, place] = _standing(guard, self._sentences[place])
        return standing

    def _cancels(self, guard: Phrases, place: int, number: int, hit: Words) -> bool:
        """Tell whether a guard stands in a sentence and, where it tells a word of theirs, speaks of the hit."""
        standing = self._standing_in(guard, place)
        if not standing:
            return False
        told = self._told_in(standing, place, hit[0] if place == number else None)
        if told is None:
            return True
        if len(told) > _NEAREST:
            at = bisect(told, hit) if place == number else len(told) * (place < number)
            told = told[max(0, at - _NEAREST) : at + _NEAREST]
        return any(_is_about(word, self._in_breaths(place), self._in_breaths(number), hit) for word in told)

    def _told_in(self, standing: tuple[Phrase, ...], place: int, hit: int | None) -> list[Words] | None:
        """Return what these phrases tell in a sentence, without its idle words unless the hit is one of them."""
        if place not in self._heard:
            self._heard[place] = without_idle(self._sentences[place], self._sentences[place].encoded)
        heard = self._heard[place]
        if hit is not None and heard[hit] == IDLE:
            heard = self._sentences[place].encoded
        key = standing, place, heard
        if key not in self._told:
            self._told[key] = _told(standing, self._vocabulary, self._sentences[place], heard)
        return self._told[key]

    def _in_breaths(self, place: int) -> "_Breaths":
        if place not in self._breaths:
            self._breaths[place] = _Breaths(self._sentences[place])
        return self._breaths[place]


def _standing(guard: Phrases, sentence: Sentence) -> tuple[Phrase, ...]:
    """Return the phrases of a guard that stand in a sentence as long as nothing in it is left out of account."""
    may_stand = guard.among(sentence.characters)
    return tuple(phrase for phrase in may_stand if phrase.search(sentence.encoded)) if may_stand else ()


def _told(standing: Iterable[Phrase], vocabulary: Vocabulary, sentence: Sentence, encoded: str) -> list[Words] | None:
    """Return the words by which a guard tells what the customer asked or told; None if it guards whatever is hit."""
    told: set[Words] = set()
    for phrase in standing:
        for first, end in phrase.places(encoded):
            words = _spoken(vocabulary, encoded, first, end)
            theirs = not _was_done_to_them(vocabulary, encoded, first, end)
            if words and theirs:
                told.add(words)
            elif theirs and not (encoded[first] in vocabulary.asks and _runs_on(sentence, first, end)):
                return None
    return sorted(told)


def _was_done_to_them(vocabulary: Vocabulary, encoded: str, first: int, end: int) -> bool:
    """Tell whether a guard stands for what was done to them ("you are booked in"), which is no word of theirs."""
    return (
        encoded[first] == vocabulary.you
        and encoded[end - 1] in vocabulary.deeds
        and (
            not vocabulary.was_done.isdisjoint(encoded[first + 1 : end - 1])
            or encoded[max(0, first - 1)] in vocabulary.got
        )
        and encoded[end : end + 1] != vocabulary.doer
    )


def _runs_on(sentence: Sentence, first: int, end: int) -> bool:
    """Tell whether words that ask only when side by side run on over a mark ("in May, I", "it is over, you are")."""
    span = sentence.span_of(first, end)
    return bool(_MARK.search(sentence.shade, *span) and _ASKS.match(sentence.shade, *span))


def _spoken(vocabulary: Vocabulary, encoded: str, first: int, end: int) -> Words | None:
    """Return the words from "you" to the verb of saying or asking that a guard is part of, if it is."""
    for at in range(max(0, first - _REACH), end):
        if encoded[at] != vocabulary.you:
            continue
        for verb in range(max(at + 1, first), min(len(encoded), at + 1 + _REACH)):
            if encoded[verb] in vocabulary.their_word:
                return at, verb + 1
    return None


class _Said(NamedTuple):
    """What a part of a sentence names, and whether it tells of consent or does what consent stands for."""

    named: "Anchors"
    consents: bool
    on_consent: bool


class _Breaths:
    """The parts of a sentence. What a part says is read once, however much is found in it."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self._parts = [Span(*part.span()) for part in _PART.finditer(sentence.shade, *sentence.span)]
        self._said: dict[tuple[Span, Span | None], _Said] = {}

    def around(self, words: Span) -> Span:
        """Return the part that some of its words stand in."""
        return around(words, self.sentence.span, self._parts)

    def said(self, breath: Span, besides: Span | None = None) -> _Said:
        """Return what is said in a part, besides some words of it."""
        if (breath, besides) not in self._said:
            self._said[breath, besides] = self._read(breath, besides)
        return self._said[breath, besides]

    def _read(self, breath: Span, besides: Span | None) -> _Said:
        from bot.analysis.anchors import anchors

        words = breath.of(self.sentence.shade)
        if besides:
            words = f"{words[: besides.start - breath.start]} {words[besides.end - breath.start :]}"
        return _Said(anchors(words, words), bool(_CONSENT.search(words)), bool(_ON_CONSENT.search(words)))


def _is_about(words: Words, theirs: _Breaths, ours: _Breaths, found: Words) -> bool:
    """Tell whether their word speaks of what was hit: in one breath with it, or of the same day or thing."""
    word, hit = theirs.sentence.span_of(*words), ours.sentence.span_of(*found)
    told_in, done_in = theirs.around(word), ours.around(hit)
    if told_in.overlaps(hit):
        return True
    told, act = theirs.said(told_in, word), ours.said(done_in)
    done = act.named
    if told.named.contradicts(done) and (when := _SAID_ON.match(theirs.sentence.shade, word.end, told_in.end)):
        told = theirs.said(told_in, Span(word.start, when.end()))
    about = told.named
    if about.contradicts(done):
        return False
    asked = _TOLD.isdisjoint(word.of(theirs.sentence.shade).split())
    apart = max(told_in.start, done_in.start) - min(told_in.end, done_in.end)
    return (
        (not (about.things or about.dates) and apart <= _NEXT)
        or bool(about.things & done.things)
        or about.shares_date(done)
        or (told.consents and act.on_consent)
        or (asked and not done.dates and bool(_GOES_BACK.search(hit.of(ours.sentence.shade))))
    )
