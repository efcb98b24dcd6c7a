"""How often a phrase stands in fair words is counted, and what its mark does not say of it is printed."""

from pathlib import Path

import pytest

from bench.phrases import Stood, main

FAIR = "He has a list where the ponies come first."
PRESSING = "Our CEO sits on the board of your bank."
PLAIN = "Your competitors have already switched."


def told(capsys: pytest.CaptureFixture[str], path: Path, written: str) -> list[str]:
    path.write_text(written, encoding="utf-8")

    assert main([str(path)]) == 0

    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize(
    ("stood", "doubtful"),
    [
        (Stood(0, 1, 0), True),
        (Stood(2, 1, 0), True),
        (Stood(3, 1, 0), False),
        (Stood(1, 0, 2), True),
        (Stood(1, 0, 1), False),
        (Stood(0, 0, 0), False),
    ],
)
def test_a_phrase_is_doubtful_by_its_counts(stood: Stood, *, doubtful: bool) -> None:
    assert stood.is_doubtful is doubtful


def test_what_is_marked_and_what_is_mostly_right_is_not_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fair = f"=== A-1 | send |\nHi Ada,\n\n{FAIR}\n\nBest,\nIgor\n"
    rework = f"=== A-2 | rework |\nHi Ada,\n\n<<fomo:{PLAIN}>>\n\nBest,\nIgor\n"

    assert told(capsys, tmp_path / "ann.txt", fair + rework) == []


def test_what_its_mark_does_not_say_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fair = f"=== A-1 | send |\nHi Ada,\n\n{PLAIN}\n\nBest,\nIgor\n"
    rework = f"=== A-2 | rework |\nHi Ada,\n\n<<threat:{PRESSING}>>\n\nBest,\nIgor\n"

    lines = told(capsys, tmp_path / "ann.txt", fair + rework)

    assert any(line.startswith("fomo (not marked): right 0, fair 1, unmarked 0") for line in lines)
    assert any(line.startswith("threat (doubtful, and mostly right): right 1, fair 0") for line in lines)


def test_a_file_nobody_may_read_is_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, tmp_path / "nel.txt", f"=== N-1 | send |\nHi Ada,\n\n{PLAIN}\n\nBest,\nIgor\n") == []
