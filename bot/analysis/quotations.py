"""Words of a draft between quotation marks: those in them become single ones, and what was quoted is found again."""

import re
from collections.abc import Iterable, Mapping

_QUOTED = re.compile(r"\u201c([^\u201d]+)\u201d")
_QUOTED_SLOT = re.compile(r"[\u201c\u201e]\{(\w+)\}[\u201c\u201d]")
_INNER = re.compile(
    r"\u201c([^\u201c\u201d\u201e]*)\u201d|\u201e([^\u201c\u201d\u201e]*)[\u201c\u201d]"
    r'|(?<![\w"])"(?=\S)([^"]*)"'
)
# A straight one behind a figure stands for inches.
_LONE = re.compile(r'[\u201c\u201d\u201e]|(?<!\d)"')


def filled(sentence: str, slots: Mapping[str, object]) -> str:
    """Fill the slots of a sentence; what it puts between quotation marks has single ones inside.

    Raises:
        KeyError: A slot of it was not given.
    """
    quoted = {name: _without_double_marks(str(slots[name])) for name in _QUOTED_SLOT.findall(sentence)}
    return sentence.format(**{**slots, **quoted})


def _without_double_marks(words: str) -> str:
    """Make the quotations in words single; a mark whose partner was cut off goes."""
    return _LONE.sub("", _INNER.sub(lambda inner: f"\u2018{inner[1] or inner[2] or inner[3] or ''}\u2019", words))


def quotes_in(lines: Iterable[str]) -> list[str]:
    """Return what these lines quote of a draft, without the dots of what was cut short."""
    return [quote.rstrip(" \u2026") for line in lines for quote in _QUOTED.findall(line)]
