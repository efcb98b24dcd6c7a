"""Tells a mail that withdraws from one that presses: it is mended to say more, and not less."""

from collections.abc import Collection

from bot.domain import Family, Finding
from bot.models.local.reading.matter import tells


def withdraws(findings: Collection[Finding]) -> bool:
    """Tell whether a mail rather withdraws than presses, as far as its faults have a name."""
    passive = [finding for finding in findings if finding.family is Family.PASSIVE]
    presses = sum(finding.presses and finding.named for finding in findings)
    is_sure = any(finding.named for finding in passive) or not presses
    return is_sure and presses < len(passive)


def only_suspected(words: str, found: Collection[Finding]) -> bool:
    """Tell whether a sentence is only thought to press, and tells of the matter: a feeling of ours or theirs does not.

    Beside what withdraws a plain offer soon is; where it still is without that, the next round sees to it.
    """
    return all(finding.presses and not finding.named for finding in found) and tells(words)
