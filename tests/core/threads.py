"""Mails with their threads, and whose line each is."""

from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).parent / "data" / "threads.txt"


class Thread(NamedTuple):
    """A mail whole, and its lines by owner: the rep's own, the thread, the signature."""

    text: str
    own: list[str]
    quoted: list[str]
    signature: list[str]


def _thread(block: str) -> Thread:
    lines = [(line[0], line[2:]) for line in block.splitlines() if line]
    by_owner = {owner: [words.strip() for whose, words in lines if whose == owner and words.strip()] for owner in "oqs"}
    return Thread("\n".join(words for _, words in lines), by_owner["o"], by_owner["q"], by_owner["s"])


def threads() -> dict[str, Thread]:
    """Return every mail of the file by its title."""
    _, *blocks = _FILE.read_text(encoding="utf-8").split("\n== ")
    return {title: _thread(block) for title, _, block in (block.partition("\n") for block in blocks)}
