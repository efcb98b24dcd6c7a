"""What a start leaves for later is left for later, and is there once it is needed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.errors import DataFolderInUse
from bot.settings import read_settings
from bot.wiring.storage import held

ENDLESS = "import time, bot.wiring.stopping as s; s.MOST_STOPPING_SECONDS = 0.1; s.be_gone_in_time(); time.sleep(60)"
LATE = ("alembic", "httpx2", "openai", "pydantic")
FOR_REPLIES = ("bot.domain.advice", "bot.rendering.contracts", "dataclasses", "datetime")
CHECK = """
import bot.__main__, bot.rendering.findings, bot.settings, bot.wiring.reading
from bot.analysis.passages import read_draft
bot.wiring.reading.open_analyst(bot.settings.read_settings({})).analyse(read_draft("Sign today or I close your file."))
"""


def loaded_after(code: str, names: tuple[str, ...] = LATE) -> list[str]:
    loaded = f"print(json.dumps(sorted(set({names!r}) & set(sys.modules))))"
    run = subprocess.run([sys.executable, "-c", f"import json, sys\n{code}\n{loaded}"], capture_output=True, check=True)
    return list(json.loads(run.stdout))


def test_a_process_can_acknowledge_without_what_is_loaded_late() -> None:
    assert loaded_after("import bot.wiring.service") == []


def test_a_check_does_not_wait_for_the_types_of_a_reply() -> None:
    assert loaded_after(CHECK, FOR_REPLIES) == []
    assert "bot.domain.advice" in loaded_after("from bot.domain import Advice", FOR_REPLIES)


def test_a_check_loads_no_formats_of_archives_to_learn_how_wide_a_line_is() -> None:
    assert loaded_after(CHECK, ("bz2", "lzma", "shutil")) == []


def test_what_answers_need_is_loaded_once_the_process_serves() -> None:
    assert loaded_after("import importlib, bot.wiring.service as s; importlib.import_module(s.LATE)") == ["pydantic"]


def test_process_that_hangs_while_it_stops_is_gone_in_time_and_says_so() -> None:
    run = subprocess.run([sys.executable, "-c", ENDLESS], capture_output=True, check=False, timeout=30)

    assert run.returncode == 1
    assert b"stopped_late" in run.stdout + run.stderr


def test_one_sqlite_file_is_held_once_from_whatever_data_folder(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/shared/sameside.db"
    first, second = (
        read_settings({"DATABASE_URL": url, "SAMESIDE_DATA": str(tmp_path / name)}) for name in ("one", "two")
    )

    with held(first), pytest.raises(DataFolderInUse), held(second):
        pass
