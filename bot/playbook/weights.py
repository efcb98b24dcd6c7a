"""What `python -m bench.learn` wrote: how much words speak for a fault, and for which, and for a mail to colleagues."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bot.domain import SignalKey

LEANINGS, NAMES, HOUSE = "leanings.json", "names.json", "house.json"

# Log odds that a mail stays in the house, and that one which does goes to reps: what each feature adds, and what to
# begin with under "".
House = Mapping[str, tuple[float, float]]


class Weights(NamedTuple):
    """Log odds that a sentence presses, and that it withdraws: what to begin with, and what each feature adds.

    `names` gives the same of each signal in a sentence known to be at fault; what to begin with stands under ``""``.
    Few drafts ask for those, so they are read when first asked for.
    """

    biases: tuple[float, float]
    leanings: Mapping[str, tuple[float, float]]
    names: Callable[[], Mapping[SignalKey, Mapping[str, float]]]


def read_weights(folder: Path, problems: list[str]) -> Weights | None:
    """Read the weights in a folder, None where there are none; append to `problems` why they cannot be read."""
    if not (folder / LEANINGS).is_file():
        return None
    try:
        leanings = json.loads((folder / LEANINGS).read_bytes())
        push, passive = leanings.pop("")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        problems.append(f"{folder.name}: cannot be read ({error}); make learn writes it anew")
        return None
    return Weights((push, passive), leanings, cache(lambda: json.loads((folder / NAMES).read_bytes())))


def read_house(folder: Path, problems: list[str]) -> House:
    """Read what tells mails to colleagues, nothing where there is none; append to `problems` why it cannot be read."""
    if not (folder / HOUSE).is_file():
        return {}
    try:
        house: House = json.loads((folder / HOUSE).read_bytes())
        _stays, _reps = house[""]
    except (OSError, ValueError, KeyError, TypeError) as error:
        problems.append(f"{HOUSE}: cannot be read ({error}); make learn writes it anew")
        return {}
    return house
