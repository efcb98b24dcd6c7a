"""The playbook's TOML files as tables, and what was made of them before, so that a short command need not do it again.

What is kept is JSON in `.compiled.json` beside the files. Its key is a hash of every file it was made of and of this
room's own code, so it is never stale; where the folder cannot be written the work is done anew each time.
"""

import json
import tomllib
from collections.abc import Callable, Mapping
from contextlib import suppress
from hashlib import sha256
from os import getpid
from pathlib import Path
from typing import Any

_KEPT = ".compiled.json"


class Tables:
    """The tables of a playbook's folder, by name: `words`, `signals/guilt`. A file that is not TOML is a sentence."""

    def __init__(self, folder: Path) -> None:
        """Read the files, or what was kept of them."""
        self._folder = folder
        paths = [*sorted(folder.glob("*.toml")), *sorted((folder / "signals").glob("*.toml"))]
        files = {_name(folder, path): path.read_bytes() for path in paths if not path.stem.endswith(".examples")}
        self._key = _key(files)
        kept = self._kept()
        self.compiled: Mapping[str, Any] | None = kept.get("compiled")
        tables: dict[str, dict[str, Any] | str] | None = kept.get("tables")
        self._tables = tables or {name: _table(text) for name, text in files.items()}

    def __getitem__(self, name: str) -> dict[str, Any] | str:
        """Return a file's table, or why it cannot be read."""
        return self._tables.get(name, "there is no such file")

    @property
    def signals(self) -> list[str]:
        """The keys of the signals, in order."""
        return [name.removeprefix("signals/") for name in self._tables if name.startswith("signals/")]

    def keep(self, compiled: Callable[[], Mapping[str, Any]]) -> None:
        """Keep the tables and what was made of them for the next process."""
        if self.compiled is None:
            kept = {"key": self._key, "tables": self._tables, "compiled": compiled()}
            new = self._folder / f"{_KEPT}.{getpid()}"
            with suppress(OSError):
                new.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
                try:
                    new.replace(self._folder / _KEPT)
                finally:
                    new.unlink(missing_ok=True)

    def _kept(self) -> dict[str, Any]:
        try:
            kept = json.loads((self._folder / _KEPT).read_bytes())
        except (OSError, ValueError):
            return {}
        return kept if isinstance(kept, dict) and kept.get("key") == self._key else {}


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).with_suffix("").as_posix()


def _key(files: Mapping[str, bytes]) -> str:
    hashed = sha256()
    code = {path.name: path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))}
    for name, text in (*code.items(), *files.items()):
        hashed.update(f"{name} {len(text)} ".encode() + text)
    return hashed.hexdigest()


def _table(text: bytes) -> dict[str, Any] | str:
    try:
        return tomllib.loads(text.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return f"cannot be read ({error})"
