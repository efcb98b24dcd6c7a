"""What the rules say of a draft, for a terminal: plain enough to be there at once."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from bot.analysis.quotations import filled
from bot.domain import WORST, Analysis, Finding, Judged, Span, Verdict
from bot.playbook.book import Playbook
from bot.rendering.catalogue import catalogue
from bot.rendering.left_out import left_out_of
from bot.rendering.printable import printable
from bot.rendering.quoting import opening_of
from bot.rendering.width import terminal_width

_BOLD, _ITALIC, _PLAIN = "\x1b[1;{}m", "\x1b[3m", "\x1b[0m"
_UNJUDGED = 33
_MOST_WORDS = 7
# What is said to colleagues quotes first; here the whole quotation stands right above it.
_QUOTED_ABOVE = "\u201c{words}\u201d: "
_COLOURS = {Verdict.SEND: 32, Verdict.ONE_CHANGE: 33, Verdict.REWORK: 35}


def findings_text(analysis: Analysis, playbook: Playbook, *, styled: bool) -> str:
    """Return what the rules say of a draft; when `styled`, colour repeats what the words say."""
    width = terminal_width()
    return "\n".join(
        f"{style}{_wrapped(text, indent, width)}{_PLAIN}" if style and styled else _wrapped(text, indent, width)
        for style, indent, text in _paragraphs(analysis, playbook)
    )


def _wrapped(text: str, indent: str, width: int) -> str:
    shown = printable(text)
    return "\n".join(wrap(shown, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False))


def _paragraphs(analysis: Analysis, playbook: Playbook) -> Iterator[tuple[str, str, str]]:
    """Yield the style, the indent and the text of each paragraph."""
    texts = catalogue()
    if not analysis.english:
        yield _BOLD.format(_UNJUDGED), "", texts.say("reply.not_judged")
        yield "", "", texts.say("mode.other_language")
        return
    yield _BOLD.format(_COLOURS[analysis.verdict]), "", texts.say(f"verdict.{analysis.verdict}")
    if analysis.judged is Judged.PART:
        yield "", "", texts.say("reply.part_judged")
    if left_out := left_out_of(analysis.draft.quoted_text):
        yield "", "", left_out
    yield from _found(analysis, playbook)
    for kept in analysis.keep:
        yield from _quoted(kept.quote, texts.say("check.good", title=playbook.signals[kept.signal].title))
    for fact in analysis.document:
        yield "", "", texts.say(f"check.{fact}")
    if not (analysis.findings or analysis.document or analysis.unread):
        yield "", "", texts.say("check.nothing")


def _found(analysis: Analysis, playbook: Playbook) -> Iterator[tuple[str, str, str]]:
    """Yield each finding; what they think of one they think of the next like it, and that is said once."""
    texts, told = catalogue(), set[str]()
    for finding in _told_once(analysis.findings):
        title, severity = playbook.signal_of(finding, analysis.situation).title, _severity(finding)
        seat = _seat(playbook.signal_of(finding, analysis.situation).seat, finding)
        if seat in told:
            yield from _quoted(finding.quote, texts.say("check.found_again", title=title, severity=severity))
        else:
            yield from _quoted(finding.quote, texts.say("check.found", title=title, severity=severity, seat=seat))
        told.add(seat)


def _told_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out what may press in a stretch that was told already."""
    told = set[Span]()
    for finding in findings:
        if finding.named or finding.span not in told:
            yield finding
        told.add(finding.span)


def _severity(finding: Finding) -> int:
    # What nobody can name is not known to damage trust.
    return finding.severity if finding.named else min(finding.severity, WORST - 1)


def _seat(seat: str, finding: Finding) -> str:
    return filled(seat.removeprefix(_QUOTED_ABOVE), {"words": opening_of(finding.quote, _MOST_WORDS)})


def _quoted(quote: str, told: str) -> Iterator[tuple[str, str, str]]:
    yield "", "", ""
    yield _ITALIC, "  ", catalogue().say("reply.quoted", quote=quote)
    yield "", "  ", told
