"""What was made of files, kept beside them as JSON, so that a short command need not make it again.

The key is the length and a checksum of every file it was made of, so it is never stale; where nothing can be written
the work is done anew each time. (A checksum finds what was changed. Whoever can write here to deceive it can write
the files themselves, and to load a cryptographic hash takes as long as reading all of them.)
"""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from os import getpid
from pathlib import Path
from typing import Any
from zlib import crc32


def key_of(files: Mapping[str, bytes]) -> str:
    """Return what is the same only while these files are."""
    return " ".join(f"{name}:{len(text)}:{crc32(text):x}" for name, text in files.items())


def kept(path: Path, key: str) -> list[Any]:
    """Return the parts that were kept under this key; none if there is nothing, or something else."""
    try:
        # One line each, because a text takes four bytes a character once it holds a rare one.
        first, *parts = path.read_bytes().splitlines()
        return [json.loads(part) for part in parts] if json.loads(first) == key else []
    except (OSError, ValueError):
        return []


def keep(path: Path, key: str, parts: Sequence[object]) -> None:
    """Keep the parts for the next process, whole or not at all."""
    new = path.with_name(f"{path.name}.{getpid()}")
    lines = (json.dumps(part, ensure_ascii=False, separators=(",", ":")) for part in (key, *parts))
    with suppress(OSError):
        new.write_text("\n".join(lines), encoding="utf-8")
        try:
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)
