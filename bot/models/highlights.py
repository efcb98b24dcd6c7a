"""Chooses what of a draft is shown to its writer, in whole clauses that can be found again in it."""

from bot.analysis.analyse import Analyst
from bot.analysis.kinds import told_apart, told_of
from bot.domain import MOST_HIGHLIGHTS, Analysis, Draft, Finding, Highlight, Span
from bot.rendering.quoting import part_of, without_lead

_MOST_QUOTED = 26


def worst_first(analysis: Analysis, analyst: Analyst) -> list[Finding]:
    """Choose up to three findings that are told apart, each with the quotation that is shown."""
    shown = (finding._replace(quote=_shown(finding, analyst)) for finding in analysis.findings)
    return told_apart(shown, analyst.playbook, analysis.situation)[:MOST_HIGHLIGHTS]


def highlight(finding: Finding, analysis: Analysis, analyst: Analyst) -> Highlight:
    """Say what these words tell this reader, and the move."""
    told = told_of(finding, analyst.playbook, analysis.situation)
    return Highlight(finding.quote, finding.signal, told.told_to(analysis.reader), told.move)


def faulty_part(finding: Finding, analyst: Analyst, most: int) -> str:
    """Return a whole part of a finding's words, with at most so many, at the same fault by itself, or nothing."""

    def holds(words: str) -> bool:
        if words == finding.quote or finding.source != "rule":
            return True
        alone = analyst.analyse(Draft(words, (Span(0, len(words)),), ()), pressing=True)
        return any(other.signal == finding.signal for other in alone.findings)

    return part_of(finding.quote, most, holds)


def _shown(finding: Finding, analyst: Analyst) -> str:
    quote = without_lead(finding.quote)
    return quote if len(quote.split()) <= _MOST_QUOTED else faulty_part(finding, analyst, _MOST_QUOTED) or quote
