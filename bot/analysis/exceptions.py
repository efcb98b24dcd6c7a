"""An analysis without what a rep has excused."""

from typing import TYPE_CHECKING

from bot.analysis.weighing import verdict_of
from bot.domain import Analysis

if TYPE_CHECKING:
    from bot.domain import Dismissal  # its type takes long to load, and most commands excuse nothing


def excepting(analysis: Analysis, fair: "tuple[Dismissal, ...]") -> Analysis:
    """Return the analysis without the findings that are called fair, and with the verdict that leaves."""
    excused = {(dismissal.signal, dismissal.quote) for dismissal in fair}
    findings = tuple(f for f in analysis.findings if (f.signal, f.quote) not in excused)
    if len(findings) == len(analysis.findings):
        return analysis
    return judged(analysis._replace(findings=findings, fair=analysis.fair + fair))


def judged(analysis: Analysis) -> Analysis:
    """Return the analysis with the verdict of its findings."""
    return analysis._replace(verdict=verdict_of(analysis.findings, analysis.document, analysis.sentences))
