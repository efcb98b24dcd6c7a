"""The playbook's TOML files as tables, and what was made of them before (`.compiled.json` beside them)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.playbook.kept import keep, kept, key_of


class Tables:
    """The tables of a playbook's folder, by name: `words`, `signals/guilt`. A file that is not TOML is a sentence."""

    def __init__(self, folder: Path) -> None:
        """Read the files, or what was kept of them."""
        paths = [*sorted(folder.glob("*.toml")), *sorted((folder / "signals").glob("*.toml"))]
        files = {_name(folder, path): path.read_bytes() for path in paths if not path.stem.endswith(".examples")}
        code = {path.name: path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))}
        self._path = folder / ".compiled.json"
        self._key = key_of({**code, **files})
        tables, *compiled = kept(self._path, self._key) or [None]
        self.compiled: Mapping[str, Any] | None = dict(compiled) if tables else None
        self._tables: dict[str, dict[str, Any] | str] = tables or {name: _table(text) for name, text in files.items()}

    def __getitem__(self, name: str) -> dict[str, Any] | str:
        """Return a file's table, or why it cannot be read."""
        return self._tables.get(name, "there is no such file")

    @property
    def signals(self) -> list[str]:
        """The keys of the signals, in order."""
        return [name.removeprefix("signals/") for name in self._tables if name.startswith("signals/")]

    def keep(self, compiled: Mapping[str, Any]) -> None:
        """Keep the tables and what was made of them for the next process."""
        self.compiled = compiled
        keep(self._path, self._key, [self._tables, *compiled.items()])


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).with_suffix("").as_posix()


def _table(text: bytes) -> dict[str, Any] | str:
    import tomllib

    try:
        return tomllib.loads(text.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return f"cannot be read ({error})"
