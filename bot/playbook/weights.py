"""What `python -m bench.learn` wrote: how much words speak for a fault, and for which, and for a mail to colleagues."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bot.domain import SignalKey

LEANINGS, NAMES, HOUSE = "leanings.json", "names.json", "house.json"

# What each feature adds to log odds, in hundredths, and what to begin with under "". Whole numbers are read faster than
# others, and their sum is the same in any order.
Hundredths = Mapping[str, int]


class Weights(NamedTuple):
    """Log odds that a sentence presses, and that it withdraws.

    `names` gives those of each signal in a sentence known to be at fault. Few drafts ask for them, so they are read
    when first asked for.
    """

    push: Hundredths
    passive: Hundredths
    names: Callable[[], Mapping[SignalKey, Hundredths]]


class House(NamedTuple):
    """Log odds that a mail stays in the house, and that one which does goes to reps."""

    stays: Hundredths
    reps: Hundredths


UNLEARNED = House({"": 0}, {"": 0})


def weighed(weights: Hundredths, seen: Iterable[str]) -> float:
    """Return the log odds of what has these features."""
    return (weights[""] + sum(filter(None, map(weights.get, seen)))) / 100


def read_weights(folder: Path, problems: list[str]) -> Weights | None:
    """Read the weights in a folder, None where there are none; append to `problems` why they cannot be read."""
    leanings = _read(folder / LEANINGS, ("push", "passive"), problems)
    return Weights(*leanings, cache(lambda: json.loads((folder / NAMES).read_bytes()))) if leanings else None


def read_house(folder: Path, problems: list[str]) -> House:
    """Read what tells mails to colleagues; append to `problems` why it cannot be read."""
    house = _read(folder / HOUSE, ("stays", "reps"), problems)
    return House(*house) if house else UNLEARNED


def _read(path: Path, names: tuple[str, str], problems: list[str]) -> tuple[Hundredths, Hundredths] | None:
    """Return the weights of two names, None where there is no file or it cannot be read."""
    if not path.is_file():
        return None
    try:
        learned = json.loads(path.read_bytes())
        first, second = (learned[name] for name in names)
        _begins = first[""], second[""]
    except (OSError, ValueError, KeyError, TypeError) as error:
        problems.append(f"{path.name}: cannot be read ({error}); make learn writes it anew")
        return None
    return first, second
