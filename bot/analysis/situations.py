"""Which situation a mail stands in, by what was learned from labelled mails; by its phrases where nothing was."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from bot.analysis.matching import Standing
from bot.analysis.measures import INSIDE, YOU, count
from bot.analysis.sentences import Sentence
from bot.domain import Situation
from bot.playbook.book import Playbook
from bot.playbook.phrases import Phrases
from bot.playbook.weights import weighed

_OTHERS = frozenset("she her hers he him his they them their theirs she's he's they're they've they'd they'll".split())
_YOURS = frozenset("your yours".split())
_MOST_SIGNS = 4
# One "they" may be about anything.
_LEAST_OTHERS = 2
# Fewer words tell nothing; a customer's mail taken for a colleague's would hide what presses in it.
_LEAST_WORDS = 22
# What a mail is about is said in its first sentences.
_OPENING = 3
# How likely, in log odds, a mail stays in the house that is read as one which does, how much likelier with each of two
# sentences that would press a customer, and how far the likeliest situation leads the next one where it is named: a
# wrong one misleads more than none.
STAYS, PRESSING, _MOST_PRESSING, LEAD = 1.6, 0.5, 2, 0.4


def situation_of(
    sentences: Sequence[Sentence],
    words: Counter[str],
    standing: Standing,
    playbook: Playbook,
    *,
    found: Collection[Sentence],
    grave: Collection[Sentence],
    english: bool,
) -> Situation:
    """Return the situation that what was learned names, and `other` where none leads.

    Whether it stays in the house, and with whom, is settled first, and on more surety the more sentences in which
    something is `found` would press a customer. Those that are `grave` are not hidden by it unless a phrase elsewhere
    says so too. Where nothing was learned, or not in the mail's language, it is the situation of which most phrases
    stand somewhere; the playbook's order breaks a tie.
    """
    phrases = playbook.situations
    counts = phrase_counts(phrases, standing)
    if not english:
        return _spoken(counts)
    seen = house_features(sentences, words, counts)
    elsewhere = (
        sentence not in grave for each in INSIDE & phrases.keys() for _, sentence in standing.of(phrases[each])
    )
    house, outside = playbook.house, playbook.outside
    sure = STAYS + PRESSING * min(len(found), _MOST_PRESSING)
    if weighed(house.stays, seen) > sure and words.total() >= _LEAST_WORDS and (not grave or any(elsewhere)):
        return Situation.MANAGER_TO_REPS if weighed(house.reps, seen) > 0 else Situation.INTERNAL
    if outside is None:
        return _spoken(counts)
    (second, _), (first, name) = sorted(outside.odds(outside_features(seen, sentences, counts)))[-2:]
    return Situation(name) if first - second >= LEAD else Situation.OTHER


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
        yield "* they > your"
    if others > count(words, YOU):
        yield "* they > you"
    if others > 2 * max(yours, 1):
        yield "* they > 2 your"
