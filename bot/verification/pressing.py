"""A rewrite neither presses nor withdraws, by the detector that read the draft; what mends may sound as if it did."""

import re
from collections.abc import Iterator

from bot.analysis.measures import INSIDE
from bot.domain import Finding, SignalKey, Violation
from bot.verification.case import Case
from bot.verification.dismissals import is_dismissed, same_words, squeezed

_TAKEN_BACK = re.compile(
    r"\b(?:before (?:asking|checking|you (?:had |have )?(?:said|asked|agreed|decided|answered))"
    r"|without (?:asking|checking)|got ahead of (?:you|myself)|no right to|should(?: not|n['\u2019]t) have"
    r"|(?:treat|take|call) [^.?!\n]{1,40}\b(?:open|unconfirmed|undecided))\b",
    re.IGNORECASE,
)
_UNASKED = frozenset(map(SignalKey, ("fait_accompli", "assumed_close", "going_over_head", "false_consensus")))
_WITHDRAWN = SignalKey("self_erasing")
_ANSWER = "(?:answer|reply|respond|write back|explain|give reasons|justify it|say yes)"
_EASY_NO = re.compile(
    r"\bno (?:hard feelings|harm done|bad blood)\b|\b(?:either way|both) (?:is|are) fine\b|\bno rush if you\b"
    r"|\bno offen[cs]e taken\b|\bforget (?:that )?I (?:wrote|asked|called)\b"
    rf"|(?:\bnot|n['\u2019]t) (?:feel )?(?:that )?(?:you )?(?:have to |need to |must )?{_ANSWER}\b"
    rf"|\bno (?:need to {_ANSWER}|(?:answer|reply|reasons?) (?:is |are )?(?:needed|required|necessary))\b",
    re.IGNORECASE,
)


def nothing_pressing(case: Case) -> Iterator[Violation]:
    """The rewrite neither presses nor withdraws, by the same detector that read the draft."""
    if not case.rewrite:
        return
    before = {finding.signal for finding in case.analysis.findings}
    before |= {light.signal for light in case.proposal.highlights}
    fair = [finding for finding in case.analysis.findings if is_dismissed(finding, case.proposal)]
    fair += case.analysis.doubted
    standing = [
        finding
        for finding in case.rewrite_analysis.findings
        if not any(finding.signal == other.signal and same_words(finding.quote, other.quote) for other in fair)
        and not (_mended(finding, before) and _is_taken_back(finding, case))
        and not (case.analysis.situation in INSIDE and _stood_there(finding, case))
        and not _is_easy_no(finding, case)
    ]
    worst = max((finding.severity for finding in standing), default=0)
    # One small habit may stay, as it may in a draft that is fine to send.
    if worst > 1 or len(standing) > 1:
        for finding in standing:
            if finding.severity > 1 or worst == 1:
                code = "pressure_left" if finding.signal in before else "new_pressure"
                yield Violation(code, f"The rewrite reads as {finding.signal}: {finding.quote!r}.")


def _stood_there(finding: Finding, case: Case) -> bool:
    """Tell whether the draft said so as well and nothing was found in it, as in a mail to colleagues."""
    flagged = any(squeezed(finding.quote) in squeezed(other.quote) for other in case.analysis.findings)
    return squeezed(finding.quote) in squeezed(case.analysis.draft.own_text) and not flagged


def _mended(finding: Finding, before: set[SignalKey]) -> bool:
    """Tell whether the draft did so: what was done unasked is one act, whichever of its names it went by."""
    return finding.signal in before or (finding.signal in _UNASKED and not before.isdisjoint(_UNASKED))


def _is_taken_back(finding: Finding, case: Case) -> bool:
    """Tell whether the rewrite names what the draft did in order to take it back, as a recap must."""
    text = case.own_rewrite
    start, end = text.rfind("\n\n", 0, finding.span.start) + 1, text.find("\n\n", finding.span.end)
    return bool(_TAKEN_BACK.search(text, start, end if end > 0 else len(text)))


def _is_easy_no(finding: Finding, case: Case) -> bool:
    """Tell whether a finding only makes a no easy: once, and beside a question, which it would else take back."""
    mail = case.rewrite_analysis
    withdrawn = [other for other in mail.findings if other.signal == _WITHDRAWN]
    alone = withdrawn == [finding] and bool(_EASY_NO.search(finding.quote))
    return alone and mail.has_ask and mail.questions > 0
