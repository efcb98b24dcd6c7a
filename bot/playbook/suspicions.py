"""What is said of a sentence that is at fault in a way nobody can name, read from `prompts/suspicions.toml`."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from bot.domain import FAULTS, Family
from bot.playbook.shapes import common_seat_problems, is_text
from bot.playbook.signals import Signal


class Suspicion(NamedTuple):
    """The texts that stand in for those of a signal: to a customer, and `inside` the house."""

    title: str
    seat: str
    reads_as: str
    move: str
    inside_seat: str
    inside_reads_as: str
    inside_move: str

    def said_of(self, signal: Signal, *, inside: bool) -> Signal:
        """Return a signal that says no more than the suspicion, and offers nothing to say instead."""
        if inside:
            seat, reads_as, move = self.inside_seat, self.inside_reads_as, self.inside_move
        else:
            seat, reads_as, move = self.seat, self.reads_as, self.move
        return signal._replace(title=self.title, seat=seat, reads_as=reads_as, move=move, reframes=())


def read_suspicions(table: Mapping[str, Any] | str, problems: list[str]) -> dict[Family, Suspicion]:
    """Read the file's table; append what is wrong with it, or why there is none, to `problems`."""
    if isinstance(table, str):
        problems.append(f"suspicions.toml: {table}")
        return {}
    suspicions: dict[Family, Suspicion] = {}
    for family in FAULTS:
        entry = table.get(family)
        if isinstance(entry, dict) and entry.keys() == set(Suspicion._fields) and all(map(is_text, entry.values())):
            suspicions[family] = Suspicion(**entry)
            seats = (entry["seat"], entry["inside_seat"])
            problems += [f"suspicions: {family}: {problem}" for seat in seats for problem in common_seat_problems(seat)]
        else:
            problems.append(f"suspicions: {family} needs {', '.join(Suspicion._fields)}")
    return suspicions
