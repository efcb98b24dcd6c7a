"""The playbook's TOML files as tables, and what was made of them before (`.compiled` beside them)."""

import json
from pathlib import Path
from typing import Any

from bot.playbook.kept import keep, kept, key_of
from bot.playbook.phrases import Compiled


class Tables:
    """The tables of a playbook's folder, by name: `words`, `signals/guilt`. A file that is not TOML is a sentence."""

    def __init__(self, folder: Path) -> None:
        """Read the files, or what was kept of them."""
        files = {**_files(folder), **_files(folder / "signals", "signals/")}
        code = {path.name: path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))}
        self._names = list(files)
        self._path = folder / ".compiled"
        self._key = key_of({**code, **files})
        parts = kept(self._path, self._key)
        self.compiled = Compiled(*parts[len(files) :]) if parts else None
        self._written = dict(zip(files, parts, strict=False))
        self._tables = {} if parts else {name: _table(text) for name, text in files.items()}

    def __getitem__(self, name: str) -> dict[str, Any] | str:
        """Return a file's table, or why it cannot be read."""
        if name not in self._tables and name in self._written:
            self._tables[name] = json.loads(self._written[name])
        return self._tables.get(name, "there is no such file")

    @property
    def signals(self) -> list[str]:
        """The keys of the signals, in order."""
        return [name.removeprefix("signals/") for name in self._names if name.startswith("signals/")]

    def keep(self, compiled: Compiled) -> None:
        """Keep the tables and what was made of them for the next process."""
        self.compiled = compiled
        keep(self._path, self._key, [*(json.dumps(table).encode() for table in self._tables.values()), *compiled])


def _files(folder: Path, prefix: str = "") -> dict[str, bytes]:
    paths = sorted(folder.glob("*.toml"))
    return {f"{prefix}{path.stem}": path.read_bytes() for path in paths if not path.stem.endswith(".examples")}


def _table(text: bytes) -> dict[str, Any] | str:
    import tomllib

    try:
        return tomllib.loads(text.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return f"cannot be read ({error})"
