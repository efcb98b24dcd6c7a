"""What `python -m bench.learn` wrote: how much words speak for a fault, and for which, and for a situation."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from bot.domain import SignalKey, Situation

try:
    from bot.playbook._sums import total, totals
except ImportError:  # it was installed where no compiler is
    from bot.playbook.sums import total, totals

LEANINGS, NAMES = "leanings.json", "names.json"
# What stands around a sentence, as `bot.analysis.surroundings` tells it.
AROUND = "own", "other", "mail", "before", "good", "found"
HOUSE, OUTSIDE = "house.json", "situations.json"
_ANEW = "take it away, and make learn writes it anew"
# The likeliest is named where it leads the next one.
_LEAST_SITUATIONS = 2

# What each feature adds to log odds, in hundredths, and what to begin with under "". Whole numbers are read faster than
# others, and their sum is the same in any order.
Hundredths = dict[str, int]


class Weights(NamedTuple):
    """Log odds that a sentence presses, and that it withdraws; and that there is a fault in a mail.

    `suspecting` and `doubting` weigh what stands around a sentence in which no phrase was found, and one in which one
    was (`bot.analysis.surroundings`). `names` gives the log odds of each signal in a sentence known to be at fault.
    Few drafts ask for them, so they are read when first asked for.
    """

    push: Hundredths
    passive: Hundredths
    mail: Hundredths
    suspecting: Mapping[str, float]
    doubting: Mapping[str, float]
    names: Callable[[], Mapping[SignalKey, Hundredths]]


class House(NamedTuple):
    """Log odds that a mail stays in the house, and that one which does goes to reps."""

    stays: Hundredths
    reps: Hundredths


class Outside(NamedTuple):
    """Log odds of the situations in which a customer is written to: what each feature adds to each, in hundredths."""

    situations: Sequence[str]
    adds: dict[str, list[int]]

    def odds(self, seen: Iterable[str]) -> list[tuple[float, str]]:
        """Return the log odds of each situation of a mail with these features."""
        odds = totals(self.adds, seen)
        return [(each / 100, name) for each, name in zip(odds, self.situations, strict=True)]


UNLEARNED = House({"": 0}, {"": 0})


def weighed(weights: Hundredths, seen: Iterable[str]) -> float:
    """Return the log odds of what has these features."""
    return total(weights, seen) / 100


def read_weights(folder: Path, problems: list[str]) -> Weights | None:
    """Read the weights in a folder, None where there are none; append to `problems` why they cannot be read."""
    learned = Weights._fields[:-1]
    read = _read(folder / LEANINGS, learned, learned, problems, whole=("push", "passive", "mail"))
    if not read:
        return None
    push, passive, mail, suspecting, doubting = read
    if {frozenset(suspecting), frozenset(doubting)} != {frozenset(("", *AROUND))}:
        problems.append(f"{LEANINGS}: suspecting and doubting weigh other things than {', '.join(AROUND)}; {_ANEW}")
    return Weights(push, passive, mail, suspecting, doubting, cache(lambda: json.loads((folder / NAMES).read_bytes())))


def read_house(folder: Path, problems: list[str]) -> House:
    """Read what tells mails to colleagues; append to `problems` why it cannot be read."""
    house = _read(folder / HOUSE, House._fields, House._fields, problems, whole=House._fields)
    return House(*house) if house else UNLEARNED


def read_outside(folder: Path, problems: list[str]) -> Outside | None:
    """Read what tells in which situation a customer is written to; append to `problems` why it cannot be read."""
    read = _read(folder / OUTSIDE, Outside._fields, ("adds",), problems)
    if not read:
        return None
    outside = Outside(*read)
    try:
        problems += [f"{OUTSIDE}: {problem}; {_ANEW}" for problem in _outside_problems(outside)]
    except (AttributeError, TypeError) as error:
        problems.append(f"{OUTSIDE}: cannot be read ({error}); {_ANEW}")
    return outside


def _outside_problems(outside: Outside) -> Iterator[str]:
    yield from (f"there is no situation {name!r}" for name in outside.situations if name not in list(Situation))
    if len(outside.situations) < _LEAST_SITUATIONS:
        yield "the likeliest of two situations is told, and there is one alone"
    if wrong := [feature for feature, adds in outside.adds.items() if len(adds) != len(outside.situations)]:
        yield f"what {wrong[0]!r} adds is not one number for each of {len(outside.situations)} situations"
    yield from _fractions("adds", chain.from_iterable(outside.adds.values()))


def _fractions(name: str, weights: Iterable[object]) -> Iterator[str]:
    """Yield what is wrong where a weight is no whole number: no other is added up alike where there is no compiler."""
    if not set(map(type, weights)) <= {int}:
        yield f"{name} adds what is no whole number"


def _read(
    path: Path, names: Sequence[str], weighing: Sequence[str], problems: list[str], whole: Sequence[str] = ()
) -> list[Any] | None:
    """Return what stands under these names, some of it weights; None where there is no file or it cannot be read.

    Of some the weights are `whole` numbers.
    """
    if not path.is_file():
        return None
    try:
        learned = json.loads(path.read_bytes())
        read = [learned[name] for name in names]
        _begin = [learned[name][""] for name in weighing]
        wrong = [problem for name in whole for problem in _fractions(name, learned[name].values())]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        problems.append(f"{path.name}: cannot be read ({error}); {_ANEW}")
        return None
    problems += [f"{path.name}: {problem}; {_ANEW}" for problem in wrong]
    return read if not wrong else None
