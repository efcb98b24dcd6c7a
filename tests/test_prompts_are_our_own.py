"""No sentence in `prompts/` is borrowed from the labelled drafts that the judgement is measured on."""

from collections import Counter
from functools import cache
from pathlib import Path

from bench.runs import KEPT, hashed, read_hashes, runs

ROOT = Path(__file__).parents[1]


@cache
def written() -> dict[str, Path]:
    """Return every run of words in the prompts, and the file in which it stands."""
    files = [path for path in sorted((ROOT / "prompts").rglob("*")) if path.suffix in {".toml", ".md", ".txt"}]
    return {run: path for path in files for run in runs(path.read_text(encoding="utf-8"))}


def test_no_six_words_of_an_open_draft_stand_in_the_prompts() -> None:
    known = read_hashes(KEPT / "open.bin")

    borrowed = [f"{path.name}: {run}" for run, path in written().items() if hashed(run) in known]

    assert borrowed == []


def test_no_six_words_of_a_locked_draft_stand_in_the_prompts() -> None:
    known = read_hashes(KEPT / "locked.bin")

    # Numbers alone: what is locked stays unread.
    borrowed = Counter(path.name for run, path in written().items() if hashed(run) in known)

    assert borrowed.total() == 0, dict(borrowed)


def test_a_run_is_known_again_whatever_its_marks_and_capitals() -> None:
    typed, pasted = runs("We\u2019d sign it today, Dana: now!"), runs("we'd SIGN it today - Dana now")

    assert [hashed(run) for run in typed] == [hashed(run) for run in pasted]
    assert [len(read_hashes(KEPT / name)) > 10_000 for name in ("open.bin", "locked.bin")] == [True, True]
