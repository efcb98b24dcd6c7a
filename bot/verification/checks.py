"""The promises an answer must keep, one function each; every one yields the violations it finds."""

from collections import Counter
from collections.abc import Callable, Iterator

from bot.analysis.paragraphs import paragraphs
from bot.analysis.passages import count_words, is_quotable
from bot.domain import MOST_HIGHLIGHTS, Span, Verdict, Violation
from bot.verification.bounds import no_bound_dropped, nothing_bounded
from bot.verification.case import BLANK, Case
from bot.verification.confidences import nothing_noted_told_on
from bot.verification.dismissals import is_dismissed, may_dismiss, same_words, squeezed
from bot.verification.facts.tongues import tongue_of
from bot.verification.inventions import (
    no_cause_invented,
    no_price_taken_over,
    nobody_guessed,
    nothing_added,
    nothing_promised,
)
from bot.verification.omissions import no_promise_dropped, nothing_dropped, right_people
from bot.verification.pressing import nothing_pressing
from bot.verification.reversals import no_date_moved, no_past_date_offered, nothing_reversed
from bot.verification.terms import terms_kept
from bot.verification.wording import (
    asks_nothing_risky,
    meant_for_people,
    nothing_pasted,
    nothing_recited,
    told_briefly,
    told_plainly,
)

MOST_BLANKS = 2
MOST_LENGTH = 1.5
LENGTH_ALLOWANCE = 350
# One change may take in two neighbouring sentences.
MOST_PLACES = 2


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
    """What serves the customer is not highlighted as a fault, unless something pressing stands in it too.

    It serves them by our phrases, or because context or thread say so: their date, or what they asked for.
    """
    if case.proposal.verdict is Verdict.SEND:
        return
    findings = case.analysis.findings
    for light in case.proposal.highlights:
        if any(same_words(finding.quote, light.quote) for finding in findings):
            continue
        for kept in case.analysis.keep:
            disputed = any(finding.span.overlaps(kept.span) for finding in findings)
            if _is_mostly(light.quote, kept.quote) and not disputed:
                yield Violation("good_move_flagged", f"This serves the customer ({kept.signal}): {light.quote!r}.")
        if case.analyst.is_fair(light.signal, light.quote, case.analysis.draft):
            yield Violation("good_move_flagged", f"The customer asked for this, or named it: {light.quote!r}.")


def _is_mostly(quote: str, kept: str) -> bool:
    """Tell whether a quotation is of these words, or of little beside them."""
    return same_words(quote, kept) and count_words(quote) < 2 * count_words(kept)


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
    if not case.least_length <= length <= max(MOST_LENGTH * whole, whole + LENGTH_ALLOWANCE):
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
    quotes = [squeezed(light.quote) for light in case.proposal.highlights]
    return {
        span
        for span in case.analysis.sentences
        if any(same_words(quote, span.of(case.analysis.draft.text)) for quote in quotes)
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
    no_cause_invented,
    nothing_bounded,
    no_bound_dropped,
    terms_kept,
    nothing_promised,
    no_price_taken_over,
    nobody_guessed,
    nothing_reversed,
    no_date_moved,
    no_past_date_offered,
    nothing_dropped,
    right_people,
    no_promise_dropped,
    nothing_pasted,
    nothing_noted_told_on,
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
