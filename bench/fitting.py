"""Fits weights to rows, in an environment of its own (`bench/learning`)."""

import json
import math
import subprocess
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path

from bench.rows import Row
from bot.playbook.weights import Hundredths

HERE = Path(__file__).parent / "learning"
FIT = HERE / ".venv" / "bin" / "python", HERE / "fit.py"
LEAST_ROWS = 2


def most_telling(
    rows: Sequence[Row], labels: Mapping[str, Sequence[bool]], c: float, most: int, *, even: bool = False
) -> dict[str, dict[str, float]]:
    """Fit by all that is seen, then by what weighs most of it."""
    standing = Counter(chain.from_iterable(row.seen for row in rows))
    fitted = fitted_to(rows, labels, c, even=even).values()
    weighing = Counter(
        {each: math.sqrt(standing[each]) * max(abs(adds.get(each, 0)) for adds in fitted) for each in sorted(standing)}
    )
    kept = frozenset(feature for feature, _ in weighing.most_common(most))
    return fitted_to([row._replace(seen=row.seen & kept) for row in rows], labels, c, even=even)


def fitted_to(
    rows: Sequence[Row], labels: Mapping[str, Sequence[bool]], c: float, *, even: bool = False
) -> dict[str, dict[str, float]]:
    """Return for each label what to begin with, under an empty name, and what each feature adds."""
    return answer_to(
        rows=[sorted(row.seen) for row in rows],
        weights=[row.counts for row in rows],
        labels={name: list(map(int, each)) for name, each in labels.items()},
        c=c,
        least=LEAST_ROWS,
        even=even,
    )


def answer_to(**asked: object) -> dict[str, dict[str, float]]:
    """Ask what `bench/learning/fit.py` says how to ask."""
    answered = subprocess.run(  # noqa: S603 - our own script
        [str(part) for part in FIT], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    fitted: dict[str, dict[str, float]] = json.loads(answered.stdout)
    return fitted


def largest(weights: Mapping[str, float], most: int) -> Hundredths:
    """Return the largest weights, in hundredths, and what to begin with."""
    kept = sorted(weights, key=lambda feature: (feature != "", -abs(weights[feature])))[: most + 1]
    return {feature: round(weights[feature] * 100) for feature in kept}
