"""Whether a guard stands for what a pattern found: what the customer asked or told guards only what it is about."""

import re
from collections.abc import Iterator
from functools import cache

from bot.analysis.anchors import Anchors, anchors
from bot.analysis.sentences import Sentence
from bot.domain import Span
from bot.playbook.phrases import NO_PHRASES, Language, Phrases
from bot.playbook.signals import Pattern

_TOLD = frozenset("told said mentioned wrote described explained named noted gave".split())
_THEIR_WORD = _TOLD | frozenset("asked requested wanted invited suggested proposed".split())
_YOU = "you"
_REACH = 3
_NEXT = 8  # characters between what stands side by side
# What parts their word from what it does not speak of; without a comma only where somebody acts anew.
_PART = re.compile(
    r"[,;:](?=\s)| - | so (?=\w)| (?:and|but) (?=(?:i|we|our|my|you|your|since|every|each|it|this|that|if)\b)"
)
# Consent they told of stands for the paper and the start of what it was given to.
_CONSENT = re.compile(r"\b(?:approved|signed|said yes|go(?:ne)? ahead|accepted|ordered)\b")
_ON_CONSENT = re.compile(r"\b(?:sign\w*|contract|documents?|agreement|papers?|orders?|start\w*|book\w*)\b")
_GOES_BACK = re.compile(r"\b(?:it|them|one|so|that|this|both)\b")


class Guards:
    """What stands in the sentences of a mail to cancel what is found there."""

    def __init__(self, language: Language, sentences: tuple[Sentence, ...]) -> None:
        """Take the sentences as the language reads them."""
        self._sentences = sentences
        self._around = ["", *(sentence.read(language).encoded for sentence in sentences), ""]
        self._stands = cache(_stands)  # a long sentence is looked through once, however often a pattern stands there

    def cancel(self, pattern: Pattern, number: int, hit: Span) -> bool:
        """Tell whether a guard of the pattern stands for a hit in that sentence; the hit's place is in the draft."""
        return (pattern.unless is not NO_PHRASES and self._cancels(pattern.unless, number, number, hit)) or (
            pattern.unless_near is not NO_PHRASES
            and any(
                self._cancels(pattern.unless_near, number, beside, hit)
                for beside in range(max(0, number - 1), min(len(self._sentences), number + 2))
            )
        )

    def _cancels(self, guards: Phrases, number: int, where: int, hit: Span) -> bool:
        """Tell whether a guard stands in a sentence and, where it tells a word of theirs, speaks of the hit."""
        return self._stands(guards, self._around[where + 1]) and any(
            word is None or _is_about(word, self._sentences[where], self._sentences[number], hit)
            for word in _their_words(guards, self._sentences[where])
        )


def _stands(guard: Phrases, encoded: str) -> bool:
    """Tell whether one of the phrases stands in an encoded sentence; most are ruled out by the words it has."""
    may_stand = guard.by_character
    if may_stand.keys().isdisjoint(encoded):
        return False
    return any(phrase.search(encoded) for character in set(encoded) for phrase in may_stand.get(character, ()))


def _their_words(guards: Phrases, sentence: Sentence) -> Iterator[Span | None]:
    """Yield where a guard tells what the customer asked or told; None for a guard of another kind."""
    places = sentence.places
    words = [word for _, _, word in places]
    for phrase in guards.each:
        encoded = sentence.read(phrase.language).encoded
        match = phrase.search(encoded)
        while match:
            first, end = match.span()
            spoken = _spoken(words, first, end)
            yield spoken and Span(places[spoken.start][0], places[spoken.end - 1][1])
            match = phrase.search(encoded, first + 1)


def _spoken(words: list[str], first: int, end: int) -> Span | None:
    """Return the words from "you" to the verb of saying or asking that a guard is part of, if it is."""
    for at in range(max(0, first - _REACH), end):
        if words[at] != _YOU:
            continue
        for verb in range(max(at + 1, first), min(len(words), at + 1 + _REACH, end + _REACH)):
            if words[verb] in _THEIR_WORD:
                return Span(at, verb + 1)
    return None


def _is_about(word: Span, theirs: Sentence, sentence: Sentence, hit: Span) -> bool:
    """Tell whether their word speaks of what was hit: in one breath with it, or of the same day or thing."""
    shade = sentence.shade
    start, end = _breath(shade, theirs.span, word)
    if start < hit.end and hit.start < end:
        return True
    told = f"{shade[start : word.start]} {shade[word.end : end]}"
    act_start, act_end = _breath(shade, sentence.span, hit)
    act = shade[act_start:act_end]
    about, done = _named(told), _named(act)
    if about.contradicts(done):
        return False
    asked = not _TOLD & set(shade[word.start : word.end].split())
    return (
        (not (about.things or about.dates) and max(start, act_start) - min(end, act_end) <= _NEXT)
        or bool(about.things & done.things)
        or about.shares_date(done)
        or bool(_CONSENT.search(told) and _ON_CONSENT.search(act))
        or (asked and not done.dates and bool(_GOES_BACK.search(hit.of(shade))))
    )


def _breath(shade: str, sentence: Span, words: Span) -> tuple[int, int]:
    """Return where the part of a sentence begins and ends that some of its words stand in."""
    parts = [*_PART.finditer(shade, *sentence)]
    return (
        max((part.end() for part in parts if part.end() <= words.start), default=sentence.start),
        min((part.start() for part in parts if part.start() >= words.end), default=sentence.end),
    )


def _named(words: str) -> Anchors:
    return anchors(words, words)
