"""Six-word runs of texts, as short hashes: so that the gate can refuse borrowed sentences without holding them."""

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bench.labelled import may_be_read

RUN = 6
BYTES = 5
KEPT = Path(__file__).parents[1] / "tests" / "labelled_runs"
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def runs(text: str) -> Iterator[str]:
    """Yield every run of six words, in lower case and without marks."""
    words = _WORD.findall(text.lower().replace("\u2019", "'"))
    for start in range(len(words) - RUN + 1):
        yield " ".join(words[start : start + RUN])


def hashed(run: str) -> bytes:
    """Return the short hash of a run."""
    return hashlib.sha256(run.encode()).digest()[:BYTES]


def read_hashes(path: Path) -> frozenset[bytes]:
    """Read a file of short hashes."""
    packed = path.read_bytes()
    return frozenset(packed[start : start + BYTES] for start in range(0, len(packed), BYTES))


def _texts(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            row = json.loads(line)
            yield from (row["text"], row.get("context", ""))


def _write(name: str, paths: Iterable[Path]) -> None:
    hashes = sorted({hashed(run) for path in paths for text in _texts(path) for run in runs(text)})
    KEPT.mkdir(exist_ok=True)
    (KEPT / f"{name}.bin").write_bytes(b"".join(hashes))
    print(f"{name}: {len(hashes)} runs")


def main(arguments: Sequence[str] | None = None) -> int:
    """Keep the runs of every labelled file in a folder, those of locked files apart."""
    parser = argparse.ArgumentParser(prog="python -m bench.runs", description=__doc__)
    parser.add_argument("drafts", type=Path, help="the folder of labelled drafts")
    paths = sorted(parser.parse_args(arguments).drafts.glob("*.jsonl"))
    _write("open", [path for path in paths if may_be_read(path)])
    _write("locked", [path for path in paths if not may_be_read(path)])
    return 0


if __name__ == "__main__":
    sys.exit(main())
