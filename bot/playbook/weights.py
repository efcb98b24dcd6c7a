"""What `python -m bench.learn` wrote: how much words and pairs of words speak for a fault, and for which."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bot.domain import SignalKey

LEANINGS, NAMES = "leanings.json", "names.json"


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
