"""What a rep has excused is not found again."""

from bot.analysis.analyse import verdict_of
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.domain import Analysis, Dismissal


def excepting(analysis: Analysis, fair: tuple[Dismissal, ...]) -> Analysis:
    """Return the analysis without the findings that are called fair, and with the verdict that leaves."""
    excused = {(dismissal.signal, dismissal.quote) for dismissal in fair}
    findings = tuple(f for f in analysis.findings if (f.signal, f.quote) not in excused)
    if len(findings) == len(analysis.findings):
        return analysis
    said_in = sentences(analysis.draft, shadow(analysis.draft.text))
    verdict = verdict_of(findings, analysis.document, said_in)
    return analysis._replace(findings=findings, verdict=verdict, fair=analysis.fair + fair)
