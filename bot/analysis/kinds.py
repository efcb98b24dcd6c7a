"""Tells of which kind the words of a finding are, so that what is said of them is true of these very words."""

from bot.analysis.matching import said
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.domain import Draft, Finding, Situation, Span
from bot.playbook.book import Playbook
from bot.playbook.seats import Kind
from bot.playbook.signals import Signal


def kind_of(finding: Finding, playbook: Playbook, situation: Situation) -> Kind | None:
    """Return the first kind of its signal that its words show; colleagues are told what `inside.toml` says."""
    if situation in playbook.inside or not finding.named:
        return None
    shade = shadow(finding.quote)
    alone = sentences(Draft(finding.quote, (Span(0, len(finding.quote)),), ()), shade)
    kinds = (kind for kind in playbook.kinds if finding.signal in kind.signals)
    return next((kind for kind in kinds if any(said(phrase, shade, alone) for phrase in kind.when.each)), None)


def told_of(finding: Finding, playbook: Playbook, situation: Situation) -> Signal:
    """Return the signal of a finding, with what the words of its kind tell and the move, where it has one."""
    signal = playbook.signal_of(finding, situation)
    kind = kind_of(finding, playbook, situation)
    return signal._replace(reads_as=kind.reads_as, move=kind.move) if kind else signal
