"""Rewrites a draft from its findings alone: flagged sentences give way to their signals' reframes."""

import re
from dataclasses import dataclass, field

from bot.analysis.sentences import Sentence, sentences
from bot.analysis.shadow import shadow
from bot.domain import Analysis, DocumentFact, Finding, SignalKey, Span
from bot.models.slots import slots_needed, slots_of
from bot.playbook.book import Playbook
from bot.playbook.signals import SOMEBODY, Reframe

MOST_BLANKS = 2
_BLANK = re.compile(r"\[[^\[\]\n]+\]")
_NO_ASK = SignalKey("no_ask")


@dataclass(slots=True)
class Rewriting:
    """A rewrite in the making: the text so far, and what the rep has to check because of it."""

    text: str
    checks: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    blanks: int = 0


def rewrite(analysis: Analysis, playbook: Playbook) -> Rewriting:
    """Say what the draft says without pressing or withdrawing, sentence by sentence."""
    draft = analysis.draft
    reader = analysis.reader or SOMEBODY
    work = Rewriting(draft.text)
    shift = 0
    for sentence in sentences(draft, shadow(draft.text)):
        worst = _worst(analysis, sentence)
        if worst is None:
            continue
        words = sentence.span.of(draft.text)
        said = _reframed(playbook.signals[worst.signal].reframes, slots_of(words, reader), work)
        start, end = sentence.span.start + shift, sentence.span.end + shift
        work.text = work.text[:start] + said + work.text[end:]
        shift += len(said) - len(words)
    work.text = _tidied(_without(work.text, draft.quoted, shift))
    if DocumentFact.NO_ASK in analysis.document or (analysis.has_ask and "?" not in work.text):
        work.text = _with_ask(work, analysis, playbook, reader)
    return work


def _worst(analysis: Analysis, sentence: Sentence) -> Finding | None:
    """Return the finding that decides what to say instead, if any stands in the sentence."""
    inside = [finding for finding in analysis.findings if finding.span.overlaps(sentence.span)]
    return max(inside, key=lambda finding: (finding.severity, -finding.span.start), default=None)


def _reframed(reframes: tuple[Reframe, ...], slots: dict[str, str], work: Rewriting) -> str:
    """Choose the first reframe that can be filled, is not said yet and leaves few enough blanks."""
    for reframe in reframes:
        blanks = len(_BLANK.findall(reframe.text))
        fits = slots_needed(reframe.text) <= slots.keys() and work.blanks + blanks <= MOST_BLANKS
        if fits and reframe.text not in work.used:
            work.used.add(reframe.text)
            work.blanks += blanks
            check = reframe.check.format(**slots) if slots_needed(reframe.check) <= slots.keys() else ""
            if check and check not in work.checks:
                work.checks.append(check)
            return reframe.text.format(**slots)
    return ""


def _without(text: str, quoted: tuple[Span, ...], shift: int) -> str:
    """Leave out the quoted thread when it follows the rep's words: nobody pastes it back."""
    if quoted and quoted[-1].end + shift >= len(text.rstrip()) and len(quoted) == 1:
        return text[: quoted[0].start + shift]
    return text


def _tidied(text: str) -> str:
    """Close the gaps that sentences left behind."""
    text = re.sub(r"[ \t]{2,}", " ", text)
    text = re.sub(r" +(?=\n)|(?<=\n) +(?=[^\s*-])", "", text)
    text = re.sub(r"\n[ \t]*[-*\u2022][ \t]*(?=\n)", "", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _with_ask(work: Rewriting, analysis: Analysis, playbook: Playbook, reader: str) -> str:
    """Put a closing ask where the rep's own words end, above the sign-off."""
    signal = playbook.signals.get(_NO_ASK)
    said = _reframed(signal.reframes, slots_of(analysis.draft.own_text, reader), work) if signal else ""
    tail = analysis.draft.text[analysis.draft.own[-1].end :].strip()
    if not said or said in work.text:
        return work.text
    body = work.text.removesuffix(tail).rstrip() if tail else work.text
    return "\n\n".join(part for part in (body, said, tail if work.text.endswith(tail) else "") if part)
