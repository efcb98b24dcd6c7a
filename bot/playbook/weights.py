"""What `python -m bench.learn` wrote: how much words and pairs of words speak for a fault, and for which."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from bot.domain import SignalKey

LEANINGS, NAMES = "leanings.json", "names.json"


class Weights(NamedTuple):
    """Log odds that a sentence presses, and that it withdraws: what to begin with, and what each feature adds.

    `names` holds the same of each signal in a sentence known to be at fault; what to begin with stands under ``""``.
    """

    biases: tuple[float, float]
    leanings: Mapping[str, tuple[float, float]]
    names: Mapping[SignalKey, Mapping[str, float]]


def read_weights(folder: Path) -> Weights | None:
    """Read the weights in a folder; None where there are none."""
    if not (folder / LEANINGS).is_file():
        return None
    leanings = json.loads((folder / LEANINGS).read_bytes())
    return Weights(tuple(leanings.pop("")), leanings, json.loads((folder / NAMES).read_bytes()))
