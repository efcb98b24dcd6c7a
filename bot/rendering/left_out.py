"""Says what was left out of the judgement as another's words, so that nothing of the rep's own is hidden silently."""

from bot.rendering.catalogue import catalogue
from bot.rendering.quoting import shortened

MOST_LEFT_OUT = 14
"""Words it may take to say so."""

_MARKS = " \t\r>|"
_MOST_WORDS, _MOST_LETTERS = 5, 60


def left_out_of(quoted: str) -> str:
    """Say where what was quoted begins: with its first line that holds a word; nothing where nothing was."""
    lines = (line.lstrip(_MARKS).rstrip() for line in quoted.splitlines())
    first = next((line for line in lines if any(map(str.isalnum, line))), "")
    begins = shortened(first, _MOST_WORDS)
    begins = begins if len(begins) <= _MOST_LETTERS else f"{begins[:_MOST_LETTERS].rstrip()} \u2026"
    return catalogue().say("reply.left_out", quote=begins) if begins else ""
