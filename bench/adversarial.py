"""Texts meant to be slow to read: made by hand, of the playbook's own phrases, and by hypothesis."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.errors import DraftOnlyQuoted
from bot.playbook.book import Playbook

SIZE = 4000
_PIECES = (
    "I ", "we have ", "you ", "I have not ", "a.", "e.g. ", "Mr. ", "! ", "?!", "...", "\n", "\n\n", "> ", "- ", "Hi ",
    "Hi Dana, ", "(", '"', "1", "1,", "$ ", "5 % ", "don't ", "'", "\u2019", "\u00e9", "\U0001f600", "_", "\x01", "; ",
    ", and ", "On Monday, Dana wrote:\n", "From: x\n", "Sent: x\n", "--\n", "Best,\n", "sign it by Friday ", "unless ",
    "|a\n\n", "| a b c d\n\n", "|" + "a" * 60, "Best,\n", "--\nTom\n",
    "-a", "a@", "x" * 40, " " * 40, "\t", "\r\n", "\u4f60\u597d", "not ", "if you ", "before the end of the month ",
)  # fmt: skip
RUN_ONS = (
    "please sign the contract by Friday, ", "and we need you to sign it today and ", "sign today - ", "sign today; ",
    "sorry to bother you, ", "unless I hear from you we will close your file, ", "you can say no, ", "just ", "friday ",
    "you asked me to call so sign by Friday ", "as you asked, sign by Friday, ", "sign today so that we can start ",
    "you said you need it by May so I have blocked Monday, ", "I am sure you are busy, so no worries if not, ",
    'you wrote "sign today", ',
)  # fmt: skip
"""Pieces without a full stop: repeated they are one sentence, in which much is found."""


def hostile_texts(playbook: Playbook) -> Iterator[tuple[str, str]]:
    """Yield texts of 4 kB, each with a name."""
    for piece in (*_PIECES, *RUN_ONS):
        yield repr(piece[:20]), long_of(piece, SIZE)
    spoken = [
        re.sub(r"[^a-z' ]+", " ", p.say.written.lower()) for s in playbook.signals.values() for p in s.patterns if p.say
    ]
    words = sorted({word for phrase in spoken for word in phrase.split()})
    yield "every word of every phrase", " ".join(words)[:SIZE]
    yield "every word twice", " ".join(word for word in words[::-1] for _ in range(2))[:SIZE]
    for start in range(0, len(spoken), max(1, len(spoken) // 12)):
        yield f"phrases from {start} on, in one breath", " ".join(spoken[start:])[:SIZE]
        yield f"phrases from {start} on, one line each", "\n\n".join(spoken[start:])[:SIZE]


def long_of(piece: str, size: int) -> str:
    """Return a text of so many characters that says one thing over and over."""
    return f"Dear all of you {piece * (size // len(piece) + 1)}"[:size]


def worst_growth(run: Callable[[str], object]) -> float:
    """Return how much longer four times a text takes, at the worst; a line would say 4."""

    def growth(unit: str) -> float:
        return _seconds(run, long_of(unit, 10_000)) / _seconds(run, long_of(unit, 2500))

    worst = max(map(growth, RUN_ONS))
    pieces = st.one_of(st.sampled_from((*_PIECES, *RUN_ONS)), st.text(min_size=1, max_size=8))

    @settings(
        max_examples=150, deadline=None, derandomize=True, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.lists(pieces, min_size=1, max_size=6).map("".join))
    def grow(written: str) -> None:
        nonlocal worst
        unit = written.replace("\x00", " ").encode("utf-8", "replace").decode()
        with suppress(DraftOnlyQuoted):  # which ends before anything takes long
            worst = max(worst, growth(unit))

    grow()
    return worst


def _seconds(run: Callable[[str], object], text: str) -> float:
    def once() -> float:
        before = time.process_time()
        run(text)
        return time.process_time() - before

    return min(once() for _ in range(4))
