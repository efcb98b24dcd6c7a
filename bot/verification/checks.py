"""The promises an answer must keep, one function each; every one yields the violations it finds."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from bot.analysis.measures import INSIDE
from bot.analysis.paragraphs import paragraphs
from bot.analysis.passages import is_quotable
from bot.analysis.sentences import sentences
from bot.analysis.shadow import shadow
from bot.domain import MOST_HIGHLIGHTS, Finding, Span, Verdict, Violation
from bot.verification.bounds import nothing_bounded
from bot.verification.case import BLANK, Case
from bot.verification.dismissals import is_dismissed, may_dismiss, same_words, squeezed
from bot.verification.facts.tongues import tongue_of
from bot.verification.inventions import nobody_guessed, nothing_added, nothing_promised
from bot.verification.omissions import no_promise_dropped, nothing_dropped
from bot.verification.reversals import no_date_moved, nothing_reversed
from bot.verification.wording import (
    asks_nothing_risky,
    meant_for_people,
    nothing_pasted,
    nothing_recited,
    told_briefly,
    told_plainly,
)

MOST_BLANKS = 2
LEAST_LENGTH = 0.6
MOST_LENGTH = 1.5
LENGTH_ALLOWANCE = 350
# One change may take in two neighbouring sentences.
MOST_PLACES = 2

_TAKEN_BACK = re.compile(
    r"\b(?:before (?:asking|checking)|without (?:asking|checking)|got ahead of (?:you|myself)|no right to"
    r"|should(?: not|n['\u2019]t) have|(?:treat|take|call) [^.?!\n]{1,40}\b(?:open|unconfirmed|undecided))\b",
    re.IGNORECASE,
)


def highlights_known_and_few(case: Case) -> Iterator[Violation]:
    """At most three highlights, each of a signal the playbook knows."""
    if len(case.proposal.highlights) > MOST_HIGHLIGHTS:
        yield Violation("too_many_highlights", f"There are more than {MOST_HIGHLIGHTS} highlights.")
    for light in case.proposal.highlights:
        if light.signal not in case.analyst.playbook.signals:
            yield Violation("unknown_signal", f"There is no signal named {light.signal!r}.")


def quotes_verbatim(case: Case) -> Iterator[Violation]:
    """Every quotation stands in the rep's own words, whole, and says enough to be found by."""
    found = {squeezed(finding.quote) for finding in case.analysis.findings}
    own = [squeezed(span.of(case.analysis.draft.text)) for span in case.analysis.draft.own]
    for quote in [light.quote for light in case.proposal.highlights] + [d.quote for d in case.proposal.dismissed]:
        words = squeezed(quote)
        if not (is_quotable(words) or words in found) or not any(words in part for part in own):
            yield Violation("quote_not_in_draft", f"These words do not stand in the draft: {quote!r}.")


def good_moves_left_alone(case: Case) -> Iterator[Violation]:
    """What serves the customer is not highlighted as a fault, unless something pressing stands in it too."""
    if case.proposal.verdict is Verdict.SEND:
        return
    for light in case.proposal.highlights:
        for kept in case.analysis.keep:
            disputed = any(
                finding.span.overlaps(kept.span) or same_words(finding.quote, light.quote)
                for finding in case.analysis.findings
            )
            if squeezed(light.quote) in squeezed(kept.quote) and not disputed:
                yield Violation("good_move_flagged", f"This serves the customer ({kept.signal}): {light.quote!r}.")


def nothing_pressing(case: Case) -> Iterator[Violation]:
    """The rewrite neither presses nor withdraws, by the same detector that read the draft."""
    if not case.rewrite:
        return
    before = {finding.signal for finding in case.analysis.findings}
    before |= {light.signal for light in case.proposal.highlights}
    fair = [finding for finding in case.analysis.findings if is_dismissed(finding, case.proposal)]
    standing = [
        finding
        for finding in case.rewrite_analysis.findings
        if not any(finding.signal == other.signal and same_words(finding.quote, other.quote) for other in fair)
        and not (finding.signal in before and _is_taken_back(finding, case))
        and not (case.analysis.situation in INSIDE and _stood_there(finding, case))
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


def _is_taken_back(finding: Finding, case: Case) -> bool:
    """Tell whether the rewrite names what the draft did in order to take it back, as a recap must."""
    text = case.own_rewrite
    start, end = text.rfind("\n\n", 0, finding.span.start) + 1, text.find("\n\n", finding.span.end)
    return bool(_TAKEN_BACK.search(text, start, end if end > 0 else len(text)))


def ask_kept(case: Case) -> Iterator[Violation]:
    """The rewrite still asks for something when the draft did, or should have, and a question stays one."""
    wanted = case.analysis.has_ask or case.analysis.document
    if case.rewrite and wanted and not case.rewrite_analysis.has_ask:
        yield Violation("ask_missing", "The rewrite asks for nothing.")
    elif case.rewrite and case.analysis.questions and not case.rewrite_analysis.questions:
        yield Violation("question_missing", "The draft asks a question, the rewrite none.")


def right_size(case: Case) -> Iterator[Violation]:
    """The rewrite is as long as the draft, give or take; two blanks at most; in the draft's language."""
    if not case.rewrite:
        return
    draft, length = case.analysis.draft, len(case.own_rewrite)
    whole = len(draft.text) - sum(span.end - span.start for span in draft.quoted)
    least = LEAST_LENGTH * len(draft.own_text.strip())
    if not least <= length <= max(MOST_LENGTH * whole, whole + LENGTH_ALLOWANCE):
        yield Violation("length", f"The rewrite has {length} characters, the draft {whole}.")
    blanks = [blank for blank in BLANK.findall(case.rewrite) if blank not in draft.text]
    if len(blanks) > MOST_BLANKS:
        yield Violation("too_many_blanks", f"The rewrite leaves {len(blanks)} blanks; {MOST_BLANKS} is the most.")
    spoken = None if case.rewrite_analysis.english else tongue_of(case.own_rewrite)
    if case.rewrite_analysis.english is not case.analysis.english or (case.tongue and spoken is not case.tongue):
        yield Violation("language_changed", "The rewrite is not in the draft's language.")


def replacements_fit(case: Case) -> Iterator[Violation]:
    """A long mail is changed only where something was found or highlighted, each paragraph once.

    What the mail as a whole lacks is mended in its last paragraph.
    """
    replacements = case.proposal.replacements
    if case.proposal.verdict is Verdict.SEND or not replacements:
        return
    if case.proposal.rewrite:
        yield Violation("replacement_misplaced", "There is a whole rewrite and replacements for paragraphs.")
    there = dict(enumerate(paragraphs(case.analysis.draft), 1))
    quotes = [squeezed(light.quote) for light in case.proposal.highlights]
    spans = [finding.span for finding in case.analysis.findings]
    for number, times in Counter(replacement.paragraph for replacement in replacements).items():
        if number not in there or times > 1:
            yield Violation("replacement_misplaced", f"Paragraph {number} is not there, or is replaced more than once.")
            continue
        words = squeezed(there[number].of(case.analysis.draft.text))
        flagged = any(quote in words for quote in quotes) or any(span.overlaps(there[number]) for span in spans)
        if not flagged and not (case.analysis.document and number == len(there)):
            yield Violation("replacement_misplaced", f"Nothing was found in paragraph {number}.")


def verdict_holds(case: Case) -> Iterator[Violation]:
    """The verdict follows from what was found, unless each finding is dismissed with a reason."""
    proposal = case.proposal
    for dismissal in proposal.dismissed:
        signal = case.analyst.playbook.signals.get(dismissal.signal)
        if not may_dismiss(dismissal, case.analysis, signal.definition if signal else ""):
            yield Violation("dismissal_unsupported", f"{dismissal.signal}: neither context nor thread says so.")
    standing = [f for f in case.analysis.findings if f.severity > 1 and not is_dismissed(f, proposal)]
    for finding in standing if proposal.verdict is Verdict.SEND else ():
        yield Violation("verdict_conflict", f"To be sent, yet {finding.signal} stands in it: {finding.quote!r}.")


def change_shown(case: Case) -> Iterator[Violation]:
    """A verdict that asks for a change shows one and says why, and one change is not three."""
    proposal, draft = case.proposal, case.analysis.draft
    if proposal.verdict is Verdict.SEND:
        return
    if not case.rewrite:
        yield Violation("rewrite_missing", "The verdict asks for a change and shows none.")
    elif squeezed(case.rewrite) == squeezed(draft.text[: draft.end_of_mail]):
        yield Violation("rewrite_missing", "The verdict asks for a change and the rewrite is the draft.")
    if proposal.verdict is Verdict.ONE_CHANGE and len(_sentences_highlighted(case)) > MOST_PLACES:
        yield Violation("verdict_conflict", "One change, yet the highlights stand in different sentences.")
    if not proposal.highlights and not case.analysis.document:
        yield Violation("reason_missing", "The verdict asks for a change and names no reason.")


def _sentences_highlighted(case: Case) -> set[Span]:
    draft = case.analysis.draft
    quotes = [squeezed(light.quote) for light in case.proposal.highlights]
    return {
        sentence.span
        for sentence in sentences(draft, shadow(draft.text))
        if any(same_words(quote, sentence.span.of(draft.text)) for quote in quotes)
    }


CHECKS: tuple[Callable[[Case], Iterator[Violation]], ...] = (
    highlights_known_and_few,
    quotes_verbatim,
    told_plainly,
    told_briefly,
    meant_for_people,
    nothing_recited,
    asks_nothing_risky,
    good_moves_left_alone,
    verdict_holds,
    change_shown,
    nothing_added,
    nothing_bounded,
    nothing_promised,
    nobody_guessed,
    nothing_reversed,
    no_date_moved,
    nothing_dropped,
    no_promise_dropped,
    nothing_pasted,
    nothing_pressing,
    ask_kept,
    right_size,
    replacements_fit,
)

CHECKS_SO_FAR: tuple[Callable[[Case], Iterator[Violation]], ...] = (
    highlights_known_and_few,
    quotes_verbatim,
    meant_for_people,
    nothing_recited,
    asks_nothing_risky,
    good_moves_left_alone,
    verdict_holds,
    nothing_added,
    nobody_guessed,
)
"""The promises that each part of an answer keeps or breaks by itself, whatever comes after it."""
