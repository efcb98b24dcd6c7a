"""Rewrites a draft from its findings alone: flagged sentences give way to their signals' reframes."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, partial
from typing import NamedTuple

from bot.analysis.analyse import Analyst
from bot.analysis.exceptions import excepting
from bot.analysis.measures import INSIDE
from bot.analysis.passages import read_draft
from bot.analysis.sentences import Sentence, sentences
from bot.analysis.shadow import shadow
from bot.domain import Analysis, DocumentFact, Draft, Family, Finding, SignalKey, Span, Verdict
from bot.errors import DraftRejected
from bot.models.edits import Editor
from bot.models.hanging import hanging
from bot.models.layout import body_end, changed, fitted, without_old_plans
from bot.models.slots import slots_needed, slots_to_offer
from bot.playbook.signals import SOMEBODY, Reframe
from bot.verification.case import BLANK, least_length
from bot.verification.checks import MOST_BLANKS


class _Attempt(NamedTuple):
    """How much may be said instead: sentences, asks among them, blanks; and whether clauses may be left out.

    `keeping` says nothing but what keeps a fact of the draft, and `asking` also what asks.
    """

    reframes: int
    asks: int
    blanks: int = 0
    cutting: bool = True
    keeping: bool = False
    asking: bool = True


# What presses goes, and no stock sentence stands in its place, where the rest still says and asks something.
_PRESSING = (_Attempt(2, 1, keeping=True, asking=False), _Attempt(2, 1, keeping=True))
_KEEPING = frozenset({"when", "length", "amount", "concern"})
# What only speaks of us leaves a gap, which only the rep can fill.
_ABOUT_US = (_Attempt(2, 1, 1),)
_ATTEMPTS = (
    _Attempt(2, 1),
    _Attempt(2, 1, MOST_BLANKS),
    _Attempt(3, 2, MOST_BLANKS),
    _Attempt(4, 3, MOST_BLANKS),
    _Attempt(4, 3, MOST_BLANKS, cutting=False),
)
_FEW_REFRAMES = 2
_LEAST_WORDS = 12
# A reframe that wants an answer, as a question or not.
_ASKED = re.compile(r"\?|\b(?:yes, a no|plain no|tell me|make me|put me right)\b")
_NO_ASK = SignalKey("no_ask")
# A mail that asks nothing, or speaks of us alone, is mended by a question.
_ASKS = frozenset({DocumentFact.NO_ASK, DocumentFact.SELLER_FOCUS})


@dataclass(slots=True)
class Rewriting:
    """A rewrite in the making: the text so far, what went, and what the rep has to check because of it."""

    attempt: _Attempt
    text: str = ""
    checks: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    blanks: int = 0
    asks_to_add: int = 0

    def room_for(self, reframe: Reframe) -> bool:
        """Tell whether the mail can take this sentence: said once, few blanks, and as a rule one ask."""
        asks = bool(_ASKED.search(reframe.text))
        asked = sum(bool(_ASKED.search(text)) for text in self.used)
        keeps = not reframe.text or not _KEEPING.isdisjoint(slots_needed(reframe.text))
        return (
            reframe.text not in self.used
            and (keeps or not self.attempt.keeping or (asks and self.attempt.asking))
            and self.blanks + len(BLANK.findall(reframe.text)) <= self.attempt.blanks
            and not (asks and asked >= self.attempt.asks + self.asks_to_add)
        )


@dataclass(frozen=True, slots=True)
class Rewriter:
    """Says what drafts say without pressing or withdrawing: the smallest edit first, then nothing, else a reframe."""

    analyst: Analyst

    def rewrite(self, analysis: Analysis) -> Rewriting:
        """Rewrite a draft; what is still found in the outcome is rewritten once more."""
        draft = analysis.draft
        inside = analysis.situation in INSIDE
        presses = not inside and any(
            finding.family is Family.PUSH and finding.severity > 1 for finding in analysis.findings
        )
        withdraws = any(finding.family is Family.PASSIVE for finding in analysis.findings)
        first = _PRESSING if presses else () if inside or withdraws else _ABOUT_US
        work, again = Rewriting(_ATTEMPTS[0]), None
        text: str | None = None
        # Each attempt tries the same sentences again.
        fair = cache(partial(self._is_fair, context=draft.context, pressing=presses))
        for attempt in (*first, *_ATTEMPTS):
            work = self._once(analysis, Rewriting(attempt), fair)
            if work.text != text:
                text, again = work.text, self._analysis_of(work.text, analysis)
            # What pressed for something still asks for it, or offers it.
            silent = attempt.keeping and not (attempt.asking or (again and self._asks_or_offers(again)))
            if again and not silent and _says_enough(again, analysis):
                break
        if again and again.verdict is not Verdict.SEND and (again.situation in INSIDE) == inside:
            work.attempt = work.attempt._replace(reframes=len(work.used), cutting=True)
            work = self._once(again, work, fair)
        work.text = without_old_plans(work.text, analysis, self.analyst.playbook)
        edits = self.analyst.playbook.edits
        for said, instead in ((f" {edits.offer_ending}.", f" {edits.second_ending}."), (f" {edits.settling}", "")):
            before, once, others = work.text.partition(said)
            work.text = before + once + (others.replace(said, instead) if once else "")
        return work

    def _once(self, analysis: Analysis, work: Rewriting, fair: Callable[[str], bool]) -> Rewriting:
        """Change each flagged sentence; as many reframes are used as the attempt allows, for the worst of them."""
        draft, playbook, attempt = analysis.draft, self.analyst.playbook, work.attempt
        reader = analysis.reader or SOMEBODY
        editor = Editor(playbook.edits, fair, cutting=attempt.cutting)
        signals = playbook.signals_in(analysis.situation)
        said_in = sentences(draft, shadow(draft.text))
        said: dict[Span, str] = {}
        left: list[tuple[int, Span, tuple[Finding, ...]]] = []
        for sentence in said_in:
            found = _worst_first(analysis, sentence)
            words = sentence.span.of(draft.text)
            small = editor.smallest(words, frozenset(finding.signal for finding in found)) if found else None
            if small is not None:
                said[sentence.span] = small
                _note(signals[found[0].signal].reframes, slots_to_offer(words, reader), work)
            elif found:
                left.append((-found[0].severity, sentence.span, found))
        for _, span, found in sorted(left):
            # What stands in the flagged words comes before what stands beside them.
            slots = slots_to_offer(span.of(draft.text), reader, found[0].quote)
            # A mail that brings something needs no filler where it withdrew.
            filled = len(work.used) < attempt.reframes and not (
                attempt.reframes == _FEW_REFRAMES and found[0].family is Family.PASSIVE and analysis.keep
            )
            reframes = signals[found[0].signal].reframes
            said[span] = _reframed(reframes, slots, work) if filled else ""
            if not said[span] and found[0].signal in playbook.edits.offered:
                _note(reframes, slots, work)
        lost = [span for _, span, _ in left]
        said |= dict.fromkeys(hanging(draft.text, [sentence.span for sentence in said_in], said.keys(), lost), "")
        work.gone += [span.of(draft.text) for span, words in sorted(said.items()) if not words]
        changes = [fitted(draft.text, span, words, reader) for span, words in sorted(said.items())]
        work.text = changed(draft, changes)
        unasked = analysis.questions and "?" not in work.text
        if attempt.asking and (unasked or not _ASKS.isdisjoint(analysis.document)):
            signal = signals.get(_NO_ASK)
            work.asks_to_add += bool(unasked)
            ask = _reframed(signal.reframes, slots_to_offer(draft.own_text, reader), work) if signal else ""
            end = body_end(draft)
            work.text = changed(draft, [*changes, (Span(end, end), f"\n\n{ask}\n\n")])
        return work

    def _asks_or_offers(self, rewrite: Analysis) -> bool:
        edits = self.analyst.playbook.edits
        offered = any(ending in rewrite.draft.own_text for ending in (edits.offer_ending, edits.promise_ending))
        return rewrite.has_ask or offered or rewrite.situation in INSIDE

    def _is_fair(self, words: str, *, context: str, pressing: bool) -> bool:
        alone = Draft(words, (Span(0, len(words)),), (), context)
        return not self.analyst.analyse(alone, pressing=pressing).findings

    def _analysis_of(self, text: str, analysis: Analysis) -> Analysis | None:
        try:
            again = self.analyst.analyse(read_draft(text, context=analysis.draft.context))
            return excepting(again, analysis.fair)
        except DraftRejected:
            return None


def _says_enough(rewrite: Analysis, analysis: Analysis) -> bool:
    """Tell whether a rewrite is no stump and asks what its draft asked, or should have."""
    own = rewrite.draft.own_text
    return (
        len(own.strip()) >= least_length(analysis)
        and len(own.split()) >= min(_LEAST_WORDS, len(analysis.draft.own_text.split()))
        and rewrite.has_ask >= (analysis.has_ask or not _ASKS.isdisjoint(analysis.document))
        and bool(rewrite.questions) >= bool(analysis.questions)
    )


def _worst_first(analysis: Analysis, sentence: Sentence) -> tuple[Finding, ...]:
    """Return what was found in the sentence; the first decides what to say instead."""
    inside = [finding for finding in analysis.findings if finding.span.overlaps(sentence.span)]
    return tuple(sorted(inside, key=lambda finding: (-finding.severity, finding.span.start)))


def _note(reframes: tuple[Reframe, ...], slots: dict[str, str], work: Rewriting) -> None:
    """Remember what the rep has to check or undo, whichever way the sentence was changed."""
    for reframe in reframes:
        if reframe.check and slots_needed(reframe.check) <= slots.keys():
            check = reframe.check.format(**slots)
            work.checks += [check] if check not in work.checks else []
            return


def _reframed(reframes: tuple[Reframe, ...], slots: dict[str, str], work: Rewriting) -> str:
    """Choose the first reframe that can be filled and for which the mail has room."""
    for reframe in reframes:
        if slots_needed(reframe.text) <= slots.keys() and work.room_for(reframe):
            if reframe.text:
                work.used.add(reframe.text)
            work.blanks += len(BLANK.findall(reframe.text))
            check = reframe.check.format(**slots) if slots_needed(reframe.check) <= slots.keys() else ""
            if check and check not in work.checks:
                work.checks.append(check)
            return reframe.text.format(**slots)
    return ""
