"""Which situation a mail stands in: whether it stays in the house by what was learned, and else by phrases."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from bot.analysis.matching import Standing
from bot.analysis.measures import INSIDE, YOU, count
from bot.analysis.sentences import Sentence
from bot.domain import Situation
from bot.playbook.phrases import Phrases
from bot.playbook.weights import House, weighed

_OTHERS = frozenset("she her hers he him his they them their theirs she's he's they're they've they'd they'll".split())
_YOURS = frozenset("your yours".split())
_MOST_SIGNS = 4
# Fewer words tell nothing; a customer's mail taken for a colleague's would hide what presses in it.
_LEAST_WORDS = 20


def situation_of(
    sentences: Sequence[Sentence],
    words: Counter[str],
    standing: Standing,
    phrases: Mapping[Situation, Phrases],
    house: House,
    *,
    grave: Sequence[Sentence],
) -> Situation:
    """Return the situation whose phrases stand in most places; the playbook's order breaks a tie.

    Whether it stays in the house, and with whom, is settled first: that is said by what was learned. But sentences that
    are `grave` in a customer's mail are not hidden by it unless a phrase elsewhere says so too.
    """
    counts = said(phrases, standing)
    seen = heard(sentences, words, counts)
    elsewhere = (
        sentence not in grave for each in INSIDE & phrases.keys() for _, sentence in standing.of(phrases[each])
    )
    if weighed(house.stays, seen) > 0 and words.total() >= _LEAST_WORDS and (not grave or any(elsewhere)):
        return Situation.MANAGER_TO_REPS if weighed(house.reps, seen) > 0 else Situation.INTERNAL
    outside = [situation for situation in counts if situation not in INSIDE]
    best = max(outside, key=counts.__getitem__, default=Situation.OTHER)
    return best if counts[best] else Situation.OTHER


def said(phrases: Mapping[Situation, Phrases], standing: Standing) -> Counter[Situation]:
    """Count the phrases of each situation that stand somewhere."""
    return Counter({each: len({phrase for phrase, _ in standing.of(spoken)}) for each, spoken in phrases.items()})


def heard(sentences: Sequence[Sentence], words: Counter[str], counts: Counter[Situation]) -> set[str]:
    """Return what tells who a mail is to: its words, those that begin a sentence, and what is counted in the whole.

    Numbers tell nothing.
    """
    begins = {f"< {sentence.written[0]}" for sentence in sentences if sentence.written}
    return {*filter(str.islower, words), *begins, *_counted(words, counts)}


def _counted(words: Counter[str], counts: Counter[Situation]) -> Iterator[str]:
    """Yield signs that a mail stays in the house: phrases say so, and a customer who is "they" is not the reader."""
    reps, colleague = counts[Situation.MANAGER_TO_REPS], counts[Situation.INTERNAL]
    yield from (f"* {least} phrases" for least in range(1, min(reps + colleague, _MOST_SIGNS) + 1))
    if reps != colleague:
        yield "* reps > colleague" if reps > colleague else "* colleague > reps"
    others, yours = count(words, _OTHERS), count(words, _YOURS)
    if others > yours:
        yield "* they > your"
    if others > count(words, YOU):
        yield "* they > you"
    if others > 2 * max(yours, 1):
        yield "* they > 2 your"
