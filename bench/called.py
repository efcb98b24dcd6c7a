"""The product's two readings as plain functions of a text, for whoever times them beside others."""

from bench.speed import rules
from bot.analysis.analyse import Analyst
from bot.analysis.matching import Hit
from bot.analysis.passages import read_draft
from bot.analysis.second_reading import read_twice
from bot.domain import Analysis
from bot.playbook.book import load_playbook

_ANALYST = Analyst(load_playbook())


def spans(text: str) -> list[Hit]:
    """Return every place where a pattern stands in a mail, as it was pasted."""
    return rules(_ANALYST, read_draft(text))


def check(text: str) -> Analysis:
    """Return what `sameside check` says of a mail."""
    return read_twice(_ANALYST, read_draft(text))
