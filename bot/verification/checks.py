"""The promises an answer must keep, one function each; every one yields the violations it finds."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.analysis.analyse import Analyst
from bot.domain import (
    MOST_HIGHLIGHTS,
    Analysis,
    Draft,
    Proposal,
    Span,
    Verdict,
    Violation,
)
from bot.verification.dismissals import is_dismissed, may_dismiss, same_words, squeezed
from bot.verification.facts import facts_in, supported
from bot.verification.names import names_in
from bot.verification.promises import promises_added

MOST_BLANKS = 2
LEAST_LENGTH = 0.6
MOST_LENGTH = 1.5
LENGTH_ALLOWANCE = 350

_BLANK = re.compile(r"\[[^\[\]\n]+\]")
_SLACK = re.compile(r"<[!@#][^>\s]*|<(?:https?|mailto):|(?<!\w)@(?:channel|here|everyone)\b", re.IGNORECASE)
_MACHINE = re.compile(
    r"\bas an ai\b|\b(?:system|developer) prompt\b|\bi (?:was|am|have been) instructed\b"
    r"|</?(?:draft|context|notes|rules)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Case:
    """A proposal beside the draft it speaks of."""

    proposal: Proposal
    analysis: Analysis
    analyst: Analyst

    @property
    def rewrite(self) -> str:
        """The rewrite as it would be shown; none when the verdict is to send the draft."""
        return "" if self.proposal.verdict is Verdict.SEND else (self.proposal.rewrite or "").strip()

    @property
    def told(self) -> tuple[str, ...]:
        """What the proposal says around the rewrite, in its own words."""
        proposal = self.proposal
        lights = (part for light in proposal.highlights for part in (light.reads_as, light.move))
        return (proposal.keep_line, proposal.from_their_chair, *lights, *proposal.before_you_send)

    @cached_property
    def own_rewrite(self) -> str:
        """The rewrite without the quoted lines that the draft answers one by one."""
        quoted = {squeezed(line) for line in self.analysis.draft.quoted_text.splitlines()}
        lines = self.rewrite.splitlines()
        return "\n".join(line for line in lines if not (line.lstrip().startswith(">") and squeezed(line) in quoted))

    @cached_property
    def rewrite_analysis(self) -> Analysis:
        """The detector's view of the rewrite, with the same context."""
        draft, text = self.analysis.draft, self.own_rewrite
        context = f"{draft.context}\n{draft.quoted_text}"
        return self.analyst.analyse(Draft(text, (Span(0, len(text)),), context=context))


def highlights_known_and_few(case: Case) -> Iterator[Violation]:
    """At most three highlights, each of a signal the playbook knows."""
    if len(case.proposal.highlights) > MOST_HIGHLIGHTS:
        yield Violation("too_many_highlights", f"There are more than {MOST_HIGHLIGHTS} highlights.")
    for light in case.proposal.highlights:
        if light.signal not in case.analyst.playbook.signals:
            yield Violation("unknown_signal", f"There is no signal named {light.signal!r}.")


def quotes_verbatim(case: Case) -> Iterator[Violation]:
    """Every quotation stands in the rep's own words, whole."""
    own = [squeezed(span.of(case.analysis.draft.text)) for span in case.analysis.draft.own]
    for quote in [light.quote for light in case.proposal.highlights] + [d.quote for d in case.proposal.dismissed]:
        words = squeezed(quote)
        if not words or not any(words in part for part in own):
            yield Violation("quote_not_in_draft", f"These words do not stand in the draft: {quote!r}.")


def told_plainly(case: Case) -> Iterator[Violation]:
    """The parts a person reads are there, in plain text."""
    if not all(line.strip() for line in case.told):
        yield Violation("text_missing", "A line to keep, a view, a move or a check is empty.")
    for text in (*case.told, case.rewrite):
        for found in (*_SLACK.findall(text), *_MACHINE.findall(text)):
            if found not in case.analysis.draft.text:
                code = "slack_markup" if _SLACK.match(found) else "system_text"
                yield Violation(code, f"This is not for a customer to read: {found!r}.")


def nothing_added(case: Case) -> Iterator[Violation]:
    """No number, date, amount, address or name that draft, context and notes do not hold."""
    evidence = case.analysis.draft.evidence
    known = facts_in(evidence)
    for text in (_without_blanks(case.rewrite), *case.told):
        for fact in facts_in(text):
            if not supported(fact, known):
                yield Violation("added_fact", f"Nobody gave this {fact.kind}: {fact.written!r}.")
    if case.analysis.english:
        words = {word.lower() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", evidence)}
        for name in dict.fromkeys(_names_told(case)):
            if name.lower() not in words and not all(part.lower() in words for part in name.split("-")):
                yield Violation("added_name", f"Nobody gave this name: {name!r}.")


def _names_told(case: Case) -> Iterator[str]:
    """Yield the names of the rewrite, and those told around it; short forms such as VP are the trade's words."""
    yield from names_in(_without_blanks(case.rewrite), case.analyst.playbook.plain_words)
    yield from (name for line in case.told for name in names_in(line, None) if not name.isupper())


def nothing_promised(case: Case) -> Iterator[Violation]:
    """No deliverable, price or availability the rep did not offer."""
    for sentence in promises_added(_without_blanks(case.rewrite), case.analysis.draft.evidence):
        yield Violation("added_promise", f"The draft promises nothing like this: {sentence!r}.")


def nothing_dropped(case: Case) -> Iterator[Violation]:
    """A fact that goes was highlighted, or is named in what to check before sending."""
    if not case.rewrite:
        return
    named = "\n".join(
        [light.quote for light in case.proposal.highlights] + [*case.proposal.before_you_send, case.rewrite]
    )
    kept = facts_in(named)
    for fact in facts_in(case.analysis.draft.own_text):
        if not supported(fact, kept):
            yield Violation(
                "dropped_fact", f"The draft gives this {fact.kind}, the rewrite does not: {fact.written!r}."
            )
    if case.analysis.english:
        known = named.lower()
        for name in dict.fromkeys(names_in(case.analysis.draft.own_text, case.analyst.playbook.plain_words)):
            if not name.isupper() and name.lower() not in known:
                yield Violation("dropped_name", f"The draft names {name!r}, the rewrite does not.")


def nothing_pressing(case: Case) -> Iterator[Violation]:
    """The rewrite neither presses nor withdraws, by the same detector that read the draft."""
    if not case.rewrite:
        return
    before = {finding.signal for finding in case.analysis.findings}
    fair = [finding for finding in case.analysis.findings if is_dismissed(finding, case.proposal)]
    standing = [
        finding
        for finding in case.rewrite_analysis.findings
        if not any(finding.signal == other.signal and same_words(finding.quote, other.quote) for other in fair)
    ]
    worst = max((finding.severity for finding in standing), default=0)
    # One small habit may stay, as it may in a draft that is fine to send.
    if worst > 1 or len(standing) > 1:
        for finding in standing:
            if finding.severity > 1 or worst == 1:
                code = "pressure_left" if finding.signal in before else "new_pressure"
                yield Violation(code, f"The rewrite reads as {finding.signal}: {finding.quote!r}.")


def ask_kept(case: Case) -> Iterator[Violation]:
    """The rewrite still asks for something when the draft did, or should have."""
    wanted = case.analysis.has_ask or case.analysis.document
    if case.rewrite and wanted and not case.rewrite_analysis.has_ask:
        yield Violation("ask_missing", "The rewrite asks for nothing.")


def right_size(case: Case) -> Iterator[Violation]:
    """The rewrite is as long as the draft, give or take; two blanks at most; in the draft's language."""
    if not case.rewrite:
        return
    draft, length = case.analysis.draft, len(case.own_rewrite)
    whole = len(draft.text) - sum(span.end - span.start for span in draft.quoted)
    least = LEAST_LENGTH * len(draft.own_text.strip())
    if not least <= length <= max(MOST_LENGTH * whole, whole + LENGTH_ALLOWANCE):
        yield Violation("length", f"The rewrite has {length} characters, the draft {whole}.")
    blanks = [blank for blank in _BLANK.findall(case.rewrite) if blank not in draft.text]
    if len(blanks) > MOST_BLANKS:
        yield Violation("too_many_blanks", f"The rewrite leaves {len(blanks)} blanks; {MOST_BLANKS} is the most.")
    if case.rewrite_analysis.english is not case.analysis.english:
        yield Violation("language_changed", "The rewrite is not in the draft's language.")


def verdict_holds(case: Case) -> Iterator[Violation]:
    """The verdict follows from what was found, unless each finding is dismissed with a reason."""
    proposal = case.proposal
    for dismissal in proposal.dismissed:
        if not may_dismiss(dismissal, case.analysis):
            yield Violation("dismissal_unsupported", f"{dismissal.signal}: neither context nor thread says so.")
    standing = [f for f in case.analysis.findings if f.severity > 1 and not is_dismissed(f, proposal)]
    if proposal.verdict is Verdict.SEND:
        for finding in standing:
            yield Violation("verdict_conflict", f"To be sent, yet {finding.signal} stands in it: {finding.quote!r}.")
        return
    if not case.rewrite:
        yield Violation("rewrite_missing", "The verdict asks for a change and shows none.")
    if not proposal.highlights and not case.analysis.document:
        yield Violation("reason_missing", "The verdict asks for a change and names no reason.")


def _without_blanks(text: str) -> str:
    return _BLANK.sub("[]", text)


CHECKS: tuple[Callable[[Case], Iterator[Violation]], ...] = (
    highlights_known_and_few,
    quotes_verbatim,
    told_plainly,
    verdict_holds,
    nothing_added,
    nothing_promised,
    nothing_dropped,
    nothing_pressing,
    ask_kept,
    right_size,
)
