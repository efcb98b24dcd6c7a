"""What is written twice does the same: in Python, and in C where a compiler was at hand."""

import shutil
import sysconfig
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analysis.shadow import shadow
from bot.playbook import sieve
from bot.playbook.book import load_playbook
from bot.playbook.examples import read_examples
from tests.playbooks import encoded

try:
    from bot.playbook._sieve import left
except ImportError:  # without a compiler there is but one, which is tested with the index
    from bot.playbook.sieve import left

NUMBER = 8  # bytes


def rows(*, least: int = 0, most: int = 3) -> st.SearchStrategy[bytes]:
    """Return rows of bits as a word brings them, each in some numbers."""

    def of(size: int) -> st.SearchStrategy[bytes]:
        bits = st.lists(st.integers(0, 8 * size - 1), max_size=40) if size else st.just([])
        row = bits.map(lambda set_ones: sum(1 << bit for bit in set(set_ones)).to_bytes(size, "little"))
        return st.lists(row, min_size=sieve.ROWS, max_size=sieve.ROWS).map(b"".join)

    return st.integers(least, most).flatmap(lambda numbers: of(NUMBER * numbers))


WAYS = st.lists(st.integers(0, 60), min_size=3 * 8 * NUMBER, max_size=3 * 8 * NUMBER)
FULL = b"\xff" * NUMBER * sieve.ROWS


def test_step_is_compiled_where_there_is_a_compiler() -> None:
    compiler = (sysconfig.get_config_var("CC") or "").split()
    can_compile = compiler and shutil.which(compiler[0]) and Path(sysconfig.get_path("include"), "Python.h").exists()

    assert (find_spec("bot.playbook._sieve") is not None) == bool(can_compile)


both = pytest.mark.skipif(left is sieve.left, reason="nothing was compiled, so there is nothing to compare")


@both
@given(rows(least=3), st.lists(rows(), max_size=12), WAYS)
def test_both_leave_the_same_phrases(always: bytes, words: list[bytes], ways: list[int]) -> None:
    assert left(ways, always, words) == sieve.left(ways, always, words)


@both
def test_both_leave_the_same_phrases_of_the_playbook_in_every_example() -> None:
    playbook = load_playbook()
    language = playbook.language
    drawn = language.index
    candidates = 0

    for path in sorted((playbook.folder / "signals").glob("*.examples.toml")):
        examples = read_examples(path)
        for text in (*examples.flags, *examples.passes):
            words = [drawn.rows[character] for character in encoded(language, shadow(text))]
            found = left(drawn.ways, drawn.rows[""], words)
            assert found == sieve.left(drawn.ways, drawn.rows[""], words)
            candidates += len(found)

    assert candidates > len(drawn.rows)


@both
@pytest.mark.parametrize(
    ("ways", "always", "words", "raised"),
    [
        ([1] * 64, FULL, [FULL + FULL], ValueError),
        ([1] * 64, FULL, [FULL[1:]], ValueError),
        ([1] * 64, FULL[1:], [], ValueError),
        ([1] * 64, FULL, ["word"], TypeError),
        ([1] * 64, FULL, (FULL,), TypeError),
        ([1] * 63, FULL, [FULL] * 3, IndexError),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_beyond_is_read(
    ways: list[int], always: bytes, words: list[bytes], raised: type[Exception]
) -> None:
    with pytest.raises(raised):
        left(ways, always, words)
