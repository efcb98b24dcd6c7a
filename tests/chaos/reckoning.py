"""The count after a storm: what became of everything that was acknowledged with a promise."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tests.chaos.asking import REPEATED, Asking
from tests.chaos.books import Books


@dataclass(frozen=True)
class Reckoning:
    """What held, in figures.

    Attributes:
        kept: How many answers of the model were kept when some process ended.
        asked_for_nothing: How often it was asked for one of those again.
        paid_again: How many answers were paid for again, by a step that was running when its process ended.
        paid_too_often: How many of them more often than once for each end.
        failed: What those have who lost an answer, or have it more often than they may.
    """

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
    kept: int
    asked_for_nothing: int
    paid_again: int
    paid_too_often: int
    model_failed: int
    failed: list[str]

    def __str__(self) -> str:
        lines = {
            "asked by": ", ".join(f"{count} {way}" for way, count in self.ways.items()),
            "not taken": ", ".join(f"{count} {error}" for error, count in self.refused.items()) or "none",
            "promised": f"{self.promised}: {self.answered} answered, {self.reported} told why not, {self.lost} lost",
            "twice": f"{self.twice}: {self.unlabelled} without saying so, {self.more_than_twice} more often than that",
            "in public": f"{self.shared}: {self.shared_twice} twice",
            "the model": f"{self.paid} answers paid for, {self.model_failed} calls failed",
            "kept": f"{self.kept} answers when a process ended: {self.asked_for_nothing} calls for one of them again",
            "under way": f"{self.paid_again} answers paid for again: {self.paid_too_often} more than once for each end",
        }
        return "".join(f"\n  {name:10} {told}" for name, told in lines.items())


def reckon(askings: Sequence[Asking], books: Books) -> Reckoning:
    """Count what people have and what was paid for it."""
    promised = [asking for asking in askings if asking.answers_due]
    more = {asking.reader: len(asking.answers) - asking.asked - asking.again for asking in askings}
    twice = [asking for asking in askings if more[asking.reader] > 0]
    labels = {asking.reader: sum(REPEATED in text for text in asking.answers) for asking in twice}
    lost = [asking for asking in promised if asking.is_waiting]
    unlabelled = [asking for asking in twice if labels[asking.reader] < more[asking.reader]]
    too_often = [asking for asking in twice if more[asking.reader] > asking.asked]
    shared_twice = [asking for asking in askings if asking.posts > 1]
    model = books.model
    return Reckoning(
        ways=Counter(asking.way for asking in askings),
        refused=Counter(asking.outcome.error for asking in askings if asking.outcome and asking.outcome.error),
        promised=len(promised),
        answered=sum(len(asking.answers) >= asking.answers_due for asking in promised),
        reported=sum(len(asking.answers) < asking.answers_due and not asking.is_waiting for asking in promised),
        lost=len(lost),
        twice=len(twice),
        unlabelled=len(unlabelled),
        more_than_twice=len(too_often),
        shared=sum(asking.posts > 0 for asking in askings),
        shared_twice=len(shared_twice),
        paid=model.paid.total(),
        kept=len(books.kept),
        asked_for_nothing=books.asked_for_nothing,
        paid_again=model.paid.total() - len(model.paid),
        paid_too_often=books.paid_too_often,
        model_failed=model.failed,
        failed=[asking.story for asking in (*lost, *unlabelled, *too_often, *shared_twice)],
    )
