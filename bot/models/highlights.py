"""Chooses what of a draft is shown to its writer, in whole clauses that can be found again in it."""

from collections import Counter

from bot.analysis.analyse import Analyst
from bot.analysis.kinds import told_of
from bot.domain import MOST_HIGHLIGHTS, Analysis, Draft, Finding, Highlight, Span
from bot.rendering.quoting import part_of, without_lead

_MOST_QUOTED = 26


def worst_first(analysis: Analysis, analyst: Analyst) -> list[Finding]:
    """Choose up to three findings whose words do not overlap, each of another signal while there are others.

    None is told as another is. Where one stretch shows several faults, that is told which stands in the fewest others.
    Each has the quotation that is shown.
    """
    often = Counter(finding.signal for finding in analysis.findings)
    ranked = sorted(
        (finding._replace(quote=_shown(finding, analyst)) for finding in analysis.findings),
        key=lambda finding: (-finding.severity, not finding.named, finding.span, often[finding.signal]),
    )
    chosen: dict[str, Finding] = {}
    for is_new in (True, False):
        for finding in ranked:
            told = told_of(finding, analyst.playbook, analysis.situation).reads_as
            known = finding.signal in {other.signal for other in chosen.values()}
            apart = not any(finding.span.overlaps(other.span) for other in chosen.values())
            if told not in chosen and apart and is_new is not known:
                chosen[told] = finding
    return list(chosen.values())[:MOST_HIGHLIGHTS]


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
