"""The files of example sentences are read, and refused by name when they do not hold together."""

from pathlib import Path

import pytest

from bot.errors import PlaybookInvalid
from bot.playbook.examples import Examples, read_examples

OPEN = 'flags = ["Sign today."]\npasses = ["Sign when you like."]\n'
BLIND = '[blind]\nflags = ["Now, please."]\npasses = ["No hurry.", "In May."]\n'


def read(folder: Path, text: str) -> Examples:
    path = folder / "rush.examples.toml"
    path.write_text(text, encoding="utf-8")
    return read_examples(path)


def test_open_and_blind_examples_are_kept_apart(tmp_path: Path) -> None:
    examples = read(tmp_path, OPEN + BLIND + "first_sight = { flags = 0, passes = 2 }")

    assert examples == Examples(
        ("Sign today.",), ("Sign when you like.",), ("Now, please.",), ("No hurry.", "In May."), 0, 2
    )


def test_blind_examples_may_be_absent(tmp_path: Path) -> None:
    examples = read(tmp_path, OPEN)

    assert (examples.blind_flags, examples.blind_passes, examples.first_flags, examples.first_passes) == ((), (), 0, 0)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("flags = [", "cannot be read"),
        ('flags = ["x"]', "`passes` is a list of sentences"),
        ('flags = [1]\npasses = ["x"]', "`flags` is a list of sentences"),
        (OPEN + 'other = ["x"]', "'other' is not known"),
        (OPEN + 'blind = "x"', "`[blind]` is a table"),
        (OPEN + BLIND, "`[blind]` is a table"),
        (OPEN + BLIND + "first_sight = { flags = 2, passes = 0 }", "`first_sight` counts"),
        (OPEN + BLIND + "first_sight = { flags = 1 }", "`first_sight` counts"),
        (OPEN + BLIND + "first_sight = { flags = 1, passes = 1, good = 1 }", "'good' is not known"),
    ],
)
def test_what_does_not_hold_together_is_named(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(PlaybookInvalid) as refused:
        read(tmp_path, text)

    assert told in str(refused.value.facts["problems"])
