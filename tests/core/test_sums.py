"""What is added up twice comes to the same: in Python, and in C where a compiler was at hand."""

from collections.abc import Callable, Iterable
from importlib.util import find_spec

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playbook import sums
from bot.playbook.book import load_playbook

try:
    from bot.playbook._sums import total, totals
except ImportError:  # without a compiler there is but one, which is tested with the classifier
    from bot.playbook.sums import total, totals

FEATURES = st.sampled_from("shall hold sign today by_friday ? 0 <".split())
WEIGHTS = st.integers(-(2**40), 2**40)
ROWS = st.lists(WEIGHTS, min_size=3, max_size=3)
SEEN = st.one_of(st.lists(FEATURES), st.frozensets(FEATURES), st.sets(FEATURES))

both = pytest.mark.skipif(total is sums.total, reason="nothing was compiled, so there is nothing to compare")


def test_sums_are_compiled_where_the_sieve_is() -> None:
    assert (find_spec("bot.playbook._sums") is None) == (find_spec("bot.playbook._sieve") is None)


@both
@given(st.dictionaries(FEATURES, WEIGHTS), WEIGHTS, SEEN)
def test_both_add_up_the_same(table: dict[str, int], begin: int, seen: Iterable[str]) -> None:
    table[""] = begin

    assert total(table, seen) == sums.total(table, seen)


@both
@given(st.dictionaries(FEATURES, ROWS), ROWS, SEEN)
def test_both_add_up_the_same_rows(table: dict[str, list[int]], begin: list[int], seen: Iterable[str]) -> None:
    table[""] = begin

    assert totals(table, seen) == sums.totals(table, seen)


@both
def test_both_add_up_the_same_of_all_that_was_learned() -> None:
    playbook = load_playbook()
    weights, outside = playbook.weights, playbook.outside
    assert weights is not None
    assert outside is not None

    for table in (weights.push, weights.passive, weights.mail, *weights.names().values()):
        assert total(table, table) == sums.total(table, table)
    assert totals(outside.adds, outside.adds) == sums.totals(outside.adds, outside.adds)


@both
@pytest.mark.parametrize(
    "add", [total, totals, sums.total, sums.totals], ids=["total", "totals", "plain total", "plain totals"]
)
@pytest.mark.parametrize(
    ("table", "seen", "raised"),
    [
        ({}, ["hold"], KeyError),
        ({"": 1}, 1, (TypeError, ValueError)),
        ({"": 1, "hold": "much"}, ["hold"], (TypeError, ValueError)),
        ({"": [1, 2], "hold": [1]}, ["hold"], (TypeError, ValueError)),
        ({"": [1, 2], "hold": [1, "much"]}, ["hold"], TypeError),
    ],
)
def test_what_cannot_be_added_is_refused_by_both(
    add: Callable[[object, object], object], table: object, seen: object, raised: type[Exception]
) -> None:
    with pytest.raises(raised):
        add(table, seen)


@both
@pytest.mark.parametrize("add", [total, totals], ids=["total", "totals"])
def test_what_is_no_table_is_refused(add: Callable[[object, object], object]) -> None:
    with pytest.raises(TypeError):
        add([("", 1)], ["hold"])
    with pytest.raises(TypeError):
        add({"": [1]}, [["hold"]])
