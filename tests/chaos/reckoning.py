"""The count after a storm: what became of everything that was acknowledged with a promise."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tests.chaos.asking import REPEATED, Asking
from tests.chaos.rough_model import RoughModel


@dataclass(frozen=True)
class Reckoning:
    """What held, in figures; `paid_for_nothing` counts answers bought again although no step was interrupted."""

    ways: dict[str, int]
    refused: dict[str | None, int]
    promised: int
    answered: int
    reported: int
    lost: int
    twice: int
    unlabelled: int
    more_than_twice: int
    shared: int
    shared_twice: int
    paid: int
    paid_again: int
    paid_for_nothing: int
    model_failed: int

    def __str__(self) -> str:
        ways = ", ".join(f"{count} {way}" for way, count in self.ways.items())
        refused = " and ".join(f"{count} {error}" for error, count in self.refused.items()) or "none"
        return (
            f"asked by {ways} (not taken: {refused}); {self.promised} with a promise: {self.answered} answered, "
            f"{self.reported} honestly reported, {self.lost} lost. {self.twice} answered twice, {self.unlabelled} of "
            f"them without saying so; {self.more_than_twice} more than twice; {self.shared} posted in public, "
            f"{self.shared_twice} twice. {self.paid} answers of the model paid for ({self.model_failed} calls failed), "
            f"{self.paid_again} of them again, {self.paid_for_nothing} for a step that nobody interrupted."
        )


def reckon(askings: Sequence[Asking], model: RoughModel, interrupted: Collection[str]) -> Reckoning:
    """Count; `interrupted` were waiting when a process ended."""
    promised = [asking for asking in askings if asking.answers_due]
    more = {asking.reader: len(asking.answers) - asking.asked for asking in askings}
    twice = [asking for asking in askings if more[asking.reader] > 0]
    labels = {asking.reader: sum(REPEATED in text for text in asking.answers) for asking in twice}
    again = Counter({whose: times - 1 for whose, times in model.paid.items() if times > 1})
    return Reckoning(
        ways=Counter(asking.way for asking in askings),
        refused=Counter(asking.outcome.error for asking in askings if asking.outcome and asking.outcome.error),
        promised=len(promised),
        answered=sum(len(asking.answers) >= asking.answers_due for asking in promised),
        reported=sum(len(asking.answers) < asking.answers_due and not asking.is_waiting for asking in promised),
        lost=sum(asking.is_waiting for asking in promised),
        twice=len(twice),
        unlabelled=sum(labels[asking.reader] < more[asking.reader] for asking in twice),
        more_than_twice=sum(more[asking.reader] > asking.asked for asking in twice),
        shared=sum(asking.posts > 0 for asking in askings),
        shared_twice=sum(asking.posts > 1 for asking in askings),
        paid=model.paid.total(),
        paid_again=again.total(),
        paid_for_nothing=sum(reader not in interrupted for reader, _ in again),
        model_failed=model.failed,
    )
