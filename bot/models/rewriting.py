"""Rewrites a draft from its findings alone: flagged sentences give way to their signals' reframes."""

import itertools
import re
from dataclasses import dataclass, field

from bot.analysis.sentences import Sentence, sentences
from bot.analysis.shadow import shadow
from bot.domain import Analysis, DocumentFact, Draft, SignalKey, Span
from bot.models.slots import slots_needed, slots_of
from bot.playbook.book import Playbook
from bot.playbook.signals import SOMEBODY, Reframe
from bot.verification.case import BLANK
from bot.verification.checks import MOST_BLANKS

_LEAST_SHARE = 0.5
_LIST_MARK = re.compile(r"(?:[-*\u2022]|\d{1,2}[.)])[ \t]+")
_GREETED = re.compile(r"[,\-\u2013\u2014][ \t]+\Z")
_LONGEST_CLOSING = 60
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


def rewrite(analysis: Analysis, playbook: Playbook) -> Rewriting:
    """Say what the draft says without pressing or withdrawing, sentence by sentence."""
    draft = analysis.draft
    reader = analysis.reader or SOMEBODY
    work = Rewriting()
    changes: list[tuple[Span, str]] = []
    for sentence in sentences(draft, shadow(draft.text)):
        found = _worst_first(analysis, sentence)
        if found:
            words = sentence.span.of(draft.text)
            slots = slots_of(words, reader)
            said = _reframed(playbook.signals[found[0]].reframes, slots, work)
            # A long sentence that does several things is not answered by a short one alone.
            if len(found) > 1 and len(said) < _LEAST_SHARE * len(words):
                said = f"{said} {_reframed(playbook.signals[found[1]].reframes, slots, work)}".strip()
            changes.append(_change(draft.text, sentence.span, said, reader))
    work.text = _changed(draft, changes)
    # A reframe that asks has settled it; one mail wants one ask.
    asks = any("?" in text for text in work.used)
    if not asks and (not _ASKS.isdisjoint(analysis.document) or (analysis.has_ask and "?" not in work.text)):
        signal = playbook.signals.get(_NO_ASK)
        ask = _reframed(signal.reframes, slots_of(draft.own_text, reader), work) if signal else ""
        end = _body_end(draft)
        work.text = _changed(draft, [*changes, (Span(end, end), f"\n\n{ask}\n\n")])
    return work


def _worst_first(analysis: Analysis, sentence: Sentence) -> list[SignalKey]:
    """Return the signals found in the sentence; the first decides what to say instead."""
    inside = [finding for finding in analysis.findings if finding.span.overlaps(sentence.span)]
    ranked = sorted(inside, key=lambda finding: (-finding.severity, finding.span.start))
    return list(dict.fromkeys(finding.signal for finding in ranked))


def _reframed(reframes: tuple[Reframe, ...], slots: dict[str, str], work: Rewriting) -> str:
    """Choose the first reframe that can be filled, is not said yet and leaves few enough blanks."""
    for reframe in reframes:
        blanks = len(BLANK.findall(reframe.text))
        fits = slots_needed(reframe.text) <= slots.keys() and work.blanks + blanks <= MOST_BLANKS
        if fits and reframe.text not in work.used:
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
