"""Which phrases stand in fair words too often to be heard in a mail that does well: `python -m bench.phrases FILE...`.

Of each is said how often it stood in words labelled as a fault of its family, in what is to be left alone, and where
nobody marked a thing. Files that nobody may read are left out: a phrase is marked `doubtful` by mails one can look at.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.labelled import Labelled, may_be_read
from bench.marked import read_drafts
from bot.analysis.analyse import Analyst
from bot.analysis.matching import Hit
from bot.analysis.measures import INSIDE
from bot.analysis.passages import read_draft
from bot.analysis.shadow import shadow
from bot.domain import FAULTS, SignalKey, Verdict
from bot.playbook.book import load_playbook
from bot.playbook.signals import Pattern


class Stood(NamedTuple):
    """How many sentences a phrase stood in, by what people said of its words."""

    right: int
    fair: int
    unmarked: int

    @property
    def is_doubtful(self) -> bool:
        """Whether fair words hold it half as often as faults do, or unmarked ones twice as often."""
        wrong = self.fair + self.unmarked
        return (self.fair > 0 and 2 * self.fair >= self.right) or (wrong > 0 and wrong >= 2 * self.right)


def counted(analyst: Analyst, drafts: Iterable[Labelled]) -> dict[tuple[SignalKey, Pattern], Stood]:
    """Count where each phrase stands in mails to customers."""
    counts: dict[tuple[SignalKey, Pattern], Counter[str]] = defaultdict(Counter)
    for draft in drafts:
        for key, pattern, seen in {(hit.signal.key, hit.pattern, seen) for hit, seen in _seen(analyst, draft)}:
            counts[key, pattern][seen[0]] += 1
    return {phrase: Stood(*(count[how] for how in ("right", "fair", "unmarked"))) for phrase, count in counts.items()}


def _seen(analyst: Analyst, draft: Labelled) -> Iterator[tuple[Hit, tuple[str, int]]]:
    """Yield what stands in a mail, with what people said of its words and the number of its sentence."""
    read = read_draft(draft.text, context=draft.context)
    analysis, said_in, fair, *_ = analyst.first_reading(read)
    if analysis.situation in INSIDE:
        return
    for hit in analyst.matcher.hits(shadow(read.text), said_in):
        if hit.signal.family not in FAULTS or fair(hit.signal.key, hit.sentence):
            continue
        labelled = (label.signal for label in draft.spans if label.span.overlaps(hit.span))
        if any(analyst.playbook.signals[SignalKey(signal)].family is hit.signal.family for signal in labelled):
            yield hit, ("right", hit.sentence)
        elif draft.verdict is Verdict.SEND or any(label.span.overlaps(hit.span) for label in draft.keep):
            yield hit, ("fair", hit.sentence)
        else:
            yield hit, ("unmarked", hit.sentence)


def main(paths: Sequence[str]) -> int:
    """Print the phrases whose counts and mark disagree; which words are plain by themselves only a person can say."""
    readable = [path for path in map(Path, paths) if may_be_read(path)]
    drafts = [draft for path in readable for draft in read_drafts(path)]
    for (key, pattern), stood in sorted(counted(Analyst(load_playbook()), drafts).items(), key=lambda each: each[0][0]):
        if stood.is_doubtful is not pattern.doubtful and not pattern.beside:
            mark = "doubtful, and mostly right" if pattern.doubtful else "not marked"
            said = pattern.say.written if pattern.say else f"a row of {pattern.row}"
            print(f"{key} ({mark}): right {stood.right}, fair {stood.fair}, unmarked {stood.unmarked}: {said}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
