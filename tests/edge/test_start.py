"""What a start leaves for later is left for later, and is there once it is needed."""

import json
import subprocess
import sys

LATE = ("alembic", "httpx2", "openai", "pydantic")
LOADED = f"print(json.dumps(sorted(set({LATE!r}) & set(sys.modules))))"


def loaded_after(code: str) -> list[str]:
    run = subprocess.run([sys.executable, "-c", f"import json, sys\n{code}\n{LOADED}"], capture_output=True, check=True)
    return list(json.loads(run.stdout))


def test_a_process_can_acknowledge_without_what_is_loaded_late() -> None:
    assert loaded_after("import bot.wiring.service") == []


def test_what_answers_need_is_loaded_once_the_process_serves() -> None:
    assert loaded_after("import importlib, bot.wiring.service as s; importlib.import_module(s.LATE)") == ["pydantic"]
