"""How much work something is, on every machine alike, however busy: counted in steps, or beside a quarter of it."""

import sys
import time
from collections.abc import Callable
from types import FrameType

# Where each piece looks at all others, four times as many take sixteen times as long.
_MOST_TIMES = 8
_LEAST_SECONDS = 0.001
_TRIES = 5


def steps(run: Callable[[], object]) -> int:
    """Return how many functions were called, and generators resumed."""
    counted = 0

    def count(_frame: FrameType, event: str, _called: object) -> None:
        nonlocal counted
        counted += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(before)
    return counted


def grows_evenly(run: Callable[[int], object], size: int) -> bool:
    """Tell whether all of a size takes little more than four times as long as a quarter of it does, in this process.

    What else the machine does only adds: what seems to take long is timed again, and the least counts.
    """
    least: dict[int, float] = {}
    for _ in range(_TRIES):
        for part in (size // 4, size):
            begun = time.process_time()
            run(part)
            took = time.process_time() - begun
            least[part] = min(took, least.get(part, took))
        if least[size] < _MOST_TIMES * max(least[size // 4], _LEAST_SECONDS):
            return True
    return False
