"""Which faults are left in a mail that does well: not those whose words fair mails use too."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from bot.analysis.matching import Hit
from bot.analysis.sentences import Sentence
from bot.domain import Family

# So many good moves outweigh any number of doubtful words that press. What withdraws takes good moves back as well.
_ENOUGH = 2
# "Any thoughts so far?" asks for nothing in particular.
_LEAST_ASKED = 7


def beyond_doubt(faults: list[Hit], good: Sequence[Hit], said_in: Sequence[Sentence]) -> Iterator[Hit]:
    """Leave out what is doubtful, where the mail makes as many good moves as it commits faults of the family.

    A good move counts where no fault stands in its sentence, and so does a question.
    """
    places: dict[Family, set[int]] = defaultdict(set)
    for hit in faults:
        places[hit.signal.family].add(hit.sentence)
    faulty = set().union(*places.values())
    taken = faulty.union(move.sentence for move in good)
    asks = any(
        sentence.is_question and len(sentence.written) >= _LEAST_ASKED and number not in taken
        for number, sentence in enumerate(said_in)
    )
    moves = len({move.signal.key for move in good if move.sentence not in faulty}) + asks
    for hit in faults:
        committed = len(places[hit.signal.family])
        needed = min(committed, _ENOUGH) if hit.signal.family is Family.PUSH else committed
        if not hit.pattern.doubtful or moves < needed:
            yield hit
