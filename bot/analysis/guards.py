"""Whether a guard stands for what a pattern found: what the customer asked or told guards only what it is about."""

import re
from typing import TYPE_CHECKING

from bot.analysis.sentences import Sentence, Words
from bot.domain import Span
from bot.playbook.phrases import NO_PHRASES, Language, Phrases
from bot.playbook.signals import Pattern
from bot.playbook.vocabulary import IDLE, Vocabulary
from bot.playbook.words import TOLD, words_in

if TYPE_CHECKING:
    from bot.analysis.anchors import Anchors  # its expressions take long to make, and few mails need them

_TOLD = frozenset(TOLD)
_REACH = 3
_NEXT = 8  # characters between what stands side by side
# What parts their word from what it does not speak of; without a comma only where somebody acts anew.
_PART = re.compile(
    r"[,;:](?=\s)| - | so (?=\w)| (?:and|but) (?=(?:i|we|our|my|you|your|since|every|each|it|this|that|if)\b)"
)
_MARK = re.compile(r"[,;:] (?!(?:or|and|but|if)\b)")
_ASKS = re.compile(r"(?:can|could|shall|should|may|might|would|will|do|does|did|is|are|was|were|has|have)\b")
# Consent they told of stands for the paper and the start of what it was given to.
_CONSENT = re.compile(r"\b(?:approved|signed|said yes|go(?:ne)? ahead|accepted|ordered)\b")
_ON_CONSENT = re.compile(r"\b(?:sign\w*|contract|documents?|agreement|papers?|orders?|start\w*|book\w*)\b")
# What opens or ends many a sentence and excuses nothing in it: a turn of speech, our purpose, praise as a reason, a
# polite close.
_OPENS = re.compile(
    r"(?:(?:and|but|so),? )?(?:to be (?:honest|frank|fair|clear)(?: with you)?|honestly|frankly|by the way"
    r"|if i may(?: say so| be (?:honest|frank|blunt|direct))?|(?:just )?so you know|for your information"
    r"|as you (?:know|(?:can |will )?see)\b[^,;:]*|while you (?:are|were) (?:away|out|off|travelling|on)\b[^,;:]*"
    r"|after (?:our|the) (?:call|meeting|talk|tour|visit)\b[^,;:]*),"
)
_ENDS = re.compile(
    r",? (?:so (?:that )?(?:(?:we|i) (?:can|could)|nothing|nobody|no one|everything)"
    r"|to save (?:us|me|everybody|everyone)|(?<=, )(?:you know|thank you|thanks|as i (?:said|mentioned|wrote))"
    r"|(?:and|as) (?:i|we)(?: am|'m| are|'re)? look(?:ing)? forward to hear(?:ing)?"
    r"|(?:because|since|as) you (?:asked(?: \w+){0,2} questions"
    r"|(?:deserve|seem(?:ed)?|sound(?:ed)?|looked|(?:are|were|have been) (?:so|such))))\b"
    r"(?:(?![,;:]\s| - | (?:if|unless|or|but)\b).)*"
)
_GOES_BACK = re.compile(r"\b(?:it|them|one|so|that|this|both)\b")


class Guards:
    """What stands in the sentences of a mail to cancel what is found there."""

    def __init__(self, language: Language, sentences: tuple[Sentence, ...]) -> None:
        """Take the sentences as the language reads them."""
        self._vocabulary = language.vocabulary
        self._sentences = sentences
        self._encoded = [sentence.read(language).encoded for sentence in sentences]
        self._told: dict[tuple[Phrases, int, str], list[Words | None]] = {}
        self._heard: dict[int, str] = {}  # no cache of a method: it would hold the mail in a cycle

    def cancel(self, pattern: Pattern, number: int, hit: Words) -> bool:
        """Tell whether a guard of the pattern stands for what was hit in the sentence of this number."""
        if pattern.unless is not NO_PHRASES and self._cancels(pattern.unless, number, number, hit):
            return True
        if pattern.unless_near is NO_PHRASES:
            return False
        near = range(max(0, number - 1), min(len(self._sentences), number + 2))
        return any(self._cancels(pattern.unless_near, place, number, hit) for place in near)

    def _cancels(self, guard: Phrases, place: int, number: int, hit: Words) -> bool:
        """Tell whether a guard stands in a sentence and, where it tells a word of theirs, speaks of the hit."""
        encoded = self._encoded[place]
        if guard.by_character.keys().isdisjoint(encoded):
            return False
        theirs, sentence = self._sentences[place], self._sentences[number]
        if place not in self._heard:
            self._heard[place] = self._heard_in(place)
        heard = self._heard[place]
        if place == number and heard[hit[0]] == IDLE:
            heard = encoded
        told = self._told.get((guard, place, heard))
        if told is None:  # a sentence is looked through once for a guard, however often its patterns stand
            told = self._told[guard, place, heard] = _told(guard, self._vocabulary, theirs, heard)
        return bool(told) and any(word is None or _is_about(word, theirs, sentence, hit) for word in told)

    def _heard_in(self, place: int) -> str:
        """Return a sentence as guards hear it: without the words that excuse nothing."""
        sentence, heard = self._sentences[place], self._encoded[place]
        shade, span = sentence.shade, sentence.span
        for idle in (_OPENS.match(shade, *span), _ENDS.search(shade, *span)):
            if idle:
                first, end = (sum(1 for _ in words_in(shade, span.start, at)) for at in idle.span())
                heard = heard[:first] + IDLE * (end - first) + heard[end:]
        return heard


def _told(guard: Phrases, vocabulary: Vocabulary, sentence: Sentence, encoded: str) -> list[Words | None]:
    """Return the words by which a guard tells what the customer asked or told; None alone if it is of another kind."""
    told: list[Words | None] = []
    may_stand = guard.by_character
    for character in may_stand.keys() & encoded:
        for phrase in may_stand[character]:
            match = phrase.search(encoded)
            while match:
                first, end = match.span()
                words = _spoken(vocabulary, encoded, first, end)
                if words:
                    told.append(words)
                elif not _runs_on(sentence, first, end):
                    return [None]  # whatever is hit, it guards it
                match = phrase.search(encoded, first + 1)
    return told


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


def _is_about(words: Words, theirs: Sentence, sentence: Sentence, found: Words) -> bool:
    """Tell whether their word speaks of what was hit: in one breath with it, or of the same day or thing."""
    shade = sentence.shade
    word, hit = theirs.span_of(*words), sentence.span_of(*found)
    start, end = _breath(shade, theirs.span, word)
    if start < hit.end and hit.start < end:
        return True
    told = f"{shade[start : word.start]} {shade[word.end : end]}"
    act_start, act_end = _breath(shade, sentence.span, hit)
    act = shade[act_start:act_end]
    about, done = _named(told), _named(act)
    if about.contradicts(done):
        return False
    asked = not _TOLD.intersection(shade[word.start : word.end].split())
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


def _named(words: str) -> "Anchors":
    from bot.analysis.anchors import anchors

    return anchors(words, words)
