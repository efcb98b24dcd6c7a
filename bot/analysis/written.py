"""Whether a sentence says what the customer wants written: "he wants that sentence in", "she asked me to state it"."""

from bot.analysis.anchors import Anchors
from bot.analysis.refusals import is_disputed
from bot.analysis.statements import Statement
from bot.playbook.excuses import Same

_ENOUGH = 2
# What they want written: what their line tells, or the very words of the sentence.
WRITTEN = frozenset({Same.SAID, Same.WORDS})


def is_to_be_written(same: Same, statement: Statement, flagged: Anchors) -> bool:
    """Tell whether a sentence says what they want written: its very words, or the same day, figure or two things."""
    theirs = statement.anchors
    figures, ours = (frozenset(filter(str.isdecimal, each.things)) for each in (theirs, flagged))
    if is_disputed(statement.said) or (figures and figures.isdisjoint(ours)):
        return False
    hours = theirs.dates.get("clock", frozenset()) & flagged.dates.get("clock", frozenset())
    alike = len(theirs.things & flagged.things) >= _ENOUGH or bool(figures or hours) or theirs.shares_date(flagged)
    return alike or same is Same.WORDS
