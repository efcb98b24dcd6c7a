"""What was made of the playbook's files is kept beside them, and never outlives what it was made of."""

from pathlib import Path

import pytest

from bot.analysis.analyse import Analyst
from bot.analysis.passages import read_draft
from bot.domain import Analysis, SignalKey
from bot.playbook.book import load_playbook
from tests.playbooks import write_playbook

DRAFT = "Hi Dana,\n\nI've gone ahead and blocked Friday. Can you decide by Monday? Please sign it now, not today."


def kept(folder: Path) -> Path:
    return folder / ".compiled"


def analysed(folder: Path) -> Analysis:
    return Analyst(load_playbook(folder)).analyse(read_draft(DRAFT))


def test_a_playbook_opened_again_reads_a_draft_as_before(tmp_path: Path) -> None:
    folder = write_playbook(tmp_path)

    first, again = analysed(folder), analysed(folder)

    assert kept(folder).is_file()
    assert first.findings
    assert first == again


def test_what_is_kept_is_really_used(tmp_path: Path) -> None:
    folder = write_playbook(tmp_path)
    load_playbook(folder)
    kept(folder).write_bytes(kept(folder).read_bytes().replace(b'"title": "rush"', b'"title": "kept"'))

    assert load_playbook(folder).signals[SignalKey("rush")].title == "kept"


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    folder = write_playbook(tmp_path)
    before = analysed(folder)
    path = folder / "signals" / "settled.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("gone ahead and", "gone astray and"), encoding="utf-8")

    after = analysed(folder)

    assert len(after.findings) == len(before.findings) - 1


@pytest.mark.parametrize("content", ["", "{", "[]", '"x"\n{}', "3\n{}\n[]"])
def test_what_cannot_be_used_is_made_anew(tmp_path: Path, content: str) -> None:
    folder = write_playbook(tmp_path)
    before = analysed(folder)
    kept(folder).write_text(content, encoding="utf-8")

    after = analysed(folder)

    assert after == before
    assert len(kept(folder).read_bytes()) > len(content)


def test_what_was_kept_by_halves_is_made_anew(tmp_path: Path) -> None:
    folder = write_playbook(tmp_path)
    before = analysed(folder)
    whole = kept(folder).read_bytes()
    kept(folder).write_bytes(whole[: len(whole) // 2])

    assert analysed(folder) == before
    assert kept(folder).read_bytes() == whole


def test_a_folder_that_cannot_hold_it_does_without(tmp_path: Path) -> None:
    folder = write_playbook(tmp_path)
    kept(folder).mkdir()  # nothing can be written in its place, even by root

    analysis = analysed(folder)

    assert analysis.findings
    assert list(folder.glob(".compiled.*")) == []


def test_a_language_made_of_what_was_kept_is_the_same_language(tmp_path: Path) -> None:
    folder = write_playbook(tmp_path)

    first, again = load_playbook(folder), load_playbook(folder)

    assert first.language.compiled() == again.language.compiled()
