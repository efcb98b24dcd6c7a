"""Rewrites a draft from its findings alone: flagged sentences give way to their signals' reframes."""

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, partial

from bot.analysis.analyse import Analyst
from bot.analysis.dates import NAMED_DATE, WEEKDAY
from bot.analysis.measures import INSIDE
from bot.analysis.passages import read_draft
from bot.analysis.sentences import Sentence, sentences
from bot.analysis.shadow import shadow
from bot.domain import Analysis, DocumentFact, Draft, Family, Finding, SignalKey, Span, Verdict
from bot.errors import DraftRejected
from bot.models.edits import Editor
from bot.models.slots import slots_needed, slots_of
from bot.playbook.book import Playbook
from bot.playbook.signals import SOMEBODY, Reframe
from bot.verification.case import BLANK
from bot.verification.checks import LEAST_LENGTH, MOST_BLANKS

# How many reframes a mail may hold, whether clauses may be left out, and whether blanks may be left in.
_FEW_REFRAMES = 2
_ATTEMPTS = (
    (_FEW_REFRAMES, True, False),
    (_FEW_REFRAMES, True, True),
    (3, True, True),
    (4, True, True),
    (4, False, True),
)
_LIST_MARK = re.compile(r"(?:[-*\u2022]|\d{1,2}[.)])[ \t]+")
_GREETED = re.compile(r"[,\-\u2013\u2014][ \t]+\Z")
_LONGEST_CLOSING = 60
_MOST_CLOSING = 160
# A reframe that wants an answer, as a question or not.
_ASKED = re.compile(r"\?|\b(?:yes, a no|plain no|tell me|make me|put me right)\b")
_NO_ASK = SignalKey("no_ask")
# A mail that asks nothing, or speaks of us alone, is mended by a question.
_ASKS = frozenset({DocumentFact.NO_ASK, DocumentFact.SELLER_FOCUS})


@dataclass(slots=True)
class Rewriting:
    """A rewrite in the making: the text so far, and what the rep has to check because of it."""

    text: str = ""
    checks: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    blanks: int = 0
    most_asks: int = 1
    most_blanks: int = MOST_BLANKS

    @property
    def asks(self) -> bool:
        """Tell whether the reframes have asked enough: one mail wants one ask."""
        return sum(bool(_ASKED.search(text)) for text in self.used) >= self.most_asks


@dataclass(frozen=True, slots=True)
class Rewriter:
    """Says what drafts say without pressing or withdrawing: the smallest edit first, then a reframe, else nothing."""

    analyst: Analyst

    def rewrite(self, analysis: Analysis) -> Rewriting:
        """Rewrite a draft; what is still found in the outcome is rewritten once more."""
        draft = analysis.draft
        work, again = Rewriting(), None
        text: str | None = None
        # Each attempt tries the same sentences again.
        fair = cache(partial(self._is_fair, context=draft.context))
        least = LEAST_LENGTH * len(draft.own_text.strip())
        for most, cutting, blanks in _ATTEMPTS:
            work = Rewriting(most_asks=most - 1, most_blanks=MOST_BLANKS if blanks else 0)
            work = self._once(analysis, work, most, fair, cutting=cutting)
            if work.text != text:
                text, again = work.text, self._analysis_of(work.text, draft)
            # A mail that would shrink to a stump is filled with more of what could be said instead.
            if again and len(again.draft.own_text.strip()) >= least and again.has_ask >= analysis.has_ask:
                break
        inside = analysis.situation in INSIDE
        if again and again.verdict is not Verdict.SEND and (again.situation in INSIDE) == inside:
            work = self._once(again, work, len(work.used), fair)
        work.text = _without_old_plans(work.text, analysis, self.analyst.playbook)
        edits = self.analyst.playbook.edits
        first, ending, others = work.text.partition(f" {edits.offer_ending}.")
        work.text = first + ending + others.replace(ending, f" {edits.second_ending}.") if ending else work.text
        return work

    def _once(
        self, analysis: Analysis, work: Rewriting, most: int, fair: Callable[[str], bool], *, cutting: bool = True
    ) -> Rewriting:
        """Change each flagged sentence; at most so many reframes are used, for the worst of them."""
        draft, playbook = analysis.draft, self.analyst.playbook
        reader = analysis.reader or SOMEBODY
        editor = Editor(playbook.edits, fair, cutting=cutting)
        signals = playbook.signals_in(analysis.situation)
        said: dict[Span, str] = {}
        left: list[tuple[int, Span, tuple[Finding, ...]]] = []
        for sentence in sentences(draft, shadow(draft.text)):
            found = _worst_first(analysis, sentence)
            words = sentence.span.of(draft.text)
            small = editor.smallest(words, frozenset(finding.signal for finding in found)) if found else None
            if small is not None:
                said[sentence.span] = small
                _note(signals[found[0].signal].reframes, slots_of(words, reader), work)
            elif found:
                left.append((-found[0].severity, sentence.span, found))
        for _, span, found in sorted(left):
            # What stands in the flagged words comes before what stands beside them.
            slots = slots_of(span.of(draft.text), reader) | slots_of(found[0].quote, reader)
            # A mail that brings something needs no filler where it withdrew.
            filled = len(work.used) < most and not (
                most == _FEW_REFRAMES and found[0].family is Family.PASSIVE and analysis.keep
            )
            reframes = signals[found[0].signal].reframes if filled else ()
            said[span] = _reframed(reframes, slots, work)
        changes = [_change(draft.text, span, words, reader) for span, words in sorted(said.items())]
        work.text = _changed(draft, changes)
        unasked = analysis.questions and "?" not in work.text
        if unasked or (not work.asks and not _ASKS.isdisjoint(analysis.document)):
            signal = signals.get(_NO_ASK)
            work.most_asks += bool(unasked)
            ask = _reframed(signal.reframes, slots_of(draft.own_text, reader), work) if signal else ""
            end = _body_end(draft)
            work.text = _changed(draft, [*changes, (Span(end, end), f"\n\n{ask}\n\n")])
        return work

    def _is_fair(self, words: str, *, context: str) -> bool:
        return not self.analyst.analyse(Draft(words, (Span(0, len(words)),), (), context)).findings

    def _analysis_of(self, text: str, draft: Draft) -> Analysis | None:
        try:
            return self.analyst.analyse(read_draft(text, context=draft.context))
        except DraftRejected:
            return None


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
    """Choose the first reframe that can be filled, is not said yet and leaves few enough blanks."""
    for reframe in reframes:
        blanks = len(BLANK.findall(reframe.text))
        fits = slots_needed(reframe.text) <= slots.keys() and work.blanks + blanks <= work.most_blanks
        if fits and reframe.text not in work.used and not (_ASKED.search(reframe.text) and work.asks):
            if reframe.text:
                work.used.add(reframe.text)
            work.blanks += blanks
            check = reframe.check.format(**slots) if slots_needed(reframe.check) <= slots.keys() else ""
            if check and check not in work.checks:
                work.checks.append(check)
            return reframe.text.format(**slots)
    return ""


def _change(text: str, span: Span, said: str, reader: str) -> tuple[Span, str]:
    """Fit what is said instead into its place: behind a greeting it goes on in lower case, a list keeps its marks."""
    mark = _LIST_MARK.match(text, span.start)
    if mark and not said:
        return Span(max(0, span.start - 1), span.end), ""
    if not said and _GREETED.search(text[: span.start]):
        return span, "\n\n"
    greeting = re.compile(rf"(?:hi|hello|hey|hiya|dear) {re.escape(reader)}(?= )", re.IGNORECASE).match(
        text, span.start
    )
    if (greeting or _GREETED.search(text[: span.start])) and not said.startswith(("I ", "I'", reader)):
        said = said[:1].lower() + said[1:]
    if greeting and greeting.end() < span.end:
        return Span(greeting.end(), span.end), f", {said}"
    return span, (mark[0] if mark else "") + said


def _changed(draft: Draft, changes: list[tuple[Span, str]]) -> str:
    """Return the draft with its changes made, without the quoted thread below it: nobody pastes that back."""
    pieces: list[str] = []
    at = 0
    for span, said in changes:
        pieces += [draft.text[at : span.start], said]
        at = span.end
    return _tidied("".join([*pieces, draft.text[at : draft.end_of_mail]]))


def _without_old_plans(text: str, analysis: Analysis, playbook: Playbook) -> str:
    """Take out a closing that speaks of what is only proposed now, such as "See you Tuesday,"."""
    edits = playbook.edits
    open_again = edits.offered | edits.promised | edits.chosen
    if all(finding.signal not in open_again for finding in analysis.findings):
        return text
    phrases = "|".join(map(re.escape, edits.closings))
    closing = re.compile(
        rf"^(?:{phrases})\b[^\n.!?,]{{0,30}}\b(?:{WEEKDAY}|then|tomorrow|signature|{NAMED_DATE})"
        r"[^\n.!?,]{0,12}[.!,]*[ \t]*\n?",
        re.IGNORECASE | re.MULTILINE,
    )
    start = max(0, len(text) - _MOST_CLOSING)
    return _tidied(text[:start] + closing.sub("", text[start:]))


def _body_end(draft: Draft) -> int:
    """Return where the rep's own words end for the first time, above the sign-off."""
    for own, following in itertools.pairwise(draft.own):
        between = Span(own.end, following.start)
        if not any(quoted.overlaps(between) for quoted in draft.quoted):
            return own.end
    return _above_a_name(draft.text, draft.own[-1])


def _above_a_name(text: str, own: Span) -> int:
    """Return the end of the last paragraph that is more than a closing of its own kind, such as "Take care"."""
    parts = own.of(text).rstrip().rpartition("\n\n")
    closing = parts[2].strip()
    is_closing = bool(parts[0].strip()) and len(closing) <= _LONGEST_CLOSING and closing[-1] not in ".?!"
    return own.start + len(parts[0]) if is_closing else own.end


def _tidied(text: str) -> str:
    """Close the gaps that sentences left behind."""
    text = re.sub(r"[ \t]{2,}", " ", text)
    text = re.sub(r" +(?=\n)|(?<=\n) +(?=[^\s*-])", "", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()
