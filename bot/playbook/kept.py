"""What was made of files, kept beside them, so that a short command need not make it again.

The key is the length and a checksum of every file it was made of, so it is never stale; where nothing can be written
the work is done anew each time. (A checksum finds what was changed. Whoever can write here to deceive it can write
the files themselves, and to load a cryptographic hash takes as long as reading all of them.)
"""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from os import getpid
from pathlib import Path
from zlib import crc32


def key_of(files: Mapping[str, bytes]) -> str:
    """Return what is the same only while these files are."""
    return " ".join(f"{name}:{len(text)}:{crc32(text):x}" for name, text in files.items())


def kept(path: Path, key: str) -> list[bytes]:
    """Return the parts that were kept under this key; none if there is nothing, or something else."""
    try:
        with path.open("rb") as file:
            match json.loads(file.readline()):
                case [str(its_key), *lengths] if its_key == key:
                    # Bytes, because a process needs few of the texts in them; and none is copied once more.
                    parts = [file.read(length) for length in lengths]
                    return parts if list(map(len, parts)) == lengths else []
    except (OSError, ValueError):
        pass
    return []


def keep(path: Path, key: str, parts: Sequence[bytes]) -> None:
    """Keep the parts for the next process, whole or not at all."""
    new = path.with_name(f"{path.name}.{getpid()}")
    first = json.dumps([key, *map(len, parts)]).encode()
    with suppress(OSError):
        new.write_bytes(first + b"\n" + b"".join(parts))
        try:
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)
