"""Which situation a mail stands in, by what was learned from labelled mails; by its phrases where nothing was."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.analysis.matching import Standing
from bot.analysis.measures import INSIDE, YOU, count
from bot.analysis.sentences import Sentence
from bot.domain import Addressee, Draft, Situation
from bot.playbook.book import Playbook
from bot.playbook.phrases import Phrases
from bot.playbook.weights import weighed

_TOLD = {Addressee.REPS: Situation.MANAGER_TO_REPS, Addressee.COLLEAGUE: Situation.INTERNAL}
_OTHERS = frozenset("she her hers he him his they them their theirs she's he's they're they've they'd they'll".split())
_YOURS = frozenset("your yours".split())
_MOST_SIGNS = 4
# One "they" may be about anything.
_LEAST_OTHERS = 2
# Fewer words tell nothing, or little where two phrases are among them or they are likely enough; a customer's mail
# taken for a colleague's would hide what presses in it.
_LEAST_WORDS, _LEAST_SPOKEN, _TELLING = 22, 14, 3.5
# So far from likely, or from sure, a mail may be either.
_MAYBE, _SURE = 0.0, 4.0
# What a mail is about is said in its first sentences.
_OPENING = 3
# How likely, in log odds, a mail stays in the house that is read as one which does, how much likelier with each of two
# sentences that would press a customer, and how much less so where a short mail holds three phrases of the house: the
# words were counted in longer ones. So likely, it stays whatever grave thing it holds. And how far the likeliest
# situation leads the next one where it is named: a wrong one misleads more than none.
STAYS, PRESSING, _MOST_PRESSING = 1.6, 0.5, 2
SPOKEN, _MUCH, _SHORT = 1.5, 3, 60
# So many phrases of the house, in a mail where the customer is "they", outweigh what would press: of 2,910 labelled
# mails to customers none held more than three.
_PLENTY, _OF_OTHERS = 5, "* they > your"
SURELY, LEAD = 5.0, 0.4


class Placed(NamedTuple):
    """The situation of a mail, and whether it is `unsure` that it stays in the house, or that it does not."""

    situation: Situation
    unsure: bool = False


def told_beside(draft: Draft, playbook: Playbook) -> Addressee | None:
    """Return to whom the rep's one line says the mail goes, if there is one and it says so."""
    if not draft.context:
        return None
    from bot.analysis.addressed import addressed  # its expressions take long to make

    return addressed(draft.context, playbook.addressees)


def situation_of(
    sentences: Sequence[Sentence],
    words: Counter[str],
    standing: Standing,
    playbook: Playbook,
    *,
    found: Collection[Sentence],
    grave: Collection[Sentence],
    english: bool,
    told: Addressee | None = None,
) -> Placed:
    """Return the situation that what was learned names, and `other` where none leads.

    Where the rep `told` to whom the mail is, that settles whether it stays in the house. Else that, and with whom, is
    settled first, and on more surety the more sentences in which something is `found` would press a customer. Those
    that are `grave` are not hidden by it unless a phrase elsewhere says so too. Where nothing was learned, or not in
    the mail's language, it is the situation of which most phrases stand somewhere; the playbook's order breaks a tie.
    """
    if told in _TOLD:
        return Placed(_TOLD[told])
    phrases = playbook.situations
    counts = phrase_counts(phrases, standing)
    if not english:
        return Placed(_spoken(counts))
    seen = house_features(sentences, words, counts)
    house, outside = playbook.house, playbook.outside
    likely = weighed(house.stays, seen)
    would_hide = bool(grave) and likely <= SURELY and not _said_outside(grave, standing, phrases)
    stays = (
        told is None and not would_hide and _stays(likely, words.total(), counts, found, of_others=_OF_OTHERS in seen)
    )
    unsure = told is None and (likely < _SURE if stays else likely > _MAYBE)
    if stays or told is Addressee.HOUSE:
        return Placed(Situation.MANAGER_TO_REPS if weighed(house.reps, seen) > 0 else Situation.INTERNAL, unsure)
    if outside is None:
        return Placed(_spoken(counts), unsure)
    (second, _), (first, name) = sorted(outside.odds(outside_features(seen, sentences, counts)))[-2:]
    return Placed(Situation(name) if first - second >= LEAD else Situation.OTHER, unsure)


def _stays(
    likely: float, words: int, counts: Counter[Situation], found: Collection[Sentence], *, of_others: bool
) -> bool:
    """Tell whether a mail so likely stays in the house is read as one."""
    said = sum(counts[situation] for situation in INSIDE)
    sure = STAYS + PRESSING * min(len(found), _MOST_PRESSING)
    if said >= _PLENTY and of_others:
        sure = STAYS - SPOKEN
    elif said >= _MUCH and words < _SHORT:
        sure -= SPOKEN
    return likely > sure and words >= (_LEAST_SPOKEN if said > 1 or likely > _TELLING else _LEAST_WORDS)


def _said_outside(grave: Collection[Sentence], standing: Standing, phrases: Mapping[Situation, Phrases]) -> bool:
    """Tell whether a phrase of the house stands in a sentence that is not grave."""
    return any(sentence not in grave for each in INSIDE & phrases.keys() for _, sentence in standing.of(phrases[each]))


def _spoken(counts: Counter[Situation]) -> Situation:
    outside = [situation for situation in counts if situation not in INSIDE]
    best = max(outside, key=counts.__getitem__, default=Situation.OTHER)
    return best if counts[best] else Situation.OTHER


def phrase_counts(phrases: Mapping[Situation, Phrases], standing: Standing) -> Counter[Situation]:
    """Count the phrases of each situation that stand somewhere."""
    return Counter({each: len({phrase for phrase, _ in standing.of(spoken)}) for each, spoken in phrases.items()})


def house_features(sentences: Sequence[Sentence], words: Counter[str], counts: Counter[Situation]) -> set[str]:
    """Return what tells who a mail is to: its words, those that begin a sentence, and what is counted in the whole.

    Numbers tell nothing.
    """
    begins = {f"< {sentence.written[0]}" for sentence in sentences if sentence.written}
    return {*filter(str.islower, words), *begins, *_counted(words, counts)}


def outside_features(seen: set[str], sentences: Sequence[Sentence], counts: Counter[Situation]) -> set[str]:
    """Return what tells in which situation a customer is written to: all this, the opening, and each one's phrases."""
    phrases = {
        f"* {situation} {least}"
        for situation, standing in counts.items()
        for least in range(1, min(standing, _MOST_SIGNS) + 1)
    }
    opening = [sentence.written for sentence in sentences[:_OPENING]]
    words = {f"^ {word}" for written in opening for word in written}
    return seen.union(phrases, words, *(map(" ".join, pairwise(written)) for written in opening))


def _counted(words: Counter[str], counts: Counter[Situation]) -> Iterator[str]:
    """Yield signs that a mail stays in the house: phrases say so, and a customer who is "they" is not the reader."""
    reps, colleague = counts[Situation.MANAGER_TO_REPS], counts[Situation.INTERNAL]
    yield from (f"* {least} phrases" for least in range(1, min(reps + colleague, _MOST_SIGNS) + 1))
    if reps != colleague:
        yield "* reps > colleague" if reps > colleague else "* colleague > reps"
    others, yours = count(words, _OTHERS), count(words, _YOURS)
    if others < _LEAST_OTHERS:
        return
    if others > yours:
        yield _OF_OTHERS
    if others > count(words, YOU):
        yield "* they > you"
    if others > 2 * max(yours, 1):
        yield "* they > 2 your"
