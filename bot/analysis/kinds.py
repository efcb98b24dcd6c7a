"""Tells of which kind the words of a finding are, so that what is said of them is true of these very words."""

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import product

from bot.analysis.matching import said
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.domain import Draft, Finding, Situation
from bot.playbook.book import Playbook
from bot.playbook.seats import Kind
from bot.playbook.signals import Signal


def kind_of(finding: Finding, playbook: Playbook, situation: Situation) -> Kind | None:
    """Return the first kind of its signal that its words show, or of its family where no signal is named.

    Colleagues are told what `inside.toml` says.
    """
    if situation in playbook.inside:
        return None
    told = finding.signal if finding.named else finding.family
    shade = shadow(finding.quote)
    alone = sentences(Draft.alone(finding.quote), shade)
    kinds = (kind for kind in playbook.kinds if told in kind.of)
    return next((kind for kind in kinds if any(said(phrase, shade, alone) for phrase in kind.when.each)), None)


def told_of(finding: Finding, playbook: Playbook, situation: Situation) -> Signal:
    """Return the signal of a finding, with what the words of its kind tell and the move, where it has one."""
    signal = playbook.signal_of(finding, situation)
    kind = kind_of(finding, playbook, situation)
    return signal._replace(reads_as=kind.reads_as, move=kind.move) if kind else signal


def told_apart(
    findings: Iterable[Finding],
    playbook: Playbook,
    situation: Situation,
    most: int,
    shown: Callable[[Finding], Finding] = lambda finding: finding,
) -> list[Finding]:
    """Return at most so many findings whose words do not overlap, worst first, each as it is `shown`.

    Each is of another signal while there are others, and none is told as another is. Where one stretch shows several
    faults, that is told which stands in the fewest others.
    """
    found = list(findings)
    sure = [each for each in found if each.named]
    # What has no name is not told of words that have one.
    found = [each for each in found if each.named or not any(each.span.overlaps(other.span) for other in sure)]
    often = Counter(finding.signal for finding in found)
    found.sort(key=lambda each: (-each.severity, not each.named, each.span, often[each.signal]))
    chosen: dict[str, Finding] = {}
    for is_new, finding in product((True, False), found):
        known = finding.signal in {other.signal for other in chosen.values()}
        apart = not any(finding.span.overlaps(other.span) for other in chosen.values())
        if len(chosen) < most and apart and is_new is not known:
            seen = shown(finding)
            chosen.setdefault(told_of(seen, playbook, situation).reads_as, seen)
    return list(chosen.values())
